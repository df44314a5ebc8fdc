// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casechecklist.h"
#include "core/base/clock.h"
#include "core/filings/smallerpicture.h"
#include "ui/filingcases/casechecklistrow.h"
#include "ui/filingcases/casechecks.h"
#include "ui/filingcases/casekeeper.h"
#include "ui/filingcases/casewords.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

CaseDocument documentOf(const FilingCase &filing, const QString &item)
{
    for (const CaseDocument &document : filing.documents) {
        if (document.item == item)
            return document;
    }
    return {item, {}, {}, {}, false};
}

bool hasText(const FilingCase &filing, const QString &item)
{
    return std::any_of(filing.texts.cbegin(), filing.texts.cend(),
                       [&item](const CaseText &text) { return text.label == item && !text.text.trimmed().isEmpty(); });
}

} // namespace

CaseChecklist::CaseChecklist(const CaseServices &services, CaseKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_services(services), m_keeper(keeper), m_checks(new CaseChecks(this)), m_title(makeLabel(LabelRole::Section, this)),
      m_count(makeLabel(LabelRole::Label, this)), m_general(makeLabel(LabelRole::Label, this)), m_checkAll(new QPushButton(this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *const head = new QHBoxLayout;
    head->setSpacing(metrics::kInside);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_checkAll);
    m_column->addLayout(head);
    m_column->addWidget(m_general);
    m_column->addSpacing(4);
    m_count->setObjectName(QStringLiteral("checklistCount"));
    m_general->setObjectName(QStringLiteral("checklistGeneral"));
    m_general->setWordWrap(true);
    m_checkAll->setObjectName(QStringLiteral("checkAll"));
    m_checkAll->setProperty("pcRole", QStringLiteral("link"));
    m_checkAll->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    connect(m_checkAll, &QPushButton::clicked, this, &CaseChecklist::checkAll);
    connect(m_checks, &CaseChecks::started, this, &CaseChecklist::present);
    connect(m_checks, &CaseChecks::checked, this, &CaseChecklist::onChecked);
    retranslate();
}

void CaseChecklist::showCase(const CaseId &id)
{
    const bool isAnother = id != m_id;
    m_id = id;
    const FilingCase filing = m_keeper->filing(id);
    const Checklist list = checklistFor(filing.entity, filing.province);
    if (isAnother)
        m_checks->clear();
    if (isAnother || list.items != m_list.items)
        makeRows(list);
    m_list = list;
    present();
    if (isAnother)
        checkAll(); // they may have changed or gone since
}

void CaseChecklist::makeRows(const Checklist &list)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const ChecklistItem &item : list.items) {
        auto *const row = new CaseChecklistRow(item, this);
        m_column->addWidget(row);
        m_rows.append(row);
        connectRow(row);
    }
}

void CaseChecklist::connectRow(CaseChecklistRow *row)
{
    const ChecklistItem item = row->item();
    connect(row, &CaseChecklistRow::fileChosen, this, [this, item](const QString &path) { choose(item, path); });
    connect(row, &CaseChecklistRow::fileRemoved, this, [this, item] { choose(item, {}); });
    connect(row, &CaseChecklistRow::smallerRequested, this, [this, item] { askForSmaller(item); });
    connect(row, &CaseChecklistRow::textRequested, this, [this, item] { Q_EMIT textRequested(item.id); });
    connect(row, &CaseChecklistRow::confirmed, this, [this, item](bool isConfirmed) {
        editDocument(item.id, [isConfirmed](CaseDocument *document) { document->isConfirmed = isConfirmed; });
    });
}

void CaseChecklist::editDocument(const QString &item, const std::function<void(CaseDocument *)> &change)
{
    m_keeper->edit(m_id, [&item, &change](FilingCase *filing) {
        const auto found = std::find_if(filing->documents.begin(), filing->documents.end(), [&item](const CaseDocument &one) { return one.item == item; });
        change(found != filing->documents.end() ? &*found : &filing->documents.emplaceBack(CaseDocument{item, {}, {}, {}, false}));
        namePapers(*filing);
    });
}

