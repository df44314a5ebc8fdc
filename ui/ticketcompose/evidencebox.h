// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/ticketcompose/composeservices.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace pc {

// What proves the words of a ticket: recorded calls, orders and service numbers of its customer, found by any fragment of their
// identifiers, and ticked. Of another customer it takes nothing.
class EvidenceBox final : public QWidget
{
    Q_OBJECT
public:
    EvidenceBox(const ComposeServices &services, QWidget *parent = nullptr);

    void setCustomer(const CustomerUid &customer);          // what is held of another one is taken out
    void add(const EvidenceSection &section);               // ticked; once
    [[nodiscard]] QList<EvidenceSection> chosen() const;
    void removeChosen();
    void say(const QString &words);                         // below the list, translated

Q_SIGNALS:
    void changed();
    void attachRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Call, Order, Number };
    struct Found
    {
        QString line;
        EvidenceSection section;
    };

    void layOut();
    void retranslate();
    void present();
    [[nodiscard]] Kind kind() const;
    void find();
    template<typename T, typename Fn>
    void ask(const Async<T> &answer, Fn found);
    [[nodiscard]] QList<Found> ofCalls(const QList<CallRecord> &calls) const;
    void take(const QList<Found> &found);

    ComposeServices m_services;
    CustomerUid m_customer;
    QList<EvidenceSection> m_sections;                      // one per row
    QLabel *m_label, *m_note;
    QListWidget *m_list;
    QComboBox *m_kind;
    QLineEdit *m_search;
    QPushButton *m_add, *m_attach;
};

} // namespace pc
