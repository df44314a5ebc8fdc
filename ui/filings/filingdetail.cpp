// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingdetail.h"
#include "core/base/clock.h"
#include "core/store/filingstore.h"
#include "core/sync/filingsync.h"
#include "models/customertext.h"
#include "models/filingtext.h"
#include "ui/console/rightsline.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/numberallowances.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

enum Tab { OverviewTab, CaseTab, AllowanceTab };

Fact fact(const char *id, const QString &label, const Wording &words)
{
    Fact made;
    made.id = QString::fromLatin1(id);
    made.label = label;
    made.value = words.isUnknown() ? QString() : words.text;
    made.unknownReason = words.why;
    return made;
}

QPushButton *makeButton(const char *name, const char *role, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    if (role)
        button->setProperty("pcRole", QString::fromLatin1(role));
    return button;
}

QScrollArea *scrolled(QWidget *content, const char *name)
{
    auto *const scroll = new QScrollArea;
    scroll->setObjectName(QString::fromLatin1(name));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);      // the pane's own ground shows through
    return scroll;
}

} // namespace

FilingDetail::FilingDetail(const FilingsServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    layOut();
    connect(m_services.store, &FilingStore::changed, this, &FilingDetail::read);
    retranslate();
}

// The case hands over what is not saved yet, and the store may tell of it at once: nobody here must listen any more.
FilingDetail::~FilingDetail()
{
    m_services.store->disconnect(this);
    delete m_case;
}

void FilingDetail::layOut()
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    whole->setSpacing(metrics::kInside);
    addHeader(whole);
    addActions(whole);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("filingBanner"));
    m_banner->setClosable(true);
    connect(m_banner, &Banner::actionTriggered, this, &FilingDetail::refreshRow);
    whole->addWidget(m_banner);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("filingTabs"));
    m_tabs->setDocumentMode(true);
    m_allowances = new NumberAllowances(m_services, m_tabs);
    buildCase();
    m_tabs->addTab(buildOverview(), {});
    m_tabs->addTab(m_case, {});
    m_tabs->addTab(m_allowances, {});
    whole->addWidget(m_tabs, 1);
}

void FilingDetail::addHeader(QVBoxLayout *column)
{
    m_title = new ElidedLabel({}, this);
    m_title->setObjectName(QStringLiteral("filingTitle"));
    m_title->setProperty("pcRole", QStringLiteral("title"));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeFiling"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &FilingDetail::closeRequested);
    auto *const titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_close);
    column->addLayout(titleRow);
    m_state = new Pill(this);
    m_state->setObjectName(QStringLiteral("filingState"));
    m_risk = new Pill(this);
    m_risk->setObjectName(QStringLiteral("filingRisk"));
    m_customer = makeButton("filingCustomer", "link", this);
    m_console = makeButton("filingConsole", "link", this);
    connect(m_customer, &QPushButton::clicked, this, &FilingDetail::customerRequested);
    connect(m_console, &QPushButton::clicked, this, &FilingDetail::consoleRequested);
    auto *const pills = new QHBoxLayout;
    pills->addWidget(m_state);
    pills->addWidget(m_risk);
    pills->addStretch(1);
    pills->addWidget(m_customer);
    pills->addWidget(m_console);
    column->addLayout(pills);
    m_reason = makeLabel(LabelRole::Label, this);
    m_reason->setObjectName(QStringLiteral("filingReason"));
    m_reason->setWordWrap(true);
    column->addWidget(m_reason);
}

void FilingDetail::addActions(QVBoxLayout *column)
{
    m_session = makeButton("startFilingSession", "primary", this);
    m_openCase = makeButton("openCase", nullptr, this);
    m_bind = makeButton("bindNumbers", nullptr, this);
    m_grant = makeButton("grantNumber", nullptr, this);
    connect(m_session, &QPushButton::clicked, this, &FilingDetail::startSession);
    connect(m_openCase, &QPushButton::clicked, this, &FilingDetail::openCase);
    connect(m_bind, &QPushButton::clicked, this, &FilingDetail::bindRequested);
    connect(m_grant, &QPushButton::clicked, this, &FilingDetail::grantRequested);
    m_rights = new RightsLine(m_services.rights, m_services.clock, this);
    auto *const grid = new QGridLayout;
    grid->setSpacing(metrics::kInside);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_session, 0, 0);
    grid->addWidget(m_openCase, 0, 1);
    grid->addWidget(m_bind, 1, 0);
    grid->addWidget(m_grant, 1, 1);
    column->addLayout(grid);
    column->addWidget(m_rights);
}

