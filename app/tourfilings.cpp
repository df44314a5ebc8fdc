// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/filingsdesk.h"
#include "app/toursubjects.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/filingspage.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

namespace pc {

namespace {

constexpr int kNumberTab = 0, kAllowancesTab = 2;

const QString kDomain = QStringLiteral("shop.maple-harbour.example");

// The filing that the tour shows: a bound number, with a case that is half prepared. A case of somebody else is left as it is.
class TourFiling
{
public:
    explicit TourFiling(Application &application) : m_app(application) {}

    void find()
    {
        FilingQuery query;
        query.state = NumberState::Bound;
        whenDone(store().read(query, 0, 1), &m_app, [this](const Result<FilingWindow> &window) {
            if (!window || window->rows.isEmpty())
                return;
            const FilingRow &row = window->rows.first();
            m_key = row.key;
            if (!row.filing || row.filing->domain == kDomain)
                (void)store().saveCase(prepared(row));
        });
    }
    [[nodiscard]] const QString &key() const { return m_key; }

private:
    [[nodiscard]] FilingStore &store() const { return *m_app.desk()->workspace()->store().filings(); }

    static FilingCase prepared(const FilingRow &row)
    {
        const QDate today = QDate::currentDate();
        FilingCase filing;
        if (row.filing)
            filing.id = row.filing->id;
        filing.customer = row.customer;
        filing.number = row.number->number;
        filing.domain = kDomain;
        filing.province = QStringLiteral("CN-ZJ");
        filing.texts = {{QStringLiteral("siteName"), QStringLiteral("枫港商店")}};
        filing.notes = QStringLiteral("2 × ☎ 0571-8800-0000");
        filing.deadline = today.addDays(12);
        filing.remindOn = today.addDays(9);
        return filing;
    }

    Application &m_app;
    QString m_key;
};

FilingsPage &pageOf(Application &app) { return *app.desk()->filings().page(); }

void showTab(Application &app, int tab) { pageOf(app).findChild<QTabWidget *>(QStringLiteral("filingTabs"))->setCurrentIndex(tab); }

bool isOnScreen(Application &app, const char *name)
{
    const auto *const widget = pageOf(app).findChild<QWidget *>(QLatin1String(name));
    return widget && widget->isVisible();
}

void addPageSteps(TourKit &kit, const TourVariant &variant, const std::shared_ptr<TourFiling> &filing)
{
    Application *const app = &kit.app();
    kit.add("22-filings", variant, [app] {
        TourKit::closeDialogs();
        app->desk()->window().openPage(QStringLiteral("filings"));
        app->desk()->window().commands()->action(QStringLiteral("filings.closeDetail"))->trigger();
    }, kit.settled());
    kit.add("23-filings-table", variant, [app, filing] {
        pageOf(*app).setFace(FilingsPage::Face::Table);
        filing->find();
    }, [app, filing] { return app->desk()->isSettled() && !filing->key().isEmpty(); });
    kit.add("24-filing", variant, [app, filing] {
        pageOf(*app).showRow(filing->key());
        showTab(*app, kNumberTab);
    }, [app] { return isOnScreen(*app, "filingFacts"); });
    kit.add("25-numbers-left", variant, [app] { showTab(*app, kAllowancesTab); }, [app] { return isOnScreen(*app, "allowances"); });
    kit.add("26-filing-case", variant, [app] {
        pageOf(*app).setFace(FilingsPage::Face::Board);
        app->desk()->window().commands()->action(QStringLiteral("filings.openCase"))->trigger();
        pageOf(*app).findChild<QScrollArea *>(QStringLiteral("caseContent"))->verticalScrollBar()->setValue(0);
    }, [app] { return isOnScreen(*app, "caseContent"); });
}

void addDialogSteps(TourKit &kit, const TourVariant &variant, const std::shared_ptr<TourFiling> &filing)
{
    Application *const app = &kit.app();
    kit.add("27-bind", variant, [app] { pageOf(*app).openBind(); }, TourKit::dialog);
    kit.add("28-grant", variant, [app] {
        TourKit::closeDialogs();
        pageOf(*app).openGrant();
    }, TourKit::dialog);
    kit.add("29-look-up", variant, [app, filing] {
        TourKit::closeDialogs();
        pageOf(*app).openLookUp();
        const auto *const dialog = TourKit::dialog();
        dialog->findChild<QLineEdit *>(QStringLiteral("serviceNumber"))->setText(filing->key());
        dialog->findChild<QPushButton *>(QStringLiteral("askCloud"))->click();
    }, TourKit::dialog);
}

// The vendor's page with what stands beside it, and the question after it is closed. It starts although papers are missing, as a
// person may decide.
void addSessionSteps(TourKit &kit, const TourVariant &variant)
{
    Application *const app = &kit.app();
    const auto consoles = [app]() -> ConsoleController & { return app->desk()->workspace()->consoles(); };
    const auto looks = std::make_shared<int>(0);
    kit.add("34-filing-session", variant, [app] {
        TourKit::closeDialogs();
        pageOf(*app).caseView()->requestSession();
    }, [consoles, looks] {
        const QList<OpenConsole> shown = consoles().consoles();
        if (!shown.isEmpty() && shown.first().isOver())
            consoles().restart(shown.first().id);
        return !shown.isEmpty() && shown.first().isShown && ++*looks > TourKit::kLooksUntilPainted;
    });
    kit.add("35-filing-result", variant, [app, consoles] {
        consoles().closeAll();
        app->raise();
    }, TourKit::dialog);
}

} // namespace

void addFilingSteps(TourKit &kit, const TourVariant &variant)
{
    const auto filing = std::make_shared<TourFiling>(kit.app());
    addPageSteps(kit, variant, filing);
    addDialogSteps(kit, variant, filing);
    addSessionSteps(kit, variant);
}

} // namespace pc
