// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitewords.h"
#include "ui/console/products.h"
#include <QCoreApplication>

namespace pc {

namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(pc::SuiteWords) };
}

QString purposeWord(SuitePage::Purpose purpose)
{
    switch (purpose) {
    case SuitePage::Purpose::Console: return Words::tr("Console");
    case SuitePage::Purpose::Buy: return Words::tr("Buy");
    case SuitePage::Purpose::Filing: return Words::tr("Filing");
    case SuitePage::Purpose::ServiceNumbers: return Words::tr("Service numbers");
    case SuitePage::Purpose::Bills: return Words::tr("Bills");
    case SuitePage::Purpose::RoleAuthorisation: return Words::tr("Roles");
    case SuitePage::Purpose::Other: return Words::tr("Other");
    }
    return {};
}

QString purposeTitle(SuitePage::Purpose purpose)
{
    return purpose == SuitePage::Purpose::Buy ? Words::tr("Buy, at official prices") : purposeWord(purpose);
}

QString priceSentence(SuitePage::Purpose purpose)
{
    return purpose == SuitePage::Purpose::Buy
        ? Words::tr("The page shows and charges the cloud's official prices. Own prices and bundles are not possible on it.")
        : QString();
}

QString originWord(SuitePage::Origin origin)
{
    switch (origin) {
    case SuitePage::Origin::Documented: return Words::tr("Documented");
    case SuitePage::Origin::ThirdParty: return Words::tr("Seen elsewhere");
    case SuitePage::Origin::Pattern: return Words::tr("Pattern, not confirmed");
    case SuitePage::Origin::User: return Words::tr("Added by you");
    }
    return {};
}

QString originSentence(SuitePage::Origin origin)
{
    switch (origin) {
    case SuitePage::Origin::Documented: return Words::tr("The cloud's own documents name this address.");
    case SuitePage::Origin::ThirdParty: return Words::tr("The cloud's documents do not name this address; others have published it.");
    case SuitePage::Origin::Pattern: return Words::tr("The address follows the pattern of the documented ones. Nobody has confirmed it: the page may not exist.");
    case SuitePage::Origin::User: return Words::tr("Somebody here typed or changed this address. The program knows nothing about it.");
    }
    return {};
}

Tone originTone(SuitePage::Origin origin)
{
    switch (origin) {
    case SuitePage::Origin::Documented: return Tone::Good;
    case SuitePage::Origin::ThirdParty: return Tone::Neutral;
    case SuitePage::Origin::Pattern: return Tone::Warn;
    case SuitePage::Origin::User: return Tone::Info;
    }
    return Tone::Neutral;
}

QString embeddingWord(SuitePage::Embedding embedding)
{
    return embedding == SuitePage::Embedding::Frame ? Words::tr("Frame") : Words::tr("Main page");
}

QString datasetWord(const QString &dataset)
{
    if (dataset == QLatin1String("customers"))
        return Words::tr("Customers");
    if (dataset == QLatin1String("quotas"))
        return Words::tr("Quotas");
    if (dataset == QLatin1String("orders"))
        return Words::tr("Orders");
    return dataset == QLatin1String("filings") ? Words::tr("Filings") : dataset;
}

QString areaWord(SuiteChoice::Area area)
{
    switch (area) {
    case SuiteChoice::Area::Sales: return Words::tr("Sales page");
    case SuiteChoice::Area::Filing: return Words::tr("Filing");
    case SuiteChoice::Area::UserCentre: return Words::tr("User centre");
    }
    return {};
}

QString modeWord(SuiteChoice::Mode mode)
{
    return mode == SuiteChoice::Mode::Own ? Words::tr("Own (API)") : Words::tr("Suite");
}

QString suiteProductWord(const QString &product)
{
    return product.isEmpty() ? Words::tr("Every product") : productName(product);
}

} // namespace pc
