// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticketdraft.h"
#include <QDialog>
#include <QImage>

class QLabel;
class QPushButton;
class QScrollArea;

namespace pc {

class BlurView;

// Marks the areas of a picture that nobody may read. The file stays as it is; they are taken out when it is sent.
class BlurDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit BlurDialog(const DraftFile &file, QWidget *parent = nullptr);

Q_SIGNALS:
    void marked(const pc::DraftFile &file);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class State { Reading, Ready, Failed };

    void layOut();
    void take(const Result<QImage> &picture);
    void retranslate();
    void present();
    void fit();
    void accept() override;

    DraftFile m_file;
    State m_state = State::Reading;
    QLabel *m_title, *m_hint;
    QScrollArea *m_scroll;
    BlurView *m_view;
    QPushButton *m_add, *m_remove, *m_undo, *m_in, *m_out, *m_fit, *m_cancel, *m_done;
};

} // namespace pc
