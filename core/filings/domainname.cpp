// SPDX-License-Identifier: Apache-2.0
#include "core/filings/domainname.h"
#include <QRegularExpression>
#include <QUrl>

namespace pc {

QString cleanDomain(const QString &typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC).simplified().toLower();
    text.replace(QChar(0x3002), QLatin1Char('.')); // the ideographic full stop of a Chinese keyboard
    static const QRegularExpression invisible(QStringLiteral("[\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2064}\\x{feff}\\x{ad}]"));
    text.remove(invisible);
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]*://"));
    text.remove(scheme);
    text = text.section(QLatin1Char('/'), 0, 0).section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0).trimmed();
    static const QRegularExpression port(QStringLiteral(":\\d+$"));
    text.remove(port);
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    if (text.startsWith(QLatin1String("www.")) && text.count(QLatin1Char('.')) > 1)
        text.remove(0, 4); // what is filed is the domain, not one of its hosts
    const QString ascii = QString::fromLatin1(QUrl::toAce(text));
    static const QRegularExpression shape(QStringLiteral("^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$"));
    return shape.match(ascii).hasMatch() ? ascii : QString();
}

QString shownDomain(const QString &domain)
{
    // Qt's fromAce() keeps punycode outside its list of top-level domains; the reverse of what cleanDomain() took in is always
    // known to be what a person typed, so that each label may be shown.
    const QString shown = QUrl::fromAce(domain.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return shown.isEmpty() ? domain : shown;
}

} // namespace pc
