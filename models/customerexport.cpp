// SPDX-License-Identifier: Apache-2.0
#include "models/customerexport.h"
#include "models/customerlistmodel.h"
#include "models/customertext.h"
#include "models/identitytext.h"

namespace pc {
namespace {

QString plain(const Wording &words) { return words.isUnknown() ? QString() : words.text; }

// Without the time of day, which says nothing in a file.
QString standing(const Customer &customer, const QDateTime &now)
{
    const VerificationStanding standing = verificationStanding(customer, now);
    return standing == VerificationStanding::NotKnown ? QString() : IdentityText::standingName(standing);
}

QString field(const Customer &customer, int column, bool mask, const QDateTime &now)
{
    using Model = CustomerListModel;
    switch (column) {
    case Model::FavouriteColumn: return customer.local.favourite ? CustomerListModel::tr("yes") : QString();
    case Model::NameColumn: {
        // A customer without any name is listed by its e-mail address.
        const QString &name = customer.displayName();
        return mask && name == customer.facts.loginEmail ? CustomerText::maskedEmail(name) : name;
    }
    case Model::UidColumn: return customer.uid().text();
    case Model::LoginEmailColumn: return mask ? CustomerText::maskedEmail(customer.facts.loginEmail) : customer.facts.loginEmail;
    case Model::KindColumn: return plain(CustomerText::kind(customer));
    case Model::IdentityColumn: return standing(customer, now);
    case Model::CreditColumn: return plain(CustomerText::credit(customer));
    case Model::GroupColumn: return customer.local.group;
    case Model::CrmColumn: return customer.local.crmId;
    case Model::AgeColumn: return customer.facts.readAt.toUTC().toString(Qt::ISODate);
    default: return {};
    }
}

QString headerOf(int column)
{
    using Model = CustomerListModel;
    switch (column) {
    case Model::FavouriteColumn: return CustomerListModel::tr("Favourite");
    case Model::NameColumn: return CustomerListModel::tr("Name");
    case Model::UidColumn: return CustomerListModel::tr("UID");
    case Model::LoginEmailColumn: return CustomerListModel::tr("Login e-mail");
    case Model::KindColumn: return CustomerListModel::tr("Kind");
    case Model::IdentityColumn: return CustomerListModel::tr("Identity");
    case Model::CreditColumn: return CustomerListModel::tr("Credit");
    case Model::GroupColumn: return CustomerListModel::tr("Group");
    case Model::CrmColumn: return CustomerListModel::tr("CRM ID");
    case Model::AgeColumn: return CustomerListModel::tr("Facts read (UTC)");
    default: return {};
    }
}

} // namespace

QStringList customerExportFields(const Customer &customer, const QList<int> &columns, bool maskPersonalData, const QDateTime &now)
{
    QStringList texts;
    for (const int column : columns)
        texts.append(field(customer, column, maskPersonalData, now));
    return texts;
}

ExportSource customerExport(CustomerStore *store, const CustomerQuery &query, const QList<int> &columns, bool maskPersonalData)
{
    ExportSource source;
    for (const int column : columns)
        source.header.append(headerOf(column));
    source.read = [store, query, columns, maskPersonalData](qint64 first, int count) {
        return andThen<ExportWindow>(store->read(query, first, count), store, [columns, maskPersonalData, now = query.standingAt](const CustomerWindow &window) {
            ExportWindow rows{window.total, {}, [window, columns, maskPersonalData, now](int row) {
                return customerExportFields(window.rows.at(row), columns, maskPersonalData, now);
            }};
            for (const Customer &customer : window.rows)
                rows.keys.append(customer.uid().text());
            return ready<ExportWindow>(rows);
        });
    };
    return source;
}

} // namespace pc
