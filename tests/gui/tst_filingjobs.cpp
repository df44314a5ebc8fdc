// SPDX-License-Identifier: Apache-2.0
// Jobs of people around filings, step by step through the real window on a real partner-sandbox, within the clicks they may cost.
#include "app/filingsdesk.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/filings/checklist.h"
#include "core/operations/journal.h"
#include "core/sessions/threadedsessions.h"
#include "core/sync/filingsync.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/filingcases/casechecklistrow.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/filingcardlist.h"
#include "ui/filings/filingcardmodel.h"
#include "ui/filings/filingspage.h"
#include "ui/operations/consequencedialog.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/pill.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>

using namespace pc;
using Stage = FilingCase::Stage;
using Step = ConsequenceDialog::Step;
static constexpr int kPatience = DeskRig::kPatience;

// What a customer does at the vendor's form, in a browser and a session of its own.
class FormVisitor
{
public:
    explicit FormVisitor(const DeskRig &rig) : m_connection(rig.connection()), m_sessions(setup()) {}

    // False where the customer lets nobody in.
    bool signIn(const CustomerUid &customer)
    {
        const auto opened = waitFor(m_sessions.open(customer, customer.text(), QStringLiteral("filing")), kPatience);
        if (!opened)
            return false;
        const QByteArray page = answer(m_browser.get(request(QUrl::fromEncoded(opened->link.reveal()))), &m_form);
        const qsizetype at = page.indexOf("data-draft=\"") + 12;
        m_draft = page.mid(at, page.indexOf('"', at) - at);
        return at > 12 && !m_draft.isEmpty();
    }
    // "success", or what the form said.
    QString handIn(const QString &domain, const QString &number)
    {
        for (const QByteArray &step : {QByteArrayLiteral("step=1&kind=enterprise&organiser=Sample+Ltd&licence=91330100MA2XXXXX0X&province=zhejiang"),
                                       QByteArrayLiteral("step=2&person=Lin+Qiao&phone=13800000000&email=lin%40sample.example"),
                                       "step=3&site=Our+shop&document=&domain=" + domain.toLatin1() + "&number=" + number.toLatin1()}) {
            if (const QString said = send("steps", step); said != QLatin1String("success"))
                return said;
        }
        return send("submit", {});
    }

private:
    [[nodiscard]] SessionSetup setup()
    {
        SessionSetup made;
        made.environment = ready<Environment>(m_connection.environment);
        made.clock = &m_clock;
        made.person = QStringLiteral("tester");
        made.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(m_connection.environment, m_connection.keys, m_log, m_clock)); };
        return made;
    }
    static QNetworkRequest request(const QUrl &url)
    {
        QNetworkRequest made(url);
        made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
        return made;
    }
    static QByteArray answer(QNetworkReply *reply, QUrl *where = nullptr)
    {
        const std::unique_ptr<QNetworkReply> held(reply);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, kPatience))
            return {};
        if (where)
            *where = reply->url();
        return reply->readAll();
    }
    QString send(const char *where, const QByteArray &fields)
    {
        const QUrl url = m_form.resolved(QUrl(QStringLiteral("/beian4service/%1?lang=en").arg(QLatin1String(where))));
        const QByteArray said = answer(m_browser.post(request(url), "draft=" + m_draft + '&' + fields));
        return QJsonDocument::fromJson(said).object().value(QLatin1String("resultCode")).toString();
    }

    CloudConnection m_connection;
    CallLog m_log{QString(), CallLog::Limits()};
    SystemClock m_clock;
    ThreadedSessions m_sessions;
    QNetworkAccessManager m_browser;
    QUrl m_form;
    QByteArray m_draft;
};

class TestFilingJobs : public QObject
{
    Q_OBJECT

