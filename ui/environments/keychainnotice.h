// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;

namespace pc {

// Says what the keychain answered – nothing stored, locked, not there – with its code and what can be done now. Hidden at first.
class KeychainNotice : public QFrame
{
    Q_OBJECT
public:
    explicit KeychainNotice(QWidget *parent = nullptr);

    // `error` is one of the three keychain kinds. `canGoOn`: offer to hold the entered keys for this session only.
    void showError(const ApiError &error, bool canGoOn);
    void clear();
    [[nodiscard]] QString text() const;

    // The sentences on their own, for other places: what happened and what to do.
    [[nodiscard]] static QString sentence(const ApiError &error);
    [[nodiscard]] static QString nextStep(const ApiError &error);

Q_SIGNALS:
    void retryRequested();
    void sessionOnlyRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::optional<ApiError> m_error;
    bool m_canGoOn = false;
    QLabel *m_text;
    QLabel *m_next;
    QLabel *m_code;
    QPushButton *m_retry;
    QPushButton *m_sessionOnly;
};

} // namespace pc
