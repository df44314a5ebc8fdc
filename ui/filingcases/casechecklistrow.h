// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/filings/documentcheck.h"
#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class Pill;

// One thing of the checklist: its state, what it should be, and the file that was chosen or dropped for it.
class CaseChecklistRow : public QFrame
{
    Q_OBJECT
public:
    enum class State { Missing, Optional, Unchecked, Checking, Good, Fault };

    explicit CaseChecklistRow(const ChecklistItem &item, QWidget *parent = nullptr);

    // `report` of the last check of this file, or null. `hasText`: a text item is written.
    void present(const CaseDocument &document, bool isChecking, const DocumentReport *report, bool hasText);
    [[nodiscard]] const ChecklistItem &item() const { return m_item; }
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void fileChosen(const QString &path);
    void fileRemoved();
    void confirmed(bool isConfirmed);
    void smallerRequested();
    void textRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void layOut();
    void chooseFile();
    void presentState();
    void presentLine();
    void presentButtons();
    [[nodiscard]] bool takesFile() const;
    [[nodiscard]] State stateNow(bool isChecking, bool hasText) const;

    ChecklistItem m_item;
    CaseDocument m_document;
    std::optional<DocumentReport> m_report;
    State m_state = State::Missing;
    bool m_isDropTarget = false;
    Pill *m_pill;
    QLabel *m_name;
    QLabel *m_line;
    QCheckBox *m_ready;
    QPushButton *m_choose;
    QPushButton *m_smaller;
    QPushButton *m_write;
    QToolButton *m_remove;
};

} // namespace pc
