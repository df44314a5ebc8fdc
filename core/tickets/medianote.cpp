// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/medianote.h"
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringList>

namespace pc {

static bool isAnyOf(const QString &extension, std::initializer_list<const char *> known)
{
    return std::any_of(known.begin(), known.end(), [&extension](const char *one) { return extension == QLatin1String(one); });
}

static bool isProgram(const QByteArray &start)
{
    return start.startsWith("MZ") || start.startsWith("\x7f" "ELF") || start.startsWith("\xcf\xfa\xed\xfe") || start.startsWith("\xca\xfe\xba\xbe");
}

static bool isArchive(const QByteArray &start)
{
    return start.startsWith("PK\x03\x04") || start.startsWith("Rar!") || start.startsWith("\x1f\x8b") || start.startsWith("7z\xbc\xaf\x27\x1c")
        || start.startsWith("BZh") || start.startsWith("\xfd" "7zXZ");
}

static MediaNote::Care careOf(const QString &extension, const QByteArray &start)
{
    using Care = MediaNote::Care;
    const bool saysProgram = isAnyOf(extension, {"exe", "com", "scr", "msi", "dll", "jar", "app", "dmg", "deb", "rpm", "pif", "cpl", "lnk", "apk", "appimage", "run", "bin"});
    if (isProgram(start))
        return saysProgram || isAnyOf(extension, {"", "so", "dylib"}) ? Care::Executable : Care::Disguised;
    if (saysProgram)
        return Care::Executable;
    const bool saysScript = isAnyOf(extension, {"sh", "bash", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "py", "pl", "rb", "php", "reg", "html", "htm", "svg", "desktop", "command"});
    if (saysScript || start.startsWith("#!"))
        return Care::Script;
    if (isAnyOf(extension, {"docm", "xlsm", "pptm", "dotm", "xltm", "xlam"}))
        return Care::Macros;
    if (isAnyOf(extension, {"docx", "xlsx", "pptx", "odt", "ods", "odp"}))   // zip inside, and no archive to a person
        return Care::None;
    if (isArchive(start) || isAnyOf(extension, {"zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "iso", "cab"}))
        return isAnyOf(extension, {"jpg", "jpeg", "png", "gif", "pdf", "txt", "log", "csv"}) ? Care::Disguised : Care::Archive;
    return Care::None;
}

MediaNote mediaNote(const QString &name, const QByteArray &start)
{
    const QMimeType byContent = QMimeDatabase().mimeTypeForFileNameAndData(name, start);
    return {byContent.name(), careOf(QFileInfo(name).suffix().toLower(), start)};
}

} // namespace pc
