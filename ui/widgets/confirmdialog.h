// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QDialog>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pc {

// What a dialog asks to decide, in words. Empty parts are left out.
struct Decision
{
    enum class Reversible { Yes, WithEffort, No };
    QString question;                   // title: "Freeze Lumen Foods?"
    QString who;                        // customer
    QString where;                      // environment
    QString what;                       // the change, in a sentence
    QString before, after;              // what is now, what will be
    QString price;
    Reversible reversible = Reversible::Yes;
    QString howToUndo;                  // one sentence
    QString verb;                       // on the button, with the number: "Freeze 1 customer"
    bool destructive = false;           // red verb, focus on cancel
    QString typedWord;                  // not empty: the verb is enabled once this has been typed
    std::optional<Environment::Kind> environment;   // its edge colour
};

// A decision. Show it with open() and listen to accepted(); never exec().
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConfirmDialog(Decision decision, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void addRow(QWidget *card, int row, QLabel **label, const QString &value, const QString &name);

    Decision m_decision;
    QLabel *m_who = nullptr, *m_where = nullptr, *m_what = nullptr, *m_before = nullptr, *m_after = nullptr, *m_price = nullptr;
    QLabel *m_reversible = nullptr, *m_reversibleValue = nullptr, *m_typedLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_verb;
    QPushButton *m_cancel;
};

} // namespace pc
