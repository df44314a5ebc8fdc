// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/suitewindow.h"
#include "ui/console/products.h"
#include "ui/suite/addressbar.h"
#include "ui/suite/asidepanel.h"
#include "ui/suite/downloads.h"
#include "ui/suite/framedpage.h"
#include "ui/suite/identitybar.h"
#include "ui/suite/sessionbanner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCloseEvent>
#include <QDesktopServices>
#include <QEvent>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWebEngineHistory>

namespace pc {

// As main page of the window, or inside the local host page.
static SuiteWebPage *makeFirstPage(const SuiteHello &hello, QWebEngineProfile *profile, const NavigationPolicy &policy, const Clock &clock)
{
    return hello.embedding == SuitePage::Embedding::Frame ? new FramedPage(hello, profile, policy, clock) : new SuiteWebPage(profile, policy);
}

static FacePanel::Face faceOf(SuiteWebPage::Trouble trouble)
{
    return trouble == SuiteWebPage::Trouble::CookiesRefused ? FacePanel::Face::CookiesRefused : FacePanel::Face::OpenFailed;
}

static Banner *makeBanner(const char *name, QWidget *parent)
{
    auto *banner = new Banner(parent);
    banner->setObjectName(QLatin1String(name));
    banner->setClosable(true);
    return banner;
}

SuiteWindow::SuiteWindow(const SuiteHello &hello, QWebEngineProfile *profile, const NavigationPolicy &policy, const Clock &clock, bool isUnprotected)
    : m_hello(hello), m_clock(clock), m_tellsProtection(isUnprotected),
      m_openOutside([](const QUrl &url) { QDesktopServices::openUrl(url); }), m_address(new AddressBar(this)),
      m_protection(makeBanner("protection", this)), m_sessionBanner(new SessionBanner(this)), m_question(makeBanner("question", this)),
      m_downloads(new Downloads(profile, this)), m_stack(new QStackedWidget(this)),
      m_tabs(new ViewerTabs(makeFirstPage(hello, profile, policy, clock), m_stack)), m_face(new FacePanel(m_stack)),
      m_aside(new AsidePanel(this))
{
    setObjectName(QStringLiteral("suiteWindow"));
    resize(QSize(1240, 860).boundedTo(screen()->availableSize() * 9 / 10));
    m_face->setCustomer(m_hello.customerName);
    m_face->setKeepsPage(m_hello.embedding == SuitePage::Embedding::MainPage);
    arrange();
    addKeys();
    watch(firstPage());
    connect(m_tabs, &ViewerTabs::pageAdded, this, &SuiteWindow::watch);
    connect(m_tabs, &ViewerTabs::currentChanged, this, &SuiteWindow::currentTabChanged);
    connect(m_address, &AddressBar::backRequested, this, [this] { m_tabs->current()->page()->triggerAction(QWebEnginePage::Back); });
    connect(m_address, &AddressBar::forwardRequested, this, [this] { m_tabs->current()->page()->triggerAction(QWebEnginePage::Forward); });
    connect(m_address, &AddressBar::stopRequested, this, [this] { m_tabs->current()->page()->triggerAction(QWebEnginePage::Stop); });
    connect(m_address, &AddressBar::reloadRequested, this, [this] { m_tabs->current()->reload(); });
    connect(m_address, &AddressBar::renewRequested, this, [this] { isSessionOver() ? Q_EMIT openAgainRequested() : Q_EMIT renewRequested(); });
    connect(m_address, &AddressBar::closeRequested, this, &QWidget::close);
    connect(m_sessionBanner, &SessionBanner::renewRequested, this, &SuiteWindow::renewRequested);
    connect(m_sessionBanner, &SessionBanner::openAgainRequested, this, &SuiteWindow::openAgainRequested);
    connect(m_sessionBanner, &SessionBanner::reloadRequested, this, [this] { m_tabs->current()->reload(); });
    connect(m_face, &FacePanel::openAgainRequested, this, &SuiteWindow::openAgainRequested);
    connect(m_face, &FacePanel::pageRequested, this, [this] {
        m_isLookedAtAfterEnd = true;
        showPages();
    });
    connect(m_aside, &AsidePanel::ticked, this, &SuiteWindow::asideTicked);
    connect(m_aside, &AsidePanel::notesChanged, this, &SuiteWindow::asideNotes);
    connect(m_protection, &Banner::closed, this, [this] { m_tellsProtection = false; });
    connect(m_question, &Banner::actionTriggered, this, [this] {
        m_question->clear();
        m_openOutside(std::exchange(m_outside, QUrl()));
    });
    connect(m_question, &Banner::closed, this, [this] {
        m_outside.clear();
        m_permission.clear();
    });
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &SuiteWindow::tick);
    m_tick.start();
    showFace(FacePanel::Face::SigningIn);
    retranslate();
}

