// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxrulesdialog.h"
#include "models/inboxtext.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kWide = 780, kTall = 540, kMostHours = 24 * 31, kUsualHours = 4;
enum Column { TypeColumn, CustomerColumn, GroupColumn, DeedColumn, HoursColumn, ColumnCount };
constexpr int kDeeds = int(InboxRule::Deed::Snooze) + 1;

} // namespace

InboxRulesDialog::InboxRulesDialog(const InboxServices &services, const QList<InboxRule> &rules, const QuietHours &hours, QWidget *parent)
    : InboxDialog(services, QStringLiteral("inboxRulesDialog"), parent), m_rules(new QTableWidget(this)), m_add(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_hoursTitle(makeLabel(LabelRole::Section, this)), m_isOn(new QCheckBox(this)), m_fromLabel(makeLabel(LabelRole::Label, this)), m_from(new QTimeEdit(hours.from, this)),
      m_toLabel(makeLabel(LabelRole::Label, this)), m_to(new QTimeEdit(hours.to, this))
{
    resize(kWide, kTall);
    buildRules();
    buildHours(hours);
    for (const InboxRule &rule : rules)
        addRule(rule);
    connect(verb(), &QPushButton::clicked, this, [this] {
        Q_EMIT edited(this->rules(), quietHours());
        accept();
    });
    retranslate();
}

void InboxRulesDialog::buildRules()
{
    m_rules->setObjectName(QStringLiteral("rules"));
    m_rules->setColumnCount(ColumnCount);
    m_rules->setItemDelegate(new CellDelegate(m_rules));
    m_rules->verticalHeader()->hide();
    m_rules->verticalHeader()->setDefaultSectionSize(metrics::kRow);
    m_rules->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->setTabKeyNavigation(false);
    m_rules->setShowGrid(false);
    m_rules->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rules->horizontalHeader()->setHighlightSections(false);
    m_rules->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    content()->addWidget(m_rules, 1);
    m_add->setObjectName(QStringLiteral("addRule"));
    m_remove->setObjectName(QStringLiteral("removeRule"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    for (QPushButton *const button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_rules, &QTableWidget::itemSelectionChanged, this, &InboxRulesDialog::present);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRule({});
        m_rules->setCurrentCell(m_rules->rowCount() - 1, TypeColumn);
        m_rules->editItem(m_rules->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_rules->removeRow(m_rules->currentRow());
        present();
    });
}

void InboxRulesDialog::buildHours(const QuietHours &hours)
{
    content()->addWidget(makeHairline(this));
    content()->addWidget(m_hoursTitle);
    m_isOn->setObjectName(QStringLiteral("quietOn"));
    m_isOn->setChecked(hours.isOn);
    m_from->setObjectName(QStringLiteral("quietFrom"));
    m_to->setObjectName(QStringLiteral("quietTo"));
    auto *const times = new QHBoxLayout;
    times->setSpacing(metrics::kInside);
    for (QTimeEdit *const edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    for (QWidget *const part : {static_cast<QWidget *>(m_isOn), static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_toLabel),
                                static_cast<QWidget *>(m_to)})
        times->addWidget(part);
    times->addStretch(1);
    content()->addLayout(times);
    auto *const days = new QHBoxLayout;
    days->setSpacing(metrics::kBetween);
    for (int day = 1; day <= 7; ++day) {
        auto *const box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("quietDay%1").arg(day));
        box->setChecked(hours.days.contains(day));
        days->addWidget(box);
        m_days += box;
    }
    days->addStretch(1);
    content()->addLayout(days);
    connect(m_isOn, &QCheckBox::toggled, this, &InboxRulesDialog::present);
}

void InboxRulesDialog::addRule(const InboxRule &rule)
{
    const int row = m_rules->rowCount();
    m_rules->insertRow(row);
    const std::pair<int, QString> texts[] = {{TypeColumn, rule.type}, {CustomerColumn, rule.customer ? rule.customer->text() : QString()}, {GroupColumn, rule.group.value_or(QString())}};
    for (const auto &[column, text] : texts)
        m_rules->setItem(row, column, new QTableWidgetItem(text));
    auto *const hours = new QSpinBox(m_rules);
    hours->setRange(1, kMostHours);
    hours->setValue(rule.hours > 0 ? rule.hours : kUsualHours);
    hours->setButtonSymbols(QAbstractSpinBox::NoButtons);
    hours->setAccessibleName(tr("Hours"));
    auto *const deed = new QComboBox(m_rules);
    deed->setAccessibleName(tr("What happens"));
    for (int i = 0; i < kDeeds; ++i)
        deed->addItem(InboxText::deed(InboxRule::Deed(i)));
    deed->setCurrentIndex(int(rule.deed));
    hours->setEnabled(rule.deed == InboxRule::Deed::Snooze);
    connect(deed, &QComboBox::currentIndexChanged, hours, [hours](int chosen) { hours->setEnabled(InboxRule::Deed(chosen) == InboxRule::Deed::Snooze); });
    m_rules->setCellWidget(row, DeedColumn, deed);
    m_rules->setCellWidget(row, HoursColumn, hours);
    present();
}

QList<InboxRule> InboxRulesDialog::rules() const
{
    QList<InboxRule> rules;
    for (int row = 0; row < m_rules->rowCount(); ++row) {
        const auto text = [this, row](int column) { return m_rules->item(row, column) ? m_rules->item(row, column)->text().trimmed() : QString(); };
        InboxRule rule;
        rule.type = text(TypeColumn);
        if (const QString uid = text(CustomerColumn); !uid.isEmpty())
            rule.customer = CustomerUid(uid);
        if (const QString group = text(GroupColumn); !group.isEmpty())
            rule.group = group;
        rule.deed = InboxRule::Deed(qobject_cast<QComboBox *>(m_rules->cellWidget(row, DeedColumn))->currentIndex());
        rule.hours = rule.deed == InboxRule::Deed::Snooze ? qobject_cast<QSpinBox *>(m_rules->cellWidget(row, HoursColumn))->value() : 0;
        rules += rule;
    }
    return rules;
}

QuietHours InboxRulesDialog::quietHours() const
{
    QuietHours hours{m_isOn->isChecked(), m_from->time(), m_to->time(), {}};
    for (int day = 1; day <= 7; ++day) {
        if (m_days.at(day - 1)->isChecked())
            hours.days += day;
    }
    return hours;
}

void InboxRulesDialog::present()
{
    m_remove->setEnabled(m_rules->currentRow() >= 0);
    for (QWidget *const part : {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_to)})
        part->setEnabled(m_isOn->isChecked());
    for (QCheckBox *const day : std::as_const(m_days))
        day->setEnabled(m_isOn->isChecked());
}

void InboxRulesDialog::retranslate()
{
    InboxDialog::retranslate();
    setWords(tr("Rules and quiet hours"),
             tr("For messages that arrive; the first rule that matches counts, an empty field matches all, and a kind may end with *. What is in quarantine is never put "
                "away by a rule."), tr("Save"));
    m_rules->setHorizontalHeaderLabels({tr("Kind"), tr("UID of the customer"), tr("Group"), tr("What happens"), tr("Hours")});
    m_rules->setAccessibleName(tr("Rules"));
    m_add->setText(tr("Add a rule"));
    m_remove->setText(tr("Remove"));
    m_hoursTitle->setText(tr("Quiet hours"));
    m_isOn->setText(tr("No notices"));
    m_isOn->setToolTip(tr("Messages come in all the same; nothing pops up"));
    m_fromLabel->setText(tr("from"));
    m_from->setAccessibleName(tr("Quiet from"));
    m_toLabel->setText(tr("to"));
    m_to->setAccessibleName(tr("Quiet to"));
    for (int day = 1; day <= 7; ++day)
        m_days.at(day - 1)->setText(QLocale().dayName(day, QLocale::ShortFormat));
    present();
}

} // namespace pc
