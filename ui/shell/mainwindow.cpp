// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/commandsource.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/jobmodel.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/scopecontrol.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>

namespace pc {

namespace {
const QString kGeometry = QStringLiteral("window/geometry"), kLastPage = QStringLiteral("window/page"), kSplit = QStringLiteral("window/split"),
              kBottomShown = QStringLiteral("window/bottomShown");
constexpr QSize kFirstSize(1440, 900);
constexpr int kTitleBar = 32;       // not known before the window is shown
}

MainWindow::MainWindow(QSettings *settings, const Clock *clock, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_clock(clock), m_commands(new CommandRegistry(this)), m_jobs(new JobModel(this)),
      m_commandSource(std::make_unique<CommandSource>(m_commands))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(560, 360);
    buildFrame();
    addCommands();
    restoreState();
    retranslate();
    QCoreApplication::instance()->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    hide(); // what saves when it loses the focus does so while the window is whole
}

void MainWindow::buildFrame()
{
    auto *frame = new QWidget(this);
    m_edge = new EnvironmentEdge(frame);
    m_rail = new Rail(frame);
    m_header = new HeaderBar(m_jobs, m_clock, frame);
    m_banner = new Banner(frame);
    m_stack = new QStackedWidget(frame);
    m_stack->setObjectName(QStringLiteral("pages"));
    m_splitter = new QSplitter(Qt::Vertical, frame);
    m_splitter->setObjectName(QStringLiteral("mainSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_rail->addPlace(QStringLiteral("settings"), QStringLiteral("settings"), [] { return tr("Settings"); }, true)
        ->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText));

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    m_banners = new QVBoxLayout;
    m_banners->setSpacing(0);
    m_banners->addWidget(m_banner);
    right->addLayout(m_banners);
    right->addWidget(m_splitter, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addLayout(middle, 1);
    setCentralWidget(frame);
    m_toasts = new ToastArea(this);

    connect(m_rail, &Rail::chosen, this, [this](const QString &id) {
        if (id == QLatin1String("settings"))
            Q_EMIT settingsRequested();
        else
            openPage(id);
    });
    connect(m_header, &HeaderBar::searchRequested, this, [this] { palettePanel()->popUp(); });
    connect(m_header, &HeaderBar::backRequested, this, &MainWindow::goBack);
    connect(m_header, &HeaderBar::forwardRequested, this, &MainWindow::goForward);
    connect(m_header, &HeaderBar::environmentRequested, this, &MainWindow::environmentRequested);
    connect(m_header->scope(), &ScopeControl::customerSearchRequested, this, [this] {
        palettePanel()->popUp();
        Q_EMIT customerSearchRequested();
    });
    connect(m_header->scope(), &ScopeControl::scopeChanged, this, [this](const Scope &scope) {
        if (Page *now = currentPage())
            now->setScope(scope);
        if (!m_travelling && !m_currentId.isEmpty())
            m_history.visit({m_currentId, scope});
        m_header->setHistory(m_history.canGoBack(), m_history.canGoForward());
        Q_EMIT scopeChanged(scope);
    });
}

CommandPalette *MainWindow::palettePanel()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
        m_palette->setCommandSource(m_commandSource.get());
    }
    return m_palette;
}

