// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/quotadetail.h"
#include "core/base/clock.h"
#include "core/domain/alarm.h"
#include "core/store/customerstore.h"
#include "core/sync/quotasync.h"
#include "models/customertext.h"
#include "models/quotatext.h"
#include "ui/quotas/ledgerbar.h"
#include "ui/quotas/quotachanges.h"
#include "ui/quotas/quotahistory.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kHistoryDays = 60;

Fact moneyFact(const QString &id, const QString &label, const Wording &words, const QString &currency, const QDateTime &asOf)
{
    Fact fact;
    fact.id = id;
    fact.label = label;
    fact.value = words.isUnknown() ? QString() : currency.isEmpty() ? words.text : words.text + QChar(QChar::Nbsp) + currency;
    fact.unknownReason = words.why;
    fact.asOf = words.isUnknown() ? QDateTime() : asOf;
    if (words.tone != Tone::Neutral)
        fact.tone = words.tone;
    return fact;
}

QPushButton *makeLink(const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("pcRole", QStringLiteral("link"));
    return button;
}

} // namespace

QuotaDetail::QuotaDetail(const QuotasServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    layOut();
    const auto readAgain = [this](const QList<CustomerUid> &uids) {
        if (uids.isEmpty() || uids.contains(m_uid))
            read();
    };
    connect(m_services.store, &QuotaStore::changed, this, readAgain);
    connect(m_services.customers, &CustomerStore::changed, this, readAgain);
    retranslate();
}

QuotaDetail::~QuotaDetail() = default;

void QuotaDetail::layOut()
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    whole->setSpacing(metrics::kInside);
    addHeader(whole);
    auto *const content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, metrics::kInside, metrics::kInside, 0);
    m_column->setSpacing(metrics::kInside);
    addLedger(m_column);
    addRunway(m_column);
    addAlarms(m_column);
    m_column->addWidget(makeHairline(content));
    m_changes = new QuotaChanges(m_services.flow, m_services.clock, content);
    m_column->addWidget(m_changes);
    m_column->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("quotaOverview"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);      // the pane's own ground shows through
    whole->addWidget(scroll, 1);
}

void QuotaDetail::addHeader(QVBoxLayout *column)
{
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(QStringLiteral("quotaCustomer"));
    m_name->setProperty("pcRole", QStringLiteral("title"));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeQuota"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &QuotaDetail::closeRequested);
    auto *const nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_close);
    column->addLayout(nameRow);
    m_uidLabel = makeLabel(LabelRole::Label, this);
    m_uidValue = new IdentifierLabel(this);
    m_uidValue->setObjectName(QStringLiteral("quotaUid"));
    m_status = new Pill(this);
    m_status->setObjectName(QStringLiteral("quotaStatus"));
    m_alarm = new Pill(this);
    m_alarm->setObjectName(QStringLiteral("quotaAlarm"));
    auto *const uidRow = new QHBoxLayout;
    uidRow->addWidget(m_uidLabel);
    uidRow->addWidget(m_uidValue);
    uidRow->addStretch(1);
    column->addLayout(uidRow);
    auto *const pills = new QHBoxLayout;
    pills->addWidget(m_status);
    pills->addWidget(m_alarm);
    pills->addStretch(1);
    m_customer = makeLink(QStringLiteral("quotaShowCustomer"), this);
    m_console = makeLink(QStringLiteral("quotaOpenConsole"), this);
    connect(m_customer, &QPushButton::clicked, this, &QuotaDetail::customerRequested);
    connect(m_console, &QPushButton::clicked, this, &QuotaDetail::consoleRequested);
    pills->addWidget(m_customer);
    pills->addWidget(m_console);
    column->addLayout(pills);
    m_change = new QPushButton(this);
    m_change->setObjectName(QStringLiteral("changeQuota"));
    m_change->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_change, &QPushButton::clicked, this, &QuotaDetail::changeRequested);
    m_more = new QPushButton(this);
    m_more->setObjectName(QStringLiteral("otherQuotaChanges"));
    m_menu = new QMenu(m_more);
    m_menu->setObjectName(QStringLiteral("quotaMenu"));
    m_more->setMenu(m_menu);
    auto *const actions = new QHBoxLayout;
    actions->addWidget(m_change, 1);
    actions->addWidget(m_more);
    column->addLayout(actions);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("quotaBanner"));
    m_banner->setClosable(true);
    connect(m_banner, &Banner::actionTriggered, this, &QuotaDetail::refreshQuota);
    column->addWidget(m_banner);
}

