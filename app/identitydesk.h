// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include "ui/identity/identityservices.h"
#include <QCoreApplication>
#include <memory>

namespace pc {

class AskPaletteSource;
class MainWindow;
class VerificationFollowUp;
class Workspace;

// The verification of identities in the window of an open environment: "Ask to verify …" in the palette, and the news that a
// customer who was asked is verified. Borrows everything; the window goes before it.
class IdentityDesk
{
    Q_DECLARE_TR_FUNCTIONS(pc::IdentityDesk)
public:
    IdentityDesk(MainWindow &window, Workspace &workspace, OperationFlow &flow, Clock *clock);
    ~IdentityDesk();

    void addSource();

private:
    void ask(const Customer &customer);
    void tellVerified(const Customer &customer);

    MainWindow &m_window;
    Workspace &m_workspace;
    OperationFlow &m_flow;
    Clock *m_clock;
    std::unique_ptr<AskPaletteSource> m_source;
    std::unique_ptr<VerificationFollowUp> m_followUp;
};

} // namespace pc
