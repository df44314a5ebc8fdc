// SPDX-License-Identifier: Apache-2.0
#include "core/base/safefilename.h"
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace pc {

static constexpr qsizetype kLongest = 100;
static constexpr qsizetype kLongestExtension = 12;

static std::pair<QString, QString> parted(const QString &name)
{
    const qsizetype point = name.lastIndexOf(u'.');
    if (point <= 0 || name.size() - point - 1 > kLongestExtension)
        return {name, {}};
    return {name.left(point), name.mid(point)};
}

static bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || category == QChar::Other_PrivateUse || c == QChar::ReplacementCharacter;
}

QString safeFileName(const QString &name)
{
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"), QRegularExpression::CaseInsensitiveOption);
    static const QString forbidden = QStringLiteral("<>:\"|?*%#&;`$'{}");
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe;
    for (const QChar c : name.mid(folder + 1).normalized(QString::NormalizationForm_C)) {
        if (isInvisible(c))
            continue;
        safe += forbidden.contains(c) || c.isSpace() ? u'_' : c;
    }
    while (safe.startsWith(u'.') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u'_'))
        safe.chop(1);
    if (safe.isEmpty())
        return QStringLiteral("file");
    if (reserved.match(safe).hasMatch())
        safe.prepend(u'_');
    auto [stem, extension] = parted(safe);
    stem.truncate(kLongest - extension.size());
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + extension;
}

QString freeFileName(const QString &name, const QStringList &taken)
{
    const auto [stem, extension] = parted(name);
    QString free = name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number)
        free = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(extension);
    return free;
}

} // namespace pc
