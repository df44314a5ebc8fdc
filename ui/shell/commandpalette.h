// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/palettesource.h"
#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;

namespace pc {

class PaletteModel;
class SearchField;

// Ctrl+K: one field over the window that finds commands, customers, calls and whatever sources are plugged in.
// Enter opens, Ctrl+Enter opens in a window, Esc closes. Sources are asked at every keystroke and never waited for.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);
    ~CommandPalette() override;

    void addSource(PaletteSource *source);      // not owned; shown in the order added
    void setCommandSource(PaletteSource *source) { m_commandSource = source; }   // not owned; shown last, first without a question
    void popUp(const QString &text = {});
    [[nodiscard]] PaletteModel *model() const { return m_model; }

Q_SIGNALS:
    void opened();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void ask();
    void take(int section, PaletteSource *source, int question, Result<QList<PaletteItem>> answer);
    void present();
    void run(bool inWindow);
    bool handleKey(QKeyEvent *key);
    void moveBy(int rows);
    void close(bool restoreFocus);
    void place();

    SearchField *m_field;
    QListView *m_list;
    QLabel *m_hint;
    PaletteModel *m_model;
    QList<PaletteSource *> m_sources;
    PaletteSource *m_commandSource = nullptr;
    std::stop_source m_stop;
    QPointer<QWidget> m_focusBefore;
    int m_question = 0;
    int m_pending = 0;
    bool m_moved = false;           // the person chose a line: arriving answers do not take it away
    int m_enterWaits = 0;           // Enter came before the answers: 1 open, 2 in a window
};

} // namespace pc
