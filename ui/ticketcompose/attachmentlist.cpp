// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/attachmentlist.h"
#include "core/tickets/attachments.h"
#include "ui/ticketcompose/attachmentrow.h"
#include "ui/ticketcompose/blurdialog.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

AttachmentList::AttachmentList(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout), m_question(new QWidget(this)), m_ask(makeLabel(LabelRole::Body, m_question)),
      m_spread(new QRadioButton(m_question)), m_pack(new QRadioButton(m_question))
{
    setObjectName(QStringLiteral("attachments"));
    m_question->setObjectName(QStringLiteral("manyFiles"));
    m_ask->setObjectName(QStringLiteral("manyFilesQuestion"));
    m_ask->setWordWrap(true);
    m_spread->setObjectName(QStringLiteral("spreadFiles"));
    m_pack->setObjectName(QStringLiteral("packFiles"));
    auto *const question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(metrics::kInside / 2);
    for (QWidget *const part : {static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_spread), static_cast<QWidget *>(m_pack)})
        question->addWidget(part);
    m_column->setSpacing(metrics::kInside / 2);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(metrics::kInside);
    whole->addLayout(m_column);
    whole->addWidget(m_question);
    connect(m_spread, &QRadioButton::clicked, this, [this] { choose(ManyFiles::Spread); });
    connect(m_pack, &QRadioButton::clicked, this, [this] { choose(ManyFiles::Pack); });
    retranslate();
    hide();
}

void AttachmentList::setFiles(const QList<DraftFile> &files)
{
    m_files = files;
    m_many.reset();
    reload();
}

void AttachmentList::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool isIn = std::any_of(m_files.begin(), m_files.end(), [&path](const DraftFile &file) { return file.path == path; });
        if (!isIn)
            m_files.append({path, {}, false});
    }
    Q_EMIT changed();
    reload();
}

void AttachmentList::setSpreadOffered(bool isOffered)
{
    m_isSpreadOffered = isOffered;
    presentMany();
}

void AttachmentList::reload()
{
    whenDone(readAttachmentFacts(m_files), this, [this, asked = m_files](const Result<QList<AttachmentFacts>> &facts) {
        if (asked != m_files)
            return;                         // another answer is on its way
        m_facts = facts.value_or(QList<AttachmentFacts>());
        present();
        Q_EMIT planned();
    });
}

void AttachmentList::choose(ManyFiles many)
{
    m_many = many;
    present();
    Q_EMIT changed();
    Q_EMIT planned();
}

void AttachmentList::change(qsizetype index, const DraftFile &file)
{
    m_files[index] = file;
    Q_EMIT changed();
    reload();
}

void AttachmentList::remove(qsizetype index)
{
    m_files.removeAt(index);
    Q_EMIT changed();
    reload();
}

void AttachmentList::blur(qsizetype index)
{
    auto *const dialog = new BlurDialog(m_files.at(index), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BlurDialog::marked, this, [this](const DraftFile &file) {
        const auto at = std::find_if(m_files.begin(), m_files.end(), [&file](const DraftFile &one) { return one.path == file.path; });
        if (at != m_files.end())
            change(at - m_files.begin(), file);
    });
    dialog->open();
}

AttachmentRow *AttachmentList::makeRow(qsizetype index)
{
    auto *const row = new AttachmentRow(m_facts.at(index), m_plan.fates.at(index), this);
    row->setEditable(m_isEditable);
    connect(row, &AttachmentRow::removeRequested, this, [this, index] { remove(index); });
    connect(row, &AttachmentRow::blurRequested, this, [this, index] { blur(index); });
    connect(row, &AttachmentRow::shrinkRequested, this, [this, index](bool isShrunk) {
        DraftFile file = m_files.at(index);
        file.isShrunk = isShrunk;
        change(index, file);
    });
    return row;
}

void AttachmentList::present()
{
    m_plan = plannedAttachments(m_facts, many());
    for (AttachmentRow *const row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();                 // one of its buttons may be what was pressed
    }
    for (qsizetype index = 0; index < m_facts.size(); ++index) {
        m_rows.append(makeRow(index));
        m_column->addWidget(m_rows.last());
    }
    presentMany();
    setVisible(!m_files.isEmpty());
}

void AttachmentList::presentMany()
{
    const bool needsArchive = std::any_of(m_plan.fates.begin(), m_plan.fates.end(), [](AttachmentFate fate) { return fate == AttachmentFate::TooLarge || fate == AttachmentFate::ToShrink; });
    const bool isAsking = m_plan.isTooMany || needsArchive || m_many == ManyFiles::Pack;
    m_question->setVisible(isAsking);
    m_spread->setVisible(m_isSpreadOffered && m_plan.isTooMany);
    m_spread->setText(tr("Spread them over %n messages", nullptr, (int(m_files.size()) + kMostAttachments - 1) / kMostAttachments));
    m_ask->setText(m_plan.isTooMany ? tr("A message takes %n files. What shall be done with these?", nullptr, kMostAttachments)
                                    : tr("Files above %1 can be packed.").arg(ComposeWords::bytes(kMostAttachmentBytes)));
    for (QRadioButton *const button : {m_spread, m_pack}) {
        button->setAutoExclusive(false);    // or the last choice could not be shown as none
        button->setChecked(m_many == (button == m_spread ? ManyFiles::Spread : ManyFiles::Pack));
        button->setAutoExclusive(true);
        button->setEnabled(m_isEditable);
    }
}

QString AttachmentList::problem() const
{
    for (qsizetype index = 0; index < m_plan.fates.size(); ++index) {
        if (ComposeWords::isProblem(m_plan.fates.at(index)))
            return tr("%1: %2.", "name of a file, what is wrong with it").arg(m_facts.at(index).name, ComposeWords::fate(m_facts.at(index), m_plan.fates.at(index)));
    }
    if (m_plan.isTooMany && (!m_many || (!m_isSpreadOffered && m_many == ManyFiles::Spread)))
        return m_isSpreadOffered ? tr("Say what shall be done with more than %n files.", nullptr, kMostAttachments)
                                 : tr("A new ticket takes %n files. Let them be packed, or remove some.", nullptr, kMostAttachments);
    return {};
}

void AttachmentList::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    for (AttachmentRow *const row : std::as_const(m_rows)) {
        row->setEditable(isEditable);
        if (isEditable)
            row->setState(QString());
    }
    presentMany();
}

// Packed files travel in archives, and no row stands for one.
void AttachmentList::showProgress(int message, int file, const QString &words)
{
    const qsizetype index = qsizetype(message - 1) * kMostAttachments + file - 1;
    if (many() == ManyFiles::Spread && index >= 0 && index < m_rows.size())
        m_rows.at(index)->setState(words);
}

void AttachmentList::retranslate()
{
    setAccessibleName(tr("Files of the message"));
    m_pack->setText(tr("Pack them into an archive"));
    presentMany();
}

void AttachmentList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
