// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include "core/domain/environment.h"
#include "core/domain/session.h"
#include "core/domain/suitepage.h"
#include "core/suitelink/suiteaside.h"
#include "core/suitelink/suiteframe.h"
#include <QDateTime>
#include <QStringList>
#include <QUrl>
#include <variant>

// The messages between the console and a viewer; docs/viewer-protocol.md tells their order. Plain values, no behaviour.
namespace pc {

inline constexpr int kSuiteProtocolVersion = 2;

// How the viewer looks: the same as the console, whatever the console was told.
struct SuiteAppearance
{
    QString language;                       // of the interface, e.g. "en", "zh_CN"
    QString theme;                          // "system", "light" or "dark"
    friend bool operator==(const SuiteAppearance &, const SuiteAppearance &) = default;
};

// First message to a viewer; the browser engine starts after it only. Holds no secret.
struct SuiteHello
{
    int version = kSuiteProtocolVersion;
    QString environmentName;
    Environment::Kind environmentKind = Environment::Kind::Development;
    QString environmentColour;              // "#rrggbb"; empty: the colour of the kind
    CustomerUid customer;
    QString customerName;
    int customerColour = 0;                 // 0 … 7, an index into the theme's customer colours
    QString product;                        // page of the customer, e.g. "ecs"
    SuitePage::Embedding embedding = SuitePage::Embedding::MainPage;
    QString pageLanguage;                   // wish of the environment for the vendor's pages, e.g. "zh"
    SuiteAppearance appearance;
    QStringList allowedHosts;               // as hostMatches() takes them
    QStringList signInHosts;                // likewise: going there means "signed out"
    QUrl signinUrl;                         // federation address: only our own link may go there
    QUrl loginUrl;                          // where an ended session is led
    bool isSandbox = false;                 // the built-in sandbox; the viewer checks that its hosts are loopback
    bool mayRunUnprotected = false;         // the person allowed the engine to run without its process sandbox
    friend bool operator==(const SuiteHello &, const SuiteHello &) = default;
};

struct SuiteLink
{
    Secret link;                            // single use, 30 s: load it at once
    bool isRenewal = false;                 // to a hidden page, the visible one stays
    friend bool operator==(const SuiteLink &, const SuiteLink &) = default;
};

struct SuiteSessionState
{
    Session::State state = Session::State::Opening;
    QDateTime expiresAt;                    // UTC; invalid: not known yet
    QDateTime renewedAt;                    // UTC; invalid: never
    bool renewalFailed = false;             // the last renewal failed; the session goes on until expiresAt
    friend bool operator==(const SuiteSessionState &, const SuiteSessionState &) = default;
};

struct SuiteRaise { friend bool operator==(const SuiteRaise &, const SuiteRaise &) = default; };
struct SuiteClose { friend bool operator==(const SuiteClose &, const SuiteClose &) = default; };
struct SuitePing { quint32 number = 0; friend bool operator==(const SuitePing &, const SuitePing &) = default; };

using ToViewer = std::variant<SuiteHello, SuiteLink, SuiteSessionState, SuiteAppearance, SuiteAside, SuiteRaise, SuiteClose, SuitePing>;

// Why the renewal's hidden page did not reach its destination.
enum class RenewalFailure { Timeout, LoadFailed, SignedOut };
// Why the engine's process sandbox cannot start on this machine.
enum class EngineObstacle { None, RunningAsRoot, NoUserNamespaces };

enum class SuiteEvent {
    Ready,              // the window exists, links may come
    Shown,              // the page of the first (or a later, visible) link was reached: the hour counts
    SignedOut,          // the page was led to a sign-in or login address
    Renewed,            // the hidden page reached its destination
    RenewRequested,     // the person pressed "Renew"
    OpenAgainRequested, // the person pressed "Open again" after the session ended
    CloseAllRequested,  // the person pressed the key that closes every console
    ConsoleRequested,   // the person asked for the main window (its palette)
    Closed,             // the person closed the window; the process ends by itself
};
struct SuiteRenewalFailed { RenewalFailure reason; friend bool operator==(const SuiteRenewalFailed &, const SuiteRenewalFailed &) = default; };
struct SuiteAddress { QUrl address; friend bool operator==(const SuiteAddress &, const SuiteAddress &) = default; }; // without secrets
struct SuiteEngineRefused { EngineObstacle obstacle; friend bool operator==(const SuiteEngineRefused &, const SuiteEngineRefused &) = default; };
struct SuiteAsideTick { QString id; bool isDone = false; friend bool operator==(const SuiteAsideTick &, const SuiteAsideTick &) = default; };
struct SuiteAsideNotes { QString text; friend bool operator==(const SuiteAsideNotes &, const SuiteAsideNotes &) = default; };
struct SuitePong { quint32 number = 0; friend bool operator==(const SuitePong &, const SuitePong &) = default; };

using ToConsole = std::variant<SuiteEvent, SuiteRenewalFailed, SuiteAddress, SuiteAsideTick, SuiteAsideNotes, SuiteEngineRefused, SuitePong>;

// Whole frames. Of a SuiteLink the bytes are secret: the caller wipes them once written. Empty if the message is too long.
[[nodiscard]] QByteArray encode(const ToViewer &message);
[[nodiscard]] QByteArray encode(const ToConsole &message);
// Kind::Malformed for anything that is not exactly such a message. A link is wiped from the frame.
[[nodiscard]] Result<ToViewer> decodeToViewer(SuiteFrame &frame);
[[nodiscard]] Result<ToConsole> decodeToConsole(const SuiteFrame &frame);

} // namespace pc