void CaseChecklist::choose(const ChecklistItem &item, const QString &path)
{
    editDocument(item.id, [&path](CaseDocument *document) {
        document->path = path;
        document->fault.clear();
        document->checkedAt = {};
    });
    if (!path.isEmpty())
        m_checks->check(item.id, path, item.form);
}

void CaseChecklist::checkAll()
{
    const FilingCase filing = m_keeper->filing(m_id);
    for (const ChecklistItem &item : std::as_const(m_list.items)) {
        const QString path = documentOf(filing, item.id).path;
        if (!path.isEmpty() && !m_checks->isChecking(item.id))
            m_checks->check(item.id, path, item.form);
    }
}

void CaseChecklist::onChecked(const QString &item, const QString &path, const DocumentReport &report)
{
    const CaseDocument known = documentOf(m_keeper->filing(m_id), item);
    // Another file may have been chosen meanwhile; and to look at a case is not to change it.
    if (known.path == path && (known.fault != faultName(report.fault) || !known.checkedAt.isValid())) {
        editDocument(item, [this, &report](CaseDocument *document) {
            document->fault = faultName(report.fault);
            document->checkedAt = m_services.clock->utcNow();
        });
    }
    present();
}

void CaseChecklist::askForSmaller(const ChecklistItem &item)
{
    const QString path = documentOf(m_keeper->filing(m_id), item.id).path;
    Decision decision;
    decision.question = tr("Make a smaller copy of %1?").arg(QFileInfo(path).fileName());
    decision.what = tr("A copy that the form takes is put beside the original as %1 and chosen for this case. The original stays as it is.")
                        .arg(QFileInfo(smallerPath(path)).fileName());
    decision.howToUndo = tr("Choose the original again, and delete the copy.");
    decision.verb = tr("Make a smaller copy");
    decision.environment = m_services.environment.kind;
    auto *const dialog = new ConfirmDialog(decision, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, item, path] { shrink(item, path); });
    dialog->open();
}

void CaseChecklist::shrink(const ChecklistItem &item, const QString &path)
{
    whenDone(makeSmaller(path), this, [this, item, path, id = m_id](const Result<QString> &copy) {
        if (!copy)
            Q_EMIT failed(copy.error());
        else if (id == m_id && documentOf(m_keeper->filing(m_id), item.id).path == path)
            choose(item, *copy);
    });
}

void CaseChecklist::present()
{
    const FilingCase filing = m_keeper->filing(m_id);
    for (CaseChecklistRow *const row : std::as_const(m_rows)) {
        const QString item = row->item().id;
        const CaseDocument document = documentOf(filing, item);
        row->present(document, m_checks->isChecking(item), m_checks->report(item, document.path), hasText(filing, item));
    }
    presentCount(filing);
}

void CaseChecklist::presentCount(const FilingCase &filing)
{
    using State = CaseChecklistRow::State;
    const auto in = [this](State state) { return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [state](const CaseChecklistRow *row) { return row->state() == state; })); };
    const int ready = in(State::Good);
    m_count->setText(tr("%1 of %2 ready").arg(ready).arg(m_rows.size() - in(State::Optional)));
    const bool isChecking = m_checks->isBusy();
    m_checkAll->setText(isChecking ? tr("Checking…", "all papers") : tr("Check all"));
    m_checkAll->setEnabled(!isChecking && std::any_of(filing.documents.cbegin(), filing.documents.cend(), [](const CaseDocument &document) { return !document.path.isEmpty(); }));
    m_general->setVisible(m_list.isGeneral);
    m_general->setText(filing.province.isEmpty() ? tr("The general list. Choose the province to see what its authority asks for besides.")
                                                 : tr("No checklist is known for %1: this is the general one. Ask the authority what it wants besides.").arg(CaseWords::province(filing.province)));
}

void CaseChecklist::retranslate()
{
    m_title->setText(tr("Checklist"));
    m_checkAll->setToolTip(tr("Reads every file again: size, type, pixels, whether it can be decoded"));
    present();
}

void CaseChecklist::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
