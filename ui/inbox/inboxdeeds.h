// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "ui/inbox/inboxdialog.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace pc {

class ToneLine;

// Puts a message away with a note that says why.
class DiscardDialog final : public InboxDialog
{
    Q_OBJECT
public:
    explicit DiscardDialog(const InboxServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void discarded(const QString &note);

protected:
    void retranslate() override;

private:
    QLineEdit *m_note;
};

// Out of sight until a time, with a reason.
class SnoozeDialog final : public InboxDialog
{
    Q_OBJECT
public:
    explicit SnoozeDialog(const InboxServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void snoozed(const QDateTime &until, const QString &reason);

protected:
    void retranslate() override;

private:
    void onChosen();

    QLabel *m_untilLabel;
    QComboBox *m_choice;
    QDateTimeEdit *m_until;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
};

// The content of a message that cannot be processed, to be corrected; says at once how it would be read.
class FixDialog final : public InboxDialog
{
    Q_OBJECT
public:
    FixDialog(const InboxServices &services, const QByteArray &body, const EventTable &table, QWidget *parent = nullptr);

Q_SIGNALS:
    void corrected(const QByteArray &body, const pc::InboxEntry &read);

protected:
    void retranslate() override;

private:
    [[nodiscard]] InboxEntry read() const;
    void check();

    EventTable m_table;
    QPlainTextEdit *m_text;
    ToneLine *m_verdict = nullptr;
};

} // namespace pc
