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
    explicit CommandRegistry(QObject *parent = nullptr);
    ~CommandRegistry() override;

    // Makes the action, owned by `owner`, active while `owner` (a page or the window) is visible and has the focus within.
    // `text` is called again after a change of language. The palette shows text, key and, when disabled, the reason.
    QAction *add(QWidget *owner, const QString &id, std::function<QString()> text, const QKeySequence &key, std::function<void()> run);
    void setEnabled(const QString &id, bool enabled, const QString &reasonWhenDisabled = {});
    // Words by which the palette finds the command too, whatever the language: the vendor's name of a call.
    void setSearchWords(const QString &id, const QStringList &words);
    [[nodiscard]] static QStringList searchWords(const QAction *action);
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<QAction *> actions() const;
    // Why the action cannot run now: its own reason, or that its page is not the one on screen. Empty when it can.
    [[nodiscard]] static QString disabledReason(const QAction *action);
    [[nodiscard]] QString idOf(const QAction *action) const;

    void retranslate();

Q_SIGNALS:
    void changed();                         // commands were added, or enabled, or renamed

private:
    struct Entry;
    QList<Entry> m_entries;
};

} // namespace pc
