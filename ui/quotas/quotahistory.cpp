// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/quotahistory.h"
#include "core/domain/alarm.h"
#include "models/customertext.h"
#include "models/moneytext.h"
#include "models/quotatext.h"
#include "models/roles.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timechart.h"
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pc {

static constexpr int kTableHeight = 220;

void QuotaSampleModel::setSamples(const QList<QuotaSample> &samples, const QString &currency)
{
    beginResetModel();
    m_samples = {samples.crbegin(), samples.crend()};
    m_currency = currency;
    endResetModel();
}

QVariant QuotaSampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuotaSample &sample = m_samples.at(index.row());
    const bool isMoney = index.column() != AtColumn;
    const std::optional<Amount> amount = index.column() == AvailableColumn ? std::optional(sample.available) : sample.total;
    switch (role) {
    case Qt::DisplayRole:
        return !isMoney ? shortTime(sample.at) : amount ? amountText(*amount, m_currency) : CustomerText::dash();
    case UnknownRole: return isMoney && !amount ? QVariant(tr("Not read at that time.")) : QVariant();
    case UnitRole: return isMoney ? QVariant(m_currency) : QVariant();
    case TextToneRole: return isMoney ? QVariant(int(amount && amount->isNegative() ? Tone::Bad : Tone::Neutral)) : QVariant();
    case CopyRole: return !isMoney ? sample.at.toString(Qt::ISODate) : amount ? amount->text(currencyPlaces(m_currency)) : QString();
    case Qt::ToolTipRole: return isMoney ? QVariant() : QVariant(CustomerText::absolute(sample.at));
    case Qt::TextAlignmentRole: return int((isMoney ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant QuotaSampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != AtColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == AtColumn ? tr("Read at") : section == AvailableColumn ? tr("Available") : tr("Quota");
}

QuotaHistory::QuotaHistory(QWidget *parent)
    : QWidget(parent), m_model(new QuotaSampleModel(this)), m_chart(new TimeChart(this)), m_table(new TableView(this)), m_toggle(new QPushButton(this)),
      m_stack(new QStackedLayout)
{
    m_chart->setObjectName(QStringLiteral("quotaChart"));
    m_table->setObjectName(QStringLiteral("quotaReadings"));
    m_table->setModel(m_model);
    m_table->setStretchColumn(QuotaSampleModel::AtColumn);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(kTableHeight);
    m_toggle->setObjectName(QStringLiteral("quotaTableTwin"));
    m_toggle->setProperty("pcRole", QStringLiteral("link"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addLayout(m_stack);
    column->addWidget(m_toggle, 0, Qt::AlignRight);
    connect(m_toggle, &QPushButton::clicked, this, &QuotaHistory::toggleTable);
    auto *const key = new QShortcut(QKeySequence(Qt::Key_T), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &QuotaHistory::toggleTable);
    retranslate();
}

void QuotaHistory::setHistory(const QuotaRow &row, const QList<QuotaSample> &samples)
{
    m_row = row;
    m_samples = samples;
    present();
}

static ChartPoint pointOf(const QDateTime &at, Amount amount) { return {at, amount.micros()}; }

static std::optional<ChartForecast> forecastOf(const QuotaRow &row, const QuotaSample &last)
{
    const Runway &runway = row.runway;
    if (runway.state != Runway::State::RunsOut)
        return {};
    const auto start = [](const QDate &day) { return day.isValid() ? QDateTime(day, QTime(12, 0), Qt::UTC) : QDateTime(); };
    return ChartForecast{pointOf(last.at, last.available), {start(runway.zeroDay), 0}, start(runway.earliest), start(runway.latest)};
}

// Beside the axis whole units do, where there are no others.
static QString axisText(qint64 micros)
{
    constexpr qint64 kUnit = 1'000'000;
    return micros % kUnit == 0 ? QLocale().toString(micros / kUnit) : amountText(Amount::fromMicros(micros), {});
}

void QuotaHistory::present()
{
    const QString &currency = m_row.quota.currency;
    ChartData shown;
    ChartSeries available{tr("Available"), {}, false}, total{tr("Quota"), {}, true};
    for (const QuotaSample &sample : m_samples) {
        available.points.append(pointOf(sample.at, sample.available));
        if (sample.total)
            total.points.append(pointOf(sample.at, *sample.total));
    }
    shown.series = {available, total};
    for (const AlarmRule &rule : m_row.quota.alarms.value_or(QList<AlarmRule>())) {
        if (const std::optional<Amount> threshold = thresholdOf(rule, m_row.quota.total))
            shown.levels.append({tr("Alarm %1").arg(QuotaText::rule(rule, m_row.quota)), threshold->micros()});
    }
    if (!m_samples.isEmpty())
        shown.forecast = forecastOf(m_row, m_samples.constLast());
    m_chart->setData(shown);
    m_chart->setValueText([currency](qint64 micros) { return moneyText(Amount::fromMicros(micros), currency); }, axisText);
    m_model->setSamples(m_samples, currency);
}

bool QuotaHistory::isTable() const { return m_stack->currentWidget() == m_table; }

void QuotaHistory::toggleTable()
{
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    m_stack->setCurrentWidget(isTable() ? static_cast<QWidget *>(m_chart) : m_table);
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
    retranslate();
}

void QuotaHistory::retranslate()
{
    m_chart->setAccessibleName(tr("Available over time"));
    m_table->setAccessibleName(tr("Readings of the quota"));
    m_toggle->setText(isTable() ? tr("Show as chart (T)") : tr("Show as table (T)"));
    present();
}

void QuotaHistory::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
