// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/caseview.h"
#include "core/filings/checklist.h"
#include "core/filings/domainname.h"
#include "ui/filingcases/casebegin.h"
#include "ui/filingcases/casechecklist.h"
#include "ui/filingcases/caseform.h"
#include "ui/filingcases/casekeeper.h"
#include "ui/filingcases/caseoutcome.h"
#include "ui/filingcases/caseplan.h"
#include "ui/filingcases/casetexts.h"
#include "ui/filingcases/casewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pc {
namespace {

using Stage = FilingCase::Stage;
constexpr int kMostNumbers = 500;           // of one customer; 100 instances with five numbers each

} // namespace

CaseView::CaseView(const CaseServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_keeper(new CaseKeeper(services.store, this))
{
    layOut();
    connectParts();
    retranslate();
    showEditor(false);
}

CaseView::~CaseView()
{
    // The parts go after this: one of them may have the focus, and the keeper saves what is left.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(m_services.store, nullptr, this, nullptr);
}

void CaseView::connectParts()
{
    connect(m_again, &QPushButton::clicked, m_keeper, &CaseKeeper::flush);
    connect(m_anyway, &QPushButton::clicked, this, &CaseView::requestSession);
    connect(m_remove, &QPushButton::clicked, this, &CaseView::removeCase);
    connect(m_ended, &Banner::actionTriggered, this, &CaseView::focusResult);
    connect(m_begin, &CaseBegin::beginRequested, this, &CaseView::begin);
    connect(m_begin, &CaseBegin::caseRequested, this, &CaseView::caseRequested);
    connect(m_form, &CaseForm::caseRequested, this, &CaseView::caseRequested);
    connect(m_checklist, &CaseChecklist::textRequested, m_texts, &CaseTexts::focusText);
    connect(m_checklist, &CaseChecklist::failed, this, [this](const ApiError &error) { m_banner->showError(error); });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_keeper->edit(m_id, [this](FilingCase *filing) { filing->notes = m_notes->toPlainText(); });
    });
    connect(m_keeper, &CaseKeeper::stateChanged, this, [this](const CaseId &id) {
        if (id == m_id)
            present();
    });
    connect(m_keeper, &CaseKeeper::saved, this, &CaseView::onSaved);
    connect(m_services.store, &FilingStore::changed, this, &CaseView::readAgain);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *left) {
        if (left && isAncestorOf(left))
            m_keeper->flush();
    });
}

void CaseView::setRow(const FilingRow &row)
{
    const CaseId id = row.filing ? row.filing->id : CaseId();
    const bool isAnother = row.key != m_row.key || row.customer != m_row.customer || id != m_id;
    m_row = row;
    if (isAnother) {
        m_keeper->flush();
        m_banner->clear();
        m_begin->clear();
    }
    m_id = id;
    if (row.filing)
        m_keeper->setStored(*row.filing);
    showEditor(!m_id.isEmpty());
    present();
    if (isAnother)
        readNumbers();
}

void CaseView::setCase(const FilingCase &filing)
{
    FilingRow row;
    row.key = QStringLiteral("case:") + filing.id.text();
    row.filing = filing;
    row.customer = filing.customer;
    setRow(row);
    readAgain(); // the name of the customer, the number
}

void CaseView::startCase(const CustomerUid &customer, const QString &customerName)
{
    FilingRow row;
    row.customer = customer;
    row.customerName = customerName;
    setRow(row);
}

void CaseView::showEditor(bool isCase)
{
    m_scroll->setVisible(isCase);
    m_begin->setVisible(!isCase);
    for (QWidget *const part : {static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_state)})
        part->setVisible(isCase);
}

