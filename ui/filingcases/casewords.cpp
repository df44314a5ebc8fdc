// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casewords.h"
#include <QFileInfo>
#include <QHash>
#include <QLocale>

namespace pc {
namespace {

struct ItemWords
{
    const char *id, *name, *hint;
};
constexpr ItemWords kItems[] = {
    {"licence", QT_TRANSLATE_NOOP("pc::CaseWords", "Business licence"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The original in colour, all four corners in the picture, no watermark.")},
    {"institutionCertificate", QT_TRANSLATE_NOOP("pc::CaseWords", "Certificate of the public institution"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Certificate of legal person, the original in colour.")},
    {"creditCodeCertificate", QT_TRANSLATE_NOOP("pc::CaseWords", "Certificate of the unified social credit code"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The original in colour, all four corners in the picture.")},
    {"organisationCertificate", QT_TRANSLATE_NOOP("pc::CaseWords", "Registration certificate of the organisation"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The original in colour, all four corners in the picture.")},
    {"subjectCertificate", QT_TRANSLATE_NOOP("pc::CaseWords", "Certificate of the organiser"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The paper that its unified social credit code stands on, in colour.")},
    {"responsiblePersonId", QT_TRANSLATE_NOOP("pc::CaseWords", "ID card of the responsible person, portrait side"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Valid for three months at least; nothing covered, no reflections.")},
    {"responsiblePersonIdBack", QT_TRANSLATE_NOOP("pc::CaseWords", "ID card of the responsible person, emblem side"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Issuing authority and validity can be read.")},
    {"residencePermit", QT_TRANSLATE_NOOP("pc::CaseWords", "Residence permit of the province"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Where the ID card is of another province.")},
    {"authorisationLetter", QT_TRANSLATE_NOOP("pc::CaseWords", "Letter of authorisation"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Where the responsible person is not the legal representative: signed and stamped.")},
    {"responsiblePerson", QT_TRANSLATE_NOOP("pc::CaseWords", "Responsible person"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Name as on the ID card, and the mobile number.")},
    {"email", QT_TRANSLATE_NOOP("pc::CaseWords", "E-mail address"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Of the responsible person; the authority's answer goes there.")},
    {"phone", QT_TRANSLATE_NOOP("pc::CaseWords", "Phone of the responsible person at hand"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Codes arrive by text message and are valid for minutes.")},
    {"localPhone", QT_TRANSLATE_NOOP("pc::CaseWords", "Phone number of the province"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The authority may refuse numbers of other provinces.")},
    {"emergencyPhone", QT_TRANSLATE_NOOP("pc::CaseWords", "Second phone number"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "For emergencies; must differ from the first.")},
    {"siteName", QT_TRANSLATE_NOOP("pc::CaseWords", "Name of the site"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Chinese, fits what the organiser does; not a domain, not a place name.")},
    {"siteDescription", QT_TRANSLATE_NOOP("pc::CaseWords", "Description of the site"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "What the site will hold, in a sentence or two.")},
    {"domainCertificate", QT_TRANSLATE_NOOP("pc::CaseWords", "Certificate of the domain"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "The registrant is the organiser.")},
    {"commitment", QT_TRANSLATE_NOOP("pc::CaseWords", "Signed commitment"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "On the authority's form, where it asks for one.")},
    {"preApproval", QT_TRANSLATE_NOOP("pc::CaseWords", "Approval of the trade"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "For news, publishing, medicine, education and other licensed trades.")},
    {"faceVerification", QT_TRANSLATE_NOOP("pc::CaseWords", "Responsible person ready for face verification"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "In person, with ID card and the vendor's app, in good light.")},
    {"backdropPhoto", QT_TRANSLATE_NOOP("pc::CaseWords", "Photo before the vendor's backdrop"),
     QT_TRANSLATE_NOOP("pc::CaseWords", "Only where face verification is not possible.")},
    {"other", QT_TRANSLATE_NOOP("pc::CaseWords", "Other paper"), ""},
};

constexpr struct
{
    const char *code, *name;
} kProvinceNames[] = {
    {"CN-AH", QT_TRANSLATE_NOOP("pc::CaseWords", "Anhui")}, {"CN-BJ", QT_TRANSLATE_NOOP("pc::CaseWords", "Beijing")},
    {"CN-CQ", QT_TRANSLATE_NOOP("pc::CaseWords", "Chongqing")}, {"CN-FJ", QT_TRANSLATE_NOOP("pc::CaseWords", "Fujian")},
    {"CN-GD", QT_TRANSLATE_NOOP("pc::CaseWords", "Guangdong")}, {"CN-GS", QT_TRANSLATE_NOOP("pc::CaseWords", "Gansu")},
    {"CN-GX", QT_TRANSLATE_NOOP("pc::CaseWords", "Guangxi")}, {"CN-GZ", QT_TRANSLATE_NOOP("pc::CaseWords", "Guizhou")},
    {"CN-HA", QT_TRANSLATE_NOOP("pc::CaseWords", "Henan")}, {"CN-HB", QT_TRANSLATE_NOOP("pc::CaseWords", "Hubei")},
    {"CN-HE", QT_TRANSLATE_NOOP("pc::CaseWords", "Hebei")}, {"CN-HI", QT_TRANSLATE_NOOP("pc::CaseWords", "Hainan")},
    {"CN-HL", QT_TRANSLATE_NOOP("pc::CaseWords", "Heilongjiang")}, {"CN-HN", QT_TRANSLATE_NOOP("pc::CaseWords", "Hunan")},
    {"CN-JL", QT_TRANSLATE_NOOP("pc::CaseWords", "Jilin")}, {"CN-JS", QT_TRANSLATE_NOOP("pc::CaseWords", "Jiangsu")},
    {"CN-JX", QT_TRANSLATE_NOOP("pc::CaseWords", "Jiangxi")}, {"CN-LN", QT_TRANSLATE_NOOP("pc::CaseWords", "Liaoning")},
    {"CN-NM", QT_TRANSLATE_NOOP("pc::CaseWords", "Inner Mongolia")}, {"CN-NX", QT_TRANSLATE_NOOP("pc::CaseWords", "Ningxia")},
    {"CN-QH", QT_TRANSLATE_NOOP("pc::CaseWords", "Qinghai")}, {"CN-SC", QT_TRANSLATE_NOOP("pc::CaseWords", "Sichuan")},
    {"CN-SD", QT_TRANSLATE_NOOP("pc::CaseWords", "Shandong")}, {"CN-SH", QT_TRANSLATE_NOOP("pc::CaseWords", "Shanghai")},
    {"CN-SN", QT_TRANSLATE_NOOP("pc::CaseWords", "Shaanxi")}, {"CN-SX", QT_TRANSLATE_NOOP("pc::CaseWords", "Shanxi")},
    {"CN-TJ", QT_TRANSLATE_NOOP("pc::CaseWords", "Tianjin")}, {"CN-XJ", QT_TRANSLATE_NOOP("pc::CaseWords", "Xinjiang")},
    {"CN-XZ", QT_TRANSLATE_NOOP("pc::CaseWords", "Tibet")}, {"CN-YN", QT_TRANSLATE_NOOP("pc::CaseWords", "Yunnan")},
    {"CN-ZJ", QT_TRANSLATE_NOOP("pc::CaseWords", "Zhejiang")},
};

const ItemWords *wordsOf(const QString &id)
{
    const auto *const found = std::find_if(std::begin(kItems), std::end(kItems), [&id](const ItemWords &words) { return id == QLatin1String(words.id); });
    return found == std::end(kItems) ? nullptr : found;
}

// "4 MB", but "9.0 MB" for what was measured.
QString limitText(qint64 bytes)
{
    return CaseWords::tr("%1 MB").arg(QLocale().toString(double(bytes) / (1024 * 1024), 'g', 3));
}

QString sizeText(const QSize &size) { return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()); }

} // namespace

QString CaseWords::item(const QString &id)
{
    const ItemWords *const words = wordsOf(id);
    return words ? tr(words->name) : id;
}

QString CaseWords::itemHint(const QString &id)
{
    const ItemWords *const words = wordsOf(id);
    return words && *words->hint ? tr(words->hint) : QString();
}

QString CaseWords::textLabel(const CaseText &text) { return item(text.label); }

QString CaseWords::entity(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Enterprise: return tr("Enterprise");
    case EntityKind::Individual: return tr("Individual");
    case EntityKind::PublicInstitution: return tr("Public institution");
    case EntityKind::Government: return tr("Government body");
    case EntityKind::SocialOrganisation: return tr("Social organisation");
    case EntityKind::Other: break;
    }
    return tr("Other");
}

QString CaseWords::province(const QString &code)
{
    for (const auto &name : kProvinceNames) {
        if (code == QLatin1String(name.code))
            return tr(name.name);
    }
    return code;
}

QString CaseWords::step(FilingStep step)
{
    switch (step) {
    case FilingStep::SignIn: return tr("Open the form, choose the number");
    case FilingStep::Subject: return tr("Organiser");
    case FilingStep::Site: return tr("Site");
    case FilingStep::Documents: return tr("Upload the papers");
    case FilingStep::Verification: return tr("Verify the responsible person");
    case FilingStep::Review: break;
    }
    return tr("Read again and hand in");
}

QString CaseWords::fileName(const QString &path)
{
    constexpr int kMost = 34, kHead = 20; // nothing in a name tells where a line may break
    const QString name = QFileInfo(path).fileName();
    return name.size() <= kMost ? name : name.left(kHead) + QChar(0x2026) + name.right(kMost - kHead - 1);
}

QString CaseWords::megabytes(qint64 bytes)
{
    if (bytes < 1024 * 1024)
        return tr("%1 KB").arg(QLocale().toString(std::max<qint64>(1, (bytes + 512) / 1024)));
    return tr("%1 MB").arg(QLocale().toString(double(bytes) / (1024 * 1024), 'f', 1));
}

QString CaseWords::facts(const DocumentReport &report)
{
    const QString size = megabytes(report.bytes);
    return report.pixels.isEmpty() ? size : tr("%1 · %2", "size of a file, pixels of its picture").arg(size, sizeText(report.pixels));
}

QString CaseWords::fault(DocumentFault fault, const QString &path, const DocumentReport *report, const DocumentLimits &limits)
{
    const QString name = fileName(path);
    const bool isPhoneFormat = report && report->type == QLatin1String("image/heic");
    switch (fault) {
    case DocumentFault::None: return {};
    case DocumentFault::Missing: return tr("%1 is no longer there. Choose the file again.").arg(name);
    case DocumentFault::Unreadable: return tr("%1 cannot be read. See whether it may be opened, or choose another file.").arg(name);
    case DocumentFault::Empty: return tr("%1 is empty. Fetch it again, or choose another file.").arg(name);
    case DocumentFault::TooLarge:
        return report ? tr("%1 is %2; the form takes %3. A smaller copy will do.").arg(name, megabytes(report->bytes), limitText(limits.bytes))
                      : tr("%1 is larger than %2, which the form takes. A smaller copy will do.").arg(name, limitText(limits.bytes));
    case DocumentFault::WrongType:
    case DocumentFault::NotWhatItSays:
        if (isPhoneFormat)
            return tr("%1 is a HEIC photo, which the form does not take. Save it as JPEG, or set the phone to “most compatible”.").arg(name);
        return fault == DocumentFault::WrongType ? tr("The form does not take %1 as it is. Save it as JPEG or PNG; papers may also be PDF.").arg(name)
                                                 : tr("%1 is not what its name says. Ask for the original picture or scan, and do not open this one.").arg(name);
    case DocumentFault::TooFewPixels:
        return report ? tr("%1 has %2 pixels; less than %3 cannot be read. Scan it again, larger.").arg(name, sizeText(report->pixels), sizeText(limits.least))
                      : tr("%1 has too few pixels to be read. Scan it again, larger.").arg(name);
    case DocumentFault::TooManyPixels:
        return report ? tr("%1 has %2 pixels; the form takes up to %3. A smaller copy will do.").arg(name, sizeText(report->pixels), sizeText(limits.most))
                      : tr("%1 has more pixels than the form takes. A smaller copy will do.").arg(name);
    case DocumentFault::Damaged: break;
    }
    return tr("%1 is damaged: part of it is missing or cannot be decoded. Fetch it again.").arg(name);
}

} // namespace pc
