// SPDX-License-Identifier: Apache-2.0
#include "core/store/builtinmacros.h"

namespace pc {

QList<TicketMacro> builtInMacros()
{
    const QString en = QStringLiteral("en"), zh = QStringLiteral("zh");
    const auto id = [](const char *name) { return QStringLiteral("builtin-") + QLatin1String(name); };
    return {
        {id("logs-en"), QStringLiteral("Send the logs"),
         QStringLiteral("The logs of the time in question are attached (account {uid}, customer {customer}). Please tell us which further"
                        " logs or identifiers you need."), en},
        {id("askcause-en"), QStringLiteral("Ask for the cause"),
         QStringLiteral("Thank you for your answer. Please tell us the cause, since when it has acted and which other resources of account {uid}"
                        " it may touch."), en},
        {id("solved-en"), QStringLiteral("Confirm that it is solved"),
         QStringLiteral("We have checked it together with {customer}: the problem of ticket {ticket} is solved. Please close the ticket. Thank you."), en},
        {id("unsolved-en"), QStringLiteral("Not solved yet"),
         QStringLiteral("We have followed your advice, and the problem is still there. What we did, when, and what we saw:\n\n1. "), en},
        {id("restart-en"), QStringLiteral("Restart needed"),
         QStringLiteral("Please confirm that a restart is needed, and whether data on local disks is kept. {customer} has to agree on a time"
                        " first; we will tell you which one."), en},
        {id("progress-en"), QStringLiteral("Ask how far it is"),
         QStringLiteral("How far is this ticket? The services of {customer} are affected. Please tell us the next step and when we can expect it."), en},
        {id("logs-zh"), QStringLiteral("提供日志"),
         QStringLiteral("附件是对应时间段的日志（账号 {uid}，客户 {customer}）。如需其他日志或标识，请告知。"), zh},
        {id("askcause-zh"), QStringLiteral("询问原因"),
         QStringLiteral("感谢回复。请说明问题原因、开始时间，以及账号 {uid} 下可能受影响的其他资源。"), zh},
        {id("solved-zh"), QStringLiteral("确认已解决"),
         QStringLiteral("我们已与 {customer} 核实，工单 {ticket} 的问题已解决，请关闭工单。谢谢。"), zh},
        {id("unsolved-zh"), QStringLiteral("尚未解决"),
         QStringLiteral("我们已按建议操作，问题仍然存在。操作内容、时间和现象如下：\n\n1. "), zh},
        {id("restart-zh"), QStringLiteral("需要重启"),
         QStringLiteral("请确认是否必须重启，以及本地盘数据是否保留。我们需先与 {customer} 约定时间，确定后告知。"), zh},
        {id("progress-zh"), QStringLiteral("询问进度"),
         QStringLiteral("请问工单目前的进度如何？{customer} 的业务受到影响，请告知下一步和预计时间。"), zh},
    };
}

} // namespace pc
