// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerdetail.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "core/sync/customersync.h"
#include "models/customertext.h"
#include "models/identitytext.h"
#include "ui/console/products.h"
#include "ui/console/rightsline.h"
#include "ui/customers/customercalls.h"
#include "ui/customers/customerlocalform.h"
#include "ui/customers/customersessions.h"
#include "ui/customers/localeditor.h"
#include "ui/identity/identitysection.h"
#include "ui/suitepages/suitemenu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

const QString kProductKey = QStringLiteral("customers/product");

Fact fact(const QString &id, const QString &label, const Wording &words, bool pill = false)
{
    Fact fact;
    fact.id = id;
    fact.label = label;
    fact.value = words.isUnknown() ? QString() : words.text;
    fact.unknownReason = words.why;
    if (pill && !words.isUnknown())
        fact.tone = words.tone;
    return fact;
}

} // namespace

CustomerDetail::CustomerDetail(const CustomersServices &services, GroupListModel *groups, QWidget *parent)
    : QWidget(parent), m_services(services), m_editor(new LocalEditor(services.store, this))
{
    m_product = m_services.settings ? m_services.settings->value(kProductKey).toString() : QString();
    if (!consoleProducts().contains(m_product))
        m_product = consoleProducts().constFirst();
    layOut(groups);
    connect(m_services.store, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) {
        if (uids.isEmpty() || uids.contains(m_uid))
            read();
    });
    retranslate();
}

CustomerDetail::~CustomerDetail() = default;

void CustomerDetail::buildHeader(QWidget *parent)
{
    m_name = new ElidedLabel({}, parent);
    m_name->setObjectName(QStringLiteral("customerName"));
    m_name->setProperty("pcRole", QStringLiteral("title"));
    m_favourite = new QToolButton(parent);
    m_favourite->setObjectName(QStringLiteral("customerFavourite"));
    m_favourite->setCheckable(true);
    connect(m_favourite, &QToolButton::clicked, this, &CustomerDetail::favouriteToggled);
    m_close = new QToolButton(parent);
    m_close->setObjectName(QStringLiteral("closeDetail"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &CustomerDetail::closeRequested);
    m_uidLabel = makeLabel(LabelRole::Label, parent);
    m_uidValue = new IdentifierLabel(parent);
    m_uidValue->setObjectName(QStringLiteral("customerUid"));
    m_kind = new Pill(parent);
    m_verification = new Pill(parent);
    m_credit = new Pill(parent);
    m_gone = new Pill(parent);
    m_kind->setObjectName(QStringLiteral("kindPill"));
    m_verification->setObjectName(QStringLiteral("verificationPill"));
    m_credit->setObjectName(QStringLiteral("creditPill"));
    m_gone->setObjectName(QStringLiteral("gonePill"));
    m_open = new QPushButton(parent);
    m_open->setObjectName(QStringLiteral("openConsole"));
    m_open->setProperty("pcRole", QStringLiteral("primary"));
    m_open->setIcon(icon(QStringLiteral("console"), Token::AccentText));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openConsoleRequested(m_product); });
    m_openOther = new QPushButton(parent);
    m_openOther->setObjectName(QStringLiteral("openOtherConsole"));
    m_products = new QMenu(m_openOther);
    m_products->setObjectName(QStringLiteral("productMenu"));
    m_products->setToolTipsVisible(true);
    m_openOther->setMenu(m_products);
    m_rights = new RightsLine(m_services.rights, m_services.clock, parent);
    connect(m_rights, &RightsLine::changed, this, &CustomerDetail::presentProducts);
    m_orders = new QPushButton(parent);
    m_orders->setObjectName(QStringLiteral("customerOrders"));
    m_quota = new QPushButton(parent);
    m_quota->setObjectName(QStringLiteral("customerQuota"));
    m_filings = new QPushButton(parent);
    m_filings->setObjectName(QStringLiteral("customerFilings"));
    m_tickets = new QPushButton(parent);
    m_tickets->setObjectName(QStringLiteral("customerTickets"));
    m_caseBox = new QPushButton(parent);
    m_caseBox->setObjectName(QStringLiteral("customerCaseBox"));
    for (QPushButton *link : {m_orders, m_quota, m_filings, m_tickets, m_caseBox})
        link->setProperty("pcRole", QStringLiteral("link"));
    connect(m_orders, &QPushButton::clicked, this, &CustomerDetail::ordersRequested);
    connect(m_quota, &QPushButton::clicked, this, &CustomerDetail::quotaRequested);
    connect(m_filings, &QPushButton::clicked, this, &CustomerDetail::filingsRequested);
    connect(m_tickets, &QPushButton::clicked, this, &CustomerDetail::ticketsRequested);
    connect(m_caseBox, &QPushButton::clicked, this, &CustomerDetail::caseBoxRequested);
}

