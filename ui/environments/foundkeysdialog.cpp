// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/foundkeysdialog.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

FoundKeysDialog::FoundKeysDialog(const KeySources &sources, QWidget *parent)
    : QDialog(parent), m_sources(sources), m_intro(new QLabel(this)), m_list(new QListWidget(this)), m_note(makeLabel(LabelRole::Muted, this)),
      m_use(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("foundKeysDialog"));
    m_list->setObjectName(QStringLiteral("foundKeys"));
    m_note->setObjectName(QStringLiteral("foundKeysNote"));
    m_use->setObjectName(QStringLiteral("foundKeysUse"));
    m_cancel->setObjectName(QStringLiteral("foundKeysCancel"));
    m_use->setProperty("pcRole", QStringLiteral("primary"));
    m_use->setDefault(true);
    m_intro->setWordWrap(true);
    m_note->setWordWrap(true);
    const Result<QList<FoundKey>> cli = keysOfAliyunCli(sources.cliPath);
    if (cli)
        m_found = *cli;
    else
        m_cliError = cli.error();
    m_found += keysOfVariables(sources.variables);
    for (qsizetype n = 0; n < m_found.size(); ++n)
        new QListWidgetItem(m_list);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_intro);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &FoundKeysDialog::onCurrentChanged);
    connect(m_list, &QListWidget::itemActivated, this, &FoundKeysDialog::choose);
    connect(m_use, &QPushButton::clicked, this, &FoundKeysDialog::choose);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    onCurrentChanged();
    resize(520, 360);
}

QString FoundKeysDialog::describe(const FoundKey &key) const
{
    const QString where = key.source == FoundKey::Source::Variables ? tr("variable %1").arg(key.name)
                                                                    : tr("aliyun profile “%1” (%2)").arg(key.name, key.mode);
    switch (key.use) {
    case FoundKey::Use::Permanent: return tr("%1 · %2").arg(key.key.id, where);
    case FoundKey::Use::Temporary: return tr("%1 · %2 · temporary, for this session only").arg(key.key.id, where);
    case FoundKey::Use::NotAKey: return tr("%1 · holds no key of its own").arg(where);
    case FoundKey::Use::Incomplete: return tr("%1 · incomplete").arg(where);
    }
    return where;
}

void FoundKeysDialog::onCurrentChanged()
{
    const int row = m_list->currentRow();
    m_use->setEnabled(row >= 0 && !m_found.at(row).key.isEmpty());
}

void FoundKeysDialog::choose()
{
    if (!m_use->isEnabled())
        return;
    Q_EMIT keyChosen(m_found.at(m_list->currentRow()));
    accept();
}

void FoundKeysDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FoundKeysDialog::retranslate()
{
    setWindowTitle(tr("Keys on this machine"));
    m_intro->setText(tr("Other tools on this machine hold these keys. Choose one to take over; their files and variables stay as they are."));
    m_list->setAccessibleName(windowTitle());
    for (int n = 0; n < m_list->count(); ++n) {
        QListWidgetItem *item = m_list->item(n);
        item->setText(describe(m_found.at(n)));
        item->setIcon(icon(QStringLiteral("key")));
        if (m_found.at(n).key.isEmpty())
            item->setFlags(Qt::NoItemFlags);
    }
    QStringList notes;
    if (m_cliError && m_cliError->kind == ApiError::Kind::NotFound)
        notes.append(tr("There is no file of the aliyun command line (%1).").arg(m_sources.cliPath));
    else if (m_cliError)
        notes.append(tr("The file of the aliyun command line (%1) cannot be used: %2").arg(m_sources.cliPath, errorText(*m_cliError).happened));
    if (m_found.isEmpty())
        notes.append(tr("No key was found."));
    m_note->setText(inSequence(notes));
    m_note->setVisible(!notes.isEmpty());
    m_use->setText(tr("Take over this key"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace pc