QWidget *FilingDetail::buildOverview()
{
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::kBetween, metrics::kInside, 0);
    column->setSpacing(metrics::kInside);
    m_facts = new FactGrid(content, m_services.clock);
    m_facts->setObjectName(QStringLiteral("filingFacts"));
    m_refresh = makeButton("refreshFiling", "link", content);
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    connect(m_refresh, &QPushButton::clicked, this, &FilingDetail::refreshRow);
    column->addWidget(m_facts);
    column->addWidget(m_refresh, 0, Qt::AlignLeft);
    column->addStretch(1);
    return scrolled(content, "filingOverview");
}

// A case is asked for by itself too: the link to another case of the same domain.
void FilingDetail::buildCase()
{
    m_case = new CaseView({m_services.store, m_services.clock, m_services.environment}, m_tabs);
    m_case->setObjectName(QStringLiteral("filingCase"));
    connect(m_case, &CaseView::sessionRequested, this, &FilingDetail::sessionRequested);
    connect(m_case, &CaseView::caseChanged, this, &FilingDetail::takeCase);
    connect(m_case, &CaseView::caseRequested, this, [this](const FilingCase &filing) {
        Q_EMIT otherRowRequested(filing.number.isEmpty() ? QStringLiteral("case:") + filing.id.text() : filing.number);
    });
}

void FilingDetail::showRow(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_row.reset();
    m_holderName.clear();
    m_banner->clear();
    m_isRefreshing = false;
    presentRefresh();
    read();
}

void FilingDetail::read()
{
    if (!m_key.isEmpty())
        whenDone(m_services.store->row(m_key), this, [this, key = m_key](const Result<FilingRow> &answer) { onRead(key, answer); });
}

void FilingDetail::onRead(const QString &key, const Result<FilingRow> &answer)
{
    if (key != m_key)
        return;             // another one was chosen meanwhile
    if (!answer) {
        m_banner->showError(answer.error());
        return;
    }
    const bool isOther = !m_row;
    m_row = *answer;
    if (isOther)
        readHolder();
    m_allowances->showCustomer(m_row->customer);
    m_case->setRow(*m_row);
    takeCase();
}

// What is typed into the case counts at once.
void FilingDetail::takeCase()
{
    if (!m_row || m_case->row().key != m_row->key)
        return;
    m_row->filing = m_case->row().filing;
    present();
    Q_EMIT rowChanged();
}

// Who may file with a granted number, by name.
void FilingDetail::readHolder()
{
    if (!m_row->number || m_row->number->holder.isEmpty())
        return;
    whenDone(m_services.customers->customer(m_row->number->holder), this, [this, key = m_key](const Result<Customer> &holder) {
        if (key != m_key || !m_row || !holder)
            return;
        m_holderName = CustomerText::inLists(holder->uid(), holder->displayName());
        present();
    });
}

