// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/keychainnotice.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

KeychainNotice::KeychainNotice(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_next(new QLabel(this)), m_code(makeLabel(LabelRole::Label, this)), m_retry(new QPushButton(this)),
      m_sessionOnly(new QPushButton(this))
{
    setObjectName(QStringLiteral("keychainNotice"));
    m_text->setObjectName(QStringLiteral("keychainText"));
    m_next->setObjectName(QStringLiteral("keychainNextStep"));
    m_code->setObjectName(QStringLiteral("keychainCode"));
    m_retry->setObjectName(QStringLiteral("keychainRetry"));
    m_sessionOnly->setObjectName(QStringLiteral("keychainSessionOnly"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont semibold = font();
    semibold.setWeight(QFont::DemiBold);
    m_text->setFont(semibold);
    for (QLabel *label : {m_text, m_next})
        label->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_sessionOnly);
    buttons->addStretch();
    buttons->addWidget(m_code);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kBetween, metrics::kInside, metrics::kBetween, metrics::kInside);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_text);
    column->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &KeychainNotice::retryRequested);
    connect(m_sessionOnly, &QPushButton::clicked, this, &KeychainNotice::sessionOnlyRequested);
    retranslate();
    hide();
}

void KeychainNotice::showError(const ApiError &error, bool canGoOn)
{
    m_error = error;
    m_canGoOn = canGoOn;
    retranslate();
    show();
}

void KeychainNotice::clear()
{
    m_error.reset();
    hide();
}

QString KeychainNotice::text() const
{
    return m_error ? inSequence({m_text->text(), m_next->text()}) : QString();
}

QString KeychainNotice::sentence(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::KeychainAbsent: return tr("The keychain holds no key for this environment.");
    case ApiError::Kind::KeychainDenied: return tr("The keychain is locked, or access to it was refused.");
    default: return tr("The keychain does not answer.");
    }
}

QString KeychainNotice::nextStep(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::KeychainAbsent: return tr("Enter the key; it will be kept there.");
    case ApiError::Kind::KeychainDenied:
        return tr("Unlock it – the system asks for its password, or open the system's password manager – and try again.");
    default:
        return tr("Start a keychain service (GNOME Keyring or KWallet on Linux) and try again. Keys are never written to a file instead.");
    }
}

void KeychainNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeychainNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokenColor(Token::Warn, palette()));
    painter.setBrush(tokenColor(Token::WarnGround, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
}

void KeychainNotice::retranslate()
{
    m_retry->setText(tr("Try again"));
    m_sessionOnly->setText(tr("Use the keys for this session only"));
    if (!m_error)
        return;
    m_text->setText(sentence(*m_error));
    m_next->setText(nextStep(*m_error));
    m_code->setText(kindName(m_error->kind));
    m_code->setToolTip(m_error->detail);
    m_sessionOnly->setVisible(m_canGoOn);
    m_retry->setVisible(m_error->kind != ApiError::Kind::KeychainAbsent);
}

} // namespace pc