    // Opens the place once every number has been read. One click.
    static bool openFilings(DeskRig &rig)
    {
        if (!QTest::qWaitFor([&rig] { return rig.desk->isSettled() && rig.desk->workspace()->filingSync().progress().completedAt.isValid(); }, 4 * kPatience))
            return false;
        rig.press(rig.find<QAbstractButton>("rail.filings"));
        return QTest::qWaitFor([&rig] { return rig.desk->isSettled() && rig.find<QWidget>("filingBoard")->isVisible(); }, kPatience);
    }
    static FilingStore &store(DeskRig &rig) { return *rig.desk->workspace()->store().filings(); }
    static FilingRow row(DeskRig &rig, const QString &key) { return waitFor(store(rig).row(key)).value_or(FilingRow()); }
    static QList<FilingRow> boundRows(DeskRig &rig)
    {
        FilingQuery query;
        query.state = NumberState::Bound;
        return waitFor(store(rig).read(query, 0, 200)).value_or(FilingWindow()).rows;
    }
    static NumberAllowance allowance(DeskRig &rig, const FilingRow &of)
    {
        for (const NumberAllowance &one : waitFor(store(rig).allowances(of.number->owner)).value_or(QList<NumberAllowance>())) {
            if (one.instance.id == of.number->resource.id)
                return one;
        }
        return {};
    }
    // A number of which nothing has been given away, with room for more beside it.
    static FilingRow roomyRow(DeskRig &rig)
    {
        const QList<FilingRow> rows = boundRows(rig);
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [&rig](const FilingRow &one) {
            return one.number->holder == one.number->owner && one.instance && allowance(rig, one).used < 3;
        });
        return found == rows.cend() ? FilingRow() : *found;
    }
    static FilingRow showRow(DeskRig &rig, const FilingRow &wanted)
    {
        rig.desk->filings().open(wanted.key);
        const FilingsPage *const page = rig.desk->filings().page();
        const bool isShown = QTest::qWaitFor([&] { return page->shownRow() && page->shownRow()->key == wanted.key; }, kPatience);
        return isShown ? *page->shownRow() : FilingRow();
    }
    template<typename T>
    static T *part(QWidget *whole, const QString &name) { return whole->findChild<T *>(name); }

    // As a person scrolls there: that is no click.
    static void pressInCase(DeskRig &rig, const char *name)
    {
        auto *const button = rig.find<QAbstractButton>(name);
        rig.find<QScrollArea>("caseContent")->ensureWidgetVisible(button);
        rig.press(button);
    }
    static QString pill(DeskRig &rig, const char *name) { return rig.find<Pill>(name)->text(); }
    static bool isWorstFirst(const FilingCardList *cards);
    static void pressCard(DeskRig &rig, FilingCardList *cards, const QString &key);
    static void drop(CaseChecklistRow *row, const QString &path);
    static QString picture(const DeskRig &rig);
    static QString largePhoto(const DeskRig &rig);
    static FilingCase dueInTwoDays(DeskRig &rig, const FilingRow &of);
    static ConsequenceDialog *card(DeskRig &rig);

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theFilingDueInTwoDays();
    void aBindingCutAfterItsEffectCountsOnce();
    void whatCannotBeBoundOrGrantedIsSaid();
    void aPastedNumberIsUnderstood();
    void aRenamedProgramIsNoPhoto();
};

bool TestFilingJobs::isWorstFirst(const FilingCardList *cards)
{
    const auto *const model = qobject_cast<FilingCardModel *>(cards->model());
    std::optional<FilingRisk> before;
    for (int at = 0; at < model->rowCount(); ++at) {
        const FilingRow *const held = model->rowAt(at);
        if (!held || (before && held->risk < *before))
            return false;
        before = held->risk;
    }
    return before.has_value();
}

void TestFilingJobs::pressCard(DeskRig &rig, FilingCardList *cards, const QString &key)
{
    const auto *const model = qobject_cast<FilingCardModel *>(cards->model());
    QTRY_VERIFY_WITH_TIMEOUT(model->rowOf(key), kPatience);
    const QModelIndex at = model->index(*model->rowOf(key), 0);
    cards->scrollTo(at);
    ++rig.clicks;
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualRect(at).center());
}

