// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitemenu.h"
#include "core/contracts/suitepages.h"
#include "core/domain/suitenames.h"
#include "ui/console/products.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/errortext.h"
#include <QMenu>
#include <QRegularExpression>

namespace pc {

void addSuitePages(QMenu &menu, const Environment &environment, const QStringList &leftOut, const QString &notice,
                   const std::function<void(const QString &pageId)> &open)
{
    // A menu that is cleared keeps its submenus.
    const auto earlier = menu.findChildren<QMenu *>(QRegularExpression(QStringLiteral("^suiteMenu-")), Qt::FindDirectChildrenOnly);
    for (QMenu *group : earlier) {
        group->setObjectName(QString());
        group->deleteLater();
    }
    const QList<SuitePage> pages = suitePagesOf(environment);
    for (const auto &entry : kSuitePurposes) {
        QMenu *group = nullptr;
        for (const SuitePage &page : pages) {
            if (page.purpose != entry.first || leftOut.contains(page.id))
                continue;
            if (!group) {
                group = menu.addMenu(purposeTitle(page.purpose));
                group->setObjectName(QLatin1String("suiteMenu-") + entry.second);
                group->setToolTipsVisible(true);
            }
            QAction *const action = group->addAction(productName(page.id));
            action->setData(page.id);
            action->setToolTip(inSequence({notice, priceSentence(page.purpose), originSentence(page.origin)}));
            QObject::connect(action, &QAction::triggered, group, [open, id = page.id] { open(id); });
        }
    }
}

} // namespace pc
