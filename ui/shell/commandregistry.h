// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

class QAction;
class QWidget;

namespace pc {

// Every command of the program by a stable id, for menus, keys and the palette alike. Owned by the main window.
class CommandRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Makes the action, owned by `owner`, active while `owner` (a page or the window) is visible and has the focus within.
    // `text` is called again after a change of language. The palette shows text, key and, when disabled, the reason.
    QAction *add(QWidget *owner, const QString &id, std::function<QString()> text, const QKeySequence &key, std::function<void()> run);
    void setEnabled(const QString &id, bool enabled, const QString &reasonWhenDisabled = {});
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] static QString disabledReason(const QAction *action);

    void retranslate();

private:
    struct Entry;
    QList<Entry> m_entries;
};

} // namespace pc
