// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxdeeds.h"
#include "core/base/clock.h"
#include "core/messages/eventreading.h"
#include "models/inboxtext.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kNarrow = 460, kWide = 720, kTall = 520;
constexpr int kMorning = 9;             // o'clock
enum SnoozeChoice { OneHour, FourHours, Tomorrow, NextMonday, OwnTime };

} // namespace

DiscardDialog::DiscardDialog(const InboxServices &services, QWidget *parent)
    : InboxDialog(services, QStringLiteral("discardDialog"), parent), m_note(new QLineEdit(this))
{
    setMinimumWidth(kNarrow);
    m_note->setObjectName(QStringLiteral("discardNote"));
    content()->addWidget(m_note);
    verb()->setEnabled(false);
    connect(m_note, &QLineEdit::textChanged, this, [this](const QString &text) { verb()->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_note, &QLineEdit::returnPressed, verb(), &QPushButton::click);
    connect(verb(), &QPushButton::clicked, this, [this] {
        Q_EMIT discarded(m_note->text().trimmed());
        accept();
    });
    retranslate();
}

void DiscardDialog::retranslate()
{
    InboxDialog::retranslate();
    setWords(tr("Discard this message?"), tr("It is not processed, and stays in the list “All” with your note. It can be replayed later."), tr("Discard"));
    m_note->setPlaceholderText(tr("Why it is not needed"));
    m_note->setAccessibleName(tr("Note"));
}

SnoozeDialog::SnoozeDialog(const InboxServices &services, QWidget *parent)
    : InboxDialog(services, QStringLiteral("snoozeDialog"), parent), m_untilLabel(makeLabel(LabelRole::Label, this)), m_choice(new QComboBox(this)),
      m_until(new QDateTimeEdit(this)), m_reasonLabel(makeLabel(LabelRole::Label, this)), m_reason(new QLineEdit(this))
{
    setMinimumWidth(kNarrow);
    m_choice->setObjectName(QStringLiteral("snoozeChoice"));
    m_until->setObjectName(QStringLiteral("snoozeUntil"));
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_until->setCalendarPopup(true);
    m_reason->setObjectName(QStringLiteral("snoozeReason"));
    m_untilLabel->setBuddy(m_choice);
    m_reasonLabel->setBuddy(m_reason);
    for (QWidget *const part : {static_cast<QWidget *>(m_untilLabel), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_until),
                                static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason)})
        content()->addWidget(part);
    retranslate();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SnoozeDialog::onChosen);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &until) { verb()->setEnabled(until.toUTC() > this->services().clock->utcNow()); });
    connect(m_reason, &QLineEdit::returnPressed, verb(), &QPushButton::click);
    connect(verb(), &QPushButton::clicked, this, [this] {
        Q_EMIT snoozed(m_until->dateTime().toUTC(), m_reason->text().trimmed());
        accept();
    });
    onChosen();
}

void SnoozeDialog::onChosen()
{
    const QDateTime now = services().clock->utcNow().toLocalTime();
    const int untilMonday = 8 - now.date().dayOfWeek();
    const QDateTime ends[] = {now.addSecs(3600), now.addSecs(4 * 3600), QDateTime(now.date().addDays(1), QTime(kMorning, 0)), QDateTime(now.date().addDays(untilMonday), QTime(kMorning, 0))};
    const int choice = m_choice->currentIndex();
    m_until->setVisible(choice == OwnTime);
    if (choice >= OneHour && choice < OwnTime)
        m_until->setDateTime(ends[choice]);
}

void SnoozeDialog::retranslate()
{
    InboxDialog::retranslate();
    setWords(tr("Snooze this message"), tr("It and its repeats leave the inbox and come back unread at that time. Processing goes on."), tr("Snooze"));
    const QStringList choices{tr("For an hour"), tr("For four hours"), tr("Until tomorrow, 9:00"), tr("Until Monday, 9:00"), tr("Until…")};
    for (int i = 0; i < int(choices.size()); ++i) {
        if (i < m_choice->count())
            m_choice->setItemText(i, choices.at(i));
        else
            m_choice->addItem(choices.at(i));
    }
    m_untilLabel->setText(tr("How long"));
    m_choice->setAccessibleName(m_untilLabel->text());
    m_until->setAccessibleName(tr("Until"));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_reason->setPlaceholderText(tr("What you wait for"));
}

FixDialog::FixDialog(const InboxServices &services, const QByteArray &body, const EventTable &table, QWidget *parent)
    : InboxDialog(services, QStringLiteral("fixDialog"), parent), m_table(table), m_text(new QPlainTextEdit(this))
{
    resize(kWide, kTall);
    m_text->setObjectName(QStringLiteral("fixText"));
    m_text->setFont(fixedFont(m_text->font()));
    m_text->setPlainText(QString::fromUtf8(decodedBody(body)));
    m_text->setTabChangesFocus(true);
    content()->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FixDialog::check);
    connect(verb(), &QPushButton::clicked, this, [this] {
        Q_EMIT corrected(m_text->toPlainText().toUtf8(), read());
        accept();
    });
    retranslate();
}

InboxEntry FixDialog::read() const
{
    QueueMessage message;
    message.body = m_text->toPlainText().toUtf8();
    return readEvent(message, m_table);
}

// A kind that nobody knows can be kept, too: it is then an unknown one.
void FixDialog::check()
{
    const InboxEntry entry = read();
    const bool isGood = entry.state != InboxState::Quarantined;
    QString words;
    if (!isGood)
        words = InboxText::reason(entry.reason);
    else if (!entry.isKnown)
        words = entry.type.isEmpty() ? tr("It names no kind that can be read; it would be kept as an unknown one.")
                                     : tr("Its kind “%1” is not in the table of kinds; it would be kept as an unknown one.").arg(entry.type);
    else
        words = tr("Reads as: %1 · %2").arg(InboxText::kind(entry.type).text, InboxText::line(entry).text);
    delete m_verdict;
    m_verdict = new ToneLine(!isGood ? Tone::Bad : entry.isKnown ? Tone::Good : Tone::Warn, words, this);
    m_verdict->setObjectName(QStringLiteral("fixVerdict"));
    content()->addWidget(m_verdict);
    verb()->setEnabled(isGood);
}

void FixDialog::retranslate()
{
    InboxDialog::retranslate();
    setWords(tr("Fix this message"), tr("What came stays in its steps. What you write here is read and processed in its place."), tr("Fix and process"));
    m_text->setAccessibleName(tr("Content of the message"));
    check();
}

} // namespace pc
