// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/palettesource.h"
#include <QObject>

namespace pc {

class ConsoleController;

// Open consoles in the command palette: Enter brings one to the front.
class ConsolePalette final : public QObject, public PaletteSource
{
    Q_OBJECT
public:
    explicit ConsolePalette(ConsoleController &controller, QObject *parent = nullptr);    // the controller outlives it
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    ConsoleController &m_controller;
};

} // namespace pc
