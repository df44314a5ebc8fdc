// SPDX-License-Identifier: Apache-2.0
#include "app/identitydesk.h"
#include "app/workspace.h"
#include "core/sync/customersync.h"
#include "core/sync/identityservice.h"
#include "ui/identity/askpalettesource.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/identity/verificationfollowup.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/toast.h"

namespace pc {

IdentityDesk::IdentityDesk(MainWindow &window, Workspace &workspace, OperationFlow &flow, Clock *clock)
    : m_window(window), m_workspace(workspace), m_flow(flow), m_clock(clock),
      m_followUp(std::make_unique<VerificationFollowUp>(workspace.store().customers(), &workspace.sync(), clock))
{
    QObject::connect(m_followUp.get(), &VerificationFollowUp::verified, &m_window, [this](const Customer &customer) { tellVerified(customer); });
}

IdentityDesk::~IdentityDesk() = default;

void IdentityDesk::addSource()
{
    m_source = std::make_unique<AskPaletteSource>(m_workspace.store().customers(), m_clock, [this](const Customer &customer) { ask(customer); });
    m_window.palettePanel()->addSource(m_source.get());
}

void IdentityDesk::ask(const Customer &customer)
{
    IdentityServices services;
    services.identity = &m_workspace.identity();
    services.customers = m_workspace.store().customers();
    services.sync = &m_workspace.sync();
    services.flow = &m_flow;
    services.clock = m_clock;
    services.environment = m_workspace.environment();
    openAskToVerify(services, customer, &m_window);
}

void IdentityDesk::tellVerified(const Customer &customer)
{
    if (auto *const toasts = m_window.findChild<ToastArea *>())
        toasts->showNote(tr("%1 is verified now.", "customer").arg(customer.displayName()), Tone::Good);
}

} // namespace pc
