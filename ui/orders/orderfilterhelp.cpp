// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfilterhelp.h"
#include "ui/orders/ordercompletion.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>

namespace pc {

OrderFilterHelp::OrderFilterHelp(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("filterHelp"));
    setProperty("pcRole", QStringLiteral("raised"));
    setAttribute(Qt::WA_DeleteOnClose);     // made anew in the language of the moment
    build();
}

void OrderFilterHelp::build()
{
    setAccessibleName(tr("How to write a filter"));
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kBetween);
    grid->setHorizontalSpacing(metrics::kSection);
    grid->setVerticalSpacing(0);
    grid->addWidget(makeLabel(LabelRole::Section, this, tr("How to write a filter")), 0, 0, 1, 2);
    grid->addWidget(makeLabel(LabelRole::Muted, this, tr("Terms stand beside each other; all of them must hold.")), 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, metrics::kInside);
    int row = 3;
    const QList<FilterSuggestion> examples = OrderFilterWords::examples();
    for (const FilterSuggestion &example : examples) {
        auto *const take = new QPushButton(example.insert, this);
        take->setObjectName(QStringLiteral("filterExample%1").arg(row - 3));
        take->setAccessibleName(tr("%1: %2", "example of a filter: what it finds").arg(example.insert, example.hint));
        take->setProperty("pcRole", QStringLiteral("link"));
        take->setFont(fixedFont(font()));
        connect(take, &QPushButton::clicked, this, [this, text = example.insert] {
            close();
            Q_EMIT exampleChosen(text);
        });
        grid->addWidget(take, row, 0, Qt::AlignLeft);
        grid->addWidget(makeLabel(LabelRole::Body, this, example.hint), row++, 1);
    }
}

void OrderFilterHelp::popUp(const QWidget *below)
{
    adjustSize();
    const QRect screen = below->screen()->availableGeometry();
    QPoint place = below->mapToGlobal(QPoint(below->width() - width(), below->height() + metrics::kInside / 2));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    show();
}

} // namespace pc
