// SPDX-License-Identifier: Apache-2.0
#include "core/base/childenvironment.h"
#include <QTest>

using namespace pc;

class TestChildEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysStayBehind_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isPassedOn");
        QTest::newRow("id") << QByteArray("ALIBABA_CLOUD_ACCESS_KEY_ID") << false;
        QTest::newRow("secret") << QByteArray("ALIBABACLOUD_ACCESS_KEY_SECRET") << false;
        QTest::newRow("token") << QByteArray("ALIBABA_CLOUD_SECURITY_TOKEN") << false;
        QTest::newRow("path of a file with keys") << QByteArray("ALIBABA_CLOUD_CREDENTIALS_FILE") << false;
        QTest::newRow("another cloud") << QByteArray("AWS_SECRET_ACCESS_KEY") << false;
        QTest::newRow("password in small letters") << QByteArray("some_password") << false;
        QTest::newRow("what a program needs") << QByteArray("PC_TEST_LANGUAGE") << true;
    }

    void keysStayBehind()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isPassedOn);
        qputenv(name.constData(), "open-sesame");
        const QProcessEnvironment passed = childEnvironment();
        qunsetenv(name.constData());
        QCOMPARE(passed.contains(QString::fromLatin1(name)), isPassedOn);
    }
};

QTEST_GUILESS_MAIN(TestChildEnvironment)
#include "tst_childenvironment.moc"