void QuotaDetail::addLedger(QVBoxLayout *column)
{
    m_ledgerTitle = makeLabel(LabelRole::Section, this);
    m_age = new RelativeTimeLabel(this, m_services.clock);
    m_age->setObjectName(QStringLiteral("quotaAge"));
    m_age->setProperty("pcRole", QStringLiteral("label"));
    m_refresh = makeLink(QStringLiteral("refreshQuota"), this);
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    connect(m_refresh, &QPushButton::clicked, this, &QuotaDetail::refreshQuota);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_ledgerTitle);
    head->addStretch(1);
    head->addWidget(m_age);
    head->addWidget(m_refresh);
    column->addLayout(head);
    m_bar = new LedgerBar(this);
    m_bar->setObjectName(QStringLiteral("ledgerBar"));
    column->addWidget(m_bar);
    m_facts = new FactGrid(this, m_services.clock);
    m_facts->setObjectName(QStringLiteral("quotaFacts"));
    column->addWidget(m_facts);
    m_copy = makeLink(QStringLiteral("copyExplanation"), this);
    m_copy->setIcon(icon(QStringLiteral("copy"), Token::Accent));
    connect(m_copy, &QPushButton::clicked, this, &QuotaDetail::copyExplanation);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addWidget(makeHairline(this));
}

void QuotaDetail::addRunway(QVBoxLayout *column)
{
    m_runwayTitle = makeLabel(LabelRole::Section, this);
    m_forecast = makeLabel(LabelRole::Body, this);
    m_forecast->setObjectName(QStringLiteral("quotaForecast"));
    m_forecast->setWordWrap(true);
    m_method = makeLabel(LabelRole::Label, this);
    m_method->setObjectName(QStringLiteral("quotaMethod"));
    m_method->setWordWrap(true);
    m_chartPlace = new QVBoxLayout;
    for (QLabel *const label : {m_runwayTitle, m_forecast, m_method})
        column->addWidget(label);
    column->addLayout(m_chartPlace);
    column->addWidget(makeHairline(this));
}

void QuotaDetail::addAlarms(QVBoxLayout *column)
{
    m_alarmsTitle = makeLabel(LabelRole::Section, this);
    m_editAlarms = makeLink(QStringLiteral("editAlarms"), this);
    m_editAlarms->setIcon(icon(QStringLiteral("edit"), Token::Accent));
    connect(m_editAlarms, &QPushButton::clicked, this, &QuotaDetail::alarmsRequested);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_alarmsTitle);
    head->addStretch(1);
    head->addWidget(m_editAlarms);
    column->addLayout(head);
    m_alarms = makeLabel(LabelRole::Body, this);
    m_alarms->setObjectName(QStringLiteral("quotaAlarmRules"));
    m_alarms->setWordWrap(true);
    column->addWidget(m_alarms);
}

void QuotaDetail::setActions(const QList<QAction *> &changes)
{
    m_menu->clear();
    m_menu->addActions(changes);
}

void QuotaDetail::showCustomer(const CustomerUid &uid)
{
    if (uid == m_uid)
        return;
    m_uid = uid;
    m_row.reset();
    m_samples.clear();
    m_banner->clear();
    m_isRefreshing = false;
    m_changes->showCustomer(uid);
    read();
}

void QuotaDetail::read()
{
    if (m_uid.isEmpty())
        return;
    whenDone(m_services.store->quota(m_uid), this, [this, uid = m_uid](const Result<QuotaRow> &answer) { onRead(uid, answer); });
    whenDone(m_services.store->samples(m_uid, m_services.clock->utcNow().addDays(-kHistoryDays)), this,
             [this, uid = m_uid](const Result<QList<QuotaSample>> &samples) { onSamples(uid, samples); });
}

void QuotaDetail::onRead(const CustomerUid &uid, const Result<QuotaRow> &answer)
{
    if (uid != m_uid)
        return;             // another one was chosen meanwhile
    if (!answer) {
        m_banner->showError(answer.error());
        return;
    }
    m_row = *answer;
    present();
    Q_EMIT rowChanged();
}

void QuotaDetail::onSamples(const CustomerUid &uid, const Result<QList<QuotaSample>> &samples)
{
    if (uid != m_uid || !samples)
        return;
    m_samples = *samples;
    presentRunway();
}

