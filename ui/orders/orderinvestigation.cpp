// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderinvestigation.h"
#include "core/cloud/calllog.h"
#include "core/operations/journal.h"
#include "core/store/operationstore.h"
#include "core/sync/orderreader.h"
#include "ui/operations/operationflow.h"
#include <algorithm>

namespace pc {
namespace {

constexpr int kOperations = 50, kCalls = 400, kCandidates = 200;
constexpr int kCallsRestMs = 300;
constexpr int kLiveRestMs = 250;            // somebody who runs through the rows asks the cloud nothing
constexpr int kFollowMs = 2000, kFollowsMost = 15;

} // namespace

OrderInvestigation::OrderInvestigation(const OrdersServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &OrderInvestigation::readLive);
    m_liveRest.setSingleShot(true);
    m_liveRest.setInterval(kLiveRestMs);
    connect(&m_liveRest, &QTimer::timeout, this, &OrderInvestigation::readLive);
    m_callsRest.setSingleShot(true);
    m_callsRest.setInterval(kCallsRestMs);
    connect(&m_callsRest, &QTimer::timeout, this, &OrderInvestigation::readCalls);
    connect(m_services.store, &OrderStore::changed, this, [this](const QList<OrderId> &ids) {
        if (!m_id.isEmpty() && (ids.isEmpty() || ids.contains(m_id)))
            readRow();
    });
    if (m_services.flow)
        connect(m_services.flow->services().journal, &Journal::changed, this, &OrderInvestigation::onOperation);
    if (m_services.calls)
        connect(m_services.calls, &CallLog::recorded, this, [this](const CallRecord &call) {
            if (m_evidence && call.customer == m_evidence->row.order.customer && !m_callsRest.isActive())
                m_callsRest.start();
        });
}

void OrderInvestigation::start(const OrderId &id)
{
    m_id = id;
    ++m_generation;
    m_evidence.reset();
    m_candidates.clear();
    m_error.reset();
    m_isReadingLive = false;
    m_follow.stop();
    m_liveRest.stop();
    m_follows = 0;
    if (!id.isEmpty())
        readRow();
    Q_EMIT changed();
}

void OrderInvestigation::readRow()
{
    whenDone(m_services.store->order(m_id), this, [this, generation = m_generation](const Result<OrderRow> &row) {
        if (generation == m_generation)
            onRow(row);
    });
}

void OrderInvestigation::onRow(const Result<OrderRow> &row)
{
    if (!row) {
        m_error = row.error();
        return Q_EMIT changed();
    }
    const bool isFirst = !m_evidence;
    if (isFirst)
        m_evidence.emplace();
    m_evidence->row = *row;
    Q_EMIT changed();
    if (!isFirst)
        return;
    m_liveRest.start();
    readOperations();
    readCalls();
    lookForAlike();
}

void OrderInvestigation::readLive()
{
    if (!m_services.reader || !m_evidence || m_isReadingLive)
        return;
    m_liveRest.stop();
    m_isReadingLive = true;
    m_error.reset();
    Q_EMIT changed();
    whenDone(m_services.reader->read(m_evidence->row.order.customer, m_id), this, [this, generation = m_generation](const Result<OrderDetail> &detail) {
        if (generation == m_generation)
            onLive(detail);
    });
}

void OrderInvestigation::onLive(const Result<OrderDetail> &detail)
{
    m_isReadingLive = false;
    if (detail)
        m_evidence->detail = *detail;
    else if (detail.error().kind != ApiError::Kind::Cancelled)
        m_error = detail.error();
    followCancelling();
    Q_EMIT changed();
}

void OrderInvestigation::readOperations()
{
    if (!m_services.operations)
        return;
    HistoryQuery query;
    query.order = m_id;
    whenDone(m_services.operations->history(query, 0, kOperations), this, [this, generation = m_generation](const Result<HistoryWindow> &window) {
        if (generation != m_generation || !window)
            return;
        m_evidence->operations = window->rows;
        m_evidence->calls = OrderStory::relevant(m_candidates, m_id, m_evidence->operations);
        followCancelling();
        Q_EMIT changed();
    });
}

void OrderInvestigation::readCalls()
{
    if (!m_services.calls || !m_evidence)
        return;
    CallFilter filter;
    filter.customer = m_evidence->row.order.customer;
    whenDone(m_services.calls->find(filter, kCalls), this, [this, generation = m_generation](const Result<QList<CallRecord>> &calls) {
        if (generation != m_generation || !calls)
            return;
        m_candidates = *calls;
        m_evidence->calls = OrderStory::relevant(m_candidates, m_id, m_evidence->operations);
        Q_EMIT changed();
    });
}

void OrderInvestigation::lookForAlike()
{
    whenDone(m_services.store->read(OrderStory::candidatesOf(m_evidence->row.order), 0, kCandidates), this,
             [this, generation = m_generation](const Result<OrderWindow> &window) {
        if (generation != m_generation || !window)
            return;
        m_evidence->alike = OrderStory::alike(m_evidence->row.order, window->rows);
        Q_EMIT changed();
    });
}

// The journal tells every step: the story grows while somebody looks.
void OrderInvestigation::onOperation(const OperationRecord &operation)
{
    if (!m_evidence || operation.order != m_id)
        return;
    QList<OperationRecord> &known = m_evidence->operations;
    const auto it = std::find_if(known.begin(), known.end(), [&operation](const OperationRecord &held) { return held.id == operation.id; });
    if (it == known.end())
        known.prepend(operation);
    else
        *it = operation;
    m_evidence->calls = OrderStory::relevant(m_candidates, m_id, known);
    m_follows = 0;
    Q_EMIT changed();
    if (isCancelledBy(operation))
        readLive();
}

bool OrderInvestigation::isCancelledBy(const OperationRecord &operation) const
{
    return operation.kind == QLatin1String("cancelOrder") && operation.state == OperationState::Succeeded;
}

// A cancelling is taken first and done a little later: the order is read until it shows it.
void OrderInvestigation::followCancelling()
{
    const bool wasCancelled = std::any_of(m_evidence->operations.cbegin(), m_evidence->operations.cend(),
                                          [this](const OperationRecord &operation) { return isCancelledBy(operation); });
    const bool isSeen = m_evidence->row.order.payment.value == PaymentStatus::Cancelled;
    if (m_services.reader && wasCancelled && !isSeen && !m_isReadingLive && !m_follow.isActive() && m_follows++ < kFollowsMost)
        m_follow.start();
}

} // namespace pc
