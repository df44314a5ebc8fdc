// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

class CommandRegistry;

// Every command with its key, and with the reason when it cannot run. A leading ">" asks for commands alone.
class CommandSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::CommandSource)
public:
    explicit CommandSource(const CommandRegistry *commands) : m_commands(commands) {}
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    const CommandRegistry *m_commands;
};

} // namespace pc
