// SPDX-License-Identifier: Apache-2.0
// The program that tst_draftkill kills: saves one draft again and again, each time another number in all of its fields, and prints
// the number once the store has answered. draft-child FOLDER FIRST
#include "core/store/store.h"
#include <QCoreApplication>
#include <cstdio>

using namespace pc;

static TicketDraft numbered(int n)
{
    TicketDraft draft;
    draft.key = QStringLiteral("reply:T0001");
    draft.ticket = TicketId(QStringLiteral("T0001"));
    draft.title = QString::number(n);
    draft.text = QString::number(n).repeated(2000);         // several pages
    draft.files = {{QStringLiteral("/picture%1.png").arg(n), {}, false}};
    draft.person = QString::number(n);
    return draft;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    Store store(StoreOptions(QString::fromLocal8Bit(argv[1]), EnvironmentId(QStringLiteral("env"))));
    const auto isGood = [](auto future) {
        future.waitForFinished();
        return future.resultCount() > 0 && future.result();
    };
    if (!isGood(store.open()))
        return 3;
    for (int n = QByteArray(argv[2]).toInt();; ++n) {
        if (!isGood(store.drafts()->saveDraft(numbered(n))))
            return 4;
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
}
