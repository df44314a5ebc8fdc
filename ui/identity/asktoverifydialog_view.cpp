// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include "models/identitytext.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/identity/linkfield.h"
#include "ui/identity/messageeditor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

static constexpr int kWidth = 620, kHeight = 720;

void AskToVerifyDialog::build()
{
    setObjectName(QStringLiteral("askToVerifyDialog"));
    setMinimumWidth(kWidth);
    resize(kWidth, kHeight);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_services.environment);
    m_title = makeLabel(LabelRole::Title, this);
    m_title->setObjectName(QStringLiteral("question"));
    m_title->setWordWrap(true);
    m_where = makeLabel(LabelRole::Muted, this);
    m_where->setObjectName(QStringLiteral("askWhere"));
    m_where->setWordWrap(true);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("askBanner"));
    connect(m_banner, &Banner::actionTriggered, this, &AskToVerifyDialog::make);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_banner);
    buildWish(column);
    m_message = new MessageEditor(m_services.environment, this);
    connect(m_message, &MessageEditor::edited, this, &AskToVerifyDialog::present);
    column->addWidget(m_message, 1);
    buildButtons(column);
    whole->addLayout(column);
}

void AskToVerifyDialog::buildWish(QVBoxLayout *column)
{
    m_platformLabel = makeLabel(LabelRole::Label, this);
    m_subjectLabel = makeLabel(LabelRole::Label, this);
    m_linkLabel = makeLabel(LabelRole::Label, this);
    m_platform = new QComboBox(this);
    m_platform->setObjectName(QStringLiteral("askPlatform"));
    m_platform->addItems({QString(), QString(), QString()});
    m_subject = new QComboBox(this);
    m_subject->setObjectName(QStringLiteral("askSubject"));
    m_subject->addItems({QString(), QString(), QString()});
    m_make = new QPushButton(this);
    m_make->setObjectName(QStringLiteral("makeLink"));
    m_make->setIcon(icon(QStringLiteral("link")));
    connect(m_make, &QPushButton::clicked, this, &AskToVerifyDialog::make);
    const auto tell = [this] { m_message->setAbout(m_customer, wish()); };      // which presents the rest
    connect(m_platform, &QComboBox::currentIndexChanged, this, tell);
    connect(m_subject, &QComboBox::currentIndexChanged, this, tell);
    m_link = new LinkField(m_services.clock, this);
    connect(m_link, &LinkField::copied, this, [this] {
        say(tr("The link is on the clipboard."));
        remember();
    });
    connect(m_link, &LinkField::expired, this, [this] {
        presentBanner();
        present();
    });
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_platformLabel, 0, 0);
    grid->addWidget(m_subjectLabel, 0, 1);
    grid->addWidget(m_platform, 1, 0);
    grid->addWidget(m_subject, 1, 1);
    grid->addWidget(m_make, 1, 2);
    grid->addWidget(m_linkLabel, 2, 0);
    grid->addWidget(m_link, 3, 0, 1, 3);
    column->addLayout(grid);
    column->addWidget(makeHairline(this));
}

void AskToVerifyDialog::buildButtons(QVBoxLayout *column)
{
    m_said = makeLabel(LabelRole::Muted, this);
    m_said->setObjectName(QStringLiteral("askSaid"));
    m_said->setWordWrap(true);
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("askClose"));
    m_mail = new QPushButton(this);
    m_mail->setObjectName(QStringLiteral("openMail"));
    m_mail->setIcon(icon(QStringLiteral("mail")));
    m_copy = new QPushButton(this);
    m_copy->setObjectName(QStringLiteral("copyMessage"));
    m_copy->setProperty("pcRole", QStringLiteral("primary"));
    m_copy->setIcon(icon(QStringLiteral("copy"), Token::AccentText));
    for (QPushButton *button : {m_close, m_mail, m_copy, m_make})
        button->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_mail, &QPushButton::clicked, this, &AskToVerifyDialog::openMail);
    connect(m_copy, &QPushButton::clicked, this, &AskToVerifyDialog::copyMessage);
    column->addWidget(m_said);
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_mail);
    row->addWidget(m_copy);
    column->addLayout(row);
}

void AskToVerifyDialog::say(const QString &text) { m_said->setText(text); }

void AskToVerifyDialog::presentBanner()
{
    m_hasFailed = false;
    const bool hasExpired = !m_link->link().url.isEmpty() && !m_link->isGood();
    if (standing() == VerificationStanding::Verified)
        m_banner->showMessage(Tone::Good, tr("The identity of %1 is verified: there is nothing left to ask for.").arg(name()));
    else if (hasExpired)
        m_banner->showMessage(Tone::Warn, tr("The link has expired."), tr("Make a new one"));
    else if (m_link->link().url.isEmpty() && standing() == VerificationStanding::Waiting)
        m_banner->showMessage(Tone::Info, inSequence({IdentityText::standingDetail(m_customer, m_services.clock->utcNow()),
                                                      tr("You can go on: another link does not end that one.")}));
    else
        m_banner->clear();
}

void AskToVerifyDialog::present()
{
    const bool isVerified = standing() == VerificationStanding::Verified;
    const bool isThere = !m_link->link().url.isEmpty();
    const bool isUsable = m_link->isGood() && isForWish() && m_message->hasLinkMark() && !isVerified;
    m_make->setEnabled(!m_isMaking && !isVerified);
    m_make->setText(m_isMaking ? tr("Making…") : isThere ? tr("Make another link") : tr("Make link"));
    m_copy->setEnabled(isUsable);
    m_mail->setEnabled(isUsable);
    const QString why = isVerified ? tr("The identity is verified.")
                      : !isThere ? tr("Make a link first.")
                      : !m_link->isGood() ? tr("The link has expired.")
                      : !isForWish() ? tr("The link was made for another choice: make a new one.")
                      : !isUsable ? tr("The message has no place for the link.") : QString();
    m_copy->setToolTip(why);
    m_mail->setToolTip(!why.isEmpty() ? why : tr("Opens a mail to %1; the link goes by the clipboard.").arg(m_customer.facts.loginEmail.isEmpty() ? name() : m_customer.facts.loginEmail));
}

void AskToVerifyDialog::retranslate()
{
    const QString place = environmentName(m_services.environment);
    setWindowTitle(tr("Ask to verify"));
    m_title->setText(tr("Ask %1 to verify its identity").arg(name()));
    m_where->setText(inSequence({tr("%1 · the link is good for three hours.", "environment").arg(place),
                                 m_services.environment.readOnly ? tr("Asking changes nothing in the account, so it is allowed in this read-only environment too.")
                                                                 : tr("Asking changes nothing in the account.")}));
    m_platformLabel->setText(tr("Where it will be opened"));
    m_subjectLabel->setText(tr("Who may verify"));
    m_linkLabel->setText(tr("Link"));
    m_platform->setAccessibleName(m_platformLabel->text());
    m_subject->setAccessibleName(m_subjectLabel->text());
    for (int i = 0; i < 3; ++i) {
        m_platform->setItemText(i, IdentityText::platformName(VerificationWish::Platform(i)));
        m_subject->setItemText(i, IdentityText::subjectName(VerificationWish::Subject(i)));
    }
    m_close->setText(tr("Close"));
    m_mail->setText(tr("Open in mail program"));
    m_copy->setText(tr("Copy message"));
    m_said->clear();
    m_message->setAbout(m_customer, wish());
    present();
}

void AskToVerifyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_hasFailed)
            presentBanner();        // errors speak the new language by themselves
    }
    QDialog::changeEvent(event);
}

} // namespace pc
