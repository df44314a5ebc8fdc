// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/facepanel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

FacePanel::FacePanel(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(makeLabel(LabelRole::Title, this)), m_sentence(makeLabel(LabelRole::Muted, this)),
      m_detailLabel(makeLabel(LabelRole::Label, this)), m_primary(new QPushButton(this)), m_secondary(new QPushButton(this))
{
    setObjectName(QStringLiteral("facePanel"));
    setFocusPolicy(Qt::ClickFocus);
    m_title->setObjectName(QStringLiteral("faceTitle"));
    m_sentence->setObjectName(QStringLiteral("faceSentence"));
    m_detailLabel->setObjectName(QStringLiteral("faceDetail"));
    m_primary->setObjectName(QStringLiteral("facePrimary"));
    m_secondary->setObjectName(QStringLiteral("faceSecondary"));
    m_primary->setProperty("pcRole", QStringLiteral("primary"));
    for (QLabel *label : {m_title, m_sentence, m_detailLabel}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_detailLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setAlignment(Qt::AlignCenter);

    auto *card = new QWidget(this);
    card->setMaximumWidth(560);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kBetween);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_title, m_sentence, m_detailLabel})
        column->addWidget(part);
    column->addSpacing(metrics::kInside);
    column->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 1000);
    row->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    all->addStretch(2);
    all->addLayout(row);
    all->addStretch(3);

    connect(m_primary, &QPushButton::clicked, this, &FacePanel::press);
    connect(m_secondary, &QPushButton::clicked, this, &FacePanel::pageRequested);
    retranslate();
}

void FacePanel::setCustomer(const QString &name)
{
    m_customer = name;
    retranslate();
}

void FacePanel::setForm(bool hasForm)
{
    m_hasForm = hasForm;
    retranslate();
}

void FacePanel::setKeepsPage(bool keeps)
{
    m_keepsPage = keeps;
    retranslate();
}

void FacePanel::setBehindFailed(bool hasFailed)
{
    m_hasBehindFailed = hasFailed;
    retranslate();
}

void FacePanel::showFace(Face face, const QString &detail)
{
    m_face = face;
    m_detail = detail;
    retranslate();
    if (!isWaiting() && isVisible())
        m_primary->setFocus();
    else
        setFocus(); // and not the next best button
}

void FacePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool FacePanel::isWaiting() const
{
    return m_face == Face::SigningIn || m_face == Face::SigningInBehind;
}

bool FacePanel::isOver() const
{
    return m_face == Face::Ended || m_face == Face::SignedOut;
}

bool FacePanel::needsNewSession() const
{
    return isOver() || m_face == Face::OpenFailed || m_face == Face::CookiesRefused;
}

QString FacePanel::title() const
{
    switch (m_face) {
    case Face::SigningIn:
    case Face::SigningInBehind:
        return tr("Signing in…");
    case Face::Ended:
    case Face::SignedOut:
        return tr("Session ended");
    case Face::OpenFailed:
        return tr("The console could not be opened");
    case Face::LoadFailed:
        return tr("The page did not load");
    case Face::Certificate:
        return tr("The connection is not safe");
    case Face::Crashed:
        return tr("The page crashed");
    case Face::CookiesRefused:
        return tr("The frame could not be signed in");
    }
    return {};
}

// What opening again does to the page, and to what was typed there.
QString FacePanel::endedSentence() const
{
    if (m_hasBehindFailed)
        return tr("Signing in behind the page did not work; the main window says why. Opening it again loads the page anew: look at it first and "
                  "copy what you typed.");
    const QString happened = m_face == Face::Ended ? tr("The time of this session with %1 is over.").arg(m_customer)
                                                   : tr("The cloud signed this session with %1 out.").arg(m_customer);
    if (!m_hasForm)
        return inSequence({happened, m_keepsPage ? tr("Nothing more can be sent from the page; open it again to go on where it stands.")
                                                 : tr("Nothing more can be sent from the page; open it again to go on.")});
    return inSequence({happened, m_keepsPage
        ? tr("What you typed is still on the page, and stays there when you open it again. The cloud may refuse a form after such a gap, and the page "
             "then says so: copy what is not saved into the notes first.")
        : tr("What you typed is still on the page: look at it and copy what is not saved into the notes before you open it again.")});
}

QString FacePanel::sentence() const
{
    switch (m_face) {
    case Face::SigningIn:
        return tr("Opening the cloud console of %1.").arg(m_customer);
    case Face::SigningInBehind:
        return tr("Signing in behind the page of %1, which stays as it is.").arg(m_customer);
    case Face::Ended:
    case Face::SignedOut:
        return endedSentence();
    case Face::OpenFailed:
        return tr("The sign-in for %1 did not reach the console. Open it again; if that fails too, the call log in the main window says more.").arg(m_customer);
    case Face::LoadFailed:
        return tr("The address did not answer. The session goes on; check the network and reload.");
    case Face::Certificate:
        return tr("The certificate of %1 is not trusted, so nothing was opened. A proxy that inspects traffic or a wrong clock can be the cause.").arg(m_detail);
    case Face::Crashed:
        return tr("The part of the browser that draws this page stopped. The session goes on; reload to continue. What was typed and not sent is lost.");
    case Face::CookiesRefused:
        return tr("The sign-in left no cookie in the frame of %1: cookies of pages inside other pages are refused. "
                  "In the main window, under Service suite, let it be shown as main page; then open it again.").arg(m_detail);
    }
    return {};
}

void FacePanel::retranslate()
{
    m_title->setText(title());
    m_sentence->setText(sentence());
    m_detailLabel->setText(m_detail);
    const bool isInSentence = m_face == Face::Certificate || m_face == Face::CookiesRefused;
    m_detailLabel->setVisible(!m_detail.isEmpty() && !isInSentence);
    m_primary->setVisible(!isWaiting());
    m_primary->setText(needsNewSession() ? tr("Open again") : tr("Reload"));
    m_secondary->setVisible(isOver());
    m_secondary->setText(tr("Look at the page"));
    m_secondary->setToolTip(tr("Shows the page as it was, for example to copy what you typed"));
    const QString name = isWaiting() ? QStringLiteral("key") : isOver() ? QStringLiteral("clock")
                       : m_face == Face::Certificate ? QStringLiteral("lock") : QStringLiteral("warn");
    m_icon->setPixmap(icon(name, Token::TextMuted).pixmap(QSize(32, 32), devicePixelRatioF()));
    setAccessibleName(title());
    setAccessibleDescription(sentence());
}

void FacePanel::press()
{
    if (needsNewSession())
        Q_EMIT openAgainRequested();
    else
        Q_EMIT reloadRequested();
}

} // namespace pc
