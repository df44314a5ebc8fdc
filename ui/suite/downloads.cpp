// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/downloads.h"
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>

namespace pc {

using State = QWebEngineDownloadRequest::DownloadState;

Downloads::Downloads(QWebEngineProfile *profile, QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("downloads"));
    setClosable(true);
    connect(profile, &QWebEngineProfile::downloadRequested, this, &Downloads::offer);
    connect(this, &Banner::actionTriggered, this, &Downloads::press);
    connect(this, &Banner::closed, this, &Downloads::discard);
}

void Downloads::offer(QWebEngineDownloadRequest *request)
{
    if (m_step == Step::Asking || m_step == Step::Saving || !m_folder.isValid()) {
        request->cancel();
        return;
    }
    m_request = request;
    // A name may come from the page: the last part of it only, and never a hidden file.
    m_name = QFileInfo(request->suggestedFileName()).fileName();
    while (m_name.startsWith(QLatin1Char('.')))
        m_name.remove(0, 1);
    if (m_name.isEmpty())
        m_name = QStringLiteral("download");
    m_target.clear();
    request->setDownloadDirectory(m_folder.path());
    request->setDownloadFileName(m_name);
    connect(request, &QWebEngineDownloadRequest::stateChanged, this, &Downloads::moved);
    // The engine drops what is not accepted at once. It lands in the private folder, not where the person keeps files.
    request->accept();
    m_step = Step::Asking;
    progressed();
}

void Downloads::progressed()
{
    switch (m_step) {
    case Step::None:
        clear();
        break;
    case Step::Asking: {
        const qint64 size = m_request ? m_request->totalBytes() : -1;
        showMessage(Tone::Info, size > 0 ? tr("The page offers a file: %1 (%2).").arg(m_name, QLocale().formattedDataSize(size))
                                         : tr("The page offers a file: %1.").arg(m_name), tr("Save as…"));
        break;
    }
    case Step::Saving:
        showMessage(Tone::Info, tr("Saving %1…").arg(m_name));
        break;
    case Step::Saved:
        showMessage(Tone::Good, tr("Saved as %1.").arg(QDir::toNativeSeparators(m_target)), tr("Show folder"));
        break;
    case Step::Failed:
        showMessage(Tone::Bad, tr("%1 could not be saved.").arg(m_name));
        break;
    }
}

void Downloads::press()
{
    if (m_step == Step::Asking)
        askWhere();
    else if (m_step == Step::Saved)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_target).absolutePath()));
}

void Downloads::askWhere()
{
    auto *dialog = new QFileDialog(window(), tr("Save the file"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_name);
    connect(dialog, &QFileDialog::fileSelected, this, &Downloads::saveTo);
    dialog->open();
}

void Downloads::saveTo(const QString &path)
{
    if (m_step != Step::Asking)
        return;
    m_target = path;
    m_step = Step::Saving;
    progressed();
    deliver();
}

void Downloads::moved()
{
    if (!m_request || m_request->state() == State::DownloadInProgress)
        return;
    if (m_request->state() == State::DownloadInterrupted || m_request->state() == State::DownloadCancelled) {
        m_step = Step::Failed;
        progressed();
        return;
    }
    deliver();
}

// Both must have happened: the bytes are here, and the person said where they go.
void Downloads::deliver()
{
    if (m_step != Step::Saving || !m_request || m_request->state() != State::DownloadCompleted)
        return;
    const QString from = QDir(m_request->downloadDirectory()).filePath(m_request->downloadFileName());
    QFile::remove(m_target); // the dialog asked before it named an existing file
    m_step = QFile::rename(from, m_target) ? Step::Saved : Step::Failed;
    progressed();
}

void Downloads::discard()
{
    m_step = Step::None;
    if (!m_request)
        return;
    m_request->disconnect(this);
    const QString file = QDir(m_request->downloadDirectory()).filePath(m_request->downloadFileName());
    m_request->cancel();
    QFile::remove(file);
    m_request.clear();
}

void Downloads::changeEvent(QEvent *event)
{
    Banner::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        progressed();
}

} // namespace pc