QWidget *CustomerDetail::buildOverview(GroupListModel *groups)
{
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::kBetween, metrics::kInside, 0);
    column->setSpacing(metrics::kInside);
    m_factsTitle = makeLabel(LabelRole::Section, content);
    m_factsAge = new RelativeTimeLabel(content, m_services.clock);
    m_factsAge->setObjectName(QStringLiteral("factsAge"));
    m_factsAge->setProperty("pcRole", QStringLiteral("label"));
    m_refresh = new QPushButton(content);
    m_refresh->setObjectName(QStringLiteral("refreshCustomer"));
    m_refresh->setProperty("pcRole", QStringLiteral("link"));
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    connect(m_refresh, &QPushButton::clicked, this, &CustomerDetail::refreshFacts);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_factsTitle);
    head->addStretch(1);
    head->addWidget(m_factsAge);
    head->addWidget(m_refresh);
    column->addLayout(head);
    m_facts = new FactGrid(content);
    m_facts->setObjectName(QStringLiteral("customerFacts"));
    column->addWidget(m_facts);
    const auto separate = [column, content] {
        column->addSpacing(metrics::kInside);
        column->addWidget(makeHairline(content));
        column->addSpacing(metrics::kInside);
    };
    if (m_services.identity) {
        separate();
        m_identity = new IdentitySection(identityServices(m_services), content);
        column->addWidget(m_identity);
    }
    separate();
    m_local = new CustomerLocalForm(m_editor, groups, content);
    column->addWidget(m_local, 1);
    auto *const scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("customerOverview"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);      // the pane's own ground shows through
    return scroll;
}

void CustomerDetail::layOut(GroupListModel *groups)
{
    buildHeader(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kInside);
    auto *const nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_favourite);
    nameRow->addWidget(m_close);
    column->addLayout(nameRow);
    auto *const uidRow = new QHBoxLayout;
    uidRow->addWidget(m_uidLabel);
    uidRow->addWidget(m_uidValue);
    uidRow->addStretch(1);
    column->addLayout(uidRow);
    m_pillRow = new QHBoxLayout;
    for (Pill *pill : {m_kind, m_verification, m_credit, m_gone})
        m_pillRow->addWidget(pill);
    m_pillRow->addStretch(1);
    column->addLayout(m_pillRow);
    auto *const openRow = new QHBoxLayout;
    openRow->addWidget(m_open, 1);
    openRow->addWidget(m_openOther);
    column->addLayout(openRow);
    column->addWidget(m_rights);
    auto *const links = new QHBoxLayout;
    links->setSpacing(metrics::kBetween);
    links->addWidget(m_quota);
    links->addWidget(m_orders);
    links->addWidget(m_filings);
    links->addWidget(m_tickets);
    links->addWidget(m_caseBox);
    links->addStretch(1);
    column->addLayout(links);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("detailBanner"));
    m_banner->setClosable(true);
    connect(m_banner, &Banner::actionTriggered, this, &CustomerDetail::refreshFacts);
    column->addWidget(m_banner);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("customerTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(groups), QString());
    if (m_services.sessions) {
        m_sessions = new CustomerSessions(m_services.sessions, m_services.clock, m_tabs);
        connect(m_sessions, &CustomerSessions::countChanged, this, &CustomerDetail::presentTabs);
        m_tabs->addTab(m_sessions, QString());
    }
    if (m_services.calls) {
        m_calls = new CustomerCalls(m_services.calls, m_tabs);
        m_tabs->addTab(m_calls, QString());
    }
    column->addWidget(m_tabs, 1);
}

