// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "ui/shell/page.h"
#include <functional>

namespace pc {

// Stands in for a page whose data cannot be opened at all, and says why.
class FailurePage final : public Page
{
    Q_OBJECT
public:
    FailurePage(std::function<QString()> title, const ApiError &error, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return m_title(); }
    [[nodiscard]] bool isLoaded() const override { return true; }
    void setScope(const Scope &) override {}
    void refresh() override {}
    void focusFilter() override {}

Q_SIGNALS:
    void retryRequested();

private:
    std::function<QString()> m_title;
};

} // namespace pc
