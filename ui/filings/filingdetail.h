// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsservices.h"
#include "ui/widgets/factgrid.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace pc {

class Banner;
class CaseView;
class ElidedLabel;
class NumberAllowances;
class Pill;
class RightsLine;

// One filing: the facts of its number and instance with their age, its case, and what is left on the customer's instances.
class FilingDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit FilingDetail(const FilingsServices &services, QWidget *parent = nullptr);
    ~FilingDetail() override;

    void showRow(const QString &key);
    void refreshRow();                          // reads its number again, or all of its customer where it has none
    void openCase();                            // to the case, or to where one is begun
    void startSession();                        // of the case as it is edited; where there is none, one is begun first
    [[nodiscard]] CaseView *caseView() const { return m_case; }
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] const std::optional<FilingRow> &row() const { return m_row; }     // its case as it is edited; none: not read yet

    // Why it cannot be granted, translated; empty: it can.
    [[nodiscard]] static QString whyNotGrantable(const FilingRow &row);

Q_SIGNALS:
    void closeRequested();
    void rowChanged();
    void bindRequested();
    void grantRequested();
    void sessionRequested(const pc::FilingCase &filing, const QString &customerName);
    void consoleRequested();
    void customerRequested();
    void otherRowRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void layOut();
    void addHeader(QVBoxLayout *column);
    void addActions(QVBoxLayout *column);
    [[nodiscard]] QWidget *buildOverview();
    void buildCase();
    void read();
    void onRead(const QString &key, const Result<FilingRow> &answer);
    void takeCase();
    void readHolder();
    void onRefreshed(const QString &key, const Result<Done> &done);
    void present();
    void presentRefresh();
    [[nodiscard]] QList<Fact> facts() const;
    [[nodiscard]] Fact endFact() const;
    [[nodiscard]] Fact holderFact() const;

    FilingsServices m_services;
    QString m_key;
    std::optional<FilingRow> m_row;
    QString m_holderName;
    bool m_isRefreshing = false;
    ElidedLabel *m_title = nullptr;
    QToolButton *m_close = nullptr;
    Pill *m_state = nullptr, *m_risk = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_customer = nullptr, *m_console = nullptr;
    QPushButton *m_session = nullptr, *m_openCase = nullptr, *m_bind = nullptr, *m_grant = nullptr, *m_refresh = nullptr;
    RightsLine *m_rights = nullptr;
    Banner *m_banner = nullptr;
    QTabWidget *m_tabs = nullptr;
    FactGrid *m_facts = nullptr;
    CaseView *m_case = nullptr;
    NumberAllowances *m_allowances = nullptr;
};

} // namespace pc
