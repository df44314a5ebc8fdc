// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/caseform.h"
#include "core/base/clock.h"
#include "core/filings/checklist.h"
#include "core/filings/domainname.h"
#include "models/filingtext.h"
#include "ui/filingcases/casekeeper.h"
#include "ui/filingcases/casewords.h"
#include "ui/filingcases/optionaldate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace pc {
namespace {

using Stage = FilingCase::Stage;
constexpr EntityKind kEntities[] = {EntityKind::Enterprise, EntityKind::Individual, EntityKind::PublicInstitution,
                                    EntityKind::Government, EntityKind::SocialOrganisation, EntityKind::Other};
constexpr Stage kStages[] = {Stage::Preparing, Stage::Filing, Stage::Submitted, Stage::Returned, Stage::Done, Stage::Abandoned};
constexpr int kRemindAhead = 2, kUsualDays = 14;

void setInvalid(QLineEdit *field, bool isInvalid)
{
    if (field->property("pcInvalid").toBool() == isInvalid)
        return;
    field->setProperty("pcInvalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

CaseForm::CaseForm(const CaseServices &services, CaseKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_services(services), m_keeper(keeper), m_domain(new QLineEdit(this)), m_domainNote(makeLabel(LabelRole::Label, this)),
      m_other(new QPushButton(this)), m_entity(new QComboBox(this)), m_province(new QComboBox(this)), m_number(new QComboBox(this)),
      m_stage(new QComboBox(this)), m_numberNote(makeLabel(LabelRole::Label, this)),
      m_deadline(new OptionalDate(QStringLiteral("caseDeadline"), this)), m_remind(new OptionalDate(QStringLiteral("caseReminder"), this))
{
    m_domain->setObjectName(QStringLiteral("caseDomain"));
    m_domainNote->setObjectName(QStringLiteral("caseDomainNote"));
    m_other->setObjectName(QStringLiteral("caseOther"));
    m_entity->setObjectName(QStringLiteral("caseEntity"));
    m_province->setObjectName(QStringLiteral("caseProvince"));
    m_number->setObjectName(QStringLiteral("caseNumber"));
    m_numberNote->setObjectName(QStringLiteral("caseNumberNote"));
    m_stage->setObjectName(QStringLiteral("caseStage"));
    m_other->setProperty("pcRole", QStringLiteral("link"));
    m_number->setEditable(true);
    m_number->setInsertPolicy(QComboBox::NoInsert);
    m_number->setFont(fixedFont(m_number->font()));
    for (QComboBox *const box : {m_entity, m_province, m_number, m_stage})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QLabel *const note : {m_domainNote, m_numberNote}) {
        note->setWordWrap(true);
        note->setTextFormat(Qt::PlainText);
    }
    layOut();
    retranslate();
    connectFields();
}

QLabel *CaseForm::addField(QGridLayout *grid, int row, int column, int columns, QWidget *field)
{
    QLabel *const label = makeLabel(LabelRole::Label, this);
    label->setBuddy(field);
    grid->addWidget(label, row, column, 1, columns);
    grid->addWidget(field, row + 1, column, 1, columns);
    return label;
}

void CaseForm::layOut()
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(4);
    m_domainLabel = addField(grid, 0, 0, 2, m_domain);
    auto *const notes = new QHBoxLayout;
    notes->addWidget(m_domainNote, 1);
    notes->addWidget(m_other);
    grid->addLayout(notes, 2, 0, 1, 2);
    m_entityLabel = addField(grid, 3, 0, 1, m_entity);
    m_provinceLabel = addField(grid, 3, 1, 1, m_province);
    m_numberLabel = addField(grid, 5, 0, 2, m_number);
    grid->addWidget(m_numberNote, 7, 0, 1, 2);
    m_stageLabel = addField(grid, 8, 0, 2, m_stage);
    m_deadlineLabel = addField(grid, 10, 0, 1, m_deadline);
    m_remindLabel = addField(grid, 10, 1, 1, m_remind);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void CaseForm::connectFields()
{
    connect(m_domain, &QLineEdit::textChanged, this, &CaseForm::onDomainTyped);
    connect(m_domain, &QLineEdit::editingFinished, this, &CaseForm::present);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const FilingCase *const other = otherCase(m_keeper->filing(m_id)))
            Q_EMIT caseRequested(*other);
    });
    connect(m_entity, &QComboBox::activated, this, [this](int index) {
        m_keeper->edit(m_id, [index](FilingCase *filing) {
            filing->entity = kEntities[index];
            namePapers(*filing);
        });
    });
    connect(m_province, &QComboBox::activated, this, [this] {
        m_keeper->edit(m_id, [this](FilingCase *filing) {
            filing->province = m_province->currentData().toString();
            namePapers(*filing);
        });
    });
    connect(m_number, &QComboBox::activated, this, [this](int index) { setNumber(m_number->itemData(index).toString()); });
    connect(m_number->lineEdit(), &QLineEdit::textEdited, this, &CaseForm::onNumberTyped);
    connect(m_number->lineEdit(), &QLineEdit::editingFinished, this, &CaseForm::present);
    connect(m_stage, &QComboBox::activated, this, [this](int index) {
        m_keeper->edit(m_id, [this, index](FilingCase *filing) {
            if (filing->stage != kStages[index])
                filing->history.append({m_services.clock->utcNow(), kStages[index], {}});
            filing->stage = kStages[index];
        });
    });
    connect(m_deadline, &OptionalDate::edited, this, [this](const QDate &day) {
        m_keeper->edit(m_id, [day](FilingCase *filing) { filing->deadline = day; });
        present();
    });
    connect(m_remind, &OptionalDate::edited, this, [this](const QDate &day) {
        m_keeper->edit(m_id, [day](FilingCase *filing) { filing->remindOn = day; });
    });
}

