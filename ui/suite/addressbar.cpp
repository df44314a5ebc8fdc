// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/addressbar.h"
#include "core/suitelink/signinhosts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace pc {

static QToolButton *makeTool(const char *name, const char *iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setIconSize(QSize(metrics::kIcon, metrics::kIcon));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent), m_back(makeTool("back", "back", this)), m_forward(makeTool("forward", "forward", this)),
      m_reload(makeTool("reload", "refresh", this)), m_address(new QLineEdit(this)),
      m_lock(m_address->addAction(icon(QStringLiteral("lock"), Token::TextMuted), QLineEdit::LeadingPosition)),
      m_renewed(makeLabel(LabelRole::Label, this)), m_left(new Pill(this)), m_renew(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("addressBar"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setReadOnly(true);
    m_left->setObjectName(QStringLiteral("timeLeft"));
    m_renewed->setObjectName(QStringLiteral("renewedAt"));
    m_renew->setObjectName(QStringLiteral("renew"));
    m_close->setObjectName(QStringLiteral("close"));
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kInside, 6, metrics::kBetween, 6);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_reload);
    row->addWidget(m_address, 1);
    row->addSpacing(metrics::kInside);
    row->addWidget(m_renewed);
    row->addWidget(m_left);
    row->addSpacing(4);
    row->addWidget(m_renew);
    row->addSpacing(4);
    row->addWidget(m_close);

    connect(m_back, &QToolButton::clicked, this, &AddressBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &AddressBar::forwardRequested);
    connect(m_reload, &QToolButton::clicked, this, [this] { m_isLoading ? Q_EMIT stopRequested() : Q_EMIT reloadRequested(); });
    connect(m_renew, &QPushButton::clicked, this, &AddressBar::renewRequested);
    connect(m_close, &QPushButton::clicked, this, &AddressBar::closeRequested);
    retranslate();
}

void AddressBar::setAddress(const QUrl &url)
{
    m_address->setText(withoutSecrets(url).toDisplayString());
    m_address->setCursorPosition(0);
    m_lock->setVisible(url.scheme() == QLatin1String("https"));
}

void AddressBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void AddressBar::setLoading(bool isLoading)
{
    if (m_isLoading == isLoading)
        return;
    m_isLoading = isLoading;
    retranslate();
}

void AddressBar::setSession(const SuiteSessionState &session, const QDateTime &now)
{
    m_session = session;
    m_now = now;
    showSession();
}

void AddressBar::focusAddress()
{
    m_address->setFocus();
    m_address->selectAll();
}

void AddressBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddressBar::showSession()
{
    using State = Session::State;
    const std::chrono::seconds left(m_session.expiresAt.isValid() ? std::max<qint64>(0, m_now.secsTo(m_session.expiresAt)) : 0);
    const bool isOver = m_session.state == State::Ended || m_session.state == State::Failed || (m_session.expiresAt.isValid() && left.count() == 0);
    if (m_session.state == State::Opening || (m_session.state == State::Renewing && left.count() == 0))
        m_left->setState(Tone::Info, tr("Signing in"));
    else if (isOver)
        m_left->setState(Tone::Bad, tr("Ended"));
    else if (m_session.state == State::Renewing)
        m_left->setState(Tone::Info, tr("Renewing · %1").arg(countdownText(left)));
    else if (m_session.expiresAt.isValid())
        m_left->setState(m_session.state == State::EndingSoon ? Tone::Warn : Tone::Good, tr("%1 left").arg(countdownText(left)));
    else
        m_left->setState(Tone::Neutral, tr("–"));
    m_left->setToolTip(m_session.expiresAt.isValid() ? tr("The session ends at %1").arg(shortTime(m_session.expiresAt))
                                                     : tr("The cloud has not said yet how long the session lasts"));
    m_left->setAccessibleName(tr("Time left: %1").arg(m_left->text()));
    m_renewed->setVisible(m_session.renewedAt.isValid() && !isOver);
    if (m_session.renewedAt.isValid())
        m_renewed->setText(tr("Renewed at %1").arg(QLocale().toString(m_session.renewedAt.toLocalTime().time(), QLocale::ShortFormat)));
    m_renew->setText(isOver ? tr("Open again") : tr("Renew"));
    m_renew->setEnabled(m_session.state != State::Opening && m_session.state != State::Renewing);
}

void AddressBar::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text, const QString &key) {
        widget->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key));
        widget->setAccessibleName(text);
    };
    const auto keys = [](const QKeySequence &key) { return key.toString(QKeySequence::NativeText); };
    name(m_back, tr("Back"), keys(QKeySequence(Qt::ALT | Qt::Key_Left)));
    name(m_forward, tr("Forward"), keys(QKeySequence(Qt::ALT | Qt::Key_Right)));
    name(m_reload, m_isLoading ? tr("Stop") : tr("Reload"), m_isLoading ? QString() : keys(QKeySequence(Qt::Key_F5)));
    m_reload->setIcon(icon(m_isLoading ? QStringLiteral("close") : QStringLiteral("refresh")));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("No page yet"));
    m_lock->setToolTip(tr("Encrypted connection"));
    name(m_renew, tr("Renews the session in the background; the page stays as it is"), keys(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)));
    m_close->setText(tr("Close"));
    name(m_close, tr("Closes this console and forgets its sign-in"), keys(QKeySequence(Qt::CTRL | Qt::Key_W)));
    showSession();
    m_renew->setAccessibleName(m_renew->text());
    m_close->setAccessibleName(m_close->text());
}

} // namespace pc
