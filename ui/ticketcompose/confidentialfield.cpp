// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/confidentialfield.h"
#include "core/tickets/cleantext.h"
#include "ui/ticketcompose/maskededit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {

ConfidentialField::ConfidentialField(QWidget *parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_body(new QWidget(this)), m_edit(new MaskedEdit(m_body)), m_eye(new QPushButton(m_body)),
      m_hint(makeLabel(LabelRole::Label, m_body)), m_note(makeLabel(LabelRole::Label, m_body))
{
    m_fold->setObjectName(QStringLiteral("confidentialFold"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_edit->setObjectName(QStringLiteral("confidentialText"));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 3 + metrics::kPage);
    m_eye->setObjectName(QStringLiteral("confidentialEye"));
    m_eye->setCheckable(true);
    m_eye->setAutoDefault(false);
    m_hint->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("confidentialNote"));
    m_note->setWordWrap(true);
    m_note->setProperty("pcRole", QStringLiteral("problem"));
    auto *const line = new QHBoxLayout;
    line->setSpacing(metrics::kInside);
    line->addWidget(m_edit, 1);
    line->addWidget(m_eye, 0, Qt::AlignTop);
    auto *const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::kInside / 2);
    body->addLayout(line);
    body->addWidget(m_hint);
    body->addWidget(m_note);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_fold, &QToolButton::clicked, this, &ConfidentialField::setOpen);
    connect(m_eye, &QPushButton::toggled, this, &ConfidentialField::reveal);
    connect(m_edit, &MaskedEdit::edited, this, &ConfidentialField::present);
    connect(m_edit, &MaskedEdit::edited, this, &ConfidentialField::changed);
    retranslate();
    setOpen(false);
}

Secret ConfidentialField::secret() const { return isEmpty() ? Secret() : Secret(cleanText(m_edit->text()).text.toUtf8()); }
bool ConfidentialField::isEmpty() const { return m_edit->text().trimmed().isEmpty(); }

void ConfidentialField::clear()
{
    m_edit->wipe();
    m_eye->setChecked(false);
    setOpen(false);
}

void ConfidentialField::setOpen(bool isOpen)
{
    if (!isOpen && !isEmpty())
        isOpen = true;                      // what will be sent is not hidden
    m_fold->setChecked(isOpen);
    m_fold->setIcon(icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_body->setVisible(isOpen);
    if (isOpen && m_fold->hasFocus())
        m_edit->setFocus();
}

void ConfidentialField::reveal(bool isShown)
{
    m_edit->setMasked(!isShown);
    m_eye->setIcon(icon(isShown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setText(isShown ? tr("Hide") : tr("Show"));
}

void ConfidentialField::setNotes(const QStringList &notes)
{
    m_notes = notes;
    present();
}

void ConfidentialField::present()
{
    m_note->setText(m_notes.join(QLatin1Char('\n')));
    m_note->setVisible(!m_notes.isEmpty() && !isEmpty());
}

void ConfidentialField::retranslate()
{
    m_fold->setText(tr("Confidential part"));
    m_fold->setAccessibleName(tr("Confidential part, folded away"));
    m_edit->setAccessibleName(tr("Confidential part"));
    m_edit->setPlaceholderText(tr("For example a temporary password or a key, on as many lines as it needs"));
    m_eye->setToolTip(tr("Show or hide what is typed"));
    m_eye->setAccessibleName(tr("Show or hide the confidential part"));
    m_hint->setText(tr("Only the vendor's staff can read it. It is kept in memory alone: it is in no draft, log or history, and gone when you leave."));
    reveal(m_eye->isChecked());
    present();
}

void ConfidentialField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
