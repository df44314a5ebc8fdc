// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/quota.h"
#include <QWidget>

namespace pc {

// The ledger as a bar: what is consumed of the quota, and hatched behind its end what is consumed beyond it.
class LedgerBar : public QWidget
{
    Q_OBJECT
public:
    explicit LedgerBar(QWidget *parent = nullptr);
    void setQuota(const QuotaFacts &quota, const QString &accessibleText);     // not fully known: an empty outline
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QuotaFacts m_quota;
};

} // namespace pc
