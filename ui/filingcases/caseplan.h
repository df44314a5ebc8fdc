// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/filings/sessionplan.h"
#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;

namespace pc {

// What of the filing fits into the minutes of a session, step by step.
class CasePlan : public QWidget
{
    Q_OBJECT
public:
    explicit CasePlan(QWidget *parent = nullptr);

    void setCase(const FilingCase &filing);
    // None: a fresh session of an hour. `isRenewed`: the running one, or the fresh one, is kept alive.
    void setSession(std::optional<std::chrono::minutes> left, bool isRenewed);
    [[nodiscard]] SessionPlan plan() const;     // as shown

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *name, *needs, *until;
    };
    void retranslate();
    void present();
    void presentSummary(const SessionPlan &plan);
    [[nodiscard]] std::chrono::minutes left() const;

    FilingCase m_filing;
    std::optional<std::chrono::minutes> m_left;
    bool m_isRenewed = false;
    QLabel *m_title;
    QLabel *m_summary;
    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace pc
