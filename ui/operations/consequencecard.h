// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "core/operations/consequence.h"
#include <QFrame>
#include <optional>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace pc {

class Clock;

// Who, where, what now and what after, what follows, price, how to go back. What is not known is a dash with its reason.
class ConsequenceCard : public QFrame
{
    Q_OBJECT
public:
    explicit ConsequenceCard(const Clock *clock, QWidget *parent = nullptr);

    void setConsequence(const Consequence &consequence, const Environment &environment);
    [[nodiscard]] QStringList effects() const { return m_effects; }     // as on screen

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void addWho();
    void addTable();
    void addEffects();
    void addFact(const QString &label, const QString &value, const QString &name);
    void addCaption(const QString &text);
    [[nodiscard]] QWidget *makeAge(QWidget *parent) const;

    const Clock *m_clock;
    std::optional<Consequence> m_consequence;
    Environment m_environment;
    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
    QStringList m_effects;
};

} // namespace pc
