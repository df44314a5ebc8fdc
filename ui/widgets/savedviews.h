// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/environmentsettings.h"
#include <QHash>
#include <QList>
#include <QTimer>
#include <optional>

namespace pc {

// A filter with a name. Built-in ones have a name by their id, in the language of the moment.
struct SavedView
{
    QString id;
    QString name;                           // empty: built in
    QString filter;
    [[nodiscard]] bool isBuiltIn() const { return name.isEmpty(); }
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

// Of which list the views are. Called on the GUI thread, for as long as the views live.
struct SavedViewList
{
    QString key;                                                    // setting that keeps the person's own views
    std::function<QList<SavedView>()> builtIn;                      // today
    std::function<QString(const QString &id)> nameOfBuiltIn;        // translated
    std::function<Async<qint64>(const QString &filter)> count;      // rows of it, in the scope of the moment
    std::function<QString(const QString &filter)> describe = {};    // a filter in words; empty: it speaks for itself
};

// The saved views of one list in one environment: those built in, then the person's own in the order in which they were made.
// Counts are asked one after another, only while somebody looks.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    SavedViews(SavedViewList list, EnvironmentSettings settings, QObject *parent = nullptr);

    [[nodiscard]] QList<SavedView> all() const;
    [[nodiscard]] std::optional<qint64> count(const QString &id) const;     // not known: not asked yet, or it failed
    [[nodiscard]] std::optional<SavedView> withFilter(const QString &filter) const;
    [[nodiscard]] QString nameOf(const SavedView &view) const;
    [[nodiscard]] QString describe(const QString &filter) const;

    SavedView add(const QString &name, const QString &filter);
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);
    void restore(const SavedView &view, qsizetype place);                   // what remove() took
    [[nodiscard]] qsizetype placeOf(const QString &id) const;               // among the person's own

    void noteChange();                                                      // rows have changed; counts follow a little later
    void forgetCounts();                                                    // … they are of another scope from now on
    void setActive(bool active);                                            // counts are kept while active

Q_SIGNALS:
    void changed();                         // views came, went or were renamed
    void counted(const QString &id);

private:
    void load(const QString &json);
    void save();
    void recount();
    void countNext();

    SavedViewList m_list;
    EnvironmentSettings m_settings;
    QList<SavedView> m_own;
    QHash<QString, qint64> m_counts;
    QStringList m_toCount;
    QTimer m_rest;
    quint64 m_generation = 0;
    bool m_isCounting = false, m_isActive = false, m_isStale = true, m_isLoaded = false;
};

} // namespace pc
