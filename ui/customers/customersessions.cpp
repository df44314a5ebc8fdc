// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customersessions.h"
#include "core/base/clock.h"
#include "core/sessions/sessionservice.h"
#include "models/roles.h"
#include "ui/console/products.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace pc {
namespace {

struct StateWords
{
    QString text;
    Tone tone;
};

StateWords wordsOf(Session::State state)
{
    switch (state) {
    case Session::State::Opening: return {CustomerSessions::tr("Opening"), Tone::Info};
    case Session::State::Open: return {CustomerSessions::tr("Open"), Tone::Good};
    case Session::State::EndingSoon: return {CustomerSessions::tr("Ends soon"), Tone::Warn};
    case Session::State::Renewing: return {CustomerSessions::tr("Renewing"), Tone::Info};
    case Session::State::Ended: return {CustomerSessions::tr("Ended"), Tone::Neutral};
    case Session::State::Failed: return {CustomerSessions::tr("Failed"), Tone::Bad};
    }
    return {};
}

} // namespace

CustomerSessions::CustomerSessions(SessionService *sessions, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_sessions(sessions), m_clock(clock), m_model(new QStandardItemModel(0, 3, this)), m_table(new TableView),
      m_state(new StatePanel(m_table, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_table->setObjectName(QStringLiteral("customerSessions"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setStretchColumn(0);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_sessions, &SessionService::sessionChanged, this, &CustomerSessions::read);
    connect(m_sessions, &SessionService::sessionClosed, this, &CustomerSessions::read);
    retranslate();
}

void CustomerSessions::showCustomer(const CustomerUid &uid)
{
    if (uid == m_uid)
        return;
    m_uid = uid;
    read();
}

int CustomerSessions::count() const { return m_model->rowCount(); }

void CustomerSessions::read()
{
    m_model->setRowCount(0);
    const QList<Session> sessions = m_sessions->sessions();
    for (const Session &session : sessions) {
        if (session.customer != m_uid)
            continue;
        const StateWords words = wordsOf(session.state);
        auto *const product = new QStandardItem(productName(session.product));
        auto *const state = new QStandardItem(words.text);
        state->setData(int(words.tone), ToneRole);
        if (session.error)
            state->setToolTip(errorLine(*session.error));
        auto *const ends = new QStandardItem(session.expiresAt.isValid() ? relativeTime(session.expiresAt, m_clock->utcNow()) : QStringLiteral("–"));
        if (session.expiresAt.isValid())
            ends->setToolTip(absoluteTime(session.expiresAt));
        else
            ends->setData(tr("The hour counts from the moment the page is shown."), UnknownRole);
        m_model->appendRow({product, state, ends});
    }
    m_state->showFace(m_model->rowCount() > 0 ? StatePanel::Face::Content : StatePanel::Face::NothingYet);
    Q_EMIT countChanged();
}

void CustomerSessions::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Page"), tr("State"), tr("Ends")});
    m_table->setAccessibleName(tr("Sessions of this customer"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No open session"), tr("Open console starts one; it lasts an hour and can be renewed."), {}});
    read();
}

void CustomerSessions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
