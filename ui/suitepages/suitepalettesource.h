// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "ui/shell/palettesource.h"
#include "ui/suitepages/suitepagesview.h"
#include <QObject>
#include <functional>

namespace pc {

// Single pages of the suite's table in the palette, for the customer one is looking at. Only what the typed words name: a page
// is one of many, and most people ask for something else.
class SuitePaletteSource final : public QObject, public PaletteSource
{
    Q_OBJECT
public:
    struct Ways                                                     // all of them on the GUI thread
    {
        std::function<Environment()> environment;
        std::function<SuiteCustomer()> customer;                    // empty uid: nobody, and no page is offered
        std::function<QString(const SuiteCustomer &)> notice;       // what is known to be missing; may be empty
        std::function<void(const SuiteCustomer &, const QString &pageId)> open;
    };
    explicit SuitePaletteSource(Ways ways, QObject *parent = nullptr);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    Ways m_ways;
};

} // namespace pc
