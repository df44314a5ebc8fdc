// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/errortext.h"
#include "core/contracts/errordictionary.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cstdlib>

namespace pc {

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(pc::ErrorText) };
using K = ApiError::Kind;

QString offsetText(const ApiError &error)
{
    if (!error.clockOffset)
        return Words::tr("The clock of this computer is wrong.");
    const int seconds = int(std::abs(error.clockOffset->count()));
    const int minutes = (seconds + 30) / 60;
    if (error.clockOffset->count() > 0)
        return minutes > 0 ? Words::tr("The clock of this computer is %n minute(s) slow.", nullptr, minutes)
                           : Words::tr("The clock of this computer is %n second(s) slow.", nullptr, seconds);
    return minutes > 0 ? Words::tr("The clock of this computer is %n minute(s) fast.", nullptr, minutes)
                       : Words::tr("The clock of this computer is %n second(s) fast.", nullptr, seconds);
}

QString unsentOrUnknown(const ApiError &error)
{
    return error.sent ? Words::tr("The request may have arrived; whether it took effect is not known yet.")
                      : Words::tr("Nothing was sent, so nothing has changed.");
}

ErrorText networkText(const ApiError &error)
{
    switch (error.kind) {
    case K::NameNotFound:
        return {Words::tr("The server's name could not be found."), unsentOrUnknown(error),
                Words::tr("Check the network connection and the endpoint in the environment's settings.")};
    case K::ConnectionRefused:
        return {Words::tr("The server refused the connection."), unsentOrUnknown(error),
                Words::tr("Check the endpoint's address and port, and whether a firewall stands in between.")};
    case K::Offline:
        return {Words::tr("There is no network connection."), unsentOrUnknown(error), Words::tr("Connect to the network, then try again.")};
    case K::ProxyRefused:
        return {Words::tr("The proxy refused the connection."), unsentOrUnknown(error),
                Words::tr("Check the system's proxy settings and your proxy login.")};
    case K::TlsFailed:
        return {Words::tr("The secure connection could not be established."),
                Words::tr("The server's certificate is not trusted here, so nothing was sent."),
                Words::tr("Check the clock, and whether a proxy inspects connections with a certificate unknown to this system.")};
    case K::Timeout:
        return {Words::tr("The server did not answer in time."), unsentOrUnknown(error),
                error.sent ? Words::tr("Check the result before sending again.") : Words::tr("Try again in a moment.")};
    case K::Truncated:
        return {Words::tr("The answer broke off halfway."), unsentOrUnknown(error), Words::tr("Refresh to see what is true now.")};
    default:
        return {Words::tr("The service is not being called at the moment."),
                Words::tr("It failed repeatedly a moment ago; calls are paused so that it can recover. Nothing was sent."),
                Words::tr("Wait a minute. One trial call goes out by itself, and work continues when it succeeds.")};
    }
}

ErrorText answerText(const ApiError &error)
{
    switch (error.kind) {
    case K::ClockSkew:
        return {offsetText(error), Words::tr("The cloud refuses requests whose time differs by more than 15 minutes."),
                Words::tr("Set the system clock to network time, then try again.")};
    case K::BadCredentials:
        return {Words::tr("The cloud did not accept the key."), Words::tr("The access key is wrong, disabled or deleted."),
                Words::tr("Check the key in the environment's settings and run the connection test.")};
    case K::Forbidden:
        return {Words::tr("The key has no right to do this."), Words::tr("The cloud knows the key but does not allow this action."),
                Words::tr("Ask the person who manages the partner account to grant the action.")};
    case K::NotFound:
        return {Words::tr("The cloud does not know this record."), Words::tr("It does not exist, or no longer belongs to this partner."),
                Words::tr("Refresh the list and check the identifier.")};
    case K::Conflict:
        return {Words::tr("The change collides with the present state."), Words::tr("Somebody or something changed the record meanwhile."),
                Words::tr("Refresh, look at the present state, then decide again.")};
    case K::RateLimited:
        return {Words::tr("The cloud asks for fewer calls."), Words::tr("The limit of this action is used up for the moment."),
                Words::tr("Wait a moment; background work continues by itself.")};
    case K::Rejected:
        return {Words::tr("The cloud rejected the request."), Words::tr("It was understood, but not carried out."),
                Words::tr("Read the details, correct the input and send it again.")};
    case K::Malformed:
        return {Words::tr("The answer could not be understood."), Words::tr("The cloud answered in a form this version does not know."),
                Words::tr("Copy the details and report them; trying again rarely helps.")};
    default:
        return {Words::tr("The cloud had an internal error."), unsentOrUnknown(error),
                Words::tr("Try again in a moment. If it persists, report the request ID to the vendor.")};
    }
}

