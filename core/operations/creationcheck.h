// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include "core/store/customerstore.h"
#include <QObject>
#include <optional>

namespace pc {

// What a look at the cloud's customers says about a creation whose answer was lost.
struct CreationFinding
{
    enum class What {
        NotThere,
        Created,        // `facts` has the e-mail
        ExistedBefore,  // `facts` has the e-mail and had it before the creation was sent
    };
    What what = What::NotThere;
    CustomerFacts facts;
};

// Looks for the customer with a logon e-mail: the whole customer list, and the facts of each UID whose e-mail the store does not
// know. Reads only. Lives on the engine thread; its destruction stops it.
class CreationCheck : public QObject
{
    Q_OBJECT
public:
    CreationCheck(PartnerCloud *cloud, CustomerStore *customers, QString email, QDateTime sentAt, QObject *parent);
    ~CreationCheck() override;

    // Once per object. Fails with the error that kept it from looking everywhere.
    [[nodiscard]] Async<CreationFinding> run();

private:
    void readPage(int page);
    void next();
    void takeStored(const CustomerUid &uid, const Result<Customer> &stored);
    void takeFacts(const CustomerUid &uid, bool isOlder, const Result<CustomerFacts> &facts);
    void compare(const CustomerFacts &facts);
    [[nodiscard]] CallContext context(Lane lane) const;

    PartnerCloud *m_cloud;
    CustomerStore *m_customers;
    QString m_emailKey;
    QDateTime m_sentAt;
    QString m_correlationId;
    std::stop_source m_stop;
    Settler<CreationFinding> m_settle;
    QList<CustomerUid> m_uids;                  // still to be compared
    std::optional<int> m_nextPage;
    std::optional<ApiError> m_gap;              // a customer that could not be compared
};

} // namespace pc
