// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace pc {

// Product by product: address, signature, method. The set of products is the profile's own.
class EndpointsTable : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointsTable(QWidget *parent = nullptr);
    void setEndpoints(const QMap<QString, Endpoint> &endpoints);
    [[nodiscard]] QMap<QString, Endpoint> endpoints() const;
    void markProblem(const QString &product);       // empty: none is marked

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *product;
        QLineEdit *url;
        QComboBox *signing;
        QComboBox *method;
    };
    void addRow(const QString &product);
    void retranslate();

    QGridLayout *m_grid;
    QList<QLabel *> m_headers;
    QMap<QString, Row> m_rows;
};

} // namespace pc
