// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include <QWidget>

class QLabel;

namespace pc {

// A sentence behind the shape of its tone.
class ToneLine : public QWidget
{
    Q_OBJECT
public:
    ToneLine(Tone tone, const QString &sentence, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;
    [[nodiscard]] static int indent();      // of the sentence, for lines that belong to it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QLabel *m_text;
};

} // namespace pc
