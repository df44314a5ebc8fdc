// SPDX-License-Identifier: Apache-2.0
// The program that tst_writingrun kills: somebody who writes an answer, key by key, without an end. Prints what came back from the last
// time, then every text that is on the disk.
#include "core/base/clock.h"
#include "core/store/store.h"
#include "tests/ui/ticketcompose/composerig.h"
#include "ui/ticketcompose/messagecomposer.h"
#include "ui/ticketcompose/messageedit.h"
#include <QApplication>
#include <QTest>
#include <QTimer>
#include <cstdio>

using namespace pc;

static void print(const char *what, const QString &text)
{
    std::fputs(what, stdout);
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

// Begins where the draft of last time is on the screen.
static void write(MessageEdit *edit, QTimer *keys)
{
    print("restored ", edit->toPlainText());
    QObject::connect(keys, &QTimer::timeout, edit, [edit, typed = 0]() mutable { QTest::keyClick(edit, char('a' + typed++ % 26)); });
    keys->start(20);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    SystemClock clock;
    ComposeRig rig;
    Store store(StoreOptions(app.arguments().value(1), EnvironmentId(QStringLiteral("env"))));
    std::unique_ptr<MessageComposer> composer;
    QTimer keys;
    whenDone(store.open(), &app, [&](const Result<Done> &opened) {
        if (!opened)
            return QCoreApplication::exit(3);
        ComposeServices services = rig.services;
        services.drafts = store.drafts();
        services.clock = &clock;
        TicketDraft blank;
        blank.key = QStringLiteral("reply:TICKET-1");
        blank.ticket = TicketId(QStringLiteral("TICKET-1"));
        QObject::connect(store.drafts(), &DraftStore::changed, &app, [&store, key = blank.key] {
            whenDone(store.drafts()->draft(key), &store, [](const Result<TicketDraft> &draft) { print("kept ", draft.value_or(TicketDraft()).text); });
        });
        whenDone(store.drafts()->draft(blank.key), &app, [&, services, blank](const Result<TicketDraft> &) {
            composer = std::make_unique<MessageComposer>(services);
            composer->open(blank);
            composer->show();
            auto *const edit = composer->findChild<MessageEdit *>();
            auto *const wait = new QTimer(edit);
            QObject::connect(wait, &QTimer::timeout, edit, [edit, wait, &keys] {
                if (edit->isReadOnly())
                    return;                 // the draft is being read
                wait->stop();
                write(edit, &keys);
            });
            wait->start(5);
        });
    });
    return app.exec();
}
