// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/replybox.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "core/store/ticketstore.h"
#include "core/tickets/quotetrim.h"
#include "models/customertext.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/icons.h"
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

ReplyBox::ReplyBox(const ComposeServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_composer(new MessageComposer(services, this)), m_quote(new QPushButton(this))
{
    setObjectName(QStringLiteral("replyBox"));
    setFocusProxy(m_composer);
    m_quote->setObjectName(QStringLiteral("quote"));
    m_quote->setIcon(icon(QStringLiteral("back")));
    m_quote->setAutoDefault(false);
    m_composer->addTool(m_quote);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_composer);
    connect(m_quote, &QPushButton::clicked, this, &ReplyBox::quote);
    connect(m_composer, &MessageComposer::changed, this, &ReplyBox::presentWriting);
    connect(m_composer, &MessageComposer::restored, this, &ReplyBox::presentWriting);
    connect(m_composer, &MessageComposer::sent, this, &ReplyBox::sent);
    connect(m_composer, &MessageComposer::unlockRequested, this, &ReplyBox::unlockRequested);
    connect(m_composer, &MessageComposer::callRequested, this, &ReplyBox::callRequested);
    retranslate();
}

void ReplyBox::setTicket(const TicketRow &ticket, const QList<TicketNote> &notes)
{
    const bool isAnother = ticket.ticket.id != m_ticket.ticket.id;
    m_ticket = ticket;
    m_notes = notes;
    const auto put = [this](const char *name, const QString &value) { m_values.insert(QString::fromLatin1(name), value); };
    if (isAnother)
        m_values.clear();
    put("customer", ticket.customerName);
    put("uid", ticket.ticket.customer.text());
    put("ticket", ticket.ticket.id.text());
    put("title", ticket.ticket.title);
    put("person", m_services.person);
    put("date", QLocale().toString(m_services.clock->utcNow().toLocalTime().date(), QLocale::ShortFormat));
    put("environment", environmentName(m_services.environment));
    m_composer->setValues(m_values);
    retranslate();
    if (!isAnother)
        return;
    TicketDraft blank;
    blank.key = QLatin1String("reply:") + ticket.ticket.id.text();
    blank.ticket = ticket.ticket.id;
    blank.customer = ticket.ticket.customer;
    m_composer->open(blank);
    presentWriting();
    readProduct();
}

// Names that the row of the ticket does not hold.
void ReplyBox::readProduct()
{
    const TicketId id = m_ticket.ticket.id;
    whenDone(m_services.tickets->products(), this, [this, id](const Result<QList<TicketProduct>> &products) {
        if (!products || id != m_ticket.ticket.id)
            return;
        const auto known = std::find_if(products->begin(), products->end(), [this](const TicketProduct &product) { return product.id == m_ticket.ticket.product; });
        if (known == products->end())
            return;
        m_values.insert(QStringLiteral("product"), known->name);
        m_composer->setValues(m_values);
    });
    whenDone(m_services.customers->customer(m_ticket.ticket.customer), this, [this, id](const Result<Customer> &customer) {
        if (!customer || id != m_ticket.ticket.id)
            return;
        m_values.insert(QStringLiteral("alias"), customer->local.alias);
        m_composer->setValues(m_values);
    });
}

// The vendor's last words, without what they quote themselves.
void ReplyBox::quote()
{
    const auto last = std::find_if(m_notes.crbegin(), m_notes.crend(), [](const TicketNote &note) { return note.from == TicketNote::From::Vendor && !note.text.isEmpty(); });
    if (last == m_notes.crend())
        return;
    QStringList lines = withoutQuotes(last->text).text.split(u'\n');
    for (QString &line : lines)
        line.prepend(QLatin1String("> "));
    m_composer->insertText(lines.join(u'\n') + QLatin1String("\n\n"));
}

void ReplyBox::presentWriting()
{
    const bool isWriting = !m_composer->draft().isEmpty();
    if (std::exchange(m_isWriting, isWriting) != isWriting)
        Q_EMIT writingChanged(isWriting);
}

void ReplyBox::retranslate()
{
    setAccessibleName(tr("Answer to the vendor"));
    m_quote->setText(tr("Quote"));
    m_quote->setToolTip(tr("Inserts the vendor's last words"));
    m_composer->setSendText(tr("Send answer"));
    const bool isClosed = m_ticket.ticket.state.value == TicketState::Confirmed;
    const QString name = CustomerText::inLists(m_ticket.ticket.customer, m_ticket.customerName);
    const QString to = tr("To the vendor for %1 · ticket %2 · %3", "customer, ticket, environment").arg(name, m_ticket.ticket.id.text(), environmentName(m_services.environment));
    m_composer->setConsequence(isClosed ? to + tr(" · closed: the vendor may not look at it again") : to);
}

void ReplyBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
