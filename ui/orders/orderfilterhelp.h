// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFrame>

namespace pc {

// How a filter of orders is written: examples, each with what it finds. A click takes one.
class OrderFilterHelp final : public QFrame
{
    Q_OBJECT
public:
    explicit OrderFilterHelp(QWidget *parent);
    void popUp(const QWidget *below);

Q_SIGNALS:
    void exampleChosen(const QString &text);

private:
    void build();
};

} // namespace pc
