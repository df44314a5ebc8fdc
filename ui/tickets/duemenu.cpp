// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/duemenu.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

const QTime kMorning(9, 0), kEvening(18, 0);        // of the person's own day

} // namespace

void DueMenu::fill(QMenu *menu, const QDateTime &now, const std::function<void(const QDateTime &)> &take)
{
    const auto add = [menu, take](const QString &words, const QDateTime &at) { menu->addAction(words, menu, [take, at] { take(at.toUTC()); }); };
    const QDateTime local = now.toLocalTime();
    add(tr("In 1 hour"), now.addSecs(3600));
    add(tr("In 4 hours"), now.addSecs(4 * 3600));
    if (local.time() < kEvening)
        add(tr("Today at 18:00"), QDateTime(local.date(), kEvening));
    add(tr("Tomorrow at 9:00"), QDateTime(local.date().addDays(1), kMorning));
    add(tr("In a week"), QDateTime(local.date().addDays(7), kMorning));
    menu->addAction(tr("Another time…"), menu, [menu, now, take] { ask(menu->parentWidget(), now, take); });
    menu->addSeparator();
    menu->addAction(tr("By the rule of its state"), menu, [take] { take({}); });
}

void DueMenu::ask(QWidget *parent, const QDateTime &now, const std::function<void(const QDateTime &)> &take)
{
    auto *const dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("dueDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("When is it due?"));
    auto *const column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(makeLabel(LabelRole::Body, dialog, tr("Something has to happen by this time, as your clock shows it.")));
    auto *const edit = new QDateTimeEdit(now.toLocalTime().addSecs(24 * 3600), dialog);
    edit->setObjectName(QStringLiteral("dueEdit"));
    edit->setAccessibleName(dialog->windowTitle());
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setCalendarPopup(true);
    column->addWidget(edit);
    auto *const buttons = new QDialogButtonBox(dialog);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(tr("Set"), QDialogButtonBox::AcceptRole)->setObjectName(QStringLiteral("setDue"));
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, edit, [edit, take] { take(edit->dateTime().toUTC()); });
    dialog->open();
}

} // namespace pc