void TestFilingJobs::drop(CaseChecklistRow *row, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(row, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(row, &event);
}

QString TestFilingJobs::picture(const DeskRig &rig)
{
    QImage image(1000, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QString path = rig.folder.filePath(QStringLiteral("paper.png"));
    return image.save(path) ? path : QString();
}

// Noise does not compress: nine megabytes and more.
QString TestFilingJobs::largePhoto(const DeskRig &rig)
{
    QImage image(3400, 2700, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    const QString path = rig.folder.filePath(QStringLiteral("licence.jpg"));
    return image.save(path, "JPEG", 95) ? path : QString();
}

// Everything is ready but for the photo of the licence, which nobody has looked at.
FilingCase TestFilingJobs::dueInTwoDays(DeskRig &rig, const FilingRow &of)
{
    FilingCase filing;
    filing.customer = of.customer;
    filing.number = of.number->number;
    filing.domain = QStringLiteral("lumen-foods.example");
    filing.province = QStringLiteral("CN-ZJ");
    filing.deadline = QDate::currentDate().addDays(2);
    const QString paper = picture(rig), licence = largePhoto(rig);
    const Checklist list = checklistFor(filing.entity, filing.province);
    for (const ChecklistItem &item : list.items) {
        const bool isLicence = item.id == QLatin1String("licence");
        if (item.form == ChecklistItem::Form::Text)
            filing.texts.append({item.id, QStringLiteral("written")});
        else if (item.isRequired)
            filing.documents.append({item.id, item.form == ChecklistItem::Form::Ready ? QString() : isLicence ? licence : paper, {},
                                     isLicence ? QDateTime() : rig.clock.utcNow(), true});
    }
    return waitFor(store(rig).saveCase(filing)).value_or(FilingCase());
}

ConsequenceDialog *TestFilingJobs::card(DeskRig &rig)
{
    const bool isThere = QTest::qWaitFor([&rig] {
        const auto *const dialog = rig.find<ConsequenceDialog>("consequenceDialog");
        return dialog && dialog->step() == Step::Card;
    }, kPatience);
    return isThere ? rig.find<ConsequenceDialog>("consequenceDialog") : nullptr;
}

// A9: the board, worst first, the one due in two days, the document check, the photo that is too large, the session with enough
// minutes, how it ended. Twelve clicks.
void TestFilingJobs::theFilingDueInTwoDays()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(QTest::qWaitFor([&] { return rig.desk->isSettled() && rig.desk->workspace()->filingSync().progress().completedAt.isValid(); }, 4 * kPatience));
    FormVisitor customer(rig);
    const QList<FilingRow> rows = boundRows(rig);
    const auto open = std::find_if(rows.cbegin(), rows.cend(), [&](const FilingRow &one) { return one.risk == FilingRisk::NoCase && customer.signIn(one.customer); });
    QVERIFY(open != rows.cend());
    const FilingCase filing = dueInTwoDays(rig, *open);
    QVERIFY(!filing.id.isEmpty());

    QVERIFY(openFilings(rig));
    auto *const cards = rig.find<FilingCardList>("filingCards.bound");
    QTRY_VERIFY_WITH_TIMEOUT(isWorstFirst(cards), kPatience);
    pressCard(rig, cards, open->key);
    auto *const start = rig.find<QAbstractButton>("startFilingSession");
    QTRY_VERIFY_WITH_TIMEOUT(start->isVisible() && !start->isEnabled(), kPatience);     // a photo is not checked
    rig.press(rig.find<QAbstractButton>("openCase"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("caseContent")->isVisible(), kPatience);
    QCOMPARE(rig.text("startWhy"), start->toolTip());
    pressInCase(rig, "checkAll");
    QTRY_COMPARE_WITH_TIMEOUT(pill(rig, "state_licence"), QStringLiteral("Fault"), 2 * kPatience);
    QVERIFY2(rig.find<QLabel>("line_licence")->text().contains(QStringLiteral("the form takes 4 MB")), qPrintable(rig.find<QLabel>("line_licence")->text()));
    pressInCase(rig, "smaller_licence");
    QTRY_VERIFY(rig.find<ConfirmDialog>("confirmDialog"));
    rig.press(part<QAbstractButton>(rig.find<ConfirmDialog>("confirmDialog"), QStringLiteral("verb")));
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 3 * kPatience);
    QCOMPARE(pill(rig, "state_licence"), QStringLiteral("Good"));
    QVERIFY2(rig.text("planSummary").contains(QStringLiteral("everything fits")), qPrintable(rig.text("planSummary")));

    rig.press(start);
    QTRY_COMPARE_WITH_TIMEOUT(row(rig, open->key).filing->stage, Stage::Filing, 2 * kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.text("planSummary").contains(QStringLiteral("the session has")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("caseEnded")->isVisible() && rig.desk->filings().page()->shownRow()->filing->stage == Stage::Filing, kPatience);
    QCOMPARE(customer.handIn(filing.domain, filing.number), QStringLiteral("success"));
    QCOMPARE(row(rig, open->key).state(), NumberState::Bound);                  // nobody has looked yet
    rig.desk->window().activateWindow();                                        // as a person goes back to it
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);
    rig.chord(&rig.desk->window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);

    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QDialog>("filingResult"), kPatience);
    auto *const result = rig.find<QDialog>("filingResult");
    auto *const handedIn = part<QAbstractButton>(result, QStringLiteral("filingHandedIn"));
    ++rig.clicks;
    QTest::mouseClick(handedIn, Qt::LeftButton, {}, QPoint(handedIn->height() / 2, handedIn->height() / 2));    // where its mark is
    QVERIFY(handedIn->isChecked());
    rig.press(part<QAbstractButton>(result, QStringLiteral("filingSaveResult")));
    QTRY_COMPARE_WITH_TIMEOUT(row(rig, open->key).filing->stage, Stage::Submitted, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(row(rig, open->key).state(), NumberState::InReview, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<FilingCardModel *>(rig.find<FilingCardList>("filingCards.in-review")->model())->rowOf(open->key), kPatience);
    QCOMPARE(rig.sandbox.total(QStringLiteral("FilingSubmitted")), 1);
    QVERIFY(rig.desk->workspace()->sessions().sessions().isEmpty());
    QVERIFY2(rig.clicks <= 12, qPrintable(QString::number(rig.clicks)));
}

void TestFilingJobs::aBindingCutAfterItsEffectCountsOnce()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openFilings(rig));
    const FilingRow shown = showRow(rig, roomyRow(rig));
    QVERIFY(shown.number);
    const qint64 used = allowance(rig, shown).used;
    const int effects = rig.sandbox.total(QStringLiteral("BsnBound"));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("drop-after:action=ProductBindBsn,times=1")));

    rig.press(rig.find<QAbstractButton>("bindNumbers"));
    auto *const dialog = rig.find<QDialog>("bindDialog");
    QVERIFY(dialog);
    auto *const preview = part<QAbstractButton>(dialog, QStringLiteral("preview"));
    QTRY_VERIFY_WITH_TIMEOUT(preview->isEnabled(), kPatience);                  // customer and instance are those of the row
    part<QSpinBox>(dialog, QStringLiteral("numberCount"))->setValue(2);
    rig.press(preview);
    ConsequenceDialog *const consequence = card(rig);
    QVERIFY(consequence);
    auto *const verb = part<QAbstractButton>(consequence, QStringLiteral("verb"));
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), kPatience);
    rig.press(verb);
    QTRY_COMPARE_WITH_TIMEOUT(consequence->step(), Step::Checking, kPatience);
    QCOMPARE(part<QLabel>(consequence, QStringLiteral("question"))->text(), QStringLiteral("We do not know yet – checking"));
    rig.press(verb);                                                            // check now
    QTRY_COMPARE_WITH_TIMEOUT(consequence->step(), Step::Done, 2 * kPatience);

    QCOMPARE(rig.sandbox.total(QStringLiteral("BsnBound")), effects + 1);
    QTRY_COMPARE_WITH_TIMEOUT(allowance(rig, shown).used, used + 2, kPatience);
    HistoryQuery query;
    query.customer = shown.number->owner;
    const Result<HistoryWindow> history = waitFor(rig.desk->workspace()->store().operations()->history(query, 0, 10));
    QVERIFY(history && history->rows.size() == 1);
    QCOMPARE(history->rows.first().state, OperationState::Succeeded);
    QCOMPARE(history->rows.first().outcome.value(QLatin1String("numbers")).toArray().size(), 2);

    // One whose answer arrives names the call it came with.
    const Result<OperationRecord> next = waitFor(rig.desk->workspace()->journal().submit(OperationRequest(shown.number->owner, BindNumbers{shown.number->resource, 1})), kPatience);
    QVERIFY(next);
    QCOMPARE(next->state, OperationState::Succeeded);
    QCOMPARE(next->requestIds.size(), 1);
    QVERIFY(!next->requestIds.first().isEmpty());
}

