// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerbook.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTabWidget;

namespace pc {

class Banner;
class StatePanel;
class TableView;

// Takes over a customer book (CSV): first what would change and which rows are bad and why, then on a decision the import.
// Show it with open().
class BookImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BookImportDialog(CustomerBook *book, QWidget *parent = nullptr);   // borrows the book

    void readFile(const QString &path);     // shows the preview

Q_SIGNALS:
    void imported(const pc::ImportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Choosing, Reading, Preview, Importing, Done };
    void layOut();
    void retranslate();
    void present();
    void presentTables();
    void onPrimary();
    void askForFile();
    void onRead(const Result<QByteArray> &csv);
    void onPreview(const Result<BookPreview> &preview);
    void onImported(const Result<ImportSummary> &summary);
    [[nodiscard]] static QString words(ImportProblem::Cause cause);

    CustomerBook *m_book;
    State m_state = State::Choosing;
    QString m_path;
    QByteArray m_csv;
    BookPreview m_preview;
    ImportSummary m_summary;
    QLabel *m_title;
    QLabel *m_text;
    Banner *m_banner;
    QTabWidget *m_tabs;
    QStandardItemModel *m_changes;
    QStandardItemModel *m_problems;
    TableView *m_changesTable;
    TableView *m_problemsTable;
    StatePanel *m_changesState;
    StatePanel *m_problemsState;
    QPushButton *m_secondary;
    QPushButton *m_primary;
};

} // namespace pc