void MainWindow::addCommands()
{
    const auto add = [this](const char *id, Words text, QKeySequence key, std::function<void()> run) {
        return m_commands->add(this, QString::fromLatin1(id), std::move(text), key, std::move(run));
    };
    const auto onPage = [this](void (Page::*act)()) {
        return [this, act] {
            if (Page *now = currentPage())
                (now->*act)();
        };
    };
    add("app.palette", [] { return tr("Search everything"); }, Qt::CTRL | Qt::Key_K, [this] { palettePanel()->popUp(); });
    add("page.refresh", [] { return tr("Refresh"); }, Qt::Key_F5, onPage(&Page::refresh))->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    add("page.filter", [] { return tr("Filter this list"); }, Qt::CTRL | Qt::Key_F, onPage(&Page::focusFilter))
        ->setShortcuts({Qt::CTRL | Qt::Key_F, Qt::Key_Slash});
    add("go.back", [] { return tr("Back"); }, Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    add("go.forward", [] { return tr("Forward"); }, Qt::ALT | Qt::Key_Right, [this] { goForward(); });
    add("scope.all", [] { return tr("Work on all customers"); }, Qt::CTRL | Qt::Key_0, [this] { setScope({}); });
    add("app.settings", [] { return tr("Settings"); }, Qt::CTRL | Qt::Key_Comma, [this] { Q_EMIT settingsRequested(); });
    // "?" needs Shift on many keyboards and none on others: both spellings.
    add("app.keys", [] { return tr("List all keys"); }, Qt::Key_Question, [this] { (new KeysDialog(m_commands, this))->show(); })
        ->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)});
    add("edit.undo", [] { return tr("Undo the last change"); }, QKeySequence::Undo, [this] { m_toasts->undoLast(); });
    add("app.quit", [] { return tr("Quit"); }, Qt::CTRL | Qt::Key_Q, [this] { close(); });
}

void MainWindow::addPage(const QString &id, const QString &iconName, Words word, PageFactory factory)
{
    const qsizetype number = m_places.size() + 1;
    m_places.append({id, word, std::move(factory), nullptr});
    const QKeySequence key = number <= 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(number))) : QKeySequence();
    RailButton *button = m_rail->addPlace(id, iconName, word);
    button->setKeyHint(key.toString(QKeySequence::NativeText));
    m_commands->add(this, QStringLiteral("go.") + id, [word] { return tr("Go to %1").arg(word()); }, key, [this, id] { openPage(id); });
}

MainWindow::Place *MainWindow::find(const QString &id)
{
    for (Place &place : m_places) {
        if (place.id == id)
            return &place;
    }
    return nullptr;
}

Page *MainWindow::page(const QString &id)
{
    Place *place = find(id);
    if (!place)
        return nullptr;
    if (!place->page) {
        place->page = place->factory(m_stack);
        m_stack->addWidget(place->page);
        connect(place->page, &Page::dataAsOfChanged, this, &MainWindow::updateAge);
        connect(place->page, &Page::loaded, this, &MainWindow::updateAge);
    }
    return place->page;
}

Page *MainWindow::currentPage() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const Place &place : m_places)
        ids << place.id;
    return ids;
}

void MainWindow::setBadge(const QString &pageId, int count) { m_rail->setBadge(pageId, count); }

void MainWindow::openPage(const QString &id)
{
    if (!find(id))
        return;
    present(id);
    if (!m_travelling)
        m_history.visit({id, scope()});
    m_header->setHistory(m_history.canGoBack(), m_history.canGoForward());
}

void MainWindow::present(const QString &id)
{
    Page *next = page(id);
    m_currentId = id;
    m_rail->setCurrent(id);
    next->setScope(scope());
    m_stack->setCurrentWidget(next);
    next->setFocus(Qt::OtherFocusReason);
    updateTitle();
    updateAge();
    m_settings->setValue(kLastPage, id);
    Q_EMIT pageOpened(id);
}

void MainWindow::goTo(const pc::Place &place)
{
    m_travelling = true;
    setScope(place.scope);
    openPage(place.page);
    m_travelling = false;
}

void MainWindow::goBack()
{
    if (m_history.canGoBack())
        goTo(m_history.back());
}

void MainWindow::goForward()
{
    if (m_history.canGoForward())
        goTo(m_history.forward());
}

void MainWindow::setScope(const Scope &scope) { m_header->scope()->setScope(scope); }
Scope MainWindow::scope() const { return m_header->scope()->scope(); }
ScopeControl *MainWindow::scopeControl() const { return m_header->scope(); }

