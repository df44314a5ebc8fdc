// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/attachmentrow.h"
#include "core/base/plaintext.h"
#include "core/tickets/attachments.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace pc {

static constexpr QSize kPicture(48, 36);

AttachmentRow::AttachmentRow(const AttachmentFacts &facts, AttachmentFate fate, QWidget *parent)
    : QFrame(parent), m_facts(facts), m_fate(fate), m_picture(new QLabel(this)), m_name(new ElidedLabel(facts.name, this)),
      m_line(makeLabel(LabelRole::Label, this)), m_shrink(new QPushButton(this)), m_blur(new QPushButton(this)), m_remove(new QToolButton(this))
{
    setObjectName(QStringLiteral("attachment"));
    setProperty("pcRole", QStringLiteral("card"));
    m_picture->setObjectName(QStringLiteral("attachmentPicture"));
    m_picture->setFixedSize(kPicture);
    m_picture->setAlignment(Qt::AlignCenter);
    m_name->setElideMode(Qt::ElideMiddle);
    m_line->setObjectName(QStringLiteral("attachmentLine"));
    m_line->setWordWrap(true);
    m_line->setProperty("pcRole", ComposeWords::isProblem(fate) ? QStringLiteral("problem") : QStringLiteral("label"));
    m_shrink->setObjectName(QStringLiteral("shrink"));
    m_blur->setObjectName(QStringLiteral("blur"));
    m_remove->setObjectName(QStringLiteral("removeAttachment"));
    m_remove->setIcon(icon(QStringLiteral("close")));
    auto *const texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_line);
    auto *const line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::kInside, metrics::kInside / 2, metrics::kInside / 2, metrics::kInside / 2);
    line->setSpacing(metrics::kInside);
    line->addWidget(m_picture);
    line->addLayout(texts, 1);
    line->addWidget(m_shrink);
    line->addWidget(m_blur);
    line->addWidget(m_remove);
    connect(m_shrink, &QPushButton::clicked, this, [this] { Q_EMIT shrinkRequested(!m_facts.file.isShrunk); });
    connect(m_blur, &QPushButton::clicked, this, &AttachmentRow::blurRequested);
    connect(m_remove, &QToolButton::clicked, this, &AttachmentRow::removeRequested);
    presentPicture();
    retranslate();
}

void AttachmentRow::presentPicture()
{
    const qreal ratio = devicePixelRatioF();
    m_picture->setPixmap(icon(QStringLiteral("note")).pixmap(QSize(24, 24), ratio));
    if (m_facts.pixels.isEmpty())
        return;
    whenDone(readThumbnail(m_facts.file, kPicture * ratio), this, [this, ratio](const Result<QImage> &small) {
        if (!small)
            return;
        QPixmap pixmap = QPixmap::fromImage(*small);
        pixmap.setDevicePixelRatio(ratio);
        m_picture->setPixmap(pixmap);
    });
}

void AttachmentRow::setState(const QString &words)
{
    m_words = words;
    retranslate();
}

void AttachmentRow::setEditable(bool isEditable)
{
    for (QWidget *const button : {static_cast<QWidget *>(m_shrink), static_cast<QWidget *>(m_blur), static_cast<QWidget *>(m_remove)})
        button->setEnabled(isEditable);
}

QString AttachmentRow::text() const { return m_facts.name + u'\n' + m_line->text(); }

void AttachmentRow::retranslate()
{
    QStringList parts;
    if (m_facts.isThere)
        parts.append(ComposeWords::bytes(m_facts.bytes));
    if (!m_facts.pixels.isEmpty())
        parts.append(tr("%1 × %2", "width and height of a picture").arg(m_facts.pixels.width()).arg(m_facts.pixels.height()));
    parts.append(m_words.isEmpty() ? ComposeWords::fate(m_facts, m_fate) : m_words);
    const QString care = ComposeWords::care(m_facts.note.care);
    if (!care.isEmpty())
        parts.append(care);
    m_line->setText(parts.join(QStringLiteral(" · ")));
    m_line->setToolTip(plainToolTip(m_facts.file.path));
    m_shrink->setText(m_facts.file.isShrunk ? tr("Keep its size") : tr("Make it smaller"));
    m_shrink->setVisible(m_fate == AttachmentFate::ToShrink || m_facts.file.isShrunk);
    m_shrink->setToolTip(tr("A copy is made smaller when it is sent. Your file stays as it is."));
    m_blur->setText(tr("Blur…"));
    m_blur->setVisible(!m_facts.pixels.isEmpty());
    m_blur->setToolTip(tr("Marks what nobody may read, such as keys. Pictures cannot be searched for keys: look yourself."));
    m_remove->setToolTip(tr("Remove this file from the message"));
    m_remove->setAccessibleName(tr("Remove %1").arg(m_facts.name));
    m_shrink->setAccessibleName(m_shrink->text() + u' ' + m_facts.name);
    m_blur->setAccessibleName(tr("Blur %1").arg(m_facts.name));
    setAccessibleName(m_facts.name);
}

void AttachmentRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
