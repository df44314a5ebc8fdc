// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPlainTextEdit>

namespace pc {

// Several lines that nobody shall read over a shoulder. While masked, the field itself holds dots alone: what copies, drags or reads
// the screen gets dots as well. Nothing can be undone, because undo would remember.
class MaskedEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MaskedEdit(QWidget *parent = nullptr);
    ~MaskedEdit() override { forget(); }

    [[nodiscard]] QString text() const { return m_isMasked ? m_text : toPlainText(); }
    void setMasked(bool isMasked);
    [[nodiscard]] bool isMasked() const { return m_isMasked; }
    void wipe();

Q_SIGNALS:
    void edited();

private:
    void take(int position, int removed, int added);
    void put(const QString &text);
    void maskNew();
    void forget();

    QString m_text;                         // while masked
    bool m_isMasked = true, m_isOwn = false;        // the change is the field's own
    int m_newFrom = 0, m_newCount = 0;      // not masked yet
};

} // namespace pc
