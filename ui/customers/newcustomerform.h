// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/customerfields.h"
#include <QHash>
#include <QSet>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace pc {

// The fields of a new customer, checked by core/operations while they are filled in. A field complains once it was left or
// once checkAll() asked, not while its first letters are typed.
class NewCustomerForm : public QWidget
{
    Q_OBJECT
public:
    explicit NewCustomerForm(QWidget *parent = nullptr);

    [[nodiscard]] NewCustomer customer() const;         // normalised
    [[nodiscard]] bool checkAll();                      // shows every problem and goes to the first field that has one
    [[nodiscard]] QString problemText(FieldError::Field field) const;   // as on screen; empty: none shown

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Field = FieldError::Field;
    struct Line
    {
        QLabel *label = nullptr;
        QWidget *input = nullptr;
        QLabel *problem = nullptr;
    };
    void addLine(QGridLayout *grid, int row, int column, int span, Field field, QWidget *input);
    void retranslate();
    void presentKind();
    void presentProblems();
    [[nodiscard]] QString text(Field field) const;
    [[nodiscard]] static QString words(const FieldError &error);

    QHash<Field, Line> m_lines;
    QSet<Field> m_left;                                 // fields that may complain
    QLabel *m_kindLabel;
    QRadioButton *m_enterprise;
    QRadioButton *m_individual;
    QComboBox *m_nation;
    QLabel *m_suffixHint;
};

} // namespace pc
