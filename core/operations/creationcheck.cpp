// SPDX-License-Identifier: Apache-2.0
#include "core/operations/creationcheck.h"
#include "core/operations/changejson.h"
#include <QUuid>

namespace pc {

using Kind = ApiError::Kind;
using What = CreationFinding::What;

CreationCheck::CreationCheck(PartnerCloud *cloud, CustomerStore *customers, QString email, QDateTime sentAt, QObject *parent)
    : QObject(parent), m_cloud(cloud), m_customers(customers), m_emailKey(emailKey(email)), m_sentAt(std::move(sentAt)),
      m_correlationId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

CreationCheck::~CreationCheck()
{
    m_stop.request_stop();
}

CallContext CreationCheck::context(Lane lane) const
{
    CallContext call(lane, m_stop.get_token());
    call.correlationId = m_correlationId;
    return call;
}

Async<CreationFinding> CreationCheck::run()
{
    readPage(1);
    return m_settle.future();
}

void CreationCheck::readPage(int page)
{
    const Async<CustomerUidPage> reading = m_cloud->customers(page, context(Lane::User));
    whenDone(reading, this, [this](const Result<CustomerUidPage> &answer) {
        if (!answer)
            return m_settle(failure(answer.error()));
        m_uids = answer->uids;
        m_nextPage = answer->nextPage;
        next();
    });
}

void CreationCheck::next()
{
    if (!m_uids.isEmpty()) {
        const CustomerUid uid = m_uids.takeLast(); // the newest, where the list is in order of creation
        whenDone(m_customers->customer(uid), this, [this, uid](const Result<Customer> &stored) { takeStored(uid, stored); });
    } else if (m_nextPage) {
        readPage(*m_nextPage);
    } else if (m_gap) {
        m_settle(failure(*m_gap));
    } else {
        m_settle(CreationFinding{What::NotThere, {}});
    }
}

void CreationCheck::takeStored(const CustomerUid &uid, const Result<Customer> &stored)
{
    const bool isKnown = stored && stored->facts.readAt.isValid();
    if (isKnown && !stored->facts.loginEmail.isEmpty()) {
        compare(stored->facts);
        return;
    }
    const bool isOlder = isKnown && stored->facts.readAt < m_sentAt;
    // There may be thousands whose facts were never read: clicks overtake them.
    whenDone(m_cloud->customerFacts(uid, context(Lane::Sync)), this,
             [this, uid, isOlder](const Result<CustomerFacts> &facts) { takeFacts(uid, isOlder, facts); });
}

// Whoever could not be compared may be the one we look for: "not there" would then invite a second account. Left out are
// customers who were there before the creation was sent, and those whom the cloud itself does not know any more.
void CreationCheck::takeFacts(const CustomerUid &uid, bool isOlder, const Result<CustomerFacts> &facts)
{
    if (facts && !facts->loginEmail.isEmpty()) {
        compare(*facts);
        return;
    }
    const std::optional<ApiError> trouble = facts ? std::nullopt : std::optional(facts.error());
    const bool isOneCustomersTrouble = !trouble || trouble->kind == Kind::Rejected || trouble->kind == Kind::Conflict
        || trouble->kind == Kind::Forbidden || trouble->kind == Kind::NotFound;
    if (!isOneCustomersTrouble) {
        m_settle(failure(*trouble)); // no network, throttled …: the others would fail the same way
        return;
    }
    if (!isOlder && (!trouble || trouble->kind != Kind::NotFound))
        m_gap = trouble ? *trouble : failure(Kind::Malformed, QStringLiteral("%1 has no logon e-mail yet").arg(uid.text())).value();
    next();
}

void CreationCheck::compare(const CustomerFacts &facts)
{
    if (emailKey(facts.loginEmail) != m_emailKey)
        next();
    else
        m_settle(CreationFinding{facts.readAt < m_sentAt ? What::ExistedBefore : What::Created, facts});
}

} // namespace pc
