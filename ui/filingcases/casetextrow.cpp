// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casetextrow.h"
#include "ui/filingcases/casewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace pc {

constexpr int kMostLines = 5, kCopiedMs = 1500;

CaseTextRow::CaseTextRow(const QString &item, const QString &name, QWidget *parent)
    : QWidget(parent), m_item(item), m_name(makeLabel(LabelRole::Label, this)), m_label(new QLineEdit(this)), m_text(new QPlainTextEdit(this)),
      m_copy(new QToolButton(this)), m_remove(new QToolButton(this))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_remove, 0, 1);
    grid->addWidget(m_copy, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    const bool isOwn = item.isEmpty();
    m_name->setVisible(!isOwn);
    m_label->setVisible(isOwn);
    m_remove->setVisible(isOwn);
    m_name->setBuddy(m_text);
    m_label->setObjectName(QStringLiteral("label_") + name);
    m_text->setObjectName(QStringLiteral("text_") + name);
    m_copy->setObjectName(QStringLiteral("copy_") + name);
    m_remove->setObjectName(QStringLiteral("removeText_") + name);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_remove->setIcon(icon(QStringLiteral("close")));
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_saysCopied.setSingleShot(true);
    m_saysCopied.setInterval(kCopiedMs);
    connect(&m_saysCopied, &QTimer::timeout, this, &CaseTextRow::retranslate);
    connect(m_copy, &QToolButton::clicked, this, &CaseTextRow::copy);
    connect(m_remove, &QToolButton::clicked, this, &CaseTextRow::removed);
    const auto tell = [this] {
        fitHeight();
        m_copy->setEnabled(!m_text->toPlainText().isEmpty());
        if (!m_isShowing)
            Q_EMIT edited();
    };
    connect(m_label, &QLineEdit::textChanged, this, tell);
    connect(m_text, &QPlainTextEdit::textChanged, this, tell);
    tell();
    retranslate();
}

void CaseTextRow::fitHeight()
{
    const int lines = std::clamp(m_text->document()->blockCount(), 1, kMostLines);
    m_text->setFixedHeight(std::max(metrics::kTarget + 2, lines * m_text->fontMetrics().lineSpacing() + 14));
}

void CaseTextRow::setText(const CaseText &text)
{
    m_isShowing = true;
    if (m_item.isEmpty() && m_label->text() != text.label)
        m_label->setText(text.label);
    if (m_text->toPlainText() != text.text)     // the same text again would move the cursor of somebody who types
        m_text->setPlainText(text.text);
    m_isShowing = false;
}

CaseText CaseTextRow::text() const { return {m_item.isEmpty() ? m_label->text() : m_item, m_text->toPlainText()}; }

void CaseTextRow::focusText()
{
    QWidget *const field = m_item.isEmpty() && m_label->text().isEmpty() ? static_cast<QWidget *>(m_label) : m_text;
    field->setFocus(Qt::OtherFocusReason);
}

void CaseTextRow::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setIcon(icon(QStringLiteral("check"), Token::Good));
    m_copy->setToolTip(tr("Copied"));
    m_saysCopied.start();
}

void CaseTextRow::retranslate()
{
    const QString name = m_item.isEmpty() ? m_label->text() : CaseWords::item(m_item);
    m_name->setText(name);
    m_label->setPlaceholderText(tr("What this text is for"));
    m_label->setAccessibleName(tr("What this text is for"));
    m_text->setAccessibleName(m_item.isEmpty() ? tr("The text") : name);
    m_text->setPlaceholderText(m_item.isEmpty() ? QString() : CaseWords::itemHint(m_item));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy this text"));
    m_copy->setAccessibleName(tr("%1: copy the text").arg(name));
    m_remove->setToolTip(tr("Remove this text"));
    m_remove->setAccessibleName(tr("%1: remove the text").arg(name));
}

void CaseTextRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitHeight();
    QWidget::changeEvent(event);
}

} // namespace pc
