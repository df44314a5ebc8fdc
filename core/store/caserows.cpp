// SPDX-License-Identifier: Apache-2.0
#include "core/store/caserows.h"
#include "core/store/columnvalues.h"
#include "core/store/metarows.h"

namespace pc {

QString caseColumns()
{
    return QStringLiteral("seq, id, customer, domain, entity, province, number, stage, documents, texts, notes, deadline, remind_on,"
                          " created_at, updated_at, last_session_at, result, history");
}

static QString documentsText(const QList<CaseDocument> &documents)
{
    QJsonArray array;
    for (const CaseDocument &one : documents) {
        array += QJsonObject{{QStringLiteral("item"), one.item}, {QStringLiteral("path"), one.path}, {QStringLiteral("fault"), one.fault},
                             {QStringLiteral("checkedAt"), stamp(one.checkedAt)}, {QStringLiteral("confirmed"), one.isConfirmed}};
    }
    return jsonOf(array);
}

static QList<CaseDocument> documentsOf(const QString &text)
{
    QList<CaseDocument> documents;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array) {
        const QJsonObject one = value.toObject();
        documents += CaseDocument{one[QStringLiteral("item")].toString(), one[QStringLiteral("path")].toString(), one[QStringLiteral("fault")].toString(),
                                  timeOf(one[QStringLiteral("checkedAt")].toInteger()), one[QStringLiteral("confirmed")].toBool()};
    }
    return documents;
}

static QString textsText(const QList<CaseText> &texts)
{
    QJsonArray array;
    for (const CaseText &one : texts)
        array += QJsonObject{{QStringLiteral("label"), one.label}, {QStringLiteral("text"), one.text}};
    return jsonOf(array);
}

static QList<CaseText> textsOf(const QString &text)
{
    QList<CaseText> texts;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array)
        texts += CaseText{value[QStringLiteral("label")].toString(), value[QStringLiteral("text")].toString()};
    return texts;
}

static QString historyText(const QList<FilingCase::Event> &history)
{
    QJsonArray array;
    for (const FilingCase::Event &one : history)
        array += QJsonObject{{QStringLiteral("at"), stamp(one.at)}, {QStringLiteral("stage"), int(one.stage)}, {QStringLiteral("words"), one.words}};
    return jsonOf(array);
}

static QList<FilingCase::Event> historyOf(const QString &text)
{
    QList<FilingCase::Event> history;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array) {
        const QJsonObject one = value.toObject();
        history += FilingCase::Event{timeOf(one[QStringLiteral("at")].toInteger()), FilingCase::Stage(one[QStringLiteral("stage")].toInt()),
                                     one[QStringLiteral("words")].toString()};
    }
    return history;
}

static QVariant dayNumber(const QDate &day)
{
    return day.isValid() ? QVariant(day.toJulianDay()) : QVariant(QMetaType::fromType<qint64>());
}

static QDate dayAt(const Statement &row, int column)
{
    return row.value(column).isNull() ? QDate() : QDate::fromJulianDay(row.number(column));
}

FilingCase caseAt(const Statement &row)
{
    FilingCase filing;
    filing.id = CaseId(row.text(1));
    filing.customer = CustomerUid(row.text(2));
    filing.domain = row.text(3);
    filing.entity = EntityKind(row.number(4));
    filing.province = row.text(5);
    filing.number = row.text(6);
    filing.stage = FilingCase::Stage(row.number(7));
    filing.documents = documentsOf(row.text(8));
    filing.texts = textsOf(row.text(9));
    filing.notes = row.text(10);
    filing.deadline = dayAt(row, 11);
    filing.remindOn = dayAt(row, 12);
    filing.createdAt = timeOf(row.number(13));
    filing.updatedAt = timeOf(row.number(14));
    filing.lastSessionAt = timeOf(row.number(15));
    filing.result = row.text(16);
    filing.history = historyOf(row.text(17));
    return filing;
}

std::optional<FilingCase> findCase(const QSqlDatabase &db, const CaseId &id)
{
    Statement find(db, QStringLiteral("SELECT %1 FROM local.filing_case WHERE id=?").arg(caseColumns()));
    find.run(id.text());
    return find.next() ? std::optional(caseAt(find)) : std::nullopt;
}

static QString revisionKey()
{
    return QStringLiteral("case_revision");
}

qint64 caseRevision(const QSqlDatabase &db)
{
    return meta(db, QStringLiteral("local"), revisionKey()).toLongLong();
}

static void countChange(const QSqlDatabase &db)
{
    setMeta(db, QStringLiteral("local"), revisionKey(), QString::number(caseRevision(db) + 1));
}

void putCase(const QSqlDatabase &db, const FilingCase &filing)
{
    Statement put(db, QStringLiteral("INSERT INTO local.filing_case(id, customer, domain, entity, province, number, stage, documents, texts, notes,"
                                     " deadline, remind_on, created_at, updated_at, last_session_at, result, history) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                                     " ON CONFLICT(id) DO UPDATE SET (customer, domain, entity, province, number, stage, documents, texts, notes,"
                                     " deadline, remind_on, created_at, updated_at, last_session_at, result, history)=(excluded.customer, excluded.domain,"
                                     " excluded.entity, excluded.province, excluded.number, excluded.stage, excluded.documents, excluded.texts,"
                                     " excluded.notes, excluded.deadline, excluded.remind_on, excluded.created_at, excluded.updated_at,"
                                     " excluded.last_session_at, excluded.result, excluded.history)"));
    put.run(filing.id.text(), filing.customer.text(), filing.domain, int(filing.entity), filing.province, filing.number, int(filing.stage),
            documentsText(filing.documents), textsText(filing.texts), filing.notes, dayNumber(filing.deadline), dayNumber(filing.remindOn),
            stamp(filing.createdAt), stamp(filing.updatedAt), stamp(filing.lastSessionAt), filing.result, historyText(filing.history));
    countChange(db);
}

bool removeCase(const QSqlDatabase &db, const CaseId &id)
{
    Statement remove(db, QStringLiteral("DELETE FROM local.filing_case WHERE id=?"));
    remove.run(id.text());
    if (remove.affected() < 1)
        return false;
    countChange(db);
    return true;
}

} // namespace pc