void SuiteWindow::arrange()
{
    auto *edge = new EnvironmentEdge(this);
    Environment environment;
    environment.name = m_hello.environmentName;
    environment.kind = m_hello.environmentKind;
    environment.colour = m_hello.environmentColour;
    edge->setEnvironment(environment);
    edge->setObjectName(QStringLiteral("edge"));

    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_face);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{edge, new IdentityBar(m_hello, this), m_address, makeHairline(this), m_protection,
                                                          m_sessionBanner, m_question, m_downloads})
        column->addWidget(part);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setObjectName(QStringLiteral("suiteSides"));
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->addWidget(m_stack);
    sides->addWidget(m_aside);
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 0);
    connect(m_aside, &AsidePanel::toggled, sides, [sides](int width) { sides->setSizes({sides->width() - width, width}); });
    column->addWidget(sides, 1);
}

void SuiteWindow::addKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto run) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, run);
    };
    key(Qt::Key_F5, [this] { m_tabs->current()->reload(); });
    key(Qt::CTRL | Qt::Key_R, [this] { m_tabs->current()->reload(); });
    key(Qt::ALT | Qt::Key_Left, [this] { m_tabs->current()->page()->triggerAction(QWebEnginePage::Back); });
    key(Qt::ALT | Qt::Key_Right, [this] { m_tabs->current()->page()->triggerAction(QWebEnginePage::Forward); });
    key(Qt::CTRL | Qt::Key_L, [this] { m_address->focusAddress(); });
    key(Qt::CTRL | Qt::Key_W, [this] { closeTabOrWindow(); });
    key(Qt::CTRL | Qt::Key_Tab, [this] { m_tabs->step(1); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { m_tabs->step(m_tabs->count() - 1); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { Q_EMIT renewRequested(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_W, [this] { Q_EMIT closeAllRequested(); });
    key(Qt::CTRL | Qt::Key_K, [this] { Q_EMIT consoleRequested(); });
    key(Qt::Key_F9, [this] { m_aside->toggle(); });
    for (int i = 0; i < 9; ++i)
        key(Qt::CTRL | Qt::Key(Qt::Key_1 + i), [this, i] { m_aside->copyText(i); });
    key(Qt::CTRL | Qt::Key_Plus, [this] { m_tabs->current()->zoom(1); });
    key(Qt::CTRL | Qt::Key_Equal, [this] { m_tabs->current()->zoom(1); });
    key(Qt::CTRL | Qt::Key_Minus, [this] { m_tabs->current()->zoom(-1); });
    key(Qt::CTRL | Qt::Key_0, [this] { m_tabs->current()->zoom(0); });
}

SuiteWebPage *SuiteWindow::firstPage() const
{
    return m_tabs->first()->page();
}

void SuiteWindow::watch(SuiteWebPage *page)
{
    connect(page, &SuiteWebPage::signedOut, this, &SuiteWindow::signedOut);
    connect(page, &SuiteWebPage::outsideRequested, this, &SuiteWindow::askOutside);
    connect(page, &SuiteWebPage::permissionDenied, this, &SuiteWindow::tellPermission);
    connect(page, &SuiteWebPage::reached, this, &SuiteWindow::reached);
    connect(page, &SuiteWebPage::trouble, this, [this](SuiteWebPage::Trouble what, const QString &detail) {
        if (face() == FacePanel::Face::SigningIn)
            Q_EMIT firstPageFailed(faceOf(what), detail);
    });
}

void SuiteWindow::setSession(const SuiteSessionState &session)
{
    using State = Session::State;
    const State before = std::exchange(m_session, session).state;
    if (auto *framed = qobject_cast<FramedPage *>(firstPage()))
        framed->setSession(session);
    if (session.state == State::Opening) {
        m_isLookedAtAfterEnd = false;
        showFace(FacePanel::Face::SigningIn);
    } else if (session.state == State::Failed) {
        showFace(FacePanel::Face::OpenFailed);
    }
    followBehind(before);
    tick();
}

// A session that is renewed after its end: its page is there, and is shown again as soon as it can send something.
void SuiteWindow::followBehind(Session::State before)
{
    using State = Session::State;
    const bool isRunning = m_session.state == State::Renewing && (before == State::Ended || m_isSigningInBehind);
    const bool wasRunning = std::exchange(m_isSigningInBehind, isRunning);
    m_face->setBehindFailed(m_session.state == State::Ended && m_session.renewalFailed);
    if (isRunning && !wasRunning) {
        m_sessionBanner->setBehind(SessionBanner::Behind::Running);
        if (face())
            showFace(FacePanel::Face::SigningInBehind);
    } else if (wasRunning && !isRunning) {
        const bool isDone = m_session.state == State::Open;
        m_sessionBanner->setBehind(isDone ? SessionBanner::Behind::Done : SessionBanner::Behind::No);
        if (isDone)
            signedInBehind();
        else if (m_session.state == State::Ended)
            showFace(FacePanel::Face::Ended);
    } else if (m_session.state == State::Opening || m_session.state == State::Ended) {
        m_sessionBanner->setBehind(SessionBanner::Behind::No);
    }
}

void SuiteWindow::signedInBehind()
{
    m_isLookedAtAfterEnd = false;
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->at(i)->page()->signedInAgain();
    showPages();
}

void SuiteWindow::setAside(const SuiteAside &aside)
{
    m_aside->setAside(aside);
    m_sessionBanner->setForm(true);
    m_face->setForm(true);
}

void SuiteWindow::flushAside()
{
    m_aside->flushNotes();
}

void SuiteWindow::showFace(FacePanel::Face face, const QString &detail)
{
    m_face->showFace(face, detail);
    m_stack->setCurrentWidget(m_face);
}

void SuiteWindow::showPages()
{
    m_stack->setCurrentWidget(m_tabs);
    m_tabs->current()->currentWidget()->setFocus();
    tick();
}

std::optional<FacePanel::Face> SuiteWindow::face() const
{
    return m_stack->currentWidget() == m_face ? std::optional(m_face->face()) : std::nullopt;
}

void SuiteWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool SuiteWindow::isSessionOver() const
{
    return m_session.state == Session::State::Ended || m_session.state == Session::State::Failed
        || (m_session.expiresAt.isValid() && m_clock.utcNow() >= m_session.expiresAt);
}

// The wall clock decides, so that a laptop that slept through the end shows it at once.
void SuiteWindow::tick()
{
    const QDateTime now = m_clock.utcNow();
    m_address->setSession(m_session, now);
    m_aside->setSession(m_session, now);
    const bool isOver = isSessionOver() && m_session.state != Session::State::Failed && !m_isSigningInBehind;
    if (isOver && !m_isLookedAtAfterEnd && !face())
        showFace(FacePanel::Face::Ended);
    m_sessionBanner->setSession(m_session, now, isOver && m_isLookedAtAfterEnd);
}

void SuiteWindow::currentTabChanged()
{
    const SuiteWebPage *page = m_tabs->current()->page();
    // Addresses on the way through the sign-in are nobody's business.
    const QUrl url = page->shownUrl();
    const bool isOnTheWay = page->phase() == NavigationPolicy::Phase::SigningIn || url.scheme() == QLatin1String("about");
    m_address->setAddress(isOnTheWay ? QUrl() : url);
    m_address->setHistory(page->action(QWebEnginePage::Back)->isEnabled(), page->action(QWebEnginePage::Forward)->isEnabled());
    m_address->setLoading(page->isLoading());
    retranslate();
    if (!isOnTheWay && !url.isEmpty() && std::exchange(m_toldAddress, url) != url)
        Q_EMIT addressChanged(url);
}

void SuiteWindow::askOutside(const QUrl &url)
{
    m_outside = url;
    m_permission.clear();
    retranslate();
}

void SuiteWindow::tellPermission(const QString &feature)
{
    m_outside.clear();
    m_permission = feature;
    retranslate();
}

void SuiteWindow::closeTabOrWindow()
{
    if (!m_tabs->closeCurrent())
        close();
}

void SuiteWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SuiteWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

static QString featureSentence(const QString &feature)
{
    if (feature == QLatin1String("camera"))
        return SuiteWindow::tr("The page asked for the camera. It was refused.");
    if (feature == QLatin1String("microphone"))
        return SuiteWindow::tr("The page asked for the microphone. It was refused.");
    if (feature == QLatin1String("location"))
        return SuiteWindow::tr("The page asked where this computer is. It was refused.");
    if (feature == QLatin1String("screen"))
        return SuiteWindow::tr("The page asked to record the screen. It was refused.");
    return SuiteWindow::tr("The page asked to hold the mouse pointer. It was refused.");
}

void SuiteWindow::retranslate()
{
    setWindowTitle(tr("%1 – %2 – %3 – Partner Console", "customer, product, environment")
                       .arg(m_hello.customerName, productName(m_hello.product), environmentWord(m_hello.environmentKind)));
    if (m_tellsProtection)
        m_protection->showMessage(Tone::Info, isLoopback(m_hello.signinUrl)
            ? tr("The browser runs without its own process protection here. Only the built-in sandbox's pages on this computer are shown.")
            : tr("The browser runs without its own process protection, as you allowed in the settings."));
    if (!m_outside.isEmpty())
        m_question->showMessage(Tone::Warn, m_outside.scheme() == QLatin1String("mailto")
            ? tr("The page wants to write an e-mail.")
            : tr("This leads to %1, outside of the customer's console.").arg(m_outside.host(QUrl::EncodeUnicode)), tr("Open in the browser"));
    else if (!m_permission.isEmpty())
        m_question->showMessage(Tone::Info, featureSentence(m_permission));
    else
        m_question->clear();
}

} // namespace pc
