// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/caseview.h"
#include <QEvent>

namespace pc {

CaseView::CaseView(const CaseServices &services, QWidget *parent) : QWidget(parent), m_services(services) { retranslate(); }

CaseView::~CaseView() = default;

void CaseView::setRow(const FilingRow &) {}
void CaseView::setCase(const FilingCase &) {}
void CaseView::startCase(const CustomerUid &, const QString &) {}
void CaseView::setSession(std::optional<std::chrono::minutes>, bool) {}
void CaseView::focusResult() {}
void CaseView::flush() {}
void CaseView::retranslate() {}

void CaseView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
