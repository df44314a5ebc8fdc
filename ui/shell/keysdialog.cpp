// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysdialog.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace pc {

KeysDialog::KeysDialog(CommandRegistry *commands, QWidget *parent)
    : QDialog(parent), m_commands(commands), m_model(new QStandardItemModel(0, 2, this)), m_filter(new SearchField(this)), m_table(new TableView(this))
{
    setObjectName(QStringLiteral("keysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 560);
    m_filter->setObjectName(QStringLiteral("keysFilter"));
    m_table->setObjectName(QStringLiteral("keysTable"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setStretchColumn(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    connect(m_filter, &SearchField::searchChanged, this, &KeysDialog::fill);
    retranslate();
    m_filter->setFocus();
}

void KeysDialog::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    const QString query = m_filter->text().trimmed();
    for (const QAction *action : m_commands->actions()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        const QString line = action->text() + QLatin1Char(' ') + keys.join(QLatin1Char(' '));
        if (keys.isEmpty() || !fuzzyScore(line, query))
            continue;
        m_model->appendRow({new QStandardItem(action->text()), new QStandardItem(keys.join(QLatin1String("   ")))});
    }
}

void KeysDialog::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_filter->setPlaceholderText(tr("Filter commands"));
    m_filter->setAccessibleName(tr("Filter commands"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Key")});
    fill();
}

void KeysDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
