// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/messagepreview.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

MessagePreview::MessagePreview(const QString &consequence, const QString &text, const Secret &confidential, QWidget *parent)
    : QDialog(parent), m_hasSecret(!confidential.isEmpty()), m_title(makeLabel(LabelRole::Title, this)), m_to(makeLabel(LabelRole::Muted, this, consequence)),
      m_secret(makeLabel(LabelRole::Body, this)), m_filesLabel(makeLabel(LabelRole::Body, this)), m_text(new QPlainTextEdit(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("messagePreview"));
    resize(600, 480);
    m_to->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(metrics::kInside);
    m_text->setPlainText(text);
    m_filesLabel->setObjectName(QStringLiteral("previewFiles"));
    m_filesLabel->setTextFormat(Qt::PlainText);
    m_filesLabel->setWordWrap(true);
    m_secret->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    for (QWidget *const part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_to)})
        column->addWidget(part);
    column->addWidget(m_text, 1);
    column->addWidget(m_secret);
    column->addWidget(m_filesLabel);
    column->addLayout(buttons);
    retranslate();
}

void MessagePreview::setFiles(const QList<DraftFile> &files, ManyFiles many, const QString &problem)
{
    m_hasFiles = !files.isEmpty();
    m_problem = problem;
    retranslate();
    if (!m_hasFiles || !problem.isEmpty())
        return;
    whenDone(prepareAttachments(files, many), this, [this](const Result<QList<QList<OutgoingFile>>> &prepared) {
        m_files = prepared;
        retranslate();
    });
}

QString MessagePreview::filesText() const
{
    if (!m_hasFiles)
        return tr("No files.");
    if (!m_problem.isEmpty())
        return m_problem;
    if (!m_files)
        return tr("Preparing files…");
    if (!*m_files)
        return ComposeWords::prepareError(m_files->error());
    QStringList lines;
    for (qsizetype message = 0; message < (*m_files)->size(); ++message) {
        if ((*m_files)->size() > 1)
            lines.append(tr("With message %1:").arg(message + 1));
        for (const OutgoingFile &file : (*m_files)->at(message))
            lines.append(tr("%1 · %2 · %3", "file name, size, type").arg(file.name, ComposeWords::bytes(file.content.size()), file.mediaType));
    }
    return lines.join(QLatin1Char('\n'));
}

void MessagePreview::retranslate()
{
    setWindowTitle(tr("As it will go"));
    m_title->setText(tr("As it will go"));
    m_text->setAccessibleName(tr("Text of the message"));
    m_secret->setText(tr("A confidential part goes to the vendor as well. It is not shown here."));
    m_secret->setVisible(m_hasSecret);
    m_filesLabel->setText(filesText());
    m_close->setText(tr("Close"));
}

void MessagePreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
