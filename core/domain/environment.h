// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include "core/domain/suitepage.h"
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace pc {

// Where one product of a cloud answers, and how calls to it are signed and sent.
struct Endpoint
{
    enum class Signing { Rpc1, V3 };        // RPC 1.0 HMAC-SHA1, or ACS3-HMAC-SHA256
    enum class Method { Get, Post };        // POST carries every parameter in the body (V3: in the query, as the vendor's packages do)
    QUrl url;                               // https, or http for loopback hosts alone
    Signing signing = Signing::Rpc1;
    Method method = Method::Post;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

// A profile: a cloud, a site, endpoints and safety rules. Holds no secret; keys live in the keychain under its id.
struct Environment
{
    enum class Kind { Production, Staging, Testing, Development, Sandbox };
    enum class Cloud { Alibaba, Huawei };
    enum class Site { China, International };
    enum class CustomerListHome { ResellerTrade, BssOpenApi }; // which GetCustomerList is used; the first is paged
    enum class Tickets { Workorder2016, Workorder2021 };       // generation of the ticket calls

    EnvironmentId id;                       // stable; made once
    QString name;                           // chosen by the person
    Kind kind = Kind::Development;
    Cloud cloud = Cloud::Alibaba;
    Site site = Site::China;
    PartnerUid partner;
    QMap<QString, Endpoint> endpoints;      // by product as the contract names it: "BssOpenApi", "ResellerTrade", "Sts", "Crm" …
    QUrl signinUrl;                         // federation address (GetSigninToken, Login)
    QString suiteUrlTemplate;               // console page of a product that no suite page names; "{product}", "{region}", "{language}"
    QList<SuitePage> suitePages;            // own pages, and known ones with another address; the rest as suitePagesOf() tells
    QList<SuiteChoice> suiteChoices;
    QUrl loginUrl;                          // recognised address to which an ended session is led
    QStringList allowedHosts;               // hosts the viewer may show; a leading dot allows sub-domains
    QString roleName = QStringLiteral("aliyunid-ag-ram-role-admin"); // assumed in the customer's account
    QString vendorLanguage = QStringLiteral("zh");                   // language of vendor pages; empty: that of the interface
    CustomerListHome customerListHome = CustomerListHome::ResellerTrade;
    Tickets tickets = Tickets::Workorder2016;
    QString messageQueue;                                            // from which messages are taken, at endpoints["MNS"]; empty: none
    QString currency = QStringLiteral("CNY");                        // in which the site settles with the partner: CNY in China, else USD
    QString bidType = QStringLiteral("LIGHTWEIGHT");                 // kind of partner for the verification query: NORMAL or LIGHTWEIGHT
    QString colour;                         // "#rrggbb"; empty: the colour of the kind
    bool readOnly = false;                  // refuses every write; on for new production profiles
    bool needsApproval = false;             // a second person allows every write

    friend bool operator==(const Environment &, const Environment &) = default;
};

// Key in Environment::endpoints of the address at which Environment::messageQueue is found; it belongs to one account and region,
// so that nobody knows it beforehand.
inline constexpr QLatin1String kQueueProduct("MNS");

// Stable lower-case name ("production") as it stands in files and on the command line.
[[nodiscard]] QString kindName(Environment::Kind kind);
[[nodiscard]] std::optional<Environment::Kind> environmentKind(const QString &name);

// 127.0.0.0/8, ::1 and "localhost": the hosts to which plain HTTP is allowed.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace pc
