// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/inboxdesk.h"
#include "app/toursubjects.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>

namespace pc {

namespace {

InboxPage &pageOf(Application &app) { return *app.desk()->inbox().page(); }

// Shows the newest message of one list, beside that list.
void addMessage(TourKit &kit, const char *name, const TourVariant &variant, InboxQuery::Show show)
{
    Application *const app = &kit.app();
    const auto key = std::make_shared<qint64>(0);
    kit.add(name, variant, [app, key, show] {
        pageOf(*app).showList(show);
        InboxQuery query;
        query.show = show;
        whenDone(app->desk()->workspace()->store().inbox()->read(query, 0, 1), app, [key](const Result<InboxWindow> &window) {
            if (window && !window->rows.isEmpty())
                *key = window->rows.first().entry.key;
        });
    }, [app, key, show] {
        if (*key == 0)
            return false;
        pageOf(*app).selectMessage(*key);
        pageOf(*app).showList(show);
        return true;
    });
}

void trigger(Application &app, const char *command) { app.desk()->window().commands()->action(QLatin1String(command))->trigger(); }

} // namespace

void addInboxSteps(TourKit &kit, const TourVariant &variant)
{
    Application *const app = &kit.app();
    kit.add("45-inbox", variant, [app] {
        TourKit::closeDialogs();
        app->desk()->window().openPage(QStringLiteral("inbox"));
        pageOf(*app).showList(InboxQuery::Show::Inbox);
        pageOf(*app).findChild<QAbstractButton *>(QStringLiteral("closeDetail"))->click();
    }, kit.settled());
    addMessage(kit, "46-message-unknown", variant, InboxQuery::Show::Unknown);
    addMessage(kit, "47-quarantine", variant, InboxQuery::Show::Quarantined);
    kit.add("48-kinds", variant, [app] { trigger(*app, "inbox.table"); }, TourKit::dialog);
    kit.add("49-rules", variant, [app] {
        TourKit::closeDialogs();
        trigger(*app, "inbox.rules");
    }, TourKit::dialog);
}

} // namespace pc
