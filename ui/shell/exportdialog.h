// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/tableexport.h"
#include <QDialog>
#include <functional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace pc {

class Banner;

// What is exported: the rows of a list, with its words. Words are asked again after a change of language.
struct ExportOffer
{
    std::function<QString()> title;                                         // "Export customers"
    std::function<ExportSource(QList<int> columns, bool mask)> source;
    qint64 total = 0;                                                       // rows in the list now
    // The rows selected in it alone; none: it is not offered.
    std::function<ExportSource(QList<int> columns, bool mask)> selection = {};
    qint64 selected = 0;
    QList<int> visibleColumns, allColumns;                                  // in their order
    bool hasPersonalData = false;                                           // offers to mask e-mail addresses
    QString fileName;                                                       // proposed
};

// Which columns, masked or not, and where: then the progress of the export and its end. Show it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(const ExportOffer &offer, QWidget *parent = nullptr);

    void exportTo(const QString &path);
    // Of the export that exported() tells.
    [[nodiscard]] qint64 rowsWritten() const { return m_rows; }
    [[nodiscard]] bool isMasked() const;

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
    [[nodiscard]] qint64 chosenRows() const;
    void onFinished(const Result<qint64> &rows);

    ExportOffer m_offer;
    TableExport m_export;
    State m_state = State::Choosing;
    QString m_path;
    qint64 m_rows = 0;
    QLabel *m_title;
    QLabel *m_text;
    QRadioButton *m_wholeList;
    QRadioButton *m_selection;
    QRadioButton *m_visibleOnly;
    QRadioButton *m_all;
    QCheckBox *m_mask;
    Banner *m_banner;
    QProgressBar *m_progress;
    QPushButton *m_secondary;
    QPushButton *m_primary;
};

} // namespace pc
