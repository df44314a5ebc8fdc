// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/connectiontestview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pc {

namespace {

using Step = ConnectionHop::Step;
using State = ConnectionHop::State;
enum Column { WhatColumn, StateColumn, CodeColumn, DetailColumn, TimeColumn };

QString stepWord(Step step)
{
    switch (step) {
    case Step::Name: return ConnectionTestView::tr("Name lookup");
    case Step::Tcp: return ConnectionTestView::tr("TCP connection");
    case Step::Tls: return ConnectionTestView::tr("TLS encryption");
    case Step::Clock: return ConnectionTestView::tr("Clock");
    case Step::Key: return ConnectionTestView::tr("Key");
    case Step::Permission: return ConnectionTestView::tr("Permission");
    }
    return {};
}

QString stateWord(State state)
{
    switch (state) {
    case State::Waiting: return ConnectionTestView::tr("waiting");
    case State::Running: return ConnectionTestView::tr("working");
    case State::Passed: return ConnectionTestView::tr("ready");
    case State::Failed: return ConnectionTestView::tr("failed");
    case State::Skipped: return ConnectionTestView::tr("not tried");
    }
    return {};
}

QIcon stateIcon(State state)
{
    switch (state) {
    case State::Passed: return icon(toneIconName(Tone::Good), Token::Good);
    case State::Failed: return icon(toneIconName(Tone::Bad), Token::Bad);
    case State::Running: return icon(QStringLiteral("refresh"), Token::Info);
    case State::Waiting: return icon(QStringLiteral("clock"), Token::TextMuted);
    case State::Skipped: return icon(QStringLiteral("minus"), Token::TextMuted);
    }
    return {};
}

QString requestIdOf(const ConnectionHop &hop)
{
    return hop.error && !hop.error->requestId.isEmpty() ? hop.error->requestId : hop.requestId;
}

QString codeOf(const ConnectionHop &hop)
{
    if (!hop.error)
        return {};
    return hop.error->code.isEmpty() ? kindName(hop.error->kind) : hop.error->code;
}

} // namespace

ConnectionTestView::ConnectionTestView(QWidget *parent)
    : QWidget(parent), m_summary(new SectionLabel({}, this)), m_tree(new QTreeWidget(this)), m_happened(new QLabel(this)), m_advice(new QLabel(this)),
      m_code(makeLabel(LabelRole::Label, this)), m_copy(new QPushButton(this)), m_again(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("connectionTest"));
    m_summary->setObjectName(QStringLiteral("connectionSummary"));
    m_tree->setObjectName(QStringLiteral("connectionHops"));
    m_happened->setObjectName(QStringLiteral("connectionHappened"));
    m_advice->setObjectName(QStringLiteral("connectionAdvice"));
    m_code->setObjectName(QStringLiteral("connectionCode"));
    m_copy->setObjectName(QStringLiteral("connectionCopy"));
    m_again->setObjectName(QStringLiteral("connectionAgain"));
    m_close->setObjectName(QStringLiteral("connectionClose"));
    m_close->hide();
    m_tree->setColumnCount(5);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(DetailColumn, QHeaderView::Stretch);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setColumnWidth(WhatColumn, 260);
    m_tree->header()->setStretchLastSection(false);
    for (QLabel *label : {m_summary, m_happened, m_advice})
        label->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::kInside);
    column->addWidget(m_summary);
    column->addWidget(m_tree, 1);
    column->addWidget(m_happened);
    column->addWidget(m_advice);
    column->addWidget(m_code);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionTestView::copy);
    connect(m_close, &QPushButton::clicked, this, &ConnectionTestView::closeRequested);
    connect(m_again, &QPushButton::clicked, this, [this] { run(m_environment, m_keys, m_make); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ConnectionTestView::showAdvice);
    retranslate();
}

void ConnectionTestView::run(const Environment &environment, const PartnerKeys &keys, const MakeConnectionTest &make)
{
    stop();
    m_environment = environment;
    m_keys = keys;
    m_make = make;
    m_hops.clear();
    m_tree->clear();
    m_isFinished = false;
    m_test = make(this);
    connect(m_test, &ConnectionTest::hopChanged, this, &ConnectionTestView::onHopChanged);
    connect(m_test, &ConnectionTest::finished, this, &ConnectionTestView::onFinished);
    present();
    m_test->start(environment, keys);
}