void TestFilingJobs::whatCannotBeBoundOrGrantedIsSaid()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openFilings(rig));
    const FilingRow shown = showRow(rig, roomyRow(rig));
    QVERIFY(shown.number);

    rig.press(rig.find<QAbstractButton>("bindNumbers"));
    auto *const bind = rig.find<QDialog>("bindDialog");
    auto *const preview = part<QAbstractButton>(bind, QStringLiteral("preview"));
    QTRY_VERIFY_WITH_TIMEOUT(preview->isEnabled(), kPatience);
    part<QSpinBox>(bind, QStringLiteral("numberCount"))->setValue(kMostNumbersPerCall + 1);
    QVERIFY(!preview->isEnabled());
    QVERIFY(part<QLabel>(bind, QStringLiteral("requestWarning"))->text().contains(QStringLiteral("at most 20 number(s)")));
    part<QSpinBox>(bind, QStringLiteral("numberCount"))->setValue(kMostNumbersPerCall);
    QVERIFY(preview->isEnabled());

    // The instance of somebody else, one that holds no number yet.
    std::optional<NumberAllowance> foreign;
    for (const QString &uid : rig.customerUids()) {
        for (const NumberAllowance &one : waitFor(store(rig).allowances(CustomerUid(uid))).value_or(QList<NumberAllowance>())) {
            if (!foreign && one.used == 0 && one.instance.owner != shown.number->owner)
                foreign = one;
        }
    }
    QVERIFY(foreign);
    const Result<Customer> owner = waitFor(rig.desk->workspace()->store().customers()->customer(foreign->instance.owner));
    QVERIFY(owner);
    part<QComboBox>(bind, QStringLiteral("instance"))->setEditText(foreign->instance.id.toUpper());
    auto *const status = part<QLabel>(bind, QStringLiteral("instanceStatus"));
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QStringLiteral("is an instance of")), kPatience);
    QVERIFY2(status->text().contains(owner->displayName()), qPrintable(status->text()));
    QVERIFY(!preview->isEnabled());
    bind->reject();

    rig.press(rig.find<QAbstractButton>("grantNumber"));
    auto *const grant = rig.find<QDialog>("grantDialog");
    QVERIFY(grant);
    QTest::keyClicks(part<QLineEdit>(grant, QStringLiteral("grantTo")), shown.number->owner.text());
    auto *const warning = part<QLabel>(grant, QStringLiteral("requestWarning"));
    QTRY_VERIFY_WITH_TIMEOUT(warning->text().contains(QStringLiteral("This account holds the number already")), kPatience);
    QVERIFY(!part<QAbstractButton>(grant, QStringLiteral("preview"))->isEnabled());
    grant->reject();
    QCOMPARE(rig.sandbox.total(QStringLiteral("BsnGranted")), 0);
}

