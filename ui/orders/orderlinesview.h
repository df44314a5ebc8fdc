// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/order.h"
#include <QWidget>
#include <optional>

class QVBoxLayout;

namespace pc {

// The lines of an order: what was bought, for how much, which instances came of it, how it is configured.
class OrderLinesView final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderLinesView(QWidget *parent = nullptr);
    void setDetail(const std::optional<OrderDetail> &detail);
    [[nodiscard]] QString instancesText() const;            // all of them, one per line

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addLine(QVBoxLayout *column, const OrderLine &line, int number);
    void addInstances(QVBoxLayout *column, const OrderLine &line);
    void addConfiguration(QVBoxLayout *column, const OrderLine &line);

    std::optional<OrderDetail> m_detail;
    QWidget *m_content = nullptr;
};

} // namespace pc
