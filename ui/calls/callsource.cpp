// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/callsource.h"
#include "ui/calls/calllogmodel.h"
#include "ui/widgets/relativetime.h"

namespace pc {

namespace {
constexpr int kShortest = 4, kMost = 6;     // shorter fragments fit nearly every request id
}

CallSource::CallSource(const CallLog *log, std::function<void(CallRecord)> open, QObject *parent)
    : QObject(parent), m_log(log), m_open(std::move(open))
{
}

QString CallSource::kind() const { return tr("Calls"); }

PaletteItem CallSource::itemOf(const CallRecord &record) const
{
    PaletteItem item;
    item.title = record.action;
    QStringList parts{callStatus(record), record.customer.text(), record.person, relativeTime(record.startedAt, QDateTime::currentDateTimeUtc()),
                      record.requestId};
    parts.removeAll(QString());
    item.subtitle = parts.join(QStringLiteral(" · "));
    item.iconName = QStringLiteral("calls");
    item.open = [open = m_open, record] { open(record); };
    return item;
}

Async<QList<PaletteItem>> CallSource::find(QString text, std::stop_token)
{
    if (text.size() < kShortest)
        return ready<QList<PaletteItem>>(QList<PaletteItem>());
    CallFilter filter;
    filter.text = text;
    return andThen<QList<PaletteItem>>(m_log->find(filter, kMost), this, [this](const QList<CallRecord> &records) {
        QList<PaletteItem> items;
        for (const CallRecord &record : records)
            items << itemOf(record);
        return ready<QList<PaletteItem>>(items);
    });
}

} // namespace pc