void CaseView::readNumbers()
{
    if (m_row.customer.isEmpty())
        return;
    FilingQuery query;
    query.customer = m_row.customer;
    query.sort = FilingQuery::Sort::Instance;
    whenDone(m_services.store->read(query, 0, kMostNumbers), this, [this, customer = m_row.customer](const Result<FilingWindow> &window) {
        if (customer != m_row.customer || !window)
            return;
        m_form->setNumbers(window->rows);
        m_begin->setNumbers(window->rows);
    });
}

void CaseView::readAgain()
{
    if (m_row.key.isEmpty())
        return readNumbers();
    // By the case where there is one: its row has another key once it has a number.
    const QString key = m_id.isEmpty() ? m_row.key : QStringLiteral("case:") + m_id.text();
    whenDone(m_services.store->row(key), this, [this, id = m_id, asked = m_row.key](const Result<FilingRow> &row) {
        if (row && id == m_id && asked == m_row.key)
            setRow(*row);
    });
    readNumbers();
}

void CaseView::onSaved(const FilingCase &stored)
{
    if (stored.id == m_id)
        m_row.filing = stored;
    Q_EMIT caseSaved(stored);
}

void CaseView::begin(const QString &domain)
{
    FilingCase filing;
    filing.customer = m_row.customer;
    filing.domain = domain;
    filing.number = m_row.number ? m_row.number->number : QString();
    whenDone(m_services.store->saveCase(filing), this, [this, row = m_row](const Result<FilingCase> &stored) {
        if (!stored) {
            m_banner->showError(stored.error());
            return;
        }
        Q_EMIT caseSaved(*stored);
        if (m_row.key != row.key || m_row.customer != row.customer)
            return; // another row was chosen meanwhile
        FilingRow begun = row;
        begun.filing = *stored;
        if (!begun.number)
            begun.key = QStringLiteral("case:") + stored->id.text();
        setRow(begun);
        readAgain();
    });
}

void CaseView::removeCase()
{
    const FilingCase filing = m_keeper->filing(m_id);
    whenDone(m_services.store->removeCase(m_id), this, [this, filing](const Result<Done> &result) {
        if (!result) {
            m_banner->showError(result.error());
            return;
        }
        m_keeper->forget(filing.id);
        if (m_id == filing.id) {
            FilingRow row = m_row;
            row.filing.reset();
            if (!row.number)
                row.key.clear();
            setRow(row);
        }
        offerUndo(filing);
        Q_EMIT caseRemoved(filing);
    });
}

void CaseView::offerUndo(const FilingCase &filing)
{
    auto *const toasts = window()->findChild<ToastArea *>();
    if (!toasts)
        return;
    toasts->showUndo(tr("Removed the case of %1").arg(shownDomain(filing.domain)),
                     [view = QPointer<CaseView>(this), store = QPointer<FilingStore>(m_services.store), filing] {
        if (view)
            view->restore(filing);
        else if (store)
            Q_UNUSED(store->saveCase(filing))
    });
}

void CaseView::restore(const FilingCase &filing)
{
    whenDone(m_services.store->saveCase(filing), this, [this](const Result<FilingCase> &stored) {
        if (!stored) {
            m_banner->showError(stored.error());
            return;
        }
        if (m_id.isEmpty() && m_row.customer == stored->customer && (m_row.key.isEmpty() || (m_row.number && m_row.number->number == stored->number)))
            setCase(*stored); // still where it was
        Q_EMIT caseSaved(*stored);
    });
}

void CaseView::requestSession()
{
    m_keeper->flush();
    Q_EMIT sessionRequested(m_keeper->filing(m_id), m_row.customerName.isEmpty() ? m_row.customer.text() : m_row.customerName);
}

void CaseView::setSession(std::optional<std::chrono::minutes> left, bool isRenewed) { m_plan->setSession(left, isRenewed); }

void CaseView::focusResult()
{
    m_scroll->ensureWidgetVisible(m_outcome, 0);
    m_outcome->focusWords();
}

void CaseView::flush() { m_keeper->flush(); }

FilingRow CaseView::row() const
{
    FilingRow row = m_row;
    if (row.filing)
        row.filing = m_keeper->filing(m_id);
    return row;
}

