// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <QWidget>

class QLabel;

namespace pc {

class ElidedLabel;
class IdentifierLabel;

// Whose console this is: the customer's colour and name, the product, and the environment in words.
class IdentityBar : public QWidget
{
    Q_OBJECT
public:
    explicit IdentityBar(const SuiteHello &hello, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void presentBadge();
    [[nodiscard]] QColor badgeColor() const;
    [[nodiscard]] QRect badge() const;
    [[nodiscard]] QString badgeText() const;

    const SuiteHello m_hello;
    ElidedLabel *m_name;
    IdentifierLabel *m_uid;
    QLabel *m_product;
    QLabel *m_environment;
};

} // namespace pc
