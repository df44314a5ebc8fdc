// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/keyfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

KeyField::KeyField(KeyRole role, QWidget *parent)
    : QWidget(parent), m_role(role), m_title(makeLabel(LabelRole::Body, this)), m_why(makeLabel(LabelRole::Muted, this)), m_storedRow(new QWidget(this)),
      m_storedText(new QLabel(m_storedRow)), m_replace(new QPushButton(m_storedRow)), m_entryRow(new QWidget(this)),
      m_idLabel(makeLabel(LabelRole::Label, m_entryRow)), m_id(new QLineEdit(m_entryRow)), m_secretLabel(makeLabel(LabelRole::Label, m_entryRow)),
      m_secret(new QLineEdit(m_entryRow)), m_takeOver(new QPushButton(m_entryRow)), m_hint(makeLabel(LabelRole::Muted, this)),
      m_problem(new QLabel(this))
{
    const QString name = role == KeyRole::Main ? QStringLiteral("mainKey") : QStringLiteral("ramKey");
    setObjectName(name);
    m_id->setObjectName(name + QStringLiteral("Id"));
    m_secret->setObjectName(name + QStringLiteral("Secret"));
    m_replace->setObjectName(name + QStringLiteral("Replace"));
    m_takeOver->setObjectName(name + QStringLiteral("TakeOver"));
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_storedText->setObjectName(name + QStringLiteral("Stored"));
    m_id->setFont(fixedFont(font()));
    m_secret->setFont(fixedFont(font()));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_takeOver->setProperty("pcRole", QStringLiteral("link"));
    m_replace->setProperty("pcRole", QStringLiteral("link"));
    for (QLabel *label : {m_why, m_hint, m_problem})
        label->setWordWrap(true);
    QFont semibold = font();
    semibold.setWeight(QFont::DemiBold);
    m_title->setFont(semibold);

    auto *stored = new QHBoxLayout(m_storedRow);
    stored->setContentsMargins({});
    stored->addWidget(m_storedText);
    stored->addWidget(m_replace);
    stored->addStretch();
    auto *entry = new QGridLayout(m_entryRow);
    entry->setContentsMargins({});
    entry->setHorizontalSpacing(metrics::kBetween);
    entry->setVerticalSpacing(2);
    entry->addWidget(m_idLabel, 0, 0);
    entry->addWidget(m_secretLabel, 0, 1);
    entry->addWidget(m_id, 1, 0);
    entry->addWidget(m_secret, 1, 1);
    entry->addWidget(m_takeOver, 2, 0, 1, 2, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_why), m_storedRow, m_entryRow, static_cast<QWidget *>(m_hint),
                          static_cast<QWidget *>(m_problem)})
        column->addWidget(part);

    for (QLineEdit *edit : {m_id, m_secret}) {
        connect(edit, &QLineEdit::textEdited, this, [this, edit] {
            trim(edit);
            onEdited();
        });
    }
    connect(m_replace, &QPushButton::clicked, this, &KeyField::replace);
    connect(m_takeOver, &QPushButton::clicked, this, &KeyField::takeOverRequested);
    m_problem->setProperty("pcRole", QStringLiteral("problem"));
    m_problem->hide();
    retranslate();
}

void KeyField::setStored(Stored stored, const QString &keyId)
{
    m_stored = stored;
    m_storedId = keyId;
    m_editing = stored == Stored::None;
    present();
}

void KeyField::setKey(const AccessKey &key)
{
    m_editing = true;
    m_id->setText(key.id);
    m_secret->setText(QString::fromUtf8(key.secret.reveal()));
    m_token = key.securityToken;
    present();
    Q_EMIT edited();
}

AccessKey KeyField::enteredKey() const
{
    if (!m_editing || m_id->text().isEmpty() || m_secret->text().isEmpty())
        return {};
    AccessKey key(m_id->text(), Secret(m_secret->text().toUtf8()));
    key.securityToken = m_token;
    return key;
}

bool KeyField::isHalfEntered() const
{
    return m_editing && m_id->text().isEmpty() != m_secret->text().isEmpty();
}

void KeyField::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void KeyField::forgetEntered()
{
    m_secret->setText(QString(m_secret->text().size(), QLatin1Char(' '))); // best effort: the widget keeps copies of its own
    m_secret->clear();
    m_id->clear();
    m_token = Secret();
}

void KeyField::replace()
{
    m_editing = true;
    present();
    m_id->setFocus();
}

void KeyField::trim(QLineEdit *edit)
{
    QString text = edit->text();
    text.removeIf([](QChar c) { return c.isSpace(); });
    m_trimmed = text.size() != edit->text().size();
    if (m_trimmed)
        edit->setText(text);
}

void KeyField::onEdited()
{
    m_token = Secret(); // what is typed now is another key
    showProblem({});
    present();
    Q_EMIT edited();
}

void KeyField::present()
{
    m_storedRow->setVisible(!m_editing);
    m_entryRow->setVisible(m_editing);
    const bool inKeychain = m_stored == Stored::InKeychain;
    m_storedText->setText(inKeychain ? tr("%1 · kept in the keychain, never shown again").arg(m_storedId)
                                     : tr("%1 · held for this session only").arg(m_storedId));
    if (!m_token.isEmpty())
        m_hint->setText(tr("A temporary key: it is kept for this session only and ends on its own."));
    else if (m_trimmed)
        m_hint->setText(tr("Spaces and line breaks around it were removed."));
    else
        m_hint->setText(tr("Goes to the system's keychain; no file ever holds it."));
    m_hint->setVisible(m_editing);
}

void KeyField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyField::retranslate()
{
    const bool isMain = m_role == KeyRole::Main;
    m_title->setText(isMain ? tr("Main key of the partner account") : tr("Key of a RAM user"));
    m_why->setText(isMain ? tr("Signs every call about customers, quotas and orders.")
                          : tr("Opens customers' consoles. The vendor refuses the main key for that step (AssumeRole): create a RAM user in the "
                               "partner account with the right AliyunSTSAssumeRoleAccess and enter its key. Without it everything else works."));
    m_idLabel->setText(tr("AccessKey ID"));
    m_secretLabel->setText(tr("AccessKey secret"));
    m_id->setAccessibleName(tr("%1: AccessKey ID").arg(m_title->text()));
    m_secret->setAccessibleName(tr("%1: AccessKey secret, hidden").arg(m_title->text()));
    m_replace->setText(tr("Replace…"));
    m_replace->setAccessibleName(tr("%1: replace").arg(m_title->text()));
    m_takeOver->setText(tr("Take over a key from this machine…"));
    m_takeOver->setAccessibleName(tr("%1: take over from this machine").arg(m_title->text()));
    present();
}

} // namespace pc