// A row without a case may: it begins with one.
QString CaseView::whyNoSession(const FilingRow &row)
{
    if (row.number && row.state() == NumberState::Void)
        return tr("The number is void: bind another one first.");
    if (!row.filing)
        return row.number ? QString() : tr("There is no service number yet. Bind one first.");
    const FilingCase &filing = *row.filing;
    if (filing.stage == Stage::Submitted || (row.state() == NumberState::InReview && filing.stage != Stage::Returned))
        return tr("Handed in already. When it comes back, record that in the case first.");
    if (filing.stage == Stage::Done || filing.stage == Stage::Abandoned)
        return tr("The case is closed. Choose another stage to go on with it.");
    if (filing.number.isEmpty())
        return tr("No service number is chosen, and the form asks for one first. Choose one in the case.");
    const QStringList missing = missingItems(filing);
    if (missing.isEmpty())
        return {};
    QStringList names;
    for (const QString &item : missing)
        names.append(CaseWords::item(item));
    constexpr int kNamed = 3;
    if (names.size() > kNamed)
        names = names.mid(0, kNamed) + QStringList{tr("%n more", nullptr, int(names.size()) - kNamed)};
    return tr("%n thing(s) not ready: %1. Get them ready in the case, so that the hour is enough.", nullptr, int(missing.size())).arg(names.join(tr(", ", "between names")));
}

void CaseView::present()
{
    const FilingCase filing = m_id.isEmpty() ? FilingCase() : m_keeper->filing(m_id);
    presentStart();
    presentState();
    Q_EMIT caseChanged();
    m_scroll->setAccessibleName(shownDomain(filing.domain));
    m_begin->setNumber(m_row.number ? m_row.number->number : QString());
    if (m_id.isEmpty()) {
        m_ended->clear();
        return;
    }
    m_isShowing = true;
    if (m_notes->toPlainText() != filing.notes)
        m_notes->setPlainText(filing.notes);
    m_isShowing = false;
    m_form->showCase(m_id);
    m_checklist->showCase(m_id);
    m_texts->showCase(m_id);
    m_plan->setCase(filing);
    m_outcome->showCase(m_id);
    if (filing.stage == Stage::Filing)
        m_ended->showMessage(Tone::Warn, tr("A filing session was opened, and nobody said how it ended."), tr("Say how it ended"));
    else
        m_ended->clear();
}

void CaseView::presentStart()
{
    const QString why = m_id.isEmpty() ? QString() : whyNoSession(row());
    m_anyway->setVisible(!why.isEmpty());
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
}

void CaseView::presentState()
{
    const CaseKeeper::State state = m_keeper->state(m_id);
    m_again->setVisible(state == CaseKeeper::State::Failed);
    switch (state) {
    case CaseKeeper::State::Saved: m_state->setText(tr("Saved on this machine")); break;
    case CaseKeeper::State::Unsaved: m_state->setText(tr("Not saved yet…")); break;
    case CaseKeeper::State::Saving: m_state->setText(tr("Saving…")); break;
    case CaseKeeper::State::Failed: m_state->setText(tr("Not saved: %1").arg(errorLine(*m_keeper->error(m_id)))); break;
    }
}

void CaseView::retranslate()
{
    m_again->setText(tr("Try again"));
    m_anyway->setText(tr("Start anyway"));
    m_anyway->setToolTip(tr("Begin the session although something is not ready"));
    m_remove->setText(tr("Remove case"));
    m_remove->setToolTip(tr("Removes what is prepared here; the service number and the customer's files stay"));
    m_notesTitle->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Notes stay on this machine; the customer and the vendor never see them."));
    present();
}

void CaseView::hideEvent(QHideEvent *event)
{
    m_keeper->flush();
    QWidget::hideEvent(event);
}

void CaseView::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette())); }

void CaseView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
