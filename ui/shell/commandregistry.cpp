// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandregistry.h"
#include "ui/shell/page.h"
#include <QAction>
#include <QPointer>

namespace pc {

namespace {
constexpr char kReason[] = "pcDisabledReason";
constexpr char kWords[] = "pcSearchWords";
}

struct CommandRegistry::Entry
{
    QString id;
    QPointer<QAction> action;
    std::function<QString()> text;
};

CommandRegistry::CommandRegistry(QObject *parent) : QObject(parent) {}
CommandRegistry::~CommandRegistry() = default;

QAction *CommandRegistry::add(QWidget *owner, const QString &id, std::function<QString()> text, const QKeySequence &key, std::function<void()> run)
{
    // A page that was made anew registers again: the older entry gives way.
    m_entries.removeIf([&id](const Entry &entry) { return entry.id == id || !entry.action; });
    auto *action = new QAction(text(), owner);
    action->setObjectName(id);
    action->setShortcut(key);
    action->setShortcutContext(owner->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    m_entries.append({id, action, std::move(text)});
    Q_EMIT changed();
    return action;
}

void CommandRegistry::setEnabled(const QString &id, bool enabled, const QString &reasonWhenDisabled)
{
    QAction *found = action(id);
    if (!found)
        return;
    found->setProperty(kReason, enabled ? QString() : reasonWhenDisabled);
    found->setEnabled(enabled);
    Q_EMIT changed();
}

void CommandRegistry::setSearchWords(const QString &id, const QStringList &words)
{
    if (QAction *found = action(id))
        found->setProperty(kWords, words);
}

QStringList CommandRegistry::searchWords(const QAction *action) { return action->property(kWords).toStringList(); }

QAction *CommandRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

QList<QAction *> CommandRegistry::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries) {
        if (entry.action)
            all << entry.action;
    }
    return all;
}

QString CommandRegistry::disabledReason(const QAction *action)
{
    if (!action->isEnabled()) {
        const QString reason = action->property(kReason).toString();
        return reason.isEmpty() ? tr("Not possible at the moment") : reason;
    }
    const auto *owner = qobject_cast<const QWidget *>(action->parent());
    if (!owner || owner->isWindow() || owner->isVisible())
        return {};
    const auto *page = qobject_cast<const Page *>(owner);
    return page ? tr("Only on the page “%1”").arg(page->title()) : tr("Not on screen at the moment");
}

QString CommandRegistry::idOf(const QAction *action) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action == action)
            return entry.id;
    }
    return {};
}

void CommandRegistry::retranslate()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.action)
            entry.action->setText(entry.text());
    }
    Q_EMIT changed();
}

} // namespace pc
