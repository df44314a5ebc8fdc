// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/rehearsal.h"
#include "core/contracts/suitepages.h"
#include "ui/console/products.h"
#include <QCoreApplication>
#include <algorithm>

namespace pc {

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(pc::Rehearsal) };
using Area = SuiteChoice::Area;
using Mode = SuiteChoice::Mode;
using Purpose = SuitePage::Purpose;

Purpose purposeOf(Area area)
{
    switch (area) {
    case Area::Sales: return Purpose::Buy;
    case Area::Filing: return Purpose::Filing;
    case Area::UserCentre: break;
    }
    return Purpose::Bills;
}

// The page of this purpose for the product; one that is made for frames before an ordinary one.
std::optional<SuitePage> pageFor(const Environment &environment, const QString &product, Purpose purpose)
{
    std::optional<SuitePage> best;
    const QList<SuitePage> pages = suitePagesOf(environment);
    for (const SuitePage &page : pages) {
        const bool isOfProduct = purpose != Purpose::Buy || product.isEmpty() || page.product == product;
        if (page.purpose == purpose && isOfProduct && (!best || (page.isForFrames && !best->isForFrames)))
            best = page;
    }
    return best;
}

RehearsalWay suiteWay(const Environment &environment, const QString &product, Area area)
{
    RehearsalWay way;
    const std::optional<SuitePage> page = pageFor(environment, product, purposeOf(area));
    if (page) {
        way.pageId = page->id;
        way.uses = QStringList{productName(page->id), suiteAddress(environment, *page).value_or(QUrl()).toString(), QStringLiteral("AssumeRole, GetSigninToken")};
    } else {
        way.missing = Words::tr("No page for this is known in this environment. Add one in the tab Pages if you have its address.");
    }
    way.prices = Words::tr("The cloud's official prices. The page cannot be configured: own prices and bundles are not possible on it.");
    way.timeLimit = Words::tr("One hour a session. The program renews it while the window is open; a session that ends loses what was not sent.");
    way.rights = Words::tr("A RAM user of the partner with AliyunSTSAssumeRoleAccess, and the partner's role in the customer's account.");
    switch (area) {
    case Area::Sales:
        way.steps = QStringList{Words::tr("Open the customer's order page"), Words::tr("Choose configuration and time, submit the order on the page"),
                                Words::tr("Pay on the page; close it, and orders and quota are read again")};
        way.payer = Words::tr("The customer's account; it uses up the quota that you granted.");
        break;
    case Area::Filing:
        way.steps = QStringList{Words::tr("Bind a service number to the instance"), Words::tr("Prepare texts and documents before the hour starts"),
                                Words::tr("Fill in the filing page with the customer and submit it")};
        way.prices = Words::tr("Filing costs nothing.");
        way.payer = Words::tr("Nobody pays.");
        break;
    case Area::UserCentre:
        way.steps = QStringList{Words::tr("Open the customer's bills or role page"), Words::tr("Read or change it there")};
        way.payer = Words::tr("Orders that are paid there use up the customer's quota.");
        break;
    }
    return way;
}

RehearsalWay ownWay(Area area)
{
    RehearsalWay way;
    way.mode = Mode::Own;
    way.timeLimit = Words::tr("None: every call is signed by itself.");
    switch (area) {
    case Area::Sales:
        way.steps = QStringList{Words::tr("Choose product and configuration in a screen of your own"), Words::tr("See the cloud's price, and yours beside it"),
                                Words::tr("Confirm; the order is sent by a call and kept in the history")};
        way.uses = QStringList{QStringLiteral("DescribePricingModule, GetSubscriptionPrice, GetPayAsYouGoPrice"), QStringLiteral("CreateInstance, RenewInstance, ModifyInstance")};
        way.prices = Words::tr("The cloud charges its price to the quota. Own prices, discounts and bundles for the customer are possible.");
        way.payer = Words::tr("The customer's account; it uses up the quota that you granted.");
        way.rights = Words::tr("A key of the partner account that may order for customers.");
        way.missing = Words::tr("This version cannot buy by calls yet: there are no purchase screens. Until then orders are made on the suite's page.");
        break;
    case Area::Filing:
        way.steps = QStringList{Words::tr("Bind and grant service numbers on the page Filings"), Words::tr("Follow their states there")};
        way.uses = QStringList{QStringLiteral("ProductBindBsn, GetBsnByResource, GetBsnBySn, GrantBsnCode")};
        way.prices = Words::tr("Filing costs nothing.");
        way.payer = Words::tr("Nobody pays.");
        way.rights = Words::tr("The key of the partner account.");
        way.missing = Words::tr("The cloud has no calls that hand in a filing: the form itself is always the suite's page.");
        break;
    case Area::UserCentre:
        way.steps = QStringList{Words::tr("Look the customer up on the pages Customers, Quotas and Orders")};
        way.uses = QStringList{QStringLiteral("GetCustomerAccountInfo, QueryResellerAvailableQuota, QueryOrders, GetOrderDetail")};
        way.prices = Words::tr("What the cloud charged; your own prices are yours to keep elsewhere.");
        way.payer = Words::tr("Nothing is paid here; unpaid orders can be cancelled.");
        way.rights = Words::tr("The key of the partner account.");
        way.missing = Words::tr("Bills in detail and the customer's roles have no screens of their own yet: they stay suite pages.");
        break;
    }
    return way;
}

} // namespace

RehearsalWay rehearse(const Environment &environment, const QString &product, Area area, Mode mode)
{
    return mode == Mode::Suite ? suiteWay(environment, product, area) : ownWay(area);
}

} // namespace pc
