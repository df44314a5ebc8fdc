// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class MaskedEdit;

// The confidential part of a message, of any number of lines: folded away, masked until shown, in memory alone. Never in a draft, a log or the journal.
class ConfidentialField final : public QWidget
{
    Q_OBJECT
public:
    explicit ConfidentialField(QWidget *parent = nullptr);

    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();                           // and folds away
    void setOpen(bool isOpen);
    void setNotes(const QStringList &notes);        // what happens to it here, translated; shown once something is written

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void reveal(bool isShown);
    void present();

    QToolButton *m_fold;
    QWidget *m_body;
    MaskedEdit *m_edit;
    QPushButton *m_eye;
    QLabel *m_hint, *m_note;
    QStringList m_notes;
};

} // namespace pc
