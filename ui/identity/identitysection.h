// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/identity.h"
#include "ui/identity/identityservices.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

class Banner;
class FactGrid;
class RelativeTimeLabel;

// The identity of one customer among its details: where its verification stands, what the certificate says, and the ways to ask for
// verification and to remove it. The certificate is read when the customer is shown and kept no longer than it is.
class IdentitySection : public QWidget
{
    Q_OBJECT
public:
    explicit IdentitySection(const IdentityServices &services, QWidget *parent = nullptr);

    void showCustomer(const Customer &customer);        // also when its row has changed
    void refresh();                                     // reads certificate and facts anew
    void ask();                                         // nothing happens while canAsk() says why not
    [[nodiscard]] QString askingHindrance() const;      // a sentence; empty: the customer can be asked

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void onRead(const CustomerUid &uid, const Result<IdentityFacts> &facts);
    void remove();
    void retranslate();
    void present();
    void presentFacts();
    [[nodiscard]] bool isVerified() const;

    IdentityServices m_services;
    Customer m_customer;
    std::optional<IdentityFacts> m_facts;               // of m_customer
    bool m_isReading = false;
    QLabel *m_title;
    RelativeTimeLabel *m_age;
    QPushButton *m_refresh;
    Banner *m_banner;
    QLabel *m_standing;
    FactGrid *m_grid;
    QPushButton *m_ask;
    QPushButton *m_remove;
};

} // namespace pc
