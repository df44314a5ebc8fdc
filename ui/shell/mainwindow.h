// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "ui/shell/navigationhistory.h"
#include "ui/shell/scope.h"
#include <QMainWindow>
#include <QPointer>
#include <functional>

class QSettings;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace pc {

class Banner;
class Clock;
class CommandPalette;
class CommandRegistry;
class CommandSource;
class EnvironmentEdge;
class HeaderBar;
class JobModel;
class Page;
class Rail;
class ScopeControl;
class ToastArea;

// The frame around the pages. Knows no page of its own: the composition root hands it pages, sources and panels.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    using PageFactory = std::function<Page *(QWidget *parent)>;
    using PanelFactory = std::function<QWidget *(QWidget *parent)>;
    using Words = std::function<QString()>;         // called again after a change of language

    // `settings` and `clock` outlive the window.
    MainWindow(QSettings *settings, const Clock *clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    // A place in the rail, with Ctrl+1 … Ctrl+9 in order. The page is made when it is first opened.
    void addPage(const QString &id, const QString &iconName, Words word, PageFactory factory);
    void openPage(const QString &id);
    [[nodiscard]] Page *page(const QString &id);    // makes it when need be; null for an unknown id
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentPageId() const { return m_currentId; }
    [[nodiscard]] QStringList pageIds() const;
    void setBadge(const QString &pageId, int count);

    // The panel at the bottom, on demand (the call log): Ctrl+L and F12. Made when it is first shown.
    void setBottomPanel(Words word, PanelFactory factory);
    void showBottomPanel(bool show);
    [[nodiscard]] QWidget *bottomPanel();           // makes it; null when none was set

    void addHeaderTool(QWidget *tool);              // in the header, left of the environment; taken by the window
    void addBanner(Banner *banner);                 // above the pages, below banner(); taken by the window

    void setEnvironment(const Environment &environment);
    void setScope(const Scope &scope);
    [[nodiscard]] Scope scope() const;

    [[nodiscard]] CommandRegistry *commands() const { return m_commands; }
    [[nodiscard]] JobModel *jobs() const { return m_jobs; }
    [[nodiscard]] CommandPalette *palettePanel();       // made when first asked for: the first frame does not need it
    [[nodiscard]] ScopeControl *scopeControl() const;
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] ToastArea *toasts() const { return m_toasts; }

Q_SIGNALS:
    void scopeChanged(const pc::Scope &scope);
    void pageOpened(const QString &id);
    void settingsRequested();
    void environmentRequested();                    // the badge was clicked
    void customerSearchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Place { QString id; Words word; PageFactory factory; QPointer<Page> page; };

    void buildFrame();
    void addCommands();
    void retranslate();
    void updateTitle();
    void updateAge();
    void present(const QString &id);
    void goTo(const pc::Place &place);
    void goBack();
    void goForward();
    void restoreState();
    void saveState();
    [[nodiscard]] Place *find(const QString &id);

    QSettings *m_settings;
    const Clock *m_clock;
    CommandRegistry *m_commands;
    JobModel *m_jobs;
    std::unique_ptr<CommandSource> m_commandSource;
    EnvironmentEdge *m_edge = nullptr;
    Rail *m_rail = nullptr;
    HeaderBar *m_header = nullptr;
    Banner *m_banner = nullptr;
    QVBoxLayout *m_banners = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    CommandPalette *m_palette = nullptr;
    ToastArea *m_toasts = nullptr;
    QList<Place> m_places;
    QString m_currentId;
    NavigationHistory m_history;
    bool m_travelling = false;                      // going back or forward is not a new visit
    Environment m_environment;
    bool m_hasEnvironment = false;
    Words m_bottomWord;
    PanelFactory m_bottomFactory;
    QPointer<QWidget> m_bottom;
};

} // namespace pc
