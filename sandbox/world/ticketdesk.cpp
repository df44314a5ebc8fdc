// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/ticketdesk.h"
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr std::array kScripts {
    TicketScript {
        7160, "ECS instance cannot be reached over SSH",
        "Since this morning our web server does not answer on port 22. The console shows it as running. Security groups were not changed.",
        "<p>Thank you for your message. Please send us:</p><ul><li>the instance ID</li><li>the output of <b>ip addr</b> over the remote "
        "console</li></ul>",
        "The instance is i-bp1example0001. The output is attached, eth0 has no address.",
        "The network configuration was lost after the kernel update. We have restored it; please restart the instance once."},
    TicketScript {18020, "Invoice amount differs from the bill",
                  "The invoice of last month is 12.40 lower than the bill. Which of the two is right?",
                  "Please tell us the number of the invoice &amp; the billing cycle.", "Invoice 2026-0117, billing cycle of last month.",
                  "<p>The difference is a <i>refund</i> that was booked after the bill was closed.<br/>It is part of the next bill.</p>"},
    TicketScript {
        7161, "RDS storage is nearly full", "The storage of our database is at 92 %. Can it be made larger without an interruption?",
        "Please confirm the instance ID and when the change may take place.", "rm-bp1example0002, tonight between 01:00 and 03:00.",
        "The storage was extended to 500 GB. There was no interruption. Please confirm."},
    TicketScript {18550, "备案被管局退回", "备案被管局退回，请帮忙查一下原因。", "<p>您好，请提供<strong>服务号</strong>。</p>",
                  "服务号在附件里。",
                  "The photo of the licence was cut off at the edge. Please hand the filing in again with a complete photo."},
    TicketScript {7160, "Request for a higher instance quota", "We need 40 more instances of ecs.g7.large in cn-hangzhou from Monday on.",
                  "What will they be used for, and for how long?", "A load test of a customer, two weeks.",
                  "The quota was raised to 60 instances. It falls back to 20 after two weeks."},
    TicketScript {7162, "Load balancer answers 502 at peak hours", "Between 19:00 and 21:00 about 2 % of all requests end with 502.",
                  "<p>Please send one <code>request id</code> with its time.<br>Were the back-end servers under load?</p>",
                  "Request id 7A0C-EXAMPLE, 20:14:07. CPU was below 40 %.",
                  "Connections to the back end ended after 15 seconds. We advise a timeout of 60 seconds &mdash; see <a "
                  "href=\"https://help.example/slb\">the manual</a>."}};

QString pick(quint64 dice, const char *one, const char *two) { return QString::fromUtf8(dice % 2 == 0 ? one : two); }

} // namespace

const QList<TicketProduct> &ticketProducts()
{
    static const QList<TicketProduct> list {
        {1,
         7160,
         "Elastic Computing",
         "Elastic Compute Service",
         "云服务器 ECS",
         {71601, 71602},
         {"Connection and login", "Disks and images"}},
        {1, 7162, "Elastic Computing", "Server Load Balancer", "负载均衡", {71621, 71622}, {"Error codes", "Configuration"}},
        {2, 7161, "Databases", "ApsaraDB RDS", "云数据库 RDS", {71611, 71612}, {"Storage", "Performance"}},
        {3, 7163, "Storage", "Object Storage Service", "对象存储 OSS", {71631, 71632}, {"Permissions", "Uploads and downloads"}},
        {4, 18020, "Account and Billing", "Billing", "费用", {180201, 180202}, {"Bills and invoices", "Refunds"}},
        {4, 18550, "Account and Billing", "ICP Filing", "ICP 备案", {185501, 185502}, {"Review and reasons", "Service numbers"}}};
    return list;
}

const TicketProduct *ticketProduct(qint64 id)
{
    const auto &list = ticketProducts();
    const auto it = std::find_if(list.cbegin(), list.cend(), [id](const TicketProduct &product) { return product.id == id; });
    return it == list.cend() ? nullptr : &*it;
}

const TicketProduct *productOfCategory(qint64 category)
{
    const auto &list = ticketProducts();
    const auto has
        = [category](const TicketProduct &product) { return product.categories[0] == category || product.categories[1] == category; };
    const auto it = std::find_if(list.cbegin(), list.cend(), has);
    return it == list.cend() ? nullptr : &*it;
}

QByteArray ticketProductSheet()
{
    QByteArray csv = "product_id,product,group\n";
    for (const TicketProduct &product : ticketProducts())
        csv += QByteArray::number(product.id) + ',' + product.name + ',' + product.directoryName + '\n';
    return csv;
}

const TicketScript &ticketScript(quint64 dice) { return kScripts[size_t(dice % kScripts.size())]; }

QString vendorQuestion(quint64 dice)
{
    return pick(dice,
                "<p>Thank you for your message. Please tell us the <b>time</b> and, if there is one, the <b>request id</b>.<br/>A "
                "screenshot helps.</p>",
                "We could not see this on our side. Since when does it happen, and in which region?");
}

QString vendorSolution(quint64 dice)
{
    return pick(dice, "The cause was found and put right. Please check and confirm.",
                "<p>The service was restarted at our side.<br/>If everything works, please <i>confirm</i> &amp; close the ticket.</p>");
}

} // namespace pc::sandbox