void QuotaDetail::refreshQuota()
{
    if (m_uid.isEmpty() || m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_banner->clear();
    presentRefresh();
    whenDone(m_services.sync->refresh(m_uid), this, [this, uid = m_uid](const Result<QuotaRow> &answer) { onRefreshed(uid, answer); });
}

void QuotaDetail::onRefreshed(const CustomerUid &uid, const Result<QuotaRow> &answer)
{
    if (uid != m_uid)
        return;
    m_isRefreshing = false;
    presentRefresh();
    if (!answer && answer.error().kind != ApiError::Kind::Cancelled)
        m_banner->showError(answer.error());
    if (answer)
        onRead(uid, answer);
}

void QuotaDetail::copyExplanation()
{
    if (m_row)
        QApplication::clipboard()->setText(QuotaText::forCustomer(m_row->customer, m_row->quota, QuotaText::emptySince(m_samples)));
}

void QuotaDetail::present()
{
    if (!m_row)
        return;
    m_name->setText(m_row->customer.displayName());
    findChild<QWidget *>(QStringLiteral("quotaOverview"))->setAccessibleName(m_row->customer.displayName());
    m_uidValue->setIdentifier(m_row->customer.uid().text());
    m_change->setText(m_row->quota.hasLedger == false ? tr("Open quota…") : tr("Change quota…"));
    m_copy->setEnabled(m_row->quota.available.has_value());
    m_copy->setToolTip(m_row->quota.available ? QString() : QuotaText::available(m_row->quota).why);
    presentPills();
    presentRunway();
    presentAlarms();
}

void QuotaDetail::presentPills()
{
    const Wording status = QuotaText::status(m_row->customer), alarm = QuotaText::alarm(m_row->quota);
    m_status->setVisible(!status.isUnknown());
    m_status->setState(status.tone, status.text);
    m_alarm->setVisible(!alarm.isUnknown() && alarmStateOf(m_row->quota) == AlarmState::Raised);
    m_alarm->setState(alarm.tone, tr("Alarm raised"));
}

void QuotaDetail::presentLedger()
{
    const QuotaFacts &quota = m_row->quota;
    m_age->setTime(quota.availableReadAt, tr("The quota of this customer has not been read yet."));
    const Wording available = QuotaText::available(quota), total = QuotaText::total(quota), consumed = QuotaText::consumed(quota);
    m_bar->setQuota(quota, consumed.isUnknown() ? consumed.why : tr("%1 consumed of %2").arg(consumed.text, total.text));
    const QDateTime consumedAt = std::min(quota.availableReadAt, quota.totalReadAt);
    QList<Fact> facts{moneyFact(QStringLiteral("available"), tr("Available"), available, quota.currency, quota.availableReadAt),
                      moneyFact(QStringLiteral("consumed"), tr("Consumed"), consumed, quota.currency, consumedAt),
                      moneyFact(QStringLiteral("total"), tr("Quota"), total, quota.currency, quota.totalReadAt),
                      moneyFact(QStringLiteral("risk"), tr("At risk per day"), QuotaText::riskPerDay(m_row->runway, quota.currency), quota.currency, {})};
    if (const QDateTime since = QuotaText::emptySince(m_samples); since.isValid()) {
        Fact fact{QStringLiteral("emptySince"), tr("Used up since"), shortTime(since)};
        fact.hint = tr("The first reading at or below zero: %1").arg(CustomerText::absolute(since));
        facts.append(fact);
    }
    m_facts->setFacts(facts);
}

void QuotaDetail::presentRunway()
{
    if (!m_row)
        return;
    presentLedger();        // since when it is used up is told by the samples
    m_forecast->setText(QuotaText::forecast(m_row->runway, m_row->quota.currency, m_services.clock->utcNow()));
    const QString method = QuotaText::method(m_row->runway, m_row->quota.currency);
    m_method->setText(method);
    m_method->setVisible(!method.isEmpty());
    if (!m_history && !m_samples.isEmpty()) {
        m_history = new QuotaHistory(this);
        m_history->setObjectName(QStringLiteral("quotaHistory"));
        m_chartPlace->addWidget(m_history);
    }
    if (m_history) {
        m_history->setVisible(!m_samples.isEmpty());
        m_history->setHistory(*m_row, m_samples);
    }
}

void QuotaDetail::presentAlarms()
{
    const QuotaFacts &quota = m_row->quota;
    QStringList lines;
    for (const AlarmRule &rule : quota.alarms.value_or(QList<AlarmRule>()))
        lines.append(tr("Warns %1", "below an amount").arg(QuotaText::rule(rule, quota)));
    const Wording alarm = QuotaText::alarm(quota);
    if (!quota.alarms)
        lines.append(alarm.isUnknown() ? alarm.why : CustomerText::dash());
    else if (lines.isEmpty())
        lines.append(tr("None: nobody is warned when the quota runs low."));
    m_alarms->setText(lines.join(QLatin1Char('\n')));
    m_editAlarms->setEnabled(quota.hasLedger != false);
    m_editAlarms->setToolTip(quota.hasLedger != false ? QString() : tr("Open a quota first."));
}

void QuotaDetail::presentRefresh()
{
    m_refresh->setEnabled(!m_isRefreshing);
    m_refresh->setText(m_isRefreshing ? tr("Refreshing…") : tr("Refresh"));
}

void QuotaDetail::retranslate()
{
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_uidLabel->setText(tr("UID"));
    m_customer->setText(tr("Customer"));
    m_customer->setToolTip(tr("Show this customer among the customers"));
    m_console->setText(tr("Open console"));
    m_change->setText(tr("Change quota…"));
    m_more->setText(tr("Other ▾"));
    m_more->setAccessibleName(tr("Other changes of this customer's quota"));
    m_ledgerTitle->setText(tr("Ledger"));
    m_age->setPattern(tr("Read %1", "%1 is an age: 3 min ago"));
    m_copy->setText(tr("Copy explanation for the customer"));
    m_runwayTitle->setText(tr("Runway"));
    m_alarmsTitle->setText(tr("Alarm rules"));
    m_editAlarms->setText(tr("Edit…"));
    m_editAlarms->setAccessibleName(tr("Edit the alarm rules"));
    presentRefresh();
    present();
}

void QuotaDetail::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette())); }

void QuotaDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
