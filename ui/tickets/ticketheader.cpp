// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketheader.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "ui/tickets/duemenu.h"
#include "ui/tickets/ownermenu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menuchip.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

using Stage = TicketCare::Stage;

constexpr int kTickMs = 30 * 1000;
constexpr Stage kStages[] = {Stage::New, Stage::Working, Stage::WaitingForVendor, Stage::WaitingForCustomer, Stage::Done};

QPushButton *linkButton(const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("pcRole", QStringLiteral("link"));
    return button;
}

} // namespace

TicketHeader::TicketHeader(const Clock *clock, const QString &person, QWidget *parent) : QWidget(parent), m_clock(clock), m_person(person)
{
    build();
    layOut();
    connect(&m_tick, &QTimer::timeout, this, &TicketHeader::present);
    m_tick.start(kTickMs);
    retranslate();
}

void TicketHeader::build()
{
    m_title = makeLabel(LabelRole::Section, this);
    m_title->setObjectName(QStringLiteral("ticketTitle"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts = makeLabel(LabelRole::Label, this);
    m_facts->setObjectName(QStringLiteral("ticketFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_due = makeLabel(LabelRole::Body, this);
    m_due->setObjectName(QStringLiteral("ticketDue"));
    m_id = new IdentifierLabel(this);
    m_id->setObjectName(QStringLiteral("ticketId"));
    m_state = new Pill(this);
    m_state->setObjectName(QStringLiteral("ticketState"));
    m_customer = linkButton(QStringLiteral("ticketCustomer"), this);
    m_refresh = linkButton(QStringLiteral("refreshTicket"), this);
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    m_console = new QPushButton(this);
    m_console->setObjectName(QStringLiteral("ticketConsole"));
    m_console->setIcon(icon(QStringLiteral("console")));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeTicket"));
    m_close->setIcon(icon(QStringLiteral("close")));
    const std::pair<QToolButton **, const char *> choosers[] = {{&m_stage, "ticketStage"}, {&m_owner, "ticketOwner"}, {&m_changeDue, "changeDue"}};
    for (const auto &[button, name] : choosers) {
        *button = new MenuChip(this);
        (*button)->setObjectName(QLatin1String(name));
    }
    connect(m_close, &QToolButton::clicked, this, &TicketHeader::closeRequested);
    connect(m_refresh, &QPushButton::clicked, this, &TicketHeader::refreshRequested);
    connect(m_customer, &QPushButton::clicked, this, &TicketHeader::customerRequested);
    connect(m_console, &QPushButton::clicked, this, &TicketHeader::consoleRequested);
    connect(m_stage->menu(), &QMenu::aboutToShow, this, &TicketHeader::fillStages);
    connect(m_owner->menu(), &QMenu::aboutToShow, this, &TicketHeader::fillOwners);
    connect(m_changeDue->menu(), &QMenu::aboutToShow, this, &TicketHeader::fillDue);
}

void TicketHeader::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    auto *const first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(first);
    auto *const second = new QHBoxLayout;
    second->setSpacing(metrics::kBetween);
    second->addWidget(m_state);
    second->addWidget(m_id);
    second->addStretch(1);
    second->addWidget(m_refresh);
    column->addLayout(second);
    auto *const third = new QHBoxLayout;
    third->setSpacing(metrics::kBetween);
    third->addWidget(m_customer);
    third->addStretch(1);
    third->addWidget(m_console);
    column->addLayout(third);
    column->addWidget(m_facts);
    auto *const care = new QHBoxLayout;
    care->setSpacing(metrics::kInside);
    care->addWidget(m_stage);
    care->addWidget(m_owner);
    care->addWidget(m_changeDue);
    care->addStretch(1);
    care->addWidget(m_due);
    column->addLayout(care);
}

void TicketHeader::setRow(const TicketRow &row, bool isRefreshing)
{
    m_row = row;
    m_isRefreshing = isRefreshing;
    present();
}

void TicketHeader::setProducts(const TicketProductNames &names)
{
    m_products = names;
    present();
}

void TicketHeader::present()
{
    const QDateTime now = m_clock->utcNow();
    const Wording title = TicketText::title(m_row), state = TicketText::state(m_row), due = TicketText::due(m_row, now), owner = TicketText::owner(m_row);
    m_title->setText(title.isUnknown() ? tr("Ticket without a title") : title.text);
    m_id->setIdentifier(m_row.ticket.id.text());
    m_state->setVisible(!state.isUnknown());
    m_state->setState(state.tone, state.text);
    m_state->setToolTip(TicketText::stateMeaning(m_row.ticket.state.value));
    const bool hasCustomer = !m_row.ticket.customer.isEmpty();
    m_customer->setText(hasCustomer ? TicketText::customer(m_row).text : tr("Customer not told"));
    m_customer->setToolTip(hasCustomer ? tr("Show this customer among the customers: %1").arg(m_row.ticket.customer.text()) : TicketText::customer(m_row).why);
    m_customer->setEnabled(hasCustomer);
    m_console->setEnabled(hasCustomer);
    QStringList facts;
    if (const Wording product = TicketText::product(m_row, m_products); !product.isUnknown())
        facts.append(m_products.contains(m_row.ticket.product) ? product.text : tr("product %1", "its number").arg(product.text));
    if (const Wording opened = TicketText::opened(m_row, now); !opened.isUnknown())
        facts.append(tr("opened %1", "an age: 3 h ago").arg(opened.text));
    facts.append(m_row.care.seenAt.isValid() ? tr("seen by us %1", "an age: 3 h ago").arg(CustomerText::ago(m_row.care.seenAt, now)) : tr("not seen by us yet"));
    if (const Wording age = TicketText::age(m_row, now); !age.isUnknown())
        facts.append(tr("from the cloud %1", "an age: 3 h ago").arg(age.text));
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_stage->setText(tr("Stage: %1").arg(TicketText::stageName(m_row.care.stage)));
    m_owner->setText(tr("Owner: %1").arg(owner.isUnknown() ? tr("nobody") : owner.text));
    m_due->setText(due.isUnknown() ? tr("no clock") : due.text);
    m_due->setToolTip(due.isUnknown() ? due.why : CustomerText::absolute(m_row.due));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, due.tone == Tone::Neutral ? tokenColor(Token::Text, palette()) : toneColor(due.tone, palette()));
    m_due->setPalette(colors);
    m_refresh->setEnabled(!m_isRefreshing);
    m_refresh->setText(m_isRefreshing ? tr("Refreshing…") : tr("Refresh"));
}

void TicketHeader::fillStages()
{
    m_stage->menu()->clear();
    for (const Stage stage : kStages) {
        QAction *const action = m_stage->menu()->addAction(TicketText::stageName(stage), this, [this, stage] {
            CareChange change;
            change.stage = stage;
            Q_EMIT careChangeRequested(change);
        });
        action->setCheckable(true);
        action->setChecked(stage == m_row.care.stage);
    }
}

void TicketHeader::fillOwners()
{
    m_owner->menu()->clear();
    OwnerMenu::fill(m_owner->menu(), m_person, m_owners, [this](const QString &owner) {
        CareChange change;
        change.owner = owner;
        Q_EMIT careChangeRequested(change);
    });
}

void TicketHeader::fillDue()
{
    m_changeDue->menu()->clear();
    DueMenu::fill(m_changeDue->menu(), m_clock->utcNow(), [this](const QDateTime &at) {
        CareChange change;
        change.target = at;
        Q_EMIT careChangeRequested(change);
    });
}

void TicketHeader::retranslate()
{
    m_console->setText(tr("Open console"));
    m_console->setToolTip(tr("Open the cloud console of this customer"));
    m_close->setToolTip(tr("Close the ticket (Esc)"));
    m_close->setAccessibleName(tr("Close the ticket"));
    m_changeDue->setText(tr("Due"));
    m_changeDue->setToolTip(tr("Set by when something has to happen"));
    m_changeDue->setAccessibleName(m_changeDue->toolTip());
    m_stage->setToolTip(tr("How far we are; the vendor never sees it"));
    m_owner->setToolTip(tr("Who of us takes care of it"));
    present();
}

void TicketHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        present();
    QWidget::changeEvent(event);
}

} // namespace pc
