// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/environments/screenfixture.h"
#include "ui/environments/keyfield.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestKeyField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entersAKeyWithAHiddenSecret()
    {
        KeyField field(KeyRole::Main);
        QSignalSpy edited(&field, &KeyField::edited);
        QTest::keyClicks(child<QLineEdit>(field, "mainKeyId"), QStringLiteral("LTAIx"));
        QVERIFY(field.isHalfEntered());
        QVERIFY(field.enteredKey().isEmpty());
        auto *secret = child<QLineEdit>(field, "mainKeySecret");
        QTest::keyClicks(secret, QStringLiteral("abc"));
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(!field.isHalfEntered());
        QCOMPARE(field.enteredKey().id, QStringLiteral("LTAIx"));
        QCOMPARE(field.enteredKey().secret.reveal(), QByteArray("abc"));
        QCOMPARE(edited.size(), 8);
    }

    void pasteIsTrimmedAndThatIsSaid()
    {
        KeyField field(KeyRole::Ram);
        auto *secret = child<QLineEdit>(field, "ramKeySecret");
        secret->insert(QStringLiteral(" s3cr3t \t")); // what a paste does
        QCOMPARE(secret->text(), QStringLiteral("s3cr3t"));
        QVERIFY(child<QLabel>(field, "ramKeyHint")->text().contains(QStringLiteral("removed")));
    }

    void storedSecretIsNeverShownAndCanBeReplaced()
    {
        KeyField field(KeyRole::Main);
        field.setStored(KeyField::Stored::InKeychain, QStringLiteral("LTAIstored"));
        field.show();
        auto *id = child<QLineEdit>(field, "mainKeyId");
        QVERIFY(!id->isVisible());
        QVERIFY(child<QLabel>(field, "mainKeyStored")->text().contains(QStringLiteral("LTAIstored")));
        QVERIFY(child<QLineEdit>(field, "mainKeySecret")->text().isEmpty());
        QVERIFY(field.enteredKey().isEmpty());
        child<QPushButton>(field, "mainKeyReplace")->click();
        QVERIFY(id->isVisible());
        QVERIFY(field.enteredKey().isEmpty());
    }

    void temporaryKeyKeepsItsTokenUntilTypedOver()
    {
        KeyField field(KeyRole::Main);
        AccessKey key(QStringLiteral("STS.x"), Secret(QByteArray("s")));
        key.securityToken = Secret(QByteArray("t"));
        field.setKey(key);
        QCOMPARE(field.enteredKey().securityToken.reveal(), QByteArray("t"));
        QVERIFY(child<QLabel>(field, "mainKeyHint")->text().contains(QStringLiteral("temporary"), Qt::CaseInsensitive));
        QTest::keyClicks(child<QLineEdit>(field, "mainKeySecret"), QStringLiteral("2"));
        QVERIFY(field.enteredKey().securityToken.isEmpty());
    }

    void forgetsWhatWasTyped()
    {
        KeyField field(KeyRole::Main);
        field.setKey(AccessKey(QStringLiteral("a"), Secret(QByteArray("b"))));
        field.forgetEntered();
        QVERIFY(field.enteredKey().isEmpty());
        QVERIFY(child<QLineEdit>(field, "mainKeySecret")->text().isEmpty());
    }
};

QTEST_MAIN(TestKeyField)
#include "tst_keyfield.moc"
