// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include <QPointer>
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace pc {

// Short notes at the bottom of a window. One with an undo stays at least ten seconds, longer while it is hovered or has the
// focus. Owned by its window; at most three at a time.
class ToastArea : public QWidget
{
    Q_OBJECT
public:
    // What the button of a note does; no deed: it has none.
    struct Offer { QString button; std::function<void()> deed; bool isUndo = false; };

    explicit ToastArea(QWidget *window);
    void showNote(const QString &text, Tone tone = Tone::Info);
    void showUndo(const QString &text, std::function<void()> undo);
    // With a button that does something else than undoing: as long as an undo, and not a thing that undoLast() finds.
    void showOffer(const QString &text, const QString &button, std::function<void()> deed);
    [[nodiscard]] QStringList texts() const;
    bool undoLast();                        // runs the newest undo still on screen
    void setMilliseconds(int note, int undo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text, Tone tone, Offer offer, int milliseconds);
    void place();
    QVBoxLayout *m_layout;
    int m_noteMs = 5000;
    int m_undoMs = 12000;
};

} // namespace pc
