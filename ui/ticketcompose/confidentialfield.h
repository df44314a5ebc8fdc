// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace pc {

// The confidential part of a message: folded away, masked, in memory alone. Never in a draft, a log or the journal.
class ConfidentialField final : public QWidget
{
    Q_OBJECT
public:
    explicit ConfidentialField(QWidget *parent = nullptr);
    ~ConfidentialField() override { clear(); }

    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();                           // and folds away
    void setOpen(bool isOpen);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void reveal(bool isShown);

    QToolButton *m_fold;
    QWidget *m_body;
    QLineEdit *m_edit;
    QToolButton *m_eye;
    QLabel *m_hint;
};

} // namespace pc
