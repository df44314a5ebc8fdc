// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace pc {

// One page of the vendor's that can be opened for a customer without logging on.
struct SuitePage
{
    enum class Purpose { Console, Buy, Filing, ServiceNumbers, Bills, RoleAuthorisation, Other };
    enum class Origin { Documented, ThirdParty, Pattern, User };    // where we know the host from; User: typed by the person
    enum class Embedding { MainPage, Frame };

    QString id;                             // "ecs", "ecs-buy", "filing", "service-numbers", "billing", "roles" …; unique in the table
    Purpose purpose = Purpose::Console;
    QString product;                        // vendor's code, e.g. "ecs"; empty: of no single product
    QString address;                        // https template: "{product}", "{region}" and "{language}" are replaced
    Origin origin = Origin::User;
    bool isForFrames = false;               // a page of the service suite, made for frames
    Embedding embedding = Embedding::MainPage;
    QStringList touches;                    // datasets that it may change: "customers", "quotas", "orders", "filings"
    friend bool operator==(const SuitePage &, const SuitePage &) = default;
};

// Per product and area: the vendor's page, or our own screens over the open API.
struct SuiteChoice
{
    enum class Area { Sales, Filing, UserCentre };
    enum class Mode { Suite, Own };
    QString product;                        // vendor's code; empty: every product that has no choice of its own
    Area area = Area::Sales;
    Mode mode = Mode::Suite;
    QString reason;                         // the person's words
    friend bool operator==(const SuiteChoice &, const SuiteChoice &) = default;
};

} // namespace pc
