// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "models/roles.h"
#include <QDateTime>
#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

// A state of the whole page above its content: one sentence, one action, for an error also its copyable details.
// Hidden until told something.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &text, const QString &action = {});
    // Sentences by errortext.h; an empty action offers "Try again" where that may help. Retranslates itself.
    void showError(const ApiError &error, const QDateTime &at = QDateTime::currentDateTimeUtc(), const QString &action = {});
    void setClosable(bool closable);        // off at first
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void presentIcon();
    void showErrorText();
    void copyDetails();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_copy;
    QToolButton *m_close;
    Tone m_tone = Tone::Info;
    std::optional<ApiError> m_error;
    QDateTime m_errorAt;
    QString m_ownAction;
};

} // namespace pc
