// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

namespace pc::sandbox {

// Places of a template and the HTML that goes there.
using PageValues = QList<QPair<QString, QString>>;

// "zh" or "en": ?lang=, else what the browser prefers, else Chinese as at the vendor's.
[[nodiscard]] QString languageOf(const HttpRequest &request);

// The templates and the words of both languages in sandbox/pages.
class PageTexts
{
public:
    PageTexts();

    [[nodiscard]] QString text(const QString &key, const QString &language) const;     // escaped; the key when there is none
    // The template with its places filled in. {{page.…}} and every other key of the texts, {{lang}} and {{language}} need no value.
    [[nodiscard]] QByteArray page(const QString &name, const QString &language, const PageValues &values) const;
    [[nodiscard]] QByteArray message(const QString &key, const QString &language) const;     // "{key}.title" and "{key}.body"

private:
    QJsonObject m_texts;
};

} // namespace pc::sandbox
