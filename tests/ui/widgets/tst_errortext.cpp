// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/errortext.h"
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace pc;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void everyKindHasThreeSentencesOfItsOwn()
    {
        QSet<QString> seen;
        for (int k = int(ApiError::Kind::Cancelled); k <= int(ApiError::Kind::ProcessFailed); ++k) {
            ApiError error;
            error.kind = ApiError::Kind(k);
            const ErrorText text = errorText(error);
            for (const QString &sentence : {text.happened, text.meaning, text.advice})
                QVERIFY2(sentence.size() > 8 && sentence.endsWith(QLatin1Char('.')), qPrintable(kindName(error.kind)));
            QVERIFY2(!seen.contains(text.happened), qPrintable(text.happened));
            seen.insert(text.happened);
        }
    }

    void aWriteThatMayHaveArrivedIsNotCalledUnsent()
    {
        ApiError error;
        error.kind = ApiError::Kind::Timeout;
        error.sent = false;
        const ErrorText unsent = errorText(error);
        error.sent = true;
        const ErrorText unknown = errorText(error);
        QVERIFY(unsent.meaning.contains(QLatin1String("Nothing was sent")));
        QVERIFY(unknown.meaning.contains(QLatin1String("not known")));
        QVERIFY(unsent.advice != unknown.advice);
    }

    void theDictionaryExplainsAVendorCode()
    {
        ApiError error;
        error.kind = ApiError::Kind::Rejected;
        const ErrorText plain = errorText(error);
        error.action = QStringLiteral("CreateAgAccount");
        error.code = QStringLiteral("EMAIL_DOMAIN_NOT_AUTHORIZED");
        const ErrorText text = errorText(error);
        QVERIFY(text.meaning.contains(QLatin1String("registered by the partner")));
        QVERIFY(text.advice.contains(QLatin1String("registered suffix")));
        QCOMPARE(text.happened, plain.happened);
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        const ErrorText chinese = errorText(error);
        QLocale::setDefault(QLocale(QLocale::English));
        QVERIFY(chinese.meaning != text.meaning);
        error.code = QStringLiteral("NoSuchCodeAnywhere");
        QCOMPARE(errorText(error).advice, plain.advice);
    }

    void theClockSaysHowFarItIsOff()
    {
        ApiError error;
        error.kind = ApiError::Kind::ClockSkew;
        error.clockOffset = std::chrono::seconds(20 * 60);
        QVERIFY(errorText(error).happened.contains(QLatin1String("20 minute")));
        QVERIFY(errorText(error).happened.contains(QLatin1String("slow")));
        error.clockOffset = std::chrono::seconds(-50);
        QVERIFY(errorText(error).happened.contains(QLatin1String("fast")));
    }

    void lineAndDetailsCarryTheCodes()
    {
        ApiError error;
        error.kind = ApiError::Kind::RateLimited;
        error.code = QStringLiteral("Throttling.User");
        error.requestId = QStringLiteral("4B1A7C55-0001");
        error.correlationId = QStringLiteral("c-77");
        error.httpStatus = 429;
        QCOMPARE(errorLine(error), QStringLiteral("The cloud asks for fewer calls (Throttling.User)."));
        const QString details = errorDetails(error, QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC));
        for (const char *part : {"RateLimited", "Throttling.User", "429", "4B1A7C55-0001", "c-77", "2026-01-15T08:00:00Z"})
            QVERIFY2(details.contains(QLatin1String(part)), part);
        QVERIFY(!details.contains(QLatin1String("Detail:")));      // empty parts are left out
    }

    void onlyWhatMayHelpIsOfferedAgain()
    {
        ApiError error;
        error.kind = ApiError::Kind::InvalidInput;
        QVERIFY(!isWorthRetrying(error));
        error.kind = ApiError::Kind::Offline;
        QVERIFY(isWorthRetrying(error));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
