// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "ui/inbox/inboxservices.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace pc {

class Banner;
class ElidedLabel;
class FactGrid;
class IdentifierLabel;
class Pill;

// One message: what it says, how far it has come and why, every step, and the whole content as tree and as text.
class InboxDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit InboxDetail(const InboxServices &services, QWidget *parent = nullptr);

    void setEntry(const InboxEntry &entry, qint64 folded);  // reads body and steps
    [[nodiscard]] const InboxEntry &entry() const { return m_entry; }
    [[nodiscard]] qint64 folded() const { return m_folded; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void closeRequested();
    void openRequested();
    void readRequested();                   // read ↔ unread
    void snoozeRequested();                 // or wake
    void replayRequested();
    void fixRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildBody();
    void buildButtons(QVBoxLayout *column);
    void buildContent(QVBoxLayout *column);
    void retranslate();
    void present();
    void presentWhy();
    void presentFacts();
    void presentButtons();
    void showSteps(const QList<InboxStep> &steps);
    void showBody(const QByteArray &body);

    InboxServices m_services;
    InboxEntry m_entry;
    qint64 m_folded = 1;
    QByteArray m_body;
    QList<InboxStep> m_stepList;
    ElidedLabel *m_title = nullptr;
    QToolButton *m_close = nullptr;
    QLabel *m_customer = nullptr;
    IdentifierLabel *m_uid = nullptr;
    Pill *m_state = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_open = nullptr, *m_replay = nullptr, *m_fix = nullptr, *m_discard = nullptr, *m_snooze = nullptr, *m_read = nullptr;
    FactGrid *m_facts = nullptr;
    QLabel *m_stepsTitle = nullptr;
    QWidget *m_steps = nullptr;
    QLabel *m_contentTitle = nullptr;
    QPushButton *m_copy = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTreeWidget *m_tree = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace pc
