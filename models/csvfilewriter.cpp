// SPDX-License-Identifier: Apache-2.0
#include "models/csvfilewriter.h"
#include "core/base/csv.h"
#include "models/customerlistmodel.h"
#include "models/customertext.h"
#include <QFileInfo>

namespace pc {
namespace {

QString plain(const Wording &words) { return words.isUnknown() ? QString() : words.text; }

QString field(const Customer &customer, int column, bool mask)
{
    using Model = CustomerListModel;
    switch (column) {
    case Model::FavouriteColumn: return customer.local.favourite ? CsvFileWriter::tr("yes") : QString();
    case Model::NameColumn: {
        // A customer without any name is listed by its e-mail address.
        const QString &name = customer.displayName();
        return mask && name == customer.facts.loginEmail ? CustomerText::maskedEmail(name) : name;
    }
    case Model::UidColumn: return customer.uid().text();
    case Model::LoginEmailColumn: return mask ? CustomerText::maskedEmail(customer.facts.loginEmail) : customer.facts.loginEmail;
    case Model::KindColumn: return plain(CustomerText::kind(customer));
    case Model::VerificationColumn: return plain(CustomerText::verification(customer));
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
    case Model::VerificationColumn: return CustomerListModel::tr("Verification");
    case Model::CreditColumn: return CustomerListModel::tr("Credit");
    case Model::GroupColumn: return CustomerListModel::tr("Group");
    case Model::CrmColumn: return CustomerListModel::tr("CRM ID");
    case Model::AgeColumn: return CsvFileWriter::tr("Facts read (UTC)");
    default: return {};
    }
}

} // namespace

QStringList CsvFileWriter::header(const QList<int> &columns)
{
    QStringList names;
    for (const int column : columns)
        names.append(headerOf(column));
    return names;
}

QStringList CsvFileWriter::fields(const Customer &customer, const QList<int> &columns, bool maskPersonalData)
{
    QStringList texts;
    for (const int column : columns)
        texts.append(field(customer, column, maskPersonalData));
    return texts;
}

Async<Done> CsvFileWriter::open(const QString &path, const QList<int> &columns, bool maskPersonalData)
{
    m_columns = columns;
    m_masks = maskPersonalData;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return ready<Done>(failure(fileError()));
    return write(QByteArrayLiteral("\xEF\xBB\xBF") + csvLine(header(columns)).toUtf8());
}

Async<Done> CsvFileWriter::append(const QList<Customer> &customers)
{
    QByteArray bytes;
    for (const Customer &customer : customers)
        bytes += csvLine(fields(customer, m_columns, m_masks)).toUtf8();
    return write(bytes);
}

Async<Done> CsvFileWriter::commit()
{
    if (!m_file || !m_file->commit())
        return ready<Done>(failure(fileError()));
    m_file.reset();
    return ready<Done>(Done{});
}

Async<Done> CsvFileWriter::write(const QByteArray &bytes)
{
    // Flushed, so that a full disk is noticed here and not at the end.
    if (!m_file || m_file->write(bytes) != bytes.size() || !m_file->flush())
        return ready<Done>(failure(fileError()));
    return ready<Done>(Done{});
}

ApiError CsvFileWriter::fileError() const
{
    ApiError error;
    error.kind = ApiError::Kind::StorageFailed;
    if (!m_file)
        return error;
    error.detail = m_file->errorString();
    const QFileInfo folder(QFileInfo(m_file->fileName()).absolutePath());
    const QFileInfo file(m_file->fileName());
    if (m_file->error() == QFileDevice::ResourceError)
        error.kind = ApiError::Kind::StorageFull;
    else if (m_file->error() == QFileDevice::PermissionsError || (folder.exists() && !folder.isWritable()) || (file.exists() && !file.isWritable()))
        error.kind = ApiError::Kind::StorageReadOnly;
    return error;
}

} // namespace pc
