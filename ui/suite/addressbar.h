// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <QLineEdit>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class Pill;

// Back, forward and reload; the address, to be read and copied only; the time left, renew and close.
class AddressBar : public QWidget
{
    Q_OBJECT
public:
    explicit AddressBar(QWidget *parent = nullptr);

    void setAddress(const QUrl &url);                       // shown without secrets
    void setHistory(bool canGoBack, bool canGoForward);
    void setLoading(bool isLoading);                        // reload becomes stop
    // `now` is UTC. A session without an end shows a dash.
    void setSession(const SuiteSessionState &session, const QDateTime &now);
    void focusAddress();

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void reloadRequested();
    void stopRequested();
    void renewRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSession();

    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_reload;
    QLineEdit *m_address;
    QAction *m_lock;
    QLabel *m_renewed;
    Pill *m_left;
    QPushButton *m_renew;
    QPushButton *m_close;
    SuiteSessionState m_session;
    QDateTime m_now;
    bool m_isLoading = false;
};

} // namespace pc