void CustomerDetail::showCustomer(const CustomerUid &uid)
{
    if (uid == m_uid)
        return;
    m_editor->flush();
    m_uid = uid;
    m_banner->clear();
    m_isRefreshing = false;
    read();
    if (m_sessions)
        m_sessions->showCustomer(uid);
    if (m_calls)
        m_calls->showCustomer(uid);
}

void CustomerDetail::read()
{
    if (m_uid.isEmpty())
        return;
    whenDone(m_services.store->customer(m_uid), this, [this, uid = m_uid](const Result<Customer> &answer) { onRead(uid, answer); });
}

void CustomerDetail::onRead(const CustomerUid &uid, const Result<Customer> &answer)
{
    if (uid != m_uid)
        return;             // another one was chosen meanwhile
    if (!answer) {
        m_banner->showError(answer.error());
        return;
    }
    m_customer = *answer;
    present();
    Q_EMIT customerChanged();
}

void CustomerDetail::refreshFacts()
{
    if (m_uid.isEmpty() || m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_banner->clear();
    presentFacts();
    whenDone(m_services.sync->refresh(m_uid), this, [this, uid = m_uid](const Result<Customer> &answer) { onRefreshed(uid, answer); });
}

void CustomerDetail::onRefreshed(const CustomerUid &uid, const Result<Customer> &answer)
{
    if (uid != m_uid)
        return;
    m_isRefreshing = false;
    if (answer)
        m_customer = *answer;
    else if (answer.error().kind != ApiError::Kind::Cancelled)
        m_banner->showError(answer.error());
    present();
    Q_EMIT customerChanged();
}

void CustomerDetail::editAlias()
{
    m_tabs->setCurrentIndex(0);
    m_local->editAlias();
}

void CustomerDetail::flush() { m_editor->flush(); }

void CustomerDetail::chooseProduct(const QString &product)
{
    m_product = product;
    if (m_services.settings)
        m_services.settings->setValue(kProductKey, product);
    presentProducts();
    Q_EMIT openConsoleRequested(product);
}

void CustomerDetail::present()
{
    if (!m_customer)
        return;
    m_name->setText(m_customer->displayName());
    m_uidValue->setIdentifier(m_customer->uid().text());
    const bool favourite = m_customer->local.favourite;
    m_favourite->setChecked(favourite);
    m_favourite->setIcon(favourite ? icon(QStringLiteral("star-filled"), Token::Accent) : icon(QStringLiteral("star")));
    m_favourite->setToolTip(favourite ? tr("Favourite; click to take it off") : tr("Make it a favourite"));
    m_favourite->setAccessibleName(m_favourite->toolTip());
    m_rights->setSubject(m_customer->uid(), m_customer->displayName(), m_services.environment);
    m_local->showCustomer(*m_customer);
    if (m_identity)
        m_identity->showCustomer(*m_customer);
    presentPills();
    presentFacts();
}

void CustomerDetail::presentPills()
{
    const auto show = [](Pill *pill, const Wording &words) {
        pill->setVisible(!words.isUnknown());
        if (!words.isUnknown())
            pill->setState(words.tone, words.text);
    };
    show(m_kind, CustomerText::kind(*m_customer));
    show(m_verification, IdentityText::standing(*m_customer, m_services.clock->utcNow()));
    m_verification->setToolTip(IdentityText::standingDetail(*m_customer, m_services.clock->utcNow()));
    Wording credit = CustomerText::credit(*m_customer);
    credit.text = tr("Credit: %1").arg(credit.text);
    show(m_credit, credit);
    m_gone->setVisible(m_customer->goneAt.isValid());
    if (m_customer->goneAt.isValid()) {
        m_gone->setState(Tone::Warn, tr("Gone"));
        m_gone->setToolTip(tr("The cloud has not listed this customer since %1.").arg(CustomerText::absolute(m_customer->goneAt)));
    }
}

void CustomerDetail::presentFacts()
{
    m_refresh->setEnabled(!m_isRefreshing);
    m_refresh->setText(m_isRefreshing ? tr("Refreshing…") : tr("Refresh"));
    if (!m_customer)
        return;
    const Customer &customer = *m_customer;
    m_factsAge->setTime(customer.facts.readAt, tr("The facts of this customer have not been read yet."));
    Wording partner{customer.facts.partner.text(), Tone::Neutral, {}};
    if (partner.text.isEmpty())
        partner.why = CustomerText::hosting(Customer()).why;
    QList<Fact> facts{
        fact(QStringLiteral("verifiedName"), tr("Verified name"), CustomerText::verifiedName(customer)),
        fact(QStringLiteral("loginEmail"), tr("Login e-mail"), CustomerText::loginEmail(customer)),
        fact(QStringLiteral("hosting"), tr("Managed by the partner"), CustomerText::hosting(customer), true),
        fact(QStringLiteral("partner"), tr("Partner UID"), partner),
    };
    facts.last().identifier = true;
    if (customer.listedAt.isValid()) {
        facts.append(fact(QStringLiteral("listedAt"), tr("Last listed by the cloud"),
                          {CustomerText::ago(customer.listedAt, m_services.clock->utcNow()), Tone::Neutral, {}}));
        facts.last().hint = CustomerText::absolute(customer.listedAt);
    }
    // Fields that this version does not know are shown as they came.
    for (auto it = customer.facts.extra.cbegin(); it != customer.facts.extra.cend(); ++it)
        facts.append(fact(QStringLiteral("extra.") + it.key(), it.key(), {it.value().toString(), Tone::Neutral, {}}));
    m_facts->setFacts(facts);
}

void CustomerDetail::presentTabs()
{
    m_tabs->setTabText(0, tr("Overview"));
    if (m_sessions) {
        const int count = m_sessions->count();
        m_tabs->setTabText(m_tabs->indexOf(m_sessions), count > 0 ? tr("Sessions (%1)").arg(count) : tr("Sessions"));
    }
    if (m_calls)
        m_tabs->setTabText(m_tabs->indexOf(m_calls), tr("Recent calls"));
}

void CustomerDetail::presentProducts()
{
    m_open->setText(tr("Open console: %1").arg(productName(m_product)));
    m_openOther->setText(tr("Other ▾"));
    m_openOther->setAccessibleName(tr("Open another console page"));
    m_openOther->setToolTip(m_openOther->accessibleName());
    m_products->clear();
    const QStringList products = consoleProducts();
    for (const QString &product : products) {
        QAction *const action = m_products->addAction(productName(product));
        action->setData(product);
        action->setToolTip(m_rights->sentence());
        connect(action, &QAction::triggered, this, [this, product] { chooseProduct(product); });
    }
    m_products->addSeparator();
    addSuitePages(*m_products, m_services.environment, products, m_rights->sentence(), [this](const QString &page) { Q_EMIT openConsoleRequested(page); });
    m_products->addSeparator();
    QAction *const more = m_products->addAction(tr("More pages…"), this, &CustomerDetail::suitePagesRequested);
    more->setObjectName(QStringLiteral("moreSuitePages"));
}

void CustomerDetail::setEnvironment(const Environment &environment)
{
    m_services.environment = environment;
    presentProducts();
}

void CustomerDetail::retranslate()
{
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_uidLabel->setText(tr("UID"));
    m_orders->setText(tr("Orders"));
    m_orders->setToolTip(tr("Open the orders of this customer"));
    m_filings->setText(tr("Filings"));
    m_filings->setToolTip(tr("Open the filings of this customer"));
    m_tickets->setText(tr("Tickets"));
    m_tickets->setToolTip(tr("Open the tickets of this customer"));
    m_caseBox->setText(tr("Case in a box…"));
    m_caseBox->setToolTip(tr("Collect the calls of this customer as evidence for a ticket"));
    m_quota->setText(tr("Quota"));
    m_quota->setToolTip(tr("Open the quota of this customer"));
    m_factsTitle->setText(tr("Facts"));
    m_factsAge->setPattern(tr("Read %1", "%1 is an age: 3 min ago"));
    m_tabs->setAccessibleName(tr("Customer"));
    m_tabs->widget(0)->setAccessibleName(tr("Customer"));
    presentTabs();
    presentProducts();
    presentFacts();
    present();
}

void CustomerDetail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette()));
}

void CustomerDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
