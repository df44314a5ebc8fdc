// SPDX-License-Identifier: Apache-2.0
#include "core/filings/checklist.h"
#include <algorithm>

namespace pc {
namespace {

using Form = ChecklistItem::Form;

// Where this comes from.
// Public, from the help pages of cloud providers on filing: proof of the subject, both sides of the responsible person's identity
// card, a letter of authorisation where that person does not represent the subject by law, two telephone numbers, an e-mail
// address, name and description of the site, verification with face and app or with a photo before a backdrop, proof of the
// domain and a signed commitment where the authority asks for them.
// Public, from a provider's list of what each provincial authority asks for, some years old: the table of provinces below. What
// concerns everybody there is a condition that may be gone, so that only proof of the domain is required by it.
// Inferred: the order within a step of the form, and what is optional where no page says so.
QList<ChecklistItem> subjectItems(EntityKind entity)
{
    switch (entity) {
    case EntityKind::Individual: return {};
    case EntityKind::Enterprise: return {{QStringLiteral("licence"), Form::Photo, true}};
    case EntityKind::PublicInstitution: return {{QStringLiteral("institutionCertificate"), Form::Photo, true}};
    case EntityKind::Government: return {{QStringLiteral("creditCodeCertificate"), Form::Photo, true}};
    case EntityKind::SocialOrganisation: return {{QStringLiteral("organisationCertificate"), Form::Photo, true}};
    case EntityKind::Other: break;
    }
    return {{QStringLiteral("subjectCertificate"), Form::Photo, true}};
}

QList<ChecklistItem> generalItems(EntityKind entity)
{
    const bool isIndividual = entity == EntityKind::Individual;
    QList<ChecklistItem> items = subjectItems(entity);
    items << ChecklistItem{QStringLiteral("responsiblePersonId"), Form::Photo, true}
          << ChecklistItem{QStringLiteral("responsiblePersonIdBack"), Form::Photo, true};
    if (!isIndividual)
        items << ChecklistItem{QStringLiteral("authorisationLetter"), Form::Document, false};
    items << ChecklistItem{QStringLiteral("responsiblePerson"), Form::Text, true}
          << ChecklistItem{QStringLiteral("email"), Form::Text, true}
          << ChecklistItem{QStringLiteral("phone"), Form::Ready, true}
          << ChecklistItem{QStringLiteral("emergencyPhone"), Form::Text, true}
          << ChecklistItem{QStringLiteral("siteName"), Form::Text, true}
          << ChecklistItem{QStringLiteral("siteDescription"), Form::Text, true}
          << ChecklistItem{QStringLiteral("domainCertificate"), Form::Document, false}
          << ChecklistItem{QStringLiteral("commitment"), Form::Document, false};
    if (!isIndividual)
        items << ChecklistItem{QStringLiteral("preApproval"), Form::Document, false};
    items << ChecklistItem{QStringLiteral("faceVerification"), Form::Ready, true}
          << ChecklistItem{QStringLiteral("backdropPhoto"), Form::Photo, false};
    return items;
}

enum class Whom { Everybody, Individuals, Organisations };

// What the authority of a province asks for beyond the general list, or insists on.
struct ProvinceRule
{
    const char *province;
    Whom whom;
    const char *item;
};
constexpr ProvinceRule kProvinceRules[] = {
    {"CN-BJ", Whom::Everybody, "localPhone"}, {"CN-CQ", Whom::Everybody, "localPhone"}, {"CN-FJ", Whom::Individuals, "residencePermit"},
    {"CN-GS", Whom::Everybody, "localPhone"}, {"CN-GX", Whom::Everybody, "localPhone"}, {"CN-GZ", Whom::Everybody, "domainCertificate"},
    {"CN-HB", Whom::Individuals, "residencePermit"}, {"CN-HL", Whom::Everybody, "localPhone"}, {"CN-HN", Whom::Everybody, "localPhone"},
    {"CN-HN", Whom::Organisations, "domainCertificate"}, {"CN-JS", Whom::Everybody, "localPhone"}, {"CN-JS", Whom::Everybody, "domainCertificate"},
    {"CN-JS", Whom::Individuals, "residencePermit"}, {"CN-JX", Whom::Individuals, "residencePermit"}, {"CN-LN", Whom::Everybody, "localPhone"},
    {"CN-NX", Whom::Everybody, "localPhone"}, {"CN-SC", Whom::Individuals, "residencePermit"}, {"CN-SD", Whom::Everybody, "localPhone"},
    {"CN-SH", Whom::Everybody, "localPhone"}, {"CN-SH", Whom::Individuals, "residencePermit"}, {"CN-TJ", Whom::Everybody, "localPhone"},
    {"CN-XJ", Whom::Everybody, "localPhone"},
};

bool concerns(const ProvinceRule &rule, EntityKind entity)
{
    return rule.whom == Whom::Everybody || (rule.whom == Whom::Individuals) == (entity == EntityKind::Individual);
}

void apply(const ProvinceRule &rule, QList<ChecklistItem> *items)
{
    const auto at = [items](QLatin1String id) {
        return std::find_if(items->begin(), items->end(), [id](const ChecklistItem &item) { return item.id == id; });
    };
    const QLatin1String id(rule.item);
    if (const auto known = at(id); known != items->end())
        known->isRequired = true;
    else if (id == QLatin1String("localPhone"))
        items->insert(at(QLatin1String("phone")) + 1, ChecklistItem{id, Form::Ready, false});
    else // proof that somebody from elsewhere lives there
        items->insert(at(QLatin1String("responsiblePersonIdBack")) + 1, ChecklistItem{id, Form::Document, false});
}

bool isFulfilled(const ChecklistItem &item, const FilingCase &filing)
{
    if (item.form == Form::Text)
        return std::any_of(filing.texts.cbegin(), filing.texts.cend(),
                           [&item](const CaseText &text) { return text.label == item.id && !text.text.trimmed().isEmpty(); });
    return std::any_of(filing.documents.cbegin(), filing.documents.cend(), [&item](const CaseDocument &document) {
        if (document.item != item.id)
            return false;
        return item.form == Form::Ready ? document.isConfirmed
                                        : !document.path.isEmpty() && document.fault.isEmpty() && document.checkedAt.isValid();
    });
}

bool isBegun(const ChecklistItem &item, const FilingCase &filing)
{
    return std::any_of(filing.documents.cbegin(), filing.documents.cend(),
                       [&item](const CaseDocument &document) { return document.item == item.id && !document.path.isEmpty(); });
}

} // namespace

Checklist checklistFor(EntityKind entity, const QString &province)
{
    Checklist list{generalItems(entity), true};
    for (const ProvinceRule &rule : kProvinceRules) {
        if (province == QLatin1String(rule.province) && concerns(rule, entity)) {
            apply(rule, &list.items);
            list.isGeneral = false;
        }
    }
    return list;
}

QStringList provinces()
{
    static const QStringList codes = QStringLiteral("CN-BJ CN-TJ CN-HE CN-SX CN-NM CN-LN CN-JL CN-HL CN-SH CN-JS CN-ZJ CN-AH CN-FJ CN-JX CN-SD CN-HA "
                                                    "CN-HB CN-HN CN-GD CN-GX CN-HI CN-CQ CN-SC CN-GZ CN-YN CN-XZ CN-SN CN-GS CN-QH CN-NX CN-XJ")
                                         .split(QLatin1Char(' '));
    return codes;
}

void namePapers(FilingCase &filing)
{
    const Checklist list = checklistFor(filing.entity, filing.province);
    const auto isAsked = [](const ChecklistItem &item) { return item.isRequired && item.form != Form::Text; };
    filing.documents.removeIf([&](const CaseDocument &document) {
        return document.path.isEmpty() && !document.isConfirmed && std::none_of(list.items.cbegin(), list.items.cend(), [&](const ChecklistItem &item) {
            return isAsked(item) && item.id == document.item;
        });
    });
    for (const ChecklistItem &item : list.items) {
        const bool isNamed = std::any_of(filing.documents.cbegin(), filing.documents.cend(), [&item](const CaseDocument &document) { return document.item == item.id; });
        if (isAsked(item) && !isNamed)
            filing.documents.append({item.id, {}, {}, {}, false});
    }
}

QStringList missingItems(const FilingCase &filing)
{
    QStringList missing;
    const Checklist list = checklistFor(filing.entity, filing.province);
    for (const ChecklistItem &item : list.items) {
        // A paper that nobody has to bring counts once somebody brings it: what is uploaded must be good.
        if ((item.isRequired || isBegun(item, filing)) && !isFulfilled(item, filing))
            missing.append(item.id);
    }
    return missing;
}

} // namespace pc
