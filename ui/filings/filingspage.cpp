// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingspage.h"
#include "core/sync/filingsync.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace pc {

FilingsPage::FilingsPage(const FilingsServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_frame(new ListFrame(QStringLiteral("filings"), services.clock, services.settings, this))
{
    setObjectName(QStringLiteral("filingsPage"));
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    retranslate();
}

FilingsPage::~FilingsPage() = default;

QString FilingsPage::title() const { return tr("Filings"); }
QDateTime FilingsPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void FilingsPage::setScope(const Scope &scope) { m_scope = scope; }
void FilingsPage::refresh() { m_services.sync->start(); }
void FilingsPage::focusFilter() { m_frame->table()->enter(); }
void FilingsPage::showCustomer(const CustomerUid &uid) { m_scope.customer = uid; }
void FilingsPage::showRow(const QString &key) { m_key = key; }

void FilingsPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_frame->table()->setAccessibleName(title());
}

void FilingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace pc
