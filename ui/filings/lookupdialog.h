// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsservices.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace pc {

class FactGrid;
class NumberField;

// What is known about one service number: what has been read, then what the cloud says now. Changes nothing.
class LookUpDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit LookUpDialog(const FilingsServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRequested(const QString &key);             // on the board; the dialog is closed

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void showRow();

    FilingsServices m_services;
    NumberField *m_number;
    FactGrid *m_facts;
    QLabel *m_title;
    QLabel *m_elsewhere;
    QPushButton *m_ask;
    QPushButton *m_show;
    QPushButton *m_close;
};

} // namespace pc
