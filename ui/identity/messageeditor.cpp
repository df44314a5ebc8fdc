// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/messageeditor.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace pc {
namespace {

constexpr int kLines = 6, kHintLines = 2;

// Clocks that customers live by; the one of this machine joins them.
QList<QByteArray> zones()
{
    QList<QByteArray> ids{"Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo", "Asia/Kolkata", "Asia/Dubai", "Europe/Berlin", "Europe/London",
                          "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC"};
    const QByteArray here = QTimeZone::systemTimeZoneId();
    if (!ids.contains(here) && !here.endsWith("UTC"))      // which has several names
        ids.prepend(here);
    return ids;
}

QString zoneName(const QByteArray &id)
{
    const QString city = QString::fromLatin1(id.mid(id.lastIndexOf('/') + 1)).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (id == "UTC")
        return city;
    const QString offset = QTimeZone(id).displayName(QDateTime::currentDateTimeUtc(), QTimeZone::OffsetName);
    return MessageEditor::tr("%1 (%2)", "city, offset: Shanghai (UTC+08:00)").arg(city, offset);
}

} // namespace

MessageEditor::MessageEditor(const Environment &environment, QWidget *parent)
    : QWidget(parent), m_environment(environment), m_languageLabel(makeLabel(LabelRole::Label, this)), m_zoneLabel(makeLabel(LabelRole::Label, this)),
      m_subjectLabel(makeLabel(LabelRole::Label, this)), m_bodyLabel(makeLabel(LabelRole::Label, this)), m_language(new QComboBox(this)),
      m_zone(new QComboBox(this)), m_subject(new QLineEdit(this)), m_body(new QPlainTextEdit(this)), m_hint(makeLabel(LabelRole::Label, this))
{
    m_language->setObjectName(QStringLiteral("messageLanguage"));
    m_zone->setObjectName(QStringLiteral("messageZone"));
    m_subject->setObjectName(QStringLiteral("messageSubject"));
    m_body->setObjectName(QStringLiteral("messageBody"));
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(kLines * fontMetrics().lineSpacing());
    m_hint->setObjectName(QStringLiteral("messageHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_hint->setMinimumHeight(kHintLines * fontMetrics().lineSpacing());     // nothing moves when it says more
    // A language is called by its own name, so that its readers find it.
    m_language->addItem(QStringLiteral("English"), int(MessageLanguage::English));
    m_language->addItem(QStringLiteral("简体中文"), int(MessageLanguage::Chinese));
    m_language->setCurrentIndex(m_language->findData(int(usualLanguage(environment.site))));
    addZones();
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_languageLabel, 0, 0);
    grid->addWidget(m_zoneLabel, 0, 1);
    grid->addWidget(m_language, 1, 0);
    grid->addWidget(m_zone, 1, 1);
    grid->addWidget(m_subjectLabel, 2, 0, 1, 2);
    grid->addWidget(m_subject, 3, 0, 1, 2);
    grid->addWidget(m_bodyLabel, 4, 0, 1, 2);
    grid->addWidget(m_body, 5, 0, 1, 2);
    grid->addWidget(m_hint, 6, 0, 1, 2);
    grid->setRowStretch(5, 1);
    connect(m_language, &QComboBox::currentIndexChanged, this, &MessageEditor::showText);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &MessageEditor::present);
    connect(m_subject, &QLineEdit::textChanged, this, &MessageEditor::onEdited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MessageEditor::onEdited);
    retranslate();
}

void MessageEditor::addZones()
{
    const QList<QByteArray> ids = zones();
    for (const QByteArray &id : ids)
        m_zone->addItem(QString(), id);
    const int usual = m_zone->findData(usualZone(m_environment.site).id());
    m_zone->setCurrentIndex(usual >= 0 ? usual : m_zone->findData(QByteArrayLiteral("UTC")));
}

void MessageEditor::setAbout(const Customer &customer, const VerificationWish &wish)
{
    m_customer = customer;
    m_wish = wish;
    showText();
}

void MessageEditor::setExpiresAt(const QDateTime &expiresAt)
{
    m_expiresAt = expiresAt;
    present();
}

MessageLanguage MessageEditor::language() const { return MessageLanguage(m_language->currentData().toInt()); }
MessageText MessageEditor::readyMade() const { return verificationMessage(language(), m_environment.cloud, m_customer, m_wish); }
QString MessageEditor::subject() const { return m_subject->text().trimmed(); }
QString MessageEditor::body() const { return m_body->toPlainText(); }

QString MessageEditor::deadline() const
{
    return m_expiresAt.isValid() ? deadlineText(language(), m_expiresAt, QTimeZone(m_zone->currentData().toByteArray())) : QString();
}

void MessageEditor::showText()
{
    const MessageText text = m_edited.value(language(), readyMade());
    m_isShowing = true;
    if (m_subject->text() != text.subject)
        m_subject->setText(text.subject);
    if (m_body->toPlainText() != text.body)
        m_body->setPlainText(text.body);
    m_isShowing = false;
    present();
}

void MessageEditor::onEdited()
{
    if (m_isShowing)
        return;
    const MessageText now{m_subject->text(), m_body->toPlainText()};
    if (now == readyMade())
        m_edited.remove(language());
    else
        m_edited.insert(language(), now);
    present();
}

void MessageEditor::present()
{
    const QString isLink = tr("%1 stands for the link and is filled in when the message is used.", "{link}").arg(linkMark());
    const QString isDeadline = m_expiresAt.isValid() ? tr("%1 is %2.", "{deadline}, time").arg(deadlineMark(), deadline())
                                                     : tr("%1 stands for the end of the link.", "{deadline}").arg(deadlineMark());
    m_hint->setText(hasLinkMark() ? inSequence({isLink, isDeadline})
                                  : tr("Without %1 the customer has nothing to open: put it where the link belongs.", "{link}").arg(linkMark()));
    const QString role = hasLinkMark() ? QStringLiteral("label") : QStringLiteral("problem");
    if (m_hint->property("pcRole").toString() != role) {
        m_hint->setProperty("pcRole", role);
        m_hint->style()->unpolish(m_hint);
        m_hint->style()->polish(m_hint);
    }
    Q_EMIT edited();
}

void MessageEditor::retranslate()
{
    m_languageLabel->setText(tr("Language of the message"));
    m_zoneLabel->setText(tr("Clock of the customer"));
    m_subjectLabel->setText(tr("Subject"));
    m_bodyLabel->setText(tr("Message"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_zone->setAccessibleName(m_zoneLabel->text());
    m_subject->setAccessibleName(m_subjectLabel->text());
    m_body->setAccessibleName(m_bodyLabel->text());
    for (int i = 0; i < m_zone->count(); ++i)
        m_zone->setItemText(i, zoneName(m_zone->itemData(i).toByteArray()));
    present();
}

void MessageEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
