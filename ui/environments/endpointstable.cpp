// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/endpointstable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace pc {

EndpointsTable::EndpointsTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("endpoints"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(metrics::kInside);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    for (int column = 0; column < 4; ++column) {
        m_headers.append(makeLabel(LabelRole::Label, this));
        m_grid->addWidget(m_headers.last(), 0, column);
    }
    retranslate();
}

void EndpointsTable::setEndpoints(const QMap<QString, Endpoint> &endpoints)
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *part : {static_cast<QWidget *>(row.product), static_cast<QWidget *>(row.url), static_cast<QWidget *>(row.signing),
                              static_cast<QWidget *>(row.method)})
            delete part;
    }
    m_rows.clear();
    for (auto it = endpoints.cbegin(); it != endpoints.cend(); ++it) {
        addRow(it.key());
        const Row &row = m_rows[it.key()];
        row.url->setText(it->url.toString());
        row.signing->setCurrentIndex(it->signing == Endpoint::Signing::Rpc1 ? 0 : 1);
        row.method->setCurrentIndex(it->method == Endpoint::Method::Post ? 0 : 1);
    }
    retranslate();
}

void EndpointsTable::addRow(const QString &product)
{
    Row row{new QLabel(product, this), new QLineEdit(this), new QComboBox(this), new QComboBox(this)};
    row.url->setObjectName(QStringLiteral("endpoint") + product);
    row.url->setFont(fixedFont(font()));
    row.signing->setObjectName(QStringLiteral("signing") + product);
    row.method->setObjectName(QStringLiteral("method") + product);
    row.signing->addItems({QStringLiteral("RPC 1.0"), QStringLiteral("V3")});
    row.method->addItems({QStringLiteral("POST"), QStringLiteral("GET")});
    row.signing->setMinimumHeight(metrics::kRow);
    row.method->setMinimumHeight(metrics::kRow);
    const int line = int(m_rows.size()) + 1;
    m_grid->addWidget(row.product, line, 0);
    m_grid->addWidget(row.url, line, 1);
    m_grid->addWidget(row.signing, line, 2);
    m_grid->addWidget(row.method, line, 3);
    connect(row.url, &QLineEdit::textEdited, this, &EndpointsTable::edited);
    connect(row.signing, &QComboBox::activated, this, &EndpointsTable::edited);
    connect(row.method, &QComboBox::activated, this, &EndpointsTable::edited);
    m_rows.insert(product, row);
}

QMap<QString, Endpoint> EndpointsTable::endpoints() const
{
    QMap<QString, Endpoint> endpoints;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        Endpoint endpoint;
        endpoint.url = QUrl(it->url->text().trimmed());
        endpoint.signing = it->signing->currentIndex() == 0 ? Endpoint::Signing::Rpc1 : Endpoint::Signing::V3;
        endpoint.method = it->method->currentIndex() == 0 ? Endpoint::Method::Post : Endpoint::Method::Get;
        endpoints.insert(it.key(), endpoint);
    }
    return endpoints;
}

void EndpointsTable::markProblem(const QString &product)
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        it->url->setProperty("pcInvalid", it.key() == product);
        it->url->style()->unpolish(it->url);
        it->url->style()->polish(it->url);
    }
}

void EndpointsTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EndpointsTable::retranslate()
{
    const QStringList words{tr("Product"), tr("Address"), tr("Signature"), tr("Method")};
    for (int column = 0; column < words.size(); ++column)
        m_headers.at(column)->setText(words.at(column));
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        it->url->setAccessibleName(tr("Address of %1").arg(it.key()));
        it->signing->setAccessibleName(tr("Signature of %1").arg(it.key()));
        it->method->setAccessibleName(tr("Method of %1").arg(it.key()));
    }
}

} // namespace pc
