// SPDX-License-Identifier: Apache-2.0
// What the view of a case consists of; what it does stands in caseview.cpp.
#include "ui/filingcases/casebegin.h"
#include "ui/filingcases/casechecklist.h"
#include "ui/filingcases/caseform.h"
#include "ui/filingcases/caseoutcome.h"
#include "ui/filingcases/caseplan.h"
#include "ui/filingcases/casetexts.h"
#include "ui/filingcases/caseview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pc {

constexpr int kNotesHeight = 128;

static QPushButton *makeLink(const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("pcRole", QStringLiteral("link"));
    return button;
}

void CaseView::layOut()
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, metrics::kBetween, 0, metrics::kInside);
    whole->setSpacing(metrics::kInside);
    whole->addWidget(makeHeader());
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("caseBanner"));
    m_banner->setClosable(true);
    m_ended = new Banner(this);
    m_ended->setObjectName(QStringLiteral("caseEnded"));
    whole->addWidget(m_banner);
    whole->addWidget(m_ended);
    m_begin = new CaseBegin(this);
    whole->addWidget(m_begin, 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("caseContent"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeEditor());
    m_scroll->widget()->setAutoFillBackground(false);   // the view's own ground shows through
    whole->addWidget(m_scroll, 1);
}

QWidget *CaseView::makeHeader()
{
    auto *const header = new QWidget(this);
    auto *const column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_state = makeLabel(LabelRole::Label, header);
    m_state->setObjectName(QStringLiteral("caseSaveState"));
    m_again = makeLink(QStringLiteral("caseSaveAgain"), header);
    m_remove = makeLink(QStringLiteral("removeCase"), header);
    auto *const facts = new QHBoxLayout;
    facts->setSpacing(metrics::kInside);
    facts->addWidget(m_state);
    facts->addWidget(m_again);
    facts->addStretch(1);
    facts->addWidget(m_remove);
    column->addLayout(facts);
    m_why = makeLabel(LabelRole::Label, header);
    m_why->setObjectName(QStringLiteral("startWhy"));
    m_why->setWordWrap(true);
    m_anyway = makeLink(QStringLiteral("startAnyway"), header);
    auto *const start = new QHBoxLayout;
    start->setSpacing(metrics::kInside);
    start->addWidget(m_why, 1);
    start->addWidget(m_anyway, 0, Qt::AlignTop);
    column->addLayout(start);
    return header;
}

QWidget *CaseView::makeEditor()
{
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::kInside, metrics::kBetween, metrics::kPage);
    column->setSpacing(metrics::kPage);
    m_form = new CaseForm(m_services, m_keeper, content);
    m_checklist = new CaseChecklist(m_services, m_keeper, content);
    m_texts = new CaseTexts(m_keeper, content);
    m_plan = new CasePlan(content);
    m_outcome = new CaseOutcome(m_services, m_keeper, content);
    column->addWidget(m_form);
    for (QWidget *const part : {static_cast<QWidget *>(m_checklist), static_cast<QWidget *>(m_texts), static_cast<QWidget *>(m_plan)}) {
        column->addWidget(makeHairline(content));
        column->addWidget(part);
    }
    column->addWidget(makeHairline(content));
    addNotes(column);
    column->addWidget(makeHairline(content));
    column->addWidget(m_outcome);
    column->addStretch(1);
    return content;
}

void CaseView::addNotes(QVBoxLayout *column)
{
    m_notesTitle = makeLabel(LabelRole::Section);
    m_notes = new QPlainTextEdit;
    m_notes->setObjectName(QStringLiteral("caseNotes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(kNotesHeight);
    auto *const notes = new QVBoxLayout;
    notes->setSpacing(metrics::kInside);
    notes->addWidget(m_notesTitle);
    notes->addWidget(m_notes);
    column->addLayout(notes);
}

} // namespace pc