ErrorText machineText(const ApiError &error)
{
    switch (error.kind) {
    case K::StorageFull:
        return {Words::tr("The disk is full."), Words::tr("New data cannot be kept; what was stored before is intact."),
                Words::tr("Free some space on the disk of the data folder, then try again.")};
    case K::StorageReadOnly:
        return {Words::tr("The data folder cannot be written."), Words::tr("Data can be looked at, but nothing new can be kept."),
                Words::tr("Check the folder's permissions, or choose another data folder.")};
    case K::StorageCorrupt:
        return {Words::tr("The local data is damaged."), Words::tr("The damaged file was set aside; cloud data will be read again."),
                Words::tr("Let the first load finish. Aliases, groups and notes are kept as far as they can be read.")};
    case K::StorageTooNew:
        return {Words::tr("The local data belongs to a newer version."), Words::tr("This version does not touch it, so that nothing is damaged."),
                Words::tr("Start the newer version, or choose another data folder.")};
    case K::StorageFailed:
        if (error.code == QLatin1String("StoreInUse"))
            return {Words::tr("The local data is in use by another process."), Words::tr("Two at the same time could damage it, so it was not opened."),
                    Words::tr("Close the other Partner Console that uses this data folder, then try again.")};
        return {Words::tr("The local data could not be read or written."), Words::tr("The last change may not have been kept."),
                Words::tr("Try again; if it persists, restart the program and copy the details.")};
    case K::KeychainAbsent:
        return {Words::tr("No key is stored for this environment."), Words::tr("The keychain works but holds no such entry."),
                Words::tr("Add the key in the environment's settings.")};
    case K::KeychainDenied:
        return {Words::tr("The keychain is locked."), Words::tr("The key is stored but was not handed out."),
                Words::tr("Unlock the keychain and try again.")};
    case K::KeychainUnavailable:
        return {Words::tr("The keychain did not answer."), Words::tr("There is none on this system, or it took too long. Keys are never written to a file instead."),
                Words::tr("Start or unlock the keychain service and try again, or enter the keys for this session only.")};
    case K::ProcessFailed:
        return {Words::tr("A helper program failed."), Words::tr("It could not be started, or ended unexpectedly."),
                Words::tr("Try again; if it persists, reinstall the program and copy the details.")};
    case K::InvalidInput:
        return {Words::tr("The input is not valid."), Words::tr("Nothing was sent."), Words::tr("Correct the marked fields.")};
    case K::ReadOnlyEnvironment:
        return {Words::tr("This environment is read-only."), Words::tr("Nothing was sent, so nothing has changed."),
                Words::tr("Unlock it for a while with the lock in the header if you mean to change something.")};
    default:
        return {Words::tr("Cancelled."), unsentOrUnknown(error), Words::tr("Start again when you are ready.")};
    }
}

ErrorText textOfKind(const ApiError &error)
{
    if (error.kind >= K::NameNotFound && error.kind <= K::CircuitOpen)
        return networkText(error);
    if (error.kind >= K::ClockSkew && error.kind <= K::Malformed)
        return answerText(error);
    return machineText(error);
}

// Contract notes come as fragments ("server fault; retry a read"): on screen they are sentences.
QString asSentence(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    const QChar last = text.back();
    const bool ends = last == QLatin1Char('.') || last == QLatin1Char('!') || last == QChar(0x3002);
    const bool chinese = last.script() == QChar::Script_Han;
    return ends ? text : text + (chinese ? QChar(0x3002) : QChar(QLatin1Char('.')));
}

} // namespace

ErrorText errorText(const ApiError &error)
{
    ErrorText text = textOfKind(error);
    // A clock that is off or a broken answer says more than the vendor's code for it.
    if (error.code.isEmpty() || error.kind == K::ClockSkew || error.kind == K::Malformed)
        return text;
    // Compiled-in data, read once on the first error.
    static const ContractRegistry contracts;
    if (const auto known = explain(contracts, error.code, error.action, QLocale().name())) {
        if (!known->meaning.isEmpty())
            text.meaning = asSentence(known->meaning);
        if (!known->advice.isEmpty())
            text.advice = asSentence(known->advice);
    }
    return text;
}

QString errorLine(const ApiError &error)
{
    QString happened = errorText(error).happened;
    if (error.code.isEmpty())
        return happened;
    // The code stands inside the sentence, before its full stop.
    const bool stop = happened.endsWith(QLatin1Char('.')) || happened.endsWith(QChar(0x3002));
    const QString end = stop ? happened.right(1) : QString();
    happened.chop(end.size());
    //: what happened, code, full stop
    return Words::tr("%1 (%2)%3").arg(happened, error.code, end);
}

QString inSequence(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (text.isEmpty() || sentence.isEmpty())
            text += sentence;
        else
            text = Words::tr("%1 %2", "two sentences, one after the other").arg(text, sentence);
    }
    return text;
}

QString errorDetails(const ApiError &error, const QDateTime &at)
{
    // Field names stay English: support and vendor read this, whoever copied it.
    QStringList lines{QStringLiteral("Kind: ") + kindName(error.kind)};
    const auto add = [&lines](const char *name, const QString &value) {
        if (!value.isEmpty())
            lines << QString::fromLatin1(name) + value;
    };
    add("Action: ", error.action);
    add("Code: ", error.code);
    add("HTTP status: ", error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    add("Request ID: ", error.requestId);
    add("Correlation ID: ", error.correlationId);
    add("Time: ", at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString());
    add("Detail: ", error.detail);
    return lines.join(QLatin1Char('\n'));
}

bool isWorthRetrying(const ApiError &error)
{
    switch (error.kind) {
    case K::InvalidInput: case K::ReadOnlyEnvironment: case K::StorageTooNew: case K::Malformed:
    case K::KeychainAbsent: case K::Rejected:
        return false;
    default:
        return true;
    }
}

} // namespace pc