void CaseForm::onDomainTyped(const QString &text)
{
    if (m_isShowing)
        return;
    const QString domain = cleanDomain(text);
    if (!domain.isEmpty()) // what is no domain yet is not kept: the case goes on with the last one
        m_keeper->edit(m_id, [&domain](FilingCase *filing) { filing->domain = domain; });
    presentDomain();
}

void CaseForm::onNumberTyped()
{
    const QString typed = m_number->currentText(), number = cleanNumber(typed);
    if (number.isEmpty() == typed.trimmed().isEmpty())
        m_keeper->edit(m_id, [&number](FilingCase *filing) { filing->number = number; });
    presentNumber();
}

void CaseForm::setNumber(const QString &number)
{
    m_keeper->edit(m_id, [&number](FilingCase *filing) { filing->number = number; });
    m_number->setEditText(number);
    presentNumber();
}

void CaseForm::showCase(const CaseId &id)
{
    if (id != m_id) {
        m_isShowing = true;
        m_domain->setText(shownDomain(m_keeper->filing(id).domain));
        m_number->setEditText(m_keeper->filing(id).number);
        m_isShowing = false;
        m_id = id;
        fillNumbers();
    }
    present();
}

void CaseForm::setNumbers(const QList<FilingRow> &rows)
{
    m_rows = rows;
    fillNumbers();
    presentDomain();
    presentNumber();
}

void CaseForm::fillNumbers()
{
    if (m_number->view()->isVisible())
        return; // somebody is choosing
    const QString typed = m_number->currentText();
    const int cursor = m_number->lineEdit()->cursorPosition();
    m_number->clear();
    m_number->addItem(tr("None yet", "a service number"), QString());
    for (const FilingRow &row : std::as_const(m_rows)) {
        const bool isFree = row.number && row.number->state.value == NumberState::Bound && (!row.filing || row.filing->id == m_id);
        if (isFree)
            m_number->addItem(tr("%1 · %2", "service number, what it is bound to").arg(row.number->number, FilingText::resource(*row.number, row.instance)),
                              row.number->number);
    }
    m_number->setCurrentIndex(-1);
    m_number->setEditText(typed);
    m_number->lineEdit()->setCursorPosition(cursor);
}

const FilingCase *CaseForm::otherCase(const FilingCase &filing) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&filing](const FilingRow &row) {
        return row.filing && row.filing->id != filing.id && row.filing->domain == filing.domain && row.filing->stage != Stage::Abandoned;
    });
    return found == m_rows.cend() || filing.domain.isEmpty() ? nullptr : &*found->filing;
}

void CaseForm::present()
{
    const FilingCase filing = m_keeper->filing(m_id);
    m_isShowing = true;
    if (!m_domain->hasFocus() && cleanDomain(m_domain->text()) != filing.domain)
        m_domain->setText(shownDomain(filing.domain));
    if (!m_number->hasFocus() && !m_number->lineEdit()->hasFocus() && m_number->currentText() != filing.number)
        m_number->setEditText(filing.number);
    m_entity->setCurrentIndex(int(std::find(std::begin(kEntities), std::end(kEntities), filing.entity) - std::begin(kEntities)));
    m_province->setCurrentIndex(m_province->findData(filing.province));
    m_stage->setCurrentIndex(int(std::find(std::begin(kStages), std::end(kStages), filing.stage) - std::begin(kStages)));
    m_deadline->setDate(filing.deadline);
    m_remind->setDate(filing.remindOn);
    const QDate today = m_services.clock->utcNow().toLocalTime().date();
    m_deadline->setProposal(today.addDays(kUsualDays));
    m_remind->setProposal(filing.deadline.isValid() ? std::max(today, filing.deadline.addDays(-kRemindAhead)) : today.addDays(1));
    m_isShowing = false;
    presentDomain();
    presentNumber();
}