void ConnectionTestView::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void ConnectionTestView::stop()
{
    if (!m_test)
        return;
    m_test->disconnect(this);
    m_test->deleteLater();
    m_test.clear();
}

bool ConnectionTestView::isRunning() const
{
    return !m_test.isNull();
}

QString ConnectionTestView::summary() const
{
    return m_summary->text();
}

void ConnectionTestView::onHopChanged(const ConnectionHop &hop)
{
    const auto known = std::find_if(m_hops.begin(), m_hops.end(),
                                    [&](const ConnectionHop &each) { return each.endpoint == hop.endpoint && each.step == hop.step; });
    QTreeWidgetItem *parentRow = endpointRow(hop.endpoint, hop.host);
    QTreeWidgetItem *row = nullptr;
    if (known == m_hops.end()) {
        m_hops.append(hop);
        row = new QTreeWidgetItem(parentRow);
        row->setData(WhatColumn, Qt::UserRole, int(hop.step));
        parentRow->setExpanded(true);
    } else {
        *known = hop;
        for (int n = 0; n < parentRow->childCount(); ++n) {
            if (parentRow->child(n)->data(WhatColumn, Qt::UserRole).toInt() == int(hop.step))
                row = parentRow->child(n);
        }
    }
    presentRow(row, hop);
    presentEndpoint(parentRow);
    if (hop.state == State::Failed && firstFailure()->endpoint == hop.endpoint && firstFailure()->step == hop.step)
        m_tree->setCurrentItem(row);
    showAdvice();
}

QTreeWidgetItem *ConnectionTestView::endpointRow(const QString &endpoint, const QString &host)
{
    for (int n = 0; n < m_tree->topLevelItemCount(); ++n) {
        if (m_tree->topLevelItem(n)->data(WhatColumn, Qt::UserRole).toString() == endpoint)
            return m_tree->topLevelItem(n);
    }
    auto *row = new QTreeWidgetItem(m_tree);
    row->setText(WhatColumn, endpoint + QStringLiteral(" · ") + host);
    row->setData(WhatColumn, Qt::UserRole, endpoint);
    QFont semibold = m_tree->font();
    semibold.setWeight(QFont::DemiBold);
    row->setFont(WhatColumn, semibold);
    row->setExpanded(true);
    return row;
}

void ConnectionTestView::presentRow(QTreeWidgetItem *row, const ConnectionHop &hop)
{
    row->setText(WhatColumn, stepWord(hop.step));
    row->setIcon(StateColumn, stateIcon(hop.state));
    row->setText(StateColumn, stateWord(hop.state));
    row->setText(CodeColumn, codeOf(hop));
    const QString details = requestIdOf(hop).isEmpty() ? hop.detail : requestIdOf(hop);
    row->setText(DetailColumn, details);
    row->setFont(DetailColumn, fixedFont(font()));
    const bool isTimed = hop.state == State::Passed || hop.state == State::Failed;
    row->setText(TimeColumn, isTimed ? durationText(hop.duration) : QString());
    row->setToolTip(DetailColumn, details);
}

ConnectionHop::State ConnectionTestView::stateOf(const QTreeWidgetItem *endpointRow) const
{
    // The worst that was met; the endpoint is ready when nothing is left to wait for.
    State state = State::Passed;
    for (const ConnectionHop &hop : m_hops) {
        if (hop.endpoint != endpointRow->data(WhatColumn, Qt::UserRole).toString())
            continue;
        if (hop.state == State::Failed)
            return State::Failed;
        if (hop.state == State::Running || hop.state == State::Waiting)
            state = State::Running;
    }
    return state;
}

void ConnectionTestView::presentEndpoint(QTreeWidgetItem *row)
{
    const State state = stateOf(row);
    row->setIcon(StateColumn, stateIcon(state));
    row->setText(StateColumn, stateWord(state));
}

