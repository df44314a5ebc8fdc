// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticket.h"
#include <QWidget>
#include <functional>
#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace pc {

class TicketStore;

// The product that a ticket is about, by number or any fragment of its name, from the table that the vendor hands out.
class ProductField final : public QWidget
{
    Q_OBJECT
public:
    explicit ProductField(TicketStore *tickets, QWidget *parent = nullptr);     // borrows the store

    void setProduct(const QString &id);
    [[nodiscard]] QString product() const { return m_product ? m_product->id : m_wanted; }
    [[nodiscard]] const std::optional<TicketProduct> &chosen() const { return m_product; }
    void reload();
    void setImportOffered(bool isOffered);      // off: the cloud itself tells the table
    // Asks the cloud for the table: at once when none is held, and whenever the person wants it. What it tells is stored.
    void setReader(const std::function<Async<QList<TicketProduct>>()> &read);
    void clear();

Q_SIGNALS:
    void changed();
    void importRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Reading { NotYet, Now, Done, Failed };

    void read();
    void find();
    void take(const std::optional<TicketProduct> &product);
    void present();
    void retranslate();

    TicketStore *m_tickets;
    std::function<Async<QList<TicketProduct>>()> m_read;
    Reading m_reading = Reading::NotYet;
    ApiError m_failure;
    bool m_isImportOffered = true;
    QList<TicketProduct> m_products;
    QString m_wanted;                           // set before the table was read
    std::optional<TicketProduct> m_product;
    QLabel *m_label, *m_status;
    QLineEdit *m_edit;
    QPushButton *m_import;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
};

} // namespace pc
