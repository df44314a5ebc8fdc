// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/consolepage.h"
#include "sandbox/suite/suiteanswers.h"
#include "sandbox/world/ticketdesk.h"

namespace pc::sandbox {

// Column titles are keys of the texts; cells are plain text, escaped when written.
struct ConsolePages::Table
{
    QStringList columns;
    QList<QStringList> rows;
    int total = 0; // may exceed the rows shown
    bool isRegional = false;
};

namespace {

constexpr int kRowsShown = 200;

QString day(const QDateTime &utc) { return utc.toString(QStringLiteral("yyyy-MM-dd")); }
QString minute(const QDateTime &utc) { return utc.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString addressOf(const ConsoleView &view, const QString &product)
{
    return view.isSuite ? QLatin1Char('/') + product + QStringLiteral("4service") : QStringLiteral("/console/") + product;
}

QString link(const ConsoleView &view, const QString &product)
{
    return QStringLiteral("%1?region=%2&amp;lang=%3").arg(addressOf(view, product), view.region, view.language);
}

const QStringList &products()
{
    static const QStringList list{QStringLiteral("ecs"), QStringLiteral("rds"),   QStringLiteral("oss"),
                                  QStringLiteral("slb"), QStringLiteral("vpc"),   QStringLiteral("ram"),
                                  QStringLiteral("bss"), QStringLiteral("beian"), QStringLiteral("workorder")};
    return list;
}

} // namespace

QString filingStatus(const FilingBook::Standing &standing)
{
    switch (standing.status) {
    case BsnStatus::Unbound:
        return QStringLiteral("Unbound");
    case BsnStatus::Bound:
        return standing.reason.isEmpty() ? QStringLiteral("Bound") : QStringLiteral("Returned");
    case BsnStatus::InReview:
        return standing.stage == FilingBook::Standing::Stage::VendorCheck ? QStringLiteral("First review")
                                                                           : QStringLiteral("Authority review");
    case BsnStatus::Filed:
        return QStringLiteral("Approved");
    case BsnStatus::Void:
        break;
    }
    return QStringLiteral("Void");
}

bool ConsolePages::hasProduct(const QString &product) const { return products().contains(product) || product == QLatin1String("billing"); }

QByteArray ConsolePages::console(const ConsoleView &view) const
{
    const Table shown = table(view);
    const QString product = view.product == QLatin1String("billing") ? QStringLiteral("bss") : view.product;
    const QString name = view.customer.name.isEmpty() ? view.customer.loginEmail : view.customer.name;
    const PageValues values{
                  {QStringLiteral("accountBar"), accountBar(m_texts, view.customer, view.language)},
                  {QStringLiteral("title"), text(QStringLiteral("product.") + product, view.language)},
                  {QStringLiteral("name"), name.toHtmlEscaped()},
                  {QStringLiteral("uid"), view.customer.uid.toHtmlEscaped()},
                  {QStringLiteral("secondsLeft"), QString::number(view.secondsLeft)},
                  {QStringLiteral("navigation"), navigation(view)},
                  {QStringLiteral("regionChoice"), shown.isRegional ? regionChoice(view) : QString()},
                  {QStringLiteral("table"), html(shown, view.language)},
                  {QStringLiteral("remarkChoice"), remarkChoice(view, shown)},
                  {QStringLiteral("count"), text(QStringLiteral("count"), view.language).arg(shown.rows.size()).arg(shown.total)},
                  {QStringLiteral("formTarget"), link(view, view.product)}};
    return m_texts.page(QStringLiteral("console.html"), view.language, values);
}

QString ConsolePages::navigation(const ConsoleView &view) const
{
    QString html;
    for (const QString &product : products()) {
        const bool isCurrent = product == view.product;
        html += QStringLiteral("<a href=\"%1\"%2>%3</a>")
                    .arg(link(view, product), isCurrent ? QStringLiteral(" aria-current=\"page\"") : QString(),
                         text(QStringLiteral("product.") + product, view.language));
    }
    return html;
}

QString ConsolePages::regionChoice(const ConsoleView &view) const
{
    QString options;
    for (const QString &region : Catalogue::regions()) {
        options += QStringLiteral("<option value=\"%1\"%2>%3</option>")
                       .arg(region, region == view.region ? QStringLiteral(" selected") : QString(),
                            text(QStringLiteral("region.") + region, view.language));
    }
    return QStringLiteral("<form id=\"region-form\" method=\"get\" action=\"%1\"><label>%2 <select id=\"region\" "
                          "name=\"region\">%3</select></label>"
                          "<input type=\"hidden\" name=\"lang\" value=\"%4\"><noscript><button>%5</button></noscript></form>")
        .arg(addressOf(view, view.product), text(QStringLiteral("page.region"), view.language), options, view.language,
             text(QStringLiteral("page.show"), view.language));
}

QString ConsolePages::remarkChoice(const ConsoleView &view, const Table &table) const
{
    QString options;
    for (const QStringList &row : table.rows)
        options += QStringLiteral("<option>%1</option>").arg(row.constFirst().toHtmlEscaped());
    return options.isEmpty()
        ? QStringLiteral("<option value=\"account\">%1</option>").arg(text(QStringLiteral("page.account"), view.language))
        : options;
}

QString ConsolePages::html(const Table &table, const QString &language) const
{
    if (table.rows.isEmpty())
        return QStringLiteral("<p class=\"empty\">%1</p>").arg(text(QStringLiteral("page.empty"), language));
    QString head;
    for (const QString &column : table.columns) {
        const QString kind = column == QLatin1String("amount") ? QStringLiteral(" class=\"amount\"") : QString();
        head += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(kind, text(QStringLiteral("column.") + column, language));
    }
    QString body;
    for (const QStringList &row : table.rows) {
        body += QLatin1String("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isStatus = table.columns.at(i) == QLatin1String("status");
            const QString cell = isStatus ? QStringLiteral("<span class=\"status\" data-status=\"%1\">%2</span>")
                                                .arg(row.at(i).toHtmlEscaped(), text(QStringLiteral("status.") + row.at(i), language))
                                          : row.at(i).toHtmlEscaped();
            const bool isAmount = table.columns.at(i) == QLatin1String("amount");
            body += QStringLiteral("<td%1>%2</td>").arg(isAmount ? QStringLiteral(" class=\"amount\"") : QString(), cell);
        }
        body += QLatin1String("</tr>");
    }
    return QStringLiteral("<div class=\"scroll\"><table id=\"instances\"><thead><tr>%1</tr></thead><tbody>%2</tbody></table></div>")
        .arg(head, body);
}

ConsolePages::Table ConsolePages::table(const ConsoleView &view) const
{
    if (view.product == QLatin1String("ram"))
        return roles(view);
    if (view.product == QLatin1String("bss") || view.product == QLatin1String("billing"))
        return orders(view);
    if (view.product == QLatin1String("beian"))
        return filings(view);
    return view.product == QLatin1String("workorder") ? tickets(view) : instances(view);
}

ConsolePages::Table ConsolePages::instances(const ConsoleView &view) const
{
    Table table{{QStringLiteral("instance"), QStringLiteral("name"), QStringLiteral("specification"), QStringLiteral("status"),
                 QStringLiteral("created"), QStringLiteral("expires"), QStringLiteral("remark")},
                {},
                0,
                true};
    using State = QuotaBook::Supply::State;
    const int count = view.supply == State::Released ? 0 : m_world.instanceCount(view.customer);
    for (int i = 0; i < count; ++i) {
        Instance instance = m_world.instance(view.customer, i);
        if (view.supply == State::Stopped || instance.isExpired(view.now))
            instance.status = QStringLiteral("Stopped");
        if (instance.product != view.product || instance.region != view.region)
            continue;
        ++table.total;
        if (table.rows.size() < kRowsShown)
            table.rows.append({instance.id, instance.name, instance.specification, instance.status, day(instance.createdAt),
                               day(instance.expiresAt), m_world.remark(view.customer.uid, instance.id)});
    }
    return table;
}

ConsolePages::Table ConsolePages::roles(const ConsoleView &view) const
{
    Table table{{QStringLiteral("role"), QStringLiteral("trusted")}, {}, 0, false};
    if (view.customer.hasRole)
        table.rows.append({QString::fromLatin1(kPartnerRole), m_world.partnerUid()});
    table.rows.append({QStringLiteral("AliyunECSDefaultRole"), QStringLiteral("ecs.aliyuncs.com")});
    const QStringList authorised = m_world.serviceRoles(view.customer.uid);
    for (const QString &role : authorised)
        table.rows.append({role, QStringLiteral("aliyun.com")});
    table.total = int(table.rows.size());
    return table;
}

ConsolePages::Table ConsolePages::orders(const ConsoleView &view) const
{
    Table table{{QStringLiteral("order"), QStringLiteral("product"), QStringLiteral("kind"), QStringLiteral("amount"),
                 QStringLiteral("status"), QStringLiteral("created")},
                {},
                m_world.orders().count(view.customer.orderOwner()),
                false};
    const QString currency = view.customer.currency() + QLatin1Char(' ');
    for (int i = table.total - 1; i >= 0 && table.rows.size() < kRowsShown; --i) {
        const Order order = m_world.orders().order(view.customer.orderOwner(), i);
        const QString type = OrderBook::types().at(order.type);
        table.rows.append({QString::number(order.id), Catalogue::products().at(order.product).toUpper(),
                           text(QStringLiteral("kind.") + type, view.language), currency + hundredthsText(order.due),
                           paymentText(m_world.orders().payment(order, view.now)),
                           minute(QDateTime::fromSecsSinceEpoch(order.createdAt, Qt::UTC))});
    }
    return table;
}

ConsolePages::Table ConsolePages::filings(const ConsoleView &view) const
{
    Table table{{QStringLiteral("number"), QStringLiteral("instance"), QStringLiteral("domain"), QStringLiteral("status"),
                 QStringLiteral("filing"), QStringLiteral("created")},
                {},
                0,
                false};
    const auto numbers = m_state.filings.held(view.customer.uid);
    for (const ServiceNumber &number : numbers) {
        const auto standing = m_state.filings.standing(number, view.now);
        const QString domain = number.submissions.isEmpty() ? QString() : number.submissions.constLast().domain;
        table.rows.append({number.sn, number.resourceId, domain, filingStatus(standing), standing.filingNumber, day(number.createdAt)});
    }
    table.total = int(table.rows.size());
    return table;
}

ConsolePages::Table ConsolePages::tickets(const ConsoleView &view) const
{
    Table table{{QStringLiteral("ticket"), QStringLiteral("subject"), QStringLiteral("product"), QStringLiteral("status"),
                 QStringLiteral("created")},
                {},
                0,
                false};
    for (const VendorTicket *ticket : m_state.tickets.of(view.customer.uid, view.now)) {
        const TicketProduct *product = ticketProduct(ticket->product);
        table.rows.append({ticket->id, ticket->title, product ? QString::fromUtf8(product->name) : QString(), ticketStageName(ticket->stage),
                           minute(ticket->openedAt)});
    }
    table.total = int(table.rows.size());
    return table;
}

} // namespace pc::sandbox
