// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketfilesaver.h"
#include "core/base/safefilename.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>

namespace pc {

TicketFileSaver::TicketFileSaver(const TicketsServices &services, QWidget *window) : QObject(window), m_services(services), m_window(window) {}

void TicketFileSaver::save(const TicketId &ticket, const CustomerUid &customer, const TicketFile &file)
{
    if (!m_services.fetch || m_underWay.contains(file.id))
        return;
    m_underWay.append(file.id);
    const QString name = safeFileName(file.name);
    Q_EMIT said(tr("Fetching %1…").arg(name));
    whenDone(m_services.fetch(ticket, customer, file.id), this, [this, file, name](const Result<QByteArray> &content) {
        m_underWay.removeAll(file.id);
        if (content)
            weigh(name, *content);
        else if (content.error().kind != ApiError::Kind::Cancelled)
            Q_EMIT failed(content.error());
    });
}

QString TicketFileSaver::warning(MediaNote::Care care)
{
    using Care = MediaNote::Care;
    switch (care) {
    case Care::Executable: return tr("This is a program. It can do anything on your computer that you can.");
    case Care::Script: return tr("This is a script. It can do anything on your computer that you can.");
    case Care::Archive: return tr("This is an archive. Nobody has looked at what is in it.");
    case Care::Macros: return tr("This document can run macros.");
    case Care::Disguised: return tr("The content of this file is not what its name says.");
    case Care::None: break;
    }
    return {};
}

void TicketFileSaver::weigh(const QString &name, const QByteArray &content)
{
    const MediaNote note = mediaNote(name, content.left(4096));
    const QString words = warning(note.care);
    if (words.isEmpty())
        return askWhere(name, content);
    auto *const box = new QMessageBox(QMessageBox::Warning, tr("Save %1?").arg(name), words, QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("fileWarning"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Its type is %1. Save it only if you expected it from the vendor.").arg(note.type));
    QPushButton *const cancel = box->addButton(tr("Do not save"), QMessageBox::RejectRole);
    QPushButton *const go = box->addButton(tr("Save it anyway"), QMessageBox::AcceptRole);
    go->setObjectName(QStringLiteral("saveAnyway"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(go, &QPushButton::clicked, this, [this, name, content] { askWhere(name, content); });
    box->open();
}

void TicketFileSaver::askWhere(const QString &name, const QByteArray &content)
{
    auto *const files = new QFileDialog(m_window, tr("Save the attachment"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    files->setObjectName(QStringLiteral("saveAttachment"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->selectFile(name);
    connect(files, &QFileDialog::fileSelected, this, [this, content](const QString &path) { writeTo(path, content); });
    files->open();
}

void TicketFileSaver::writeTo(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return Q_EMIT said(tr("Saved to %1").arg(path));
    const bool isFull = QStorageInfo(QFileInfo(path).path()).bytesAvailable() < content.size();
    Q_EMIT failed(failure(isFull ? ApiError::Kind::StorageFull : ApiError::Kind::StorageFailed, file.errorString()).value());
}

} // namespace pc