void FilingDetail::refreshRow()
{
    if (!m_row || m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_banner->clear();
    presentRefresh();
    const Async<Done> asked = m_row->number ? m_services.sync->refreshResource(m_row->number->owner, m_row->number->resource)
                                            : m_services.sync->refreshCustomer(m_row->customer);
    whenDone(asked, this, [this, key = m_key](const Result<Done> &done) { onRefreshed(key, done); });
}

void FilingDetail::onRefreshed(const QString &key, const Result<Done> &done)
{
    if (key != m_key)
        return;
    m_isRefreshing = false;
    presentRefresh();
    if (!done && done.error().kind != ApiError::Kind::Cancelled)
        m_banner->showError(done.error());
    else
        read();
}

void FilingDetail::openCase()
{
    m_tabs->setCurrentWidget(m_case);
    m_case->setFocus();
}

void FilingDetail::startSession()
{
    if (!m_row || !CaseView::whyNoSession(*m_row).isEmpty())
        return;
    if (m_row->filing)
        m_case->requestSession();
    else
        openCase();
}

QString FilingDetail::whyNotGrantable(const FilingRow &row)
{
    if (!row.number)
        return tr("There is no service number yet. Bind one first.");
    if (row.state() == NumberState::Void)
        return tr("The number is void: nobody can file with it any more.");
    return row.state() == NumberState::Filed ? tr("The number has been filed with already.") : QString();
}

Fact FilingDetail::endFact() const
{
    Fact end = fact("instanceEnd", tr("Instance ends"), {});
    const std::optional<Instance> &instance = m_row->instance;
    if (!instance) {
        end.unknownReason = tr("The instance has not been read yet.");
        return end;
    }
    const QDateTime at = instance->releasesAt.isValid() ? instance->releasesAt : instance->endsAt;
    if (!at.isValid()) {
        end.unknownReason = instance->isSubscription ? tr("The cloud did not say when it ends.") : tr("It has no end: it is pay-as-you-go.");
        return end;
    }
    const QDate day = at.toLocalTime().date();
    const bool isBefore = m_row->filing && m_row->filing->deadline.isValid() && day < m_row->filing->deadline;
    const bool isClose = instance->status.value == Instance::Status::EndsSoon || instance->status.value == Instance::Status::Expired;
    end.value = isBefore ? tr("%1, before the deadline", "a day").arg(day.toString(Qt::ISODate)) : day.toString(Qt::ISODate);
    if (isBefore || isClose || m_row->risk == FilingRisk::InstanceEnding)
        end.tone = isBefore || m_row->risk == FilingRisk::InstanceEnding ? Tone::Bad : Tone::Warn;
    end.hint = tr("The service numbers of an instance go void when it is released. Renew it first: %1").arg(CustomerText::absolute(at));
    return end;
}

Fact FilingDetail::holderFact() const
{
    const ServiceNumber &number = *m_row->number;
    Fact holder = fact("holder", tr("May file with it"), {});
    if (number.holder.isEmpty())
        holder.unknownReason = tr("The cloud did not say which account holds the number.");
    else if (number.holder == number.owner)
        holder.value = tr("The account of the instance");
    else
        holder.value = m_holderName.isEmpty() ? number.holder.text() : m_holderName;
    holder.hint = number.holder.text();
    return holder;
}

QList<Fact> FilingDetail::facts() const
{
    const FilingRow &row = *m_row;
    Fact number = fact("number", tr("Service number"), FilingText::number(row));
    number.identifier = true;
    QList<Fact> all{number};
    if (row.number) {
        number.asOf = row.number->readAt;
        all = {number};
        all.append(fact("resource", tr("Bound to"), {FilingText::resource(*row.number, row.instance), Tone::Neutral, {}}));
        all.append(endFact());
        all.append(holderFact());
        Fact filing = fact("filingNumber", tr("Filing number"), FilingText::filingNumber(row));
        filing.identifier = !filing.value.isEmpty();
        all.append(filing);
    }
    all.append(fact("domain", tr("Domain"), FilingText::domain(row)));
    all.append(fact("stage", tr("Case"), FilingText::stage(row)));
    Fact deadline = fact("deadline", tr("Deadline"), FilingText::deadline(row, m_services.clock->utcNow().toLocalTime().date()));
    all.append(deadline);
    Fact customer = fact("customer", tr("Customer"), FilingText::customer(row));
    customer.hint = row.customer.text();
    all.append(customer);
    return all;
}

void FilingDetail::present()
{
    if (!m_row)
        return;
    const FilingRow &row = *m_row;
    const Wording domain = FilingText::domain(row), number = FilingText::number(row), state = FilingText::state(row), risk = FilingText::risk(row);
    m_title->setText(!domain.isUnknown() ? domain.text : number.isUnknown() ? FilingText::customer(row).text : number.text);
    m_state->setVisible(!state.isUnknown());
    m_state->setState(state.tone, state.text);
    m_risk->setVisible(row.risk != FilingRisk::None);
    m_risk->setState(risk.tone, risk.text);
    m_reason->setText(FilingText::riskReason(row));
    m_reason->setVisible(row.risk != FilingRisk::None);
    m_openCase->setText(row.filing ? tr("Open case") : tr("Prepare a case"));
    const QString noSession = CaseView::whyNoSession(row), noGrant = whyNotGrantable(row);
    m_session->setEnabled(noSession.isEmpty());
    m_session->setToolTip(noSession);
    m_rights->setSubject(row.customer, FilingText::customer(row).text, m_services.environment);
    m_grant->setEnabled(noGrant.isEmpty());
    m_grant->setToolTip(noGrant);
    m_facts->setFacts(facts());
}

void FilingDetail::presentRefresh()
{
    m_refresh->setEnabled(!m_isRefreshing);
    m_refresh->setText(m_isRefreshing ? tr("Refreshing…") : tr("Refresh"));
}

void FilingDetail::retranslate()
{
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_customer->setText(tr("Customer"));
    m_customer->setToolTip(tr("Show this customer among the customers"));
    m_console->setText(tr("Open console"));
    m_session->setText(tr("Start filing session"));
    m_openCase->setText(tr("Open case"));
    m_bind->setText(tr("Bind service numbers…"));
    m_grant->setText(tr("Grant to another account…"));
    m_tabs->setTabText(OverviewTab, tr("Number"));
    m_tabs->setTabText(CaseTab, tr("Case"));
    m_tabs->setTabText(AllowanceTab, tr("Numbers left"));
    presentRefresh();
    present();
}

void FilingDetail::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette())); }

void FilingDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