void ConnectionTestView::onFinished()
{
    stop();
    m_isFinished = true;
    // What failed stays open; the rest folds to one line each.
    for (int n = 0; n < m_tree->topLevelItemCount(); ++n)
        m_tree->topLevelItem(n)->setExpanded(stateOf(m_tree->topLevelItem(n)) == State::Failed);
    for (const int column : {WhatColumn, StateColumn, CodeColumn, TimeColumn})
        m_tree->resizeColumnToContents(column);
    present();
    Q_EMIT finished(!m_hops.isEmpty() && !firstFailure());
}

const ConnectionHop *ConnectionTestView::firstFailure() const
{
    const auto failed = std::find_if(m_hops.cbegin(), m_hops.cend(), [](const ConnectionHop &hop) { return hop.state == State::Failed; });
    return failed == m_hops.cend() ? nullptr : &*failed;
}

void ConnectionTestView::present()
{
    const ConnectionHop *failed = firstFailure();
    if (isRunning())
        m_summary->setText(tr("Testing the connection of “%1”…").arg(m_environment.name));
    else if (failed)
        m_summary->setText(tr("The connection to %1 fails at this step: %2").arg(failed->endpoint, stepWord(failed->step)));
    else if (m_isFinished)
        m_summary->setText(tr("“%1” is connected: every step works.").arg(m_environment.name));
    else
        m_summary->setText(tr("Not tested yet."));
    m_again->setEnabled(!isRunning() && m_make);
    m_copy->setEnabled(!m_hops.isEmpty());
    showAdvice();
}

void ConnectionTestView::showAdvice()
{
    // Of the chosen hop when that failed, else of the first failure.
    const ConnectionHop *shown = firstFailure();
    const QTreeWidgetItem *current = m_tree->currentItem();
    if (current && current->parent()) {
        const QString endpoint = current->parent()->data(WhatColumn, Qt::UserRole).toString();
        const int step = current->data(WhatColumn, Qt::UserRole).toInt();
        for (const ConnectionHop &hop : m_hops) {
            if (hop.endpoint == endpoint && int(hop.step) == step && hop.error)
                shown = &hop;
        }
    }
    const bool hasAdvice = shown && shown->error;
    for (QLabel *label : {m_happened, m_advice, m_code})
        label->setVisible(hasAdvice);
    if (!hasAdvice)
        return;
    const ErrorText words = errorText(*shown->error);
    m_happened->setText(inSequence({words.happened, words.meaning}));
    m_advice->setText(words.advice);
    const QString request = requestIdOf(*shown);
    m_code->setText(request.isEmpty() ? codeOf(*shown) : tr("%1 · request %2").arg(codeOf(*shown), request));
}

QString ConnectionTestView::asText() const
{
    QStringList lines{m_summary->text()};
    for (const ConnectionHop &hop : m_hops) {
        QStringList parts{hop.endpoint, hop.host, stepWord(hop.step), stateWord(hop.state), codeOf(hop), requestIdOf(hop), hop.detail};
        if (hop.error)
            parts << errorText(*hop.error).happened << hop.error->detail;
        parts.removeAll(QString());
        lines.append(parts.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void ConnectionTestView::copy()
{
    QGuiApplication::clipboard()->setText(asText());
}

void ConnectionTestView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionTestView::retranslate()
{
    m_tree->setHeaderLabels({tr("Step"), tr("State"), tr("Code"), tr("Details"), tr("Time")});
    m_tree->setAccessibleName(tr("Steps of the connection test"));
    m_copy->setText(tr("Copy the result"));
    m_again->setText(tr("Test again"));
    m_close->setText(tr("Close the test"));
    for (const ConnectionHop &hop : std::as_const(m_hops)) {
        QTreeWidgetItem *endpoint = endpointRow(hop.endpoint, hop.host);
        for (int n = 0; n < endpoint->childCount(); ++n) {
            if (endpoint->child(n)->data(WhatColumn, Qt::UserRole).toInt() == int(hop.step))
                presentRow(endpoint->child(n), hop);
        }
        presentEndpoint(endpoint);
    }
    present();
}

} // namespace pc
