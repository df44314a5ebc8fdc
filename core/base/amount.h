// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>
#include <QStringView>
#include <compare>
#include <optional>

namespace pc {

// An exact decimal number of currency units with six places, up to ±9,223,372,036,854.775807. Never a double. Zero is a number:
// what is not known is an absent optional, not zero.
class Amount
{
public:
    constexpr Amount() = default;
    [[nodiscard]] static constexpr Amount fromMicros(qint64 micros) { return Amount(micros); }
    // Plain decimal text as clouds write it ("1234.5", "-0.50", "+3"); blanks around it are ignored. Nothing for anything else:
    // empty, grouped ("1,000"), exponents, more than six places that are not zero, out of range.
    [[nodiscard]] static std::optional<Amount> parse(QStringView text);

    [[nodiscard]] constexpr qint64 micros() const { return m_micros; }      // millionths; what the store keeps
    [[nodiscard]] constexpr bool isNegative() const { return m_micros < 0; }
    [[nodiscard]] constexpr bool isZero() const { return m_micros == 0; }
    [[nodiscard]] int places() const;                                       // digits after the point that are needed, 0 to 6
    [[nodiscard]] QString text(int minimumPlaces = 2) const;                // "-1234.50": for wires and files, no locale

    // Nothing when the result does not fit.
    [[nodiscard]] std::optional<Amount> plus(Amount other) const;
    [[nodiscard]] std::optional<Amount> minus(Amount other) const;

    friend constexpr auto operator<=>(Amount, Amount) = default;

private:
    explicit constexpr Amount(qint64 micros) : m_micros(micros) {}
    qint64 m_micros = 0;
};

// An amount with its currency ("CNY", ISO 4217 as the cloud spells it). Amounts of two currencies are never added.
struct Money
{
    Money() = default;
    Money(Amount sum, QString code) : amount(sum), currency(std::move(code)) {}
    Amount amount;
    QString currency;
    friend bool operator==(const Money &, const Money &) = default;
};

// Places of the currency's smallest coin: 2, for JPY and KRW 0. Unknown currencies count as 2.
[[nodiscard]] int currencyPlaces(const QString &currency);

} // namespace pc

Q_DECLARE_METATYPE(pc::Amount)
Q_DECLARE_METATYPE(pc::Money)
