// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include "ui/operations/requestdialog.h"

class QButtonGroup;
class QRadioButton;

namespace pc {

class AmountField;

// How much: the first quota, a new one (by a difference or as a total), or a correction of what is consumed; with what will
// be there afterwards, at every key.
class AmountDialog final : public RequestDialog
{
    Q_OBJECT
public:
    enum class Kind { Open, Quota, Consumption };

    AmountDialog(Kind kind, const QuotaRow &row, const Environment &environment, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<OperationRequest> request() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Way { RaiseBy, LowerBy, SetTo, MoreConsumed, LessConsumed };
    struct Figures { std::optional<Amount> total, consumed, available; };

    void retranslate();
    void present();
    void addWays(const QList<Way> &ways);
    void addPreview();
    [[nodiscard]] Way way() const;
    [[nodiscard]] Figures now() const;
    [[nodiscard]] Figures afterwards() const;
    [[nodiscard]] QString problem() const;              // why the amount, though one, cannot be asked for
    [[nodiscard]] QString warning(const Figures &after) const;
    [[nodiscard]] QString figureText(const std::optional<Amount> &amount) const;

    struct Line { QLabel *label, *before, *after; };

    Kind m_kind;
    QuotaRow m_row;
    QString m_currency;
    QButtonGroup *m_ways;
    AmountField *m_field;
    QLabel *m_now = nullptr, *m_afterwards = nullptr;
    Line m_total{}, m_consumed{}, m_available{};
};

} // namespace pc
