// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingsessioncard.h"
#include "core/filings/domainname.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pc {

using Reason = FilingRefusal::Reason;
using Outcome = FilingSessions::Outcome;

static constexpr int kWidth = 480;

FilingSessionCard::FilingSessionCard(const Environment &environment, QWidget *window)
    : QDialog(window), m_title(makeLabel(LabelRole::Title, this)), m_text(makeLabel(LabelRole::Body, this)), m_body(new QVBoxLayout),
      m_cancel(new QPushButton(this)), m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    m_title->setObjectName(QStringLiteral("filingCardTitle"));
    m_text->setObjectName(QStringLiteral("filingCardText"));
    m_cancel->setObjectName(QStringLiteral("filingCardCancel"));
    m_cancel->setAutoDefault(false);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *edge = new EnvironmentEdge(this);
    edge->setEnvironment(environment);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(metrics::kInside);
    m_buttons->setSpacing(metrics::kInside);
    m_buttons->addStretch();
    m_buttons->addWidget(m_cancel);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    inner->setSpacing(metrics::kBetween);
    inner->addWidget(m_title);
    inner->addWidget(m_text);
    inner->addLayout(m_body);
    inner->addStretch();
    inner->addLayout(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(edge);
    column->addLayout(inner);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
}

QPushButton *FilingSessionCard::addButton(const char *name, bool isPrimary)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(isPrimary);
    button->setDefault(isPrimary);
    if (isPrimary)
        button->setProperty("pcRole", QStringLiteral("primary"));
    m_buttons->addWidget(button);
    return button;
}

void FilingSessionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

FilingRefusalCard::FilingRefusalCard(FilingRefusal refusal, const Environment &environment, QWidget *window)
    : FilingSessionCard(environment, window), m_refusal(std::move(refusal))
{
    setObjectName(QStringLiteral("filingRefusal"));
    // What is lost is the person's: the button that loses it is not the one that Enter presses.
    const bool isSafe = m_refusal.keepsPage();
    QPushButton *&first = isSafe ? m_page : m_fresh;
    QPushButton *&last = isSafe ? m_fresh : m_page;
    first = addButton(isSafe ? "filingShowPage" : "filingOpenFresh");
    last = addButton(isSafe ? "filingOpenFresh" : "filingShowPage", true);
    connect(m_fresh, &QPushButton::clicked, this, [this] {
        Q_EMIT freshRequested();
        close();
    });
    connect(m_page, &QPushButton::clicked, this, [this] {
        Q_EMIT pageRequested();
        close();
    });
    retranslate();
}

void FilingRefusalCard::retranslate()
{
    const QString domain = shownDomain(m_refusal.filing.domain);
    const QString loss = tr("What is typed there and not saved in the form is lost when that page closes: look at it first.");
    setWindowTitle(tr("Filing of %1 – %2").arg(domain, m_refusal.customerName));
    m_page->setText(tr("Show that page"));
    m_cancel->setText(tr("Cancel"));
    m_fresh->setText(m_refusal.keepsPage() ? tr("Open a fresh session") : tr("Close it and open a fresh session"));
    switch (m_refusal.reason) {
    case Reason::TooLittleTime:
        m_title->setText(tr("Not enough time for %1").arg(domain));
        m_text->setText(inSequence({tr("This filing needs about %n minute(s), with five in reserve.", nullptr, int(m_refusal.needs.count())),
                                    tr("The session that is open with %1 has %n minute(s) left.", nullptr, int(m_refusal.left.count())).arg(m_refusal.customerName),
                                    tr("A fresh session is signed in behind the page, which stays as it is.")}));
        break;
    case Reason::Ended:
        m_title->setText(tr("The page of %1 is still open, its session is over").arg(domain));
        m_text->setText(loss);
        break;
    case Reason::OtherCase:
        m_title->setText(tr("Another filing of %1 is open").arg(m_refusal.customerName));
        m_text->setText(inSequence({tr("One filing of a customer at a time: the page is open with %1.").arg(shownDomain(m_refusal.openDomain)), loss}));
        break;
    case Reason::NotRenewed:
        m_title->setText(tr("The session could not be renewed"));
        m_text->setText(inSequence({tr("The cloud gave no fresh session behind the page of %1; the old one goes on until its end.").arg(domain), loss}));
        break;
    }
}

FilingResultCard::FilingResultCard(FilingCase filing, QString customerName, const Environment &environment, QWidget *window)
    : FilingSessionCard(environment, window), m_filing(std::move(filing)), m_customerName(std::move(customerName)),
      m_outcomes(new QButtonGroup(this)), m_wordsLabel(makeLabel(LabelRole::Label, this)), m_words(new QPlainTextEdit(this)),
      m_save(addButton("filingSaveResult", true))
{
    setObjectName(QStringLiteral("filingResult"));
    const auto add = [this](Outcome outcome, const char *name) {
        auto *choice = new QRadioButton(this);
        choice->setObjectName(QLatin1String(name));
        m_outcomes->addButton(choice, int(outcome));
        m_body->addWidget(choice);
    };
    add(Outcome::HandedIn, "filingHandedIn");
    add(Outcome::CameBack, "filingCameBack");
    add(Outcome::NotFinished, "filingNotFinished");
    m_words->setObjectName(QStringLiteral("filingWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(90);
    m_wordsLabel->setBuddy(m_words);
    m_body->addSpacing(metrics::kInside);
    m_body->addWidget(m_wordsLabel);
    m_body->addWidget(m_words);
    m_save->setEnabled(false);
    connect(m_outcomes, &QButtonGroup::idClicked, this, [this] { m_save->setEnabled(true); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT answered(Outcome(m_outcomes->checkedId()), m_words->toPlainText().trimmed());
        close();
    });
    retranslate();
}

void FilingResultCard::retranslate()
{
    const QString domain = shownDomain(m_filing.domain);
    setWindowTitle(tr("Filing of %1 – %2").arg(domain, m_customerName));
    m_title->setText(tr("How did the filing of %1 end?").arg(domain));
    m_text->setText(tr("Its page for %1 is closed. What you say here is kept with the case; without an answer it stays in the list as unfinished.").arg(m_customerName));
    m_outcomes->button(int(Outcome::HandedIn))->setText(tr("Handed in"));
    m_outcomes->button(int(Outcome::CameBack))->setText(tr("Came back, with something to mend"));
    m_outcomes->button(int(Outcome::NotFinished))->setText(tr("Not finished"));
    m_wordsLabel->setText(tr("In a few words (optional)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_words->setPlaceholderText(tr("What was missing, what the page said, what comes next"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Later"));
}

} // namespace pc
