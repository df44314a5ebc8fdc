// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/linkfield.h"
#include "core/base/clock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

namespace pc {

static constexpr int kTickMs = 1000;
static constexpr int kDots = 24;                // says nothing of the length
static constexpr std::chrono::minutes kSoon{20};

void copySecretly(const QString &text)
{
    auto *const data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
}

LinkField::LinkField(const Clock *clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_text(new QLineEdit(this)), m_reveal(new QToolButton(this)), m_copy(new QToolButton(this)), m_left(new Pill(this))
{
    m_text->setObjectName(QStringLiteral("verificationLink"));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont(font()));
    m_text->setContextMenuPolicy(Qt::NoContextMenu);        // its "Copy" would not be known to have happened
    m_text->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData);
    m_reveal->setObjectName(QStringLiteral("revealLink"));
    m_reveal->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copyLink"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_left->setObjectName(QStringLiteral("linkLeft"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_text, 1);
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    row->addWidget(m_left);
    connect(m_reveal, &QToolButton::toggled, this, &LinkField::present);
    connect(m_copy, &QToolButton::clicked, this, &LinkField::copy);
    connect(&m_tick, &QTimer::timeout, this, &LinkField::tick);
    retranslate();
}

LinkField::~LinkField() = default;

void LinkField::setLink(const VerificationLink &link)
{
    m_link = link;
    m_hasExpired = false;
    m_reveal->setChecked(false);
    m_tick.start(kTickMs);
    present();
}

void LinkField::wipe()
{
    m_tick.stop();
    m_link = {};
    m_text->setText(QString(m_text->text().size(), QLatin1Char(' ')));     // best effort: the widget keeps copies of its own
    m_reveal->setChecked(false);
    present();
}

std::chrono::seconds LinkField::left() const { return std::chrono::seconds(m_clock->utcNow().secsTo(m_link.expiresAt)); }
bool LinkField::isGood() const { return !m_link.url.isEmpty() && m_clock->utcNow() < m_link.expiresAt; }

void LinkField::tick()
{
    present();
    if (!m_link.url.isEmpty() && !isGood() && !std::exchange(m_hasExpired, true)) {
        m_tick.stop();
        Q_EMIT expired();
    }
}

void LinkField::copy()
{
    if (!isGood())
        return tick();
    copySecretly(QString::fromUtf8(m_link.url.reveal()));
    Q_EMIT copied();
}

void LinkField::present()
{
    const bool isThere = !m_link.url.isEmpty();
    const bool good = isGood();
    const QString shown = !isThere ? QString() : m_reveal->isChecked() ? QString::fromUtf8(m_link.url.reveal()) : QString(kDots, QChar(0x2022));
    if (m_text->text() != shown) {
        m_text->setText(shown);
        m_text->setCursorPosition(0);
    }
    m_text->setAccessibleDescription(isThere && !m_reveal->isChecked() ? tr("Hidden") : QString());
    m_reveal->setEnabled(isThere);
    m_reveal->setIcon(icon(m_reveal->isChecked() ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_reveal->setToolTip(m_reveal->isChecked() ? tr("Hide the link") : tr("Show the link"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
    m_copy->setEnabled(good);
    m_left->setVisible(isThere);
    if (!isThere)
        return;
    m_left->setState(!good ? Tone::Bad : left() < kSoon ? Tone::Warn : Tone::Good, good ? tr("%1 left", "time, as in 2:59:07").arg(countdownText(left())) : tr("Expired"));
    m_left->setToolTip(tr("Good until %1").arg(absoluteTime(m_link.expiresAt)));
}

void LinkField::retranslate()
{
    m_text->setPlaceholderText(tr("No link has been made yet."));
    m_text->setAccessibleName(tr("Verification link"));
    m_copy->setToolTip(tr("Copy the link"));
    m_copy->setAccessibleName(m_copy->toolTip());
    present();
}

void LinkField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
