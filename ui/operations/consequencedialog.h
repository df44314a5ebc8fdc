// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"
#include "core/operations/consequence.h"
#include <QDialog>
#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pc {

class Banner;
class ConsequenceCard;
class OperationFlow;
class OperationOutcome;
class Skeleton;
class TrapPanel;

// What a change will do, before it is sent; then what became of it. Made by OperationFlow::start(). One confirmation sends
// one operation: no click can send twice. It may be closed at any time; what was sent goes on without it.
class ConsequenceDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step {
        Reading,        // the consequence
        Unreadable,     // … could not be read
        Card,           // waits for a yes
        Trapped,        // cannot be sent; the next step stands in the button's place
        Sending,
        Done,
        Failed,
        Checking,       // sent, nobody knows yet what became of it
        SafeToResend,
        Waiting,        // for a second person
    };

    ConsequenceDialog(OperationFlow &flow, const OperationRequest &request, QWidget *parent = nullptr);     // borrows the flow

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const OperationRequest &request() const { return m_request; }

Q_SIGNALS:
    void finishedWith(const pc::OperationRecord &operation);        // an outcome is on screen: Done, Failed or Waiting

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QHBoxLayout *buildButtons();
    void retranslate();
    void pick(const CustomerUid &uid);
    void read();
    void onConsequence(const Result<Consequence> &consequence);
    void onPrimary();
    void onNextStep();
    void send();
    void resend();
    void onSubmitted(const Result<OperationRecord> &answer);
    [[nodiscard]] bool isBeingSent(const OperationRecord &operation) const;
    void onChanged(const OperationRecord &operation);
    void take(const OperationRecord &operation);
    void goTo(Step step);
    void settle();
    void fit();
    void focusFirst();
    void present();
    void presentCard();
    void presentWait(const OperationRecord &operation);
    void presentOutcome();
    void presentButtons();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString primaryText() const;
    [[nodiscard]] bool mayConfirm() const;
    [[nodiscard]] bool isReasonRequired() const;
    [[nodiscard]] std::optional<OperationRequest> undo() const;

    OperationFlow &m_flow;
    OperationRequest m_request;
    std::optional<Consequence> m_consequence;
    OperationRecord m_operation;
    std::optional<ApiError> m_error;
    Step m_step = Step::Reading;
    bool m_isSettling = false;          // the second half of a double click must not be the click that sends
    QLabel *m_title = nullptr;
    QVBoxLayout *m_column = nullptr;
    Banner *m_banner = nullptr;
    Skeleton *m_skeleton = nullptr;
    ConsequenceCard *m_card = nullptr;
    TrapPanel *m_traps = nullptr;
    QWidget *m_form = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_typedLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    OperationOutcome *m_outcome = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_primary = nullptr;
};

} // namespace pc
