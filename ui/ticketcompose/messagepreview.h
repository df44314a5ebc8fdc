// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include "core/tickets/attachments.h"
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pc {

// A message as it will go: final text, and its files after shrinking, blurring and packing. Sends nothing.
class MessagePreview final : public QDialog
{
    Q_OBJECT
public:
    MessagePreview(const QString &consequence, const QString &text, const Secret &confidential, QWidget *parent = nullptr);
    // `problem`: why they cannot go as they are; empty: they can.
    void setFiles(const QList<DraftFile> &files, ManyFiles many, const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString filesText() const;

    QString m_problem;
    std::optional<Result<QList<QList<OutgoingFile>>>> m_files;      // absent: still being prepared
    bool m_hasFiles = false, m_hasSecret = false;
    QLabel *m_title, *m_to, *m_secret, *m_filesLabel;
    QPlainTextEdit *m_text;
    QPushButton *m_close;
};

} // namespace pc
