// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/blurdialog.h"
#include "core/tickets/attachments.h"
#include "ui/ticketcompose/blurview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace pc {

static constexpr double kZoomStep = 1.25;

BlurDialog::BlurDialog(const DraftFile &file, QWidget *parent)
    : QDialog(parent), m_file(file), m_title(makeLabel(LabelRole::Title, this)), m_hint(makeLabel(LabelRole::Muted, this)), m_scroll(new QScrollArea(this)),
      m_view(new BlurView), m_add(new QPushButton(this)), m_remove(new QPushButton(this)), m_undo(new QPushButton(this)), m_in(new QPushButton(this)),
      m_out(new QPushButton(this)), m_fit(new QPushButton(this)), m_cancel(new QPushButton(this)), m_done(new QPushButton(this))
{
    setObjectName(QStringLiteral("blurDialog"));
    m_hint->setObjectName(QStringLiteral("blurHint"));
    m_hint->setWordWrap(true);
    m_scroll->setWidget(m_view);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_add->setObjectName(QStringLiteral("addArea"));
    m_remove->setObjectName(QStringLiteral("removeArea"));
    m_undo->setObjectName(QStringLiteral("undoArea"));
    m_in->setObjectName(QStringLiteral("zoomIn"));
    m_out->setObjectName(QStringLiteral("zoomOut"));
    m_fit->setObjectName(QStringLiteral("zoomFit"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_done->setObjectName(QStringLiteral("keepAreas"));
    m_done->setProperty("pcRole", QStringLiteral("primary"));
    for (QPushButton *const button : {m_add, m_remove, m_undo, m_in, m_out, m_fit, m_cancel, m_done})
        button->setAutoDefault(false);
    layOut();
    connect(m_view, &BlurView::changed, this, &BlurDialog::present);
    connect(m_add, &QPushButton::clicked, m_view, &BlurView::addArea);
    connect(m_remove, &QPushButton::clicked, m_view, &BlurView::removeChosen);
    connect(m_undo, &QPushButton::clicked, m_view, &BlurView::undo);
    connect(m_in, &QPushButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * kZoomStep); });
    connect(m_out, &QPushButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() / kZoomStep); });
    connect(m_fit, &QPushButton::clicked, this, &BlurDialog::fit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &BlurDialog::accept);
    connect(new QShortcut(QKeySequence::ZoomIn, this), &QShortcut::activated, m_in, &QPushButton::click);
    connect(new QShortcut(QKeySequence::ZoomOut, this), &QShortcut::activated, m_out, &QPushButton::click);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, m_done, &QPushButton::click);
    m_view->setFocus();
    retranslate();
    whenDone(readAttachmentPicture(file.path), this, [this](const Result<QImage> &picture) { take(picture); });
}

void BlurDialog::layOut()
{
    resize(860, 620);
    auto *const tools = new QHBoxLayout;
    for (QPushButton *const button : {m_add, m_remove, m_undo})
        tools->addWidget(button);
    tools->addStretch(1);
    for (QPushButton *const button : {m_out, m_in, m_fit})
        tools->addWidget(button);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_done);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(tools);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
}

void BlurDialog::take(const Result<QImage> &picture)
{
    m_state = picture ? State::Ready : State::Failed;
    if (picture) {
        m_view->setPicture(*picture, m_file.blurred);
        fit();
    }
    retranslate();
}

void BlurDialog::fit()
{
    const QSizeF whole = QSizeF(m_view->sizeHint()) / m_view->zoom();
    const QSizeF room = m_scroll->viewport()->size();
    if (!whole.isEmpty())
        m_view->setZoom(std::min({1.0, room.width() / whole.width(), room.height() / whole.height()}));
}

void BlurDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void BlurDialog::accept()
{
    m_file.blurred = m_view->areas();
    Q_EMIT marked(m_file);
    QDialog::accept();
}

void BlurDialog::present()
{
    const bool isReady = m_state == State::Ready;
    for (QPushButton *const button : {m_add, m_in, m_out, m_fit, m_done})
        button->setEnabled(isReady);
    m_undo->setEnabled(m_view->canUndo());
    m_remove->setEnabled(!m_view->areas().isEmpty());
    m_done->setText(m_view->areas().isEmpty() ? tr("Blur nothing") : tr("Blur %n area(s)", nullptr, int(m_view->areas().size())));
}

void BlurDialog::retranslate()
{
    setWindowTitle(tr("Blur parts of %1").arg(QFileInfo(m_file.path).fileName()));
    m_title->setText(tr("What may nobody read?"));
    m_hint->setText(m_state == State::Reading ? tr("Reading the picture…") : m_state == State::Failed ? tr("This file cannot be read as a picture any more: nothing can be marked in it.")
                                              : tr("Drag over keys, passwords and names. Each area becomes one colour for good in what is sent; your file stays as it is. "
                       "Keys in pictures cannot be found for you. Keys: N adds an area, arrows move it, with Shift they change its size, Delete removes it."));
    m_view->setAccessibleName(tr("Picture with marked areas"));
    m_add->setText(tr("Add area"));
    m_remove->setText(tr("Remove area"));
    m_undo->setText(tr("Undo"));
    m_in->setText(tr("Zoom in"));
    m_out->setText(tr("Zoom out"));
    m_fit->setText(tr("Fit"));
    m_cancel->setText(tr("Cancel"));
    present();
}

void BlurDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
