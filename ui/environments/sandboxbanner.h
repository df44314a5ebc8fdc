// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/banner.h"

namespace pc {

// Quiet reminder above the pages while the program works on the built-in sandbox: where the person is, and the second step.
// Visible from the start; the shell shows it only there, until it is closed.
class SandboxBanner : public Banner
{
    Q_OBJECT
public:
    explicit SandboxBanner(QWidget *parent = nullptr);

Q_SIGNALS:
    void addEnvironmentRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace pc
