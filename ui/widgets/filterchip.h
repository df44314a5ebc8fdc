// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/menuchip.h"
#include <functional>

class QActionGroup;

namespace pc {

// One filter: a button that says its name and, when it narrows the list, its choice; the choices are in its menu.
class FilterChip : public MenuChip
{
    Q_OBJECT
public:
    // `name` and `choices` are asked again after a change of language. The first choice does not narrow anything.
    FilterChip(std::function<QString()> name, std::function<QStringList()> choices, QWidget *parent = nullptr);

    [[nodiscard]] int choice() const { return m_choice; }
    void setChoice(int choice);
    void reload() { retranslate(); }        // asks for name and choices again
    void setChoicesSpeak(bool speak);       // the choice says enough without the name
    [[nodiscard]] bool isNarrowing() const { return m_choice != 0; }

Q_SIGNALS:
    void choiceChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addChoice();
    void present();

    std::function<QString()> m_name;
    std::function<QStringList()> m_choices;
    QActionGroup *m_actions;
    bool m_choicesSpeak = false;
    int m_choice = 0;
};

} // namespace pc