void MainWindow::addHeaderTool(QWidget *tool) { m_header->addTool(tool); }

void MainWindow::addBanner(Banner *banner)
{
    m_banners->addWidget(banner);
}

void MainWindow::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    m_hasEnvironment = true;
    m_edge->setEnvironment(environment);
    m_header->environment()->setEnvironment(environment);
    updateTitle();
}

void MainWindow::setBottomPanel(Words word, PanelFactory factory)
{
    m_bottomWord = std::move(word);
    m_bottomFactory = std::move(factory);
    QAction *toggle = m_commands->add(this, QStringLiteral("view.bottom"), [this] { return tr("Show or hide: %1").arg(m_bottomWord()); },
                                      Qt::CTRL | Qt::Key_L, [this] { showBottomPanel(!m_bottom || m_bottom->isHidden()); });
    toggle->setShortcuts({Qt::CTRL | Qt::Key_L, Qt::Key_F12});
}

QWidget *MainWindow::bottomPanel()
{
    if (!m_bottom && m_bottomFactory) {
        m_bottom = m_bottomFactory(m_splitter);
        m_bottom->setMinimumHeight(120);
        m_splitter->addWidget(m_bottom);
        m_splitter->setStretchFactor(0, 1);
        if (!m_splitter->restoreState(m_settings->value(kSplit).toByteArray()))
            m_splitter->setSizes({height() * 6 / 10, height() * 4 / 10});
        m_splitter->setHandleWidth(1);
    }
    return m_bottom;
}

void MainWindow::showBottomPanel(bool show)
{
    if (!show && !m_bottom)
        return;
    if (QWidget *panel = bottomPanel()) {
        const bool hadFocus = panel->isAncestorOf(focusWidget());
        panel->setVisible(show);
        if (show)
            panel->setFocus(Qt::ShortcutFocusReason);
        else if (hadFocus && currentPage())
            currentPage()->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::updateAge()
{
    const Page *now = currentPage();
    m_header->setDataAsOf(now ? now->dataAsOf() : QDateTime(), now && now->dataAsOf().isValid());
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (const Place *place = find(m_currentId))
        parts << place->word();
    if (m_hasEnvironment) {
        const QString word = environmentWord(m_environment.kind);
        const bool named = !m_environment.name.isEmpty() && m_environment.name != word;
        parts << (named ? tr("%1 (%2)", "environment, its name").arg(word, m_environment.name) : word);
    }
    parts << tr("Partner Console");
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_jobs->retranslate();
    updateTitle();
}

void MainWindow::restoreState()
{
    if (restoreGeometry(m_settings->value(kGeometry).toByteArray()))
        return;
    const QRect room = screen()->availableGeometry().adjusted(0, kTitleBar, 0, 0);
    setGeometry(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, kFirstSize.boundedTo(room.size()), room));
}

void MainWindow::saveState()
{
    m_settings->setValue(kGeometry, saveGeometry());
    m_settings->setValue(kBottomShown, m_bottom && !m_bottom->isHidden());
    if (m_bottom)
        m_settings->setValue(kSplit, m_splitter->saveState());
}

void MainWindow::showEvent(QShowEvent *event)
{
    // Only the page that will be seen is made before the first frame.
    if (m_currentId.isEmpty() && !m_places.isEmpty()) {
        const QString last = m_settings->value(kLastPage).toString();
        openPage(find(last) ? last : m_places.first().id);
    }
    if (!m_bottom && m_settings->value(kBottomShown).toBool())
        QMetaObject::invokeMethod(this, [this] { showBottomPanel(true); }, Qt::QueuedConnection);
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Lists swallow the mouse's back and forward buttons, so they are taken before any child sees them.
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *child = qobject_cast<QWidget *>(watched);
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (child && child->window() == this && (button == Qt::BackButton || button == Qt::ForwardButton)) {
            button == Qt::BackButton ? goBack() : goForward();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace pc
