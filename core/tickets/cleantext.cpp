// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/cleantext.h"

namespace pc {

static constexpr qsizetype kTitleLength = 30;

CleanText cleanText(const QString &text)
{
    CleanText clean;
    clean.text.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\r') {
            if (at + 1 == text.size() || text.at(at + 1) != u'\n')
                clean.text += u'\n';
        } else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
            clean.text += u'\n';
        } else if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            clean.text += c;
            clean.text += text.at(++at);
        } else if (c == u'\n' || c == u'\t' || !(c.category() == QChar::Other_Control || c.isSurrogate() || c.isNonCharacter())) {
            clean.text += c;
        } else {
            ++clean.removed;
        }
    }
    return clean;
}

QString titleOf(const QString &text)
{
    QString title = text.simplified().left(kTitleLength);
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    return title;
}

} // namespace pc
