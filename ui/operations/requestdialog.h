// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "core/operations/change.h"
#include <QDialog>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

// Where the values of a change are entered. It sends nothing: what is complete goes on to the consequence card, which says
// what will follow and asks. Show it with open() and listen to requested().
class RequestDialog : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] virtual std::optional<OperationRequest> request() const = 0;      // nothing while it is not complete

Q_SIGNALS:
    void requested(const pc::OperationRequest &request);                            // once, and the dialog is closed

protected:
    RequestDialog(const QString &name, const Environment &environment, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setWarning(const QString &text);   // below the fields; empty: none
    void presentButtons();                  // after each change of the fields
    void retranslateButtons();
    void accept() override;
    bool event(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_warning;
    QVBoxLayout *m_body;
    QPushButton *m_go;
    QPushButton *m_cancel;
};

} // namespace pc
