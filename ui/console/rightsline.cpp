// SPDX-License-Identifier: Apache-2.0
#include "ui/console/rightsline.h"
#include "core/base/clock.h"
#include "ui/console/rightsmemory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace pc {

RightsLine::RightsLine(const RightsMemory *memory, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_memory(memory), m_clock(clock), m_icon(new QLabel(this)), m_sentence(new ElidedLabel({}, this)), m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("rightsLine"));
    m_sentence->setObjectName(QStringLiteral("rightsSentence"));
    m_copy->setObjectName(QStringLiteral("rightsCopy"));
    m_copy->setProperty("pcRole", QStringLiteral("link"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics::kInside);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &RightsLine::copyRequest);
    if (m_memory)
        connect(m_memory, &RightsMemory::changed, this, [this](const CustomerUid &customer) {
            if (customer == m_customer)
                present();
        });
    present();
}

void RightsLine::setSubject(const CustomerUid &customer, const QString &customerName, const Environment &environment)
{
    m_isCopied = m_isCopied && customer == m_customer;
    m_customer = customer;
    m_customerName = customerName;
    m_environment = environment;
    present();
}

QString RightsLine::sentence() const
{
    return m_memory && !m_customer.isEmpty() ? m_memory->sentence(m_customer, m_customerName, m_environment) : QString();
}

void RightsLine::present()
{
    const QString words = sentence();
    m_isCopied = m_isCopied && !words.isEmpty();
    m_icon->setPixmap(icon(QStringLiteral("key"), Token::Warn).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_sentence->setText(words);
    m_sentence->setToolTip(words);
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy what to ask for"));
    m_copy->setToolTip(tr("Copies a request to whoever can give the right, with role, accounts and the cloud's answer"));
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    if (std::exchange(m_told, words) != words)
        Q_EMIT changed();
}

void RightsLine::copyRequest()
{
    QGuiApplication::clipboard()->setText(m_memory->request(m_customer, m_customerName, m_environment, m_clock->utcNow()));
    m_isCopied = true;
    present();
}

void RightsLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        present();
}

} // namespace pc
