// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/identitybar.h"
#include "ui/console/products.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace pc {

static constexpr int kColourBlock = 8;

IdentityBar::IdentityBar(const SuiteHello &hello, QWidget *parent)
    : QWidget(parent), m_hello(hello), m_name(new ElidedLabel({}, this)), m_uid(new IdentifierLabel(this)),
      m_product(makeLabel(LabelRole::Muted, this)), m_environment(new QLabel(this))
{
    setObjectName(QStringLiteral("identityBar"));
    m_name->setObjectName(QStringLiteral("customerName"));
    m_name->setProperty("pcRole", QStringLiteral("section"));
    m_uid->setObjectName(QStringLiteral("customerUid"));
    m_product->setObjectName(QStringLiteral("productName"));
    m_environment->setObjectName(QStringLiteral("environmentWord"));
    m_name->setText(m_hello.customerName);
    m_uid->setIdentifier(m_hello.customer.text());
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kColourBlock + metrics::kBetween, 6, metrics::kBetween + metrics::kInside, 6);
    row->setSpacing(metrics::kBetween);
    row->addWidget(m_name);
    row->addWidget(m_uid);
    row->addWidget(m_product);
    row->addStretch();
    row->addWidget(m_environment);
    QFont strong = m_environment->font();
    strong.setWeight(QFont::DemiBold);
    m_environment->setFont(strong);
    presentBadge();
    retranslate();
}

void IdentityBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        presentBadge();
    QWidget::changeEvent(event);
}

QString IdentityBar::badgeText() const
{
    const QString word = environmentWord(m_hello.environmentKind);
    return m_hello.environmentName.isEmpty() || m_hello.environmentName == word ? word
                                                                                : tr("%1 · %2").arg(word, m_hello.environmentName);
}

void IdentityBar::retranslate()
{
    m_product->setText(productName(m_hello.product));
    m_environment->setText(badgeText());
    m_name->setAccessibleName(tr("Customer"));
    m_name->setAccessibleDescription(m_hello.customerName);
    m_uid->setAccessibleName(tr("Customer UID %1").arg(m_hello.customer.text()));
    m_environment->setAccessibleName(tr("Environment %1").arg(m_environment->text()));
}

QColor IdentityBar::badgeColor() const
{
    Environment environment;
    environment.kind = m_hello.environmentKind;
    environment.colour = m_hello.environmentColour;
    return environmentColor(environment, palette());
}

// The same badge as in the main window: filled, in whichever ink of the theme stands out.
void IdentityBar::presentBadge()
{
    const QColor light = tokenColor(Token::AccentText, palette()), dark = tokenColor(Token::Text, palette());
    QPalette inks = m_environment->palette();
    inks.setColor(QPalette::WindowText, contrastRatio(light, badgeColor()) >= contrastRatio(dark, badgeColor()) ? light : dark);
    m_environment->setPalette(inks);
    update();
}

QRect IdentityBar::badge() const
{
    return m_environment->geometry().adjusted(-metrics::kInside, -2, metrics::kInside, 2);
}

void IdentityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor customer = customerColor(m_hello.customerColour, palette());
    QColor ground = customer;
    ground.setAlphaF(0.12F);
    painter.fillRect(rect(), tokenColor(Token::Surface, palette()));
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, kColourBlock, height()), customer);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokenColor(Token::Border, palette()));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badgeColor());
    painter.drawRoundedRect(QRectF(badge()), metrics::kPillRadius, metrics::kPillRadius);
}

} // namespace pc
