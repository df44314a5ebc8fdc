// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/tickets/productsheet.h"
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pc {

class Banner;
class TicketStore;

// Takes over the vendor's table of products from a file or from the clipboard; names every bad row first.
class ProductImportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ProductImportDialog(TicketStore *tickets, QWidget *parent = nullptr);  // borrows the store

    void readFile(const QString &path);
    void paste();                           // what the clipboard holds

Q_SIGNALS:
    void imported(int products);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askForFile();
    void take(const ProductSheet &sheet);
    void fail(const ApiError &error);
    void save();
    void present();
    [[nodiscard]] static QString words(const ProductSheet &sheet);
    [[nodiscard]] static QString words(ProductSheet::Cause cause);

    TicketStore *m_tickets;
    std::optional<ProductSheet> m_sheet;
    QString m_path;                         // being read; empty: none
    Banner *m_banner;
    QLabel *m_title, *m_text;
    QPlainTextEdit *m_bad;
    QPushButton *m_file, *m_paste, *m_cancel, *m_save;
};

} // namespace pc
