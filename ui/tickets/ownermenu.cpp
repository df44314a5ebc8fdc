// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ownermenu.h"
#include <QInputDialog>
#include <QMenu>

namespace pc {

void OwnerMenu::fill(QMenu *menu, const QString &person, const QStringList &others, const std::function<void(const QString &)> &take)
{
    menu->addAction(tr("Me (%1)").arg(person), menu, [take, person] { take(person); });
    for (const QString &other : others) {
        if (!other.isEmpty() && other != person)
            menu->addAction(other, menu, [take, other] { take(other); });
    }
    menu->addAction(tr("Somebody else…"), menu, [menu, take] {
        auto *const dialog = new QInputDialog(menu->parentWidget());
        dialog->setObjectName(QStringLiteral("ownerName"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Owner"));
        dialog->setLabelText(tr("Account name of the person who takes care of it"));
        dialog->setOkButtonText(tr("Set"));
        dialog->setCancelButtonText(tr("Cancel"));
        QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, [take](const QString &name) {
            if (!name.trimmed().isEmpty())
                take(name.trimmed());
        });
        dialog->open();
    });
    menu->addSeparator();
    menu->addAction(tr("Nobody"), menu, [take] { take({}); });
}

} // namespace pc
