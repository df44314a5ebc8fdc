// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/sandboxbanner.h"
#include <QEvent>

namespace pc {

SandboxBanner::SandboxBanner(QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("sandboxBanner"));
    setClosable(true);
    connect(this, &Banner::actionTriggered, this, &SandboxBanner::addEnvironmentRequested);
    retranslate();
}

void SandboxBanner::changeEvent(QEvent *event)
{
    Banner::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const bool wasHidden = isHidden(); // the words are set anyhow: it may be shown again in the new language
    retranslate();
    setHidden(wasHidden);
}

void SandboxBanner::retranslate()
{
    showMessage(Tone::Info, tr("You are in the built-in sandbox: nothing here is real. Add your own environment when you are ready."),
                tr("Add an environment…"));
}

} // namespace pc
