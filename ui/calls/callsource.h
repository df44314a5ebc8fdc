// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/calllog.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>
#include <QPointer>

namespace pc {

// Calls in the command palette: ten characters of a request id are enough.
class CallSource final : public QObject, public PaletteSource
{
    Q_OBJECT
public:
    // `open` shows the call; the log outlives the source.
    CallSource(const CallLog *log, std::function<void(CallRecord)> open, QObject *parent = nullptr);
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const CallRecord &record) const;
    const CallLog *m_log;
    std::function<void(CallRecord)> m_open;
};

} // namespace pc
