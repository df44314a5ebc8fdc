// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customercalls.h"
#include "core/cloud/calllog.h"
#include "models/roles.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kCalls = 50;
constexpr int kRestMs = 200;

QList<QStandardItem *> rowOf(const CallRecord &call)
{
    const bool ok = call.errorKind.isEmpty();
    auto *const time = new QStandardItem(shortTime(call.startedAt));
    time->setToolTip(absoluteTime(call.startedAt));
    auto *const action = new QStandardItem(call.action);
    QString words = ok ? CustomerCalls::tr("Done") : call.code;
    if (words.isEmpty())
        words = call.httpStatus > 0 ? CustomerCalls::tr("HTTP %1").arg(call.httpStatus) : CustomerCalls::tr("No answer");
    auto *const state = new QStandardItem(words);
    state->setData(int(ok ? Tone::Good : Tone::Bad), ToneRole);
    auto *const duration = new QStandardItem(durationText(call.duration));
    duration->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *const requestId = new QStandardItem(call.requestId.isEmpty() ? QStringLiteral("–") : call.requestId);
    requestId->setData(true, IdentifierRole);
    if (call.requestId.isEmpty()) {
        requestId->setData(CustomerCalls::tr("There was no answer, so there is no request ID."), UnknownRole);
        requestId->setData(QString(), CopyRole);
    }
    return {time, action, state, duration, requestId};
}

} // namespace

CustomerCalls::CustomerCalls(CallLog *log, QWidget *parent)
    : QWidget(parent), m_log(log), m_model(new QStandardItemModel(0, 5, this)), m_table(new TableView), m_state(new StatePanel(m_table, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_table->setObjectName(QStringLiteral("customerCalls"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setStretchColumn(4);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CustomerCalls::read);
    connect(m_log, &CallLog::recorded, this, [this](const CallRecord &record) {
        if (record.customer == m_uid && !m_rest.isActive())
            m_rest.start();
    });
    retranslate();
}

void CustomerCalls::showCustomer(const CustomerUid &uid)
{
    if (uid == m_uid)
        return;
    m_uid = uid;
    m_model->setRowCount(0);
    read();
}

void CustomerCalls::read()
{
    if (m_uid.isEmpty())
        return;
    CallFilter filter;
    filter.customer = m_uid;
    whenDone(m_log->find(filter, kCalls), this, [this, generation = ++m_generation](const Result<QList<CallRecord>> &calls) {
        if (generation != m_generation)
            return;
        if (calls)
            present(*calls);
        else
            m_state->showError(calls.error());
    });
}

void CustomerCalls::present(const QList<CallRecord> &calls)
{
    m_model->setRowCount(0);
    for (const CallRecord &call : calls)
        m_model->appendRow(rowOf(call));
    m_state->showFace(calls.isEmpty() ? StatePanel::Face::NothingYet : StatePanel::Face::Content);
}

void CustomerCalls::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Action"), tr("Outcome"), tr("Took"), tr("Request ID")});
    m_table->setAccessibleName(tr("Recent calls about this customer"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No calls yet"), tr("Calls to the cloud about this customer are listed here."), {}});
    read();
}

void CustomerCalls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
