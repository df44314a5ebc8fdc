// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customerexport.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace pc {

class Banner;

// Which columns, masked or not, and where: then the progress of the export and its end. Show it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    // `total` customers match the query; `visibleColumns` in their order on screen.
    ExportDialog(CustomerStore *store, const CustomerQuery &query, qint64 total, QList<int> visibleColumns, QWidget *parent = nullptr);

    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Choosing, Running, Done };
    void layOut();
    void retranslate();
    void present();
    void askForFile();
    void onSecondary();
    void onProgress(qint64 done, qint64 total);
    void onFinished(const Result<qint64> &rows);

    CustomerQuery m_query;
    qint64 m_total;
    QList<int> m_visible;
    CustomerExport m_export;
    State m_state = State::Choosing;
    QString m_path;
    qint64 m_rows = 0;
    QLabel *m_title;
    QLabel *m_text;
    QRadioButton *m_visibleOnly;
    QRadioButton *m_all;
    QCheckBox *m_mask;
    Banner *m_banner;
    QProgressBar *m_progress;
    QPushButton *m_secondary;
    QPushButton *m_primary;
};

} // namespace pc
