// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "ui/widgets/environmentsettings.h"
#include <QTimer>

namespace pc {

class Clock;

// A filter with a name. Built-in ones have a name by their id, in the language of the moment.
struct SavedView
{
    QString id;
    QString name;                           // empty: built in
    QString filter;
    [[nodiscard]] bool isBuiltIn() const { return name.isEmpty(); }
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

// The saved views of the orders of one environment: three built in, then the person's own in the order in which they were made.
// Counts are asked one after another, only while somebody looks.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    SavedViews(OrderStore *store, EnvironmentSettings settings, const Clock *clock, QObject *parent = nullptr);     // borrows store and clock

    [[nodiscard]] QList<SavedView> all() const;
    [[nodiscard]] std::optional<qint64> count(const QString &id) const;     // not known: not asked yet, or it failed
    [[nodiscard]] std::optional<SavedView> withFilter(const QString &filter) const;

    SavedView add(const QString &name, const QString &filter);
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);
    void restore(const SavedView &view, qsizetype place);                   // what remove() took
    [[nodiscard]] qsizetype placeOf(const QString &id) const;               // among the person's own

    void setScope(const std::optional<QString> &group, const std::optional<CustomerUid> &customer);
    void setActive(bool active);                                            // counts follow the store while active

Q_SIGNALS:
    void changed();                         // views came, went or were renamed
    void counted(const QString &id);

private:
    void load(const QString &json);
    void save();
    void recount();
    void countNext();
    [[nodiscard]] QList<SavedView> builtIn() const;

    OrderStore *m_store;
    EnvironmentSettings m_settings;
    const Clock *m_clock;
    QList<SavedView> m_own;
    QHash<QString, qint64> m_counts;
    QStringList m_toCount;
    OrderQuery m_scope;
    QTimer m_rest;
    quint64 m_generation = 0;
    bool m_isCounting = false, m_isActive = false, m_isStale = true, m_isLoaded = false;
};

} // namespace pc