// Full-width figures, blanks in its middle, letters that look like figures: as it comes out of a letter.
void TestFilingJobs::aPastedNumberIsUnderstood()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openFilings(rig));
    const QList<FilingRow> rows = boundRows(rig);
    QVERIFY(!rows.isEmpty());
    const QString number = rows.first().key;
    QString pasted;
    for (const QChar c : number)
        pasted += c.isDigit() && c != u'0' ? QString(QChar(0xff10 + c.digitValue())) : c == u'0' ? QStringLiteral("O") : c == u'-' ? QStringLiteral(" \u2013 ") : QString(c.toUpper());

    rig.press(rig.find<QAbstractButton>("lookUpNumber"));
    auto *const dialog = rig.find<QDialog>("lookUpDialog");
    QVERIFY(dialog);
    part<QLineEdit>(dialog, QStringLiteral("serviceNumber"))->setText(QLatin1Char(' ') + pasted + QLatin1Char('\t'));
    auto *const show = part<QAbstractButton>(dialog, QStringLiteral("showFound"));
    QTRY_VERIFY_WITH_TIMEOUT(show->isVisible() && show->isEnabled(), kPatience);
    rig.press(show);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->filings().page()->selectedKey(), number, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.find<FactGrid>("filingFacts")->valueText(QStringLiteral("number")), number, kPatience);
    QVERIFY2(rig.clicks <= 3, qPrintable(QString::number(rig.clicks)));
}

void TestFilingJobs::aRenamedProgramIsNoPhoto()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openFilings(rig));
    const FilingRow of = roomyRow(rig);
    QVERIFY(of.number);
    QVERIFY(!dueInTwoDays(rig, of).id.isEmpty());
    QVERIFY(showRow(rig, of).filing);
    rig.press(rig.find<QAbstractButton>("openCase"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<CaseChecklistRow>("item_responsiblePersonId") && rig.find<QWidget>("caseContent")->isVisible(), kPatience);
    QFile file(rig.folder.filePath(QStringLiteral("card.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArrayLiteral("MZ\x90") + QByteArray(2000, '\x11'));
    file.close();
    drop(rig.find<CaseChecklistRow>("item_responsiblePersonId"), file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(pill(rig, "state_responsiblePersonId"), QStringLiteral("Fault"), kPatience);
    QVERIFY(rig.find<QLabel>("line_responsiblePersonId")->text().contains(QStringLiteral("not what its name says")));
    QVERIFY(!rig.find<QAbstractButton>("startFilingSession")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!row(rig, of.key).filing->documents.isEmpty() && rig.text("caseSaveState") == QStringLiteral("Saved on this machine"), kPatience);
    const QList<CaseDocument> documents = row(rig, of.key).filing->documents;
    const auto card = std::find_if(documents.cbegin(), documents.cend(), [](const CaseDocument &one) { return one.item == QLatin1String("responsiblePersonId"); });
    QVERIFY(card != documents.cend() && !card->fault.isEmpty());
}

QTEST_MAIN(TestFilingJobs)
#include "tst_filingjobs.moc"