void CaseForm::presentDomain()
{
    const FilingCase filing = m_keeper->filing(m_id);
    const bool isInvalid = cleanDomain(m_domain->text()).isEmpty();
    const FilingCase *const other = isInvalid ? nullptr : otherCase(filing);
    setInvalid(m_domain, isInvalid);
    QString note;
    if (isInvalid)
        note = filing.domain.isEmpty() ? tr("Type a domain, such as example.cn.")
                                       : tr("This is no domain. The case stays with %1 until it is one.").arg(shownDomain(filing.domain));
    else if (other)
        note = tr("This customer has another case for this domain.");
    else if (shownDomain(filing.domain) != filing.domain)
        note = tr("On the wire: %1", "punycode of a domain").arg(filing.domain);
    m_domainNote->setText(note);
    m_domainNote->setVisible(!note.isEmpty());
    m_other->setVisible(other);
}

void CaseForm::presentNumber()
{
    const QString typed = m_number->currentText().trimmed(), number = cleanNumber(typed);
    setInvalid(m_number->lineEdit(), !typed.isEmpty() && number.isEmpty());
    QString note;
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&number](const FilingRow &one) { return one.number && one.number->number == number; });
    if (typed.isEmpty())
        note = m_number->count() > 1 ? tr("Choose one of this customer's free numbers.") : tr("No free number is known of this customer. Bind one to an instance first.");
    else if (number.isEmpty())
        note = tr("This is no service number: 32 digits and letters a to f, with or without dashes.");
    else if (row == m_rows.cend())
        note = tr("Not among the numbers that are known of this customer.");
    else if (row->filing && row->filing->id != m_id)
        note = tr("The case of %1 files with this number already.").arg(shownDomain(row->filing->domain));
    else if (row->number->state.value != NumberState::Bound)
        note = FilingText::stateMeaning(row->number->state.value);
    else
        note = FilingText::resource(*row->number, row->instance);
    m_numberNote->setText(note);
    m_numberNote->setVisible(!note.isEmpty());
}

void CaseForm::fillChoices()
{
    m_isShowing = true;
    m_entity->clear();
    for (const EntityKind kind : kEntities)
        m_entity->addItem(CaseWords::entity(kind));
    m_stage->clear();
    for (const Stage stage : kStages)
        m_stage->addItem(FilingText::stageName(stage));
    QList<QPair<QString, QString>> names;
    const QStringList codes = provinces();
    for (const QString &code : codes)
        names.append({CaseWords::province(code), code});
    const QCollator collator;
    std::sort(names.begin(), names.end(), [&collator](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    m_province->clear();
    m_province->addItem(tr("Not chosen", "a province"), QString());
    for (const auto &[name, code] : std::as_const(names))
        m_province->addItem(name, code);
    m_isShowing = false;
    fillNumbers();
}

void CaseForm::retranslate()
{
    m_domainLabel->setText(tr("Domain"));
    m_domain->setAccessibleName(tr("Domain"));
    m_other->setText(tr("Show that case"));
    m_entityLabel->setText(tr("Kind of entity"));
    m_entity->setAccessibleName(tr("Kind of entity"));
    m_provinceLabel->setText(tr("Province"));
    m_province->setAccessibleName(tr("Province"));
    m_numberLabel->setText(tr("Service number it files with"));
    m_number->setAccessibleName(tr("Service number it files with"));
    m_number->lineEdit()->setPlaceholderText(tr("None yet", "a service number"));
    m_stageLabel->setText(tr("Stage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_deadlineLabel->setText(tr("Deadline"));
    m_deadline->setWords(tr("Deadline"), tr("Set a deadline"), tr("Choose the deadline"), tr("No deadline"));
    m_remindLabel->setText(tr("Remind me on"));
    m_remind->setWords(tr("Remind me on"), tr("Set a reminder"), tr("Choose the day of the reminder"), tr("No reminder"));
    fillChoices();
    present();
}

void CaseForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
