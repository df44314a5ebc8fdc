// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/banner.h"
#include <QPointer>
#include <QTemporaryDir>

class QWebEngineDownloadRequest;
class QWebEngineProfile;

namespace pc {

// Downloads ask: a page's file waits in a private folder that goes with the process, until the person says where it goes.
// One at a time; a page that starts a second one meanwhile is refused it.
class Downloads : public Banner
{
    Q_OBJECT
public:
    explicit Downloads(QWebEngineProfile *profile, QWidget *parent = nullptr);

    void saveTo(const QString &path);           // what the file dialog ends in

private:
    void offer(QWebEngineDownloadRequest *request);
    void press();
    void askWhere();
    void discard();
    void progressed();
    void moved();
    void deliver();
    void changeEvent(QEvent *event) override;

    QTemporaryDir m_folder;
    QPointer<QWebEngineDownloadRequest> m_request;  // the profile owns it
    QString m_name;
    QString m_target;
    enum class Step { None, Asking, Saving, Saved, Failed } m_step = Step::None;
};

} // namespace pc
