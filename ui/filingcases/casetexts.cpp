// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casetexts.h"
#include "core/filings/checklist.h"
#include "ui/filingcases/casekeeper.h"
#include "ui/filingcases/casetextrow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

// Of this kind of entity and province, and those written when the case was of another one.
QStringList fixedLabels(const FilingCase &filing)
{
    QStringList labels;
    const Checklist list = checklistFor(filing.entity, filing.province);
    for (const ChecklistItem &item : list.items) {
        if (item.form == ChecklistItem::Form::Text)
            labels.append(item.id);
    }
    return labels;
}

QList<CaseText> ownTexts(const FilingCase &filing, const QStringList &fixed)
{
    QList<CaseText> own;
    std::copy_if(filing.texts.cbegin(), filing.texts.cend(), std::back_inserter(own), [&fixed](const CaseText &text) { return !fixed.contains(text.label); });
    return own;
}

CaseText fixedText(const FilingCase &filing, const QString &label)
{
    const auto found = std::find_if(filing.texts.cbegin(), filing.texts.cend(), [&label](const CaseText &text) { return text.label == label; });
    return found == filing.texts.cend() ? CaseText{label, {}} : *found;
}

} // namespace

CaseTexts::CaseTexts(CaseKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_title(makeLabel(LabelRole::Section, this)), m_hint(makeLabel(LabelRole::Label, this)),
      m_add(new QPushButton(this)), m_places(new QVBoxLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_add);
    column->addLayout(head);
    column->addWidget(m_hint);
    m_places->setSpacing(metrics::kInside);
    column->addLayout(m_places);
    m_hint->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("addText"));
    m_add->setProperty("pcRole", QStringLiteral("link"));
    m_add->setIcon(icon(QStringLiteral("plus"), Token::Accent));
    connect(m_add, &QPushButton::clicked, this, &CaseTexts::addOwn);
    retranslate();
}

void CaseTexts::showCase(const CaseId &id)
{
    const FilingCase filing = m_keeper->filing(id);
    const QStringList fixed = fixedLabels(filing);
    const QList<CaseText> own = ownTexts(filing, fixed);
    if (id != m_id || fixed != m_fixed || m_rows.size() != fixed.size() + own.size())
        makeRows(fixed, int(own.size()));
    m_id = id;
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_rows.at(row)->setText(row < fixed.size() ? fixedText(filing, fixed.at(row)) : own.at(row - fixed.size()));
}

void CaseTexts::makeRows(const QStringList &fixed, int own)
{
    for (CaseTextRow *const row : std::as_const(m_rows)) {
        m_places->removeWidget(row);
        row->hide();
        row->deleteLater(); // one of them may be telling that it is to go
    }
    m_rows.clear();
    m_fixed = fixed;
    for (int row = 0; row < fixed.size() + own; ++row) {
        const QString item = row < fixed.size() ? fixed.at(row) : QString();
        const QString name = item.isEmpty() ? QStringLiteral("own%1").arg(row - fixed.size() + 1) : item;
        m_rows.append(new CaseTextRow(item, name, this));
        m_places->addWidget(m_rows.last());
        connectRow(m_rows.last());
    }
}

void CaseTexts::connectRow(CaseTextRow *row)
{
    connect(row, &CaseTextRow::edited, this, &CaseTexts::store);
    connect(row, &CaseTextRow::removed, this, [this, row] {
        m_rows.removeOne(row);
        row->hide();
        row->deleteLater();
        store();
    });
}

void CaseTexts::store()
{
    QList<CaseText> texts;
    for (const CaseTextRow *const row : std::as_const(m_rows)) {
        const CaseText text = row->text();
        if (!m_fixed.contains(text.label) || !text.text.isEmpty())
            texts.append(text);
    }
    m_keeper->edit(m_id, [&texts](FilingCase *filing) { filing->texts = texts; });
}

void CaseTexts::addOwn()
{
    m_keeper->edit(m_id, [](FilingCase *filing) { filing->texts.append(CaseText()); });
    showCase(m_id);
    m_rows.last()->focusText();
}

void CaseTexts::focusText(const QString &item)
{
    if (const qsizetype at = m_fixed.indexOf(item); at >= 0)
        m_rows.at(at)->focusText();
}

void CaseTexts::retranslate()
{
    m_title->setText(tr("Prepared texts"));
    m_hint->setText(tr("Written now, copied with one click beside the vendor's form while the session runs."));
    m_add->setText(tr("Add a text"));
}

void CaseTexts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
