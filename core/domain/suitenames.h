// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/codenames.h"
#include "core/domain/suitepage.h"

// The values of suite pages and choices as they stand in files: profiles and contract data.
namespace pc {

inline constexpr CodeNames<SuitePage::Purpose, 7> kSuitePurposes{{{SuitePage::Purpose::Console, QLatin1String("console")},
                                                                  {SuitePage::Purpose::Buy, QLatin1String("buy")},
                                                                  {SuitePage::Purpose::Filing, QLatin1String("filing")},
                                                                  {SuitePage::Purpose::ServiceNumbers, QLatin1String("serviceNumbers")},
                                                                  {SuitePage::Purpose::Bills, QLatin1String("bills")},
                                                                  {SuitePage::Purpose::RoleAuthorisation, QLatin1String("roleAuthorisation")},
                                                                  {SuitePage::Purpose::Other, QLatin1String("other")}}};
inline constexpr CodeNames<SuitePage::Origin, 4> kSuiteOrigins{{{SuitePage::Origin::Documented, QLatin1String("documented")},
                                                                {SuitePage::Origin::ThirdParty, QLatin1String("thirdParty")},
                                                                {SuitePage::Origin::Pattern, QLatin1String("pattern")},
                                                                {SuitePage::Origin::User, QLatin1String("user")}}};
inline constexpr CodeNames<SuitePage::Embedding, 2> kSuiteEmbeddings{{{SuitePage::Embedding::MainPage, QLatin1String("mainPage")},
                                                                      {SuitePage::Embedding::Frame, QLatin1String("frame")}}};
inline constexpr CodeNames<SuiteChoice::Area, 3> kSuiteAreas{{{SuiteChoice::Area::Sales, QLatin1String("sales")},
                                                              {SuiteChoice::Area::Filing, QLatin1String("filing")},
                                                              {SuiteChoice::Area::UserCentre, QLatin1String("userCentre")}}};
inline constexpr CodeNames<SuiteChoice::Mode, 2> kSuiteModes{{{SuiteChoice::Mode::Suite, QLatin1String("suite")},
                                                              {SuiteChoice::Mode::Own, QLatin1String("own")}}};

} // namespace pc
