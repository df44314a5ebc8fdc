// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/consequencecard.h"
#include "models/moneytext.h"
#include "ui/operations/consequencetext.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace pc {

namespace {

constexpr int kNameRoom = 200;      // beside the UID

QLabel *makeValue(const QString &text, const QString &why, bool numeric, QWidget *parent)
{
    QLabel *value = makeLabel(text.isEmpty() ? LabelRole::Muted : LabelRole::Body, parent, text.isEmpty() ? QStringLiteral("–") : text);
    value->setToolTip(text.isEmpty() ? why : QString());
    value->setAlignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (numeric)
        value->setFont(tabularFont(value->font()));
    else
        value->setWordWrap(true);
    return value;
}

} // namespace

ConsequenceCard::ConsequenceCard(const Clock *clock, QWidget *parent) : QFrame(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("consequenceCard"));
    setProperty("pcRole", QStringLiteral("card"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kBetween);
}

void ConsequenceCard::setConsequence(const Consequence &consequence, const Environment &environment)
{
    m_consequence = consequence;
    m_environment = environment;
    present();
}

// Built anew each time: what it shows differs from action to action.
void ConsequenceCard::present()
{
    if (!m_consequence)
        return;
    delete m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kPage);
    m_grid->setVerticalSpacing(metrics::kInside);
    m_grid->setColumnMinimumWidth(0, 96);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    addWho();
    const QList<ConsequenceText::Fact> facts = ConsequenceText::facts(*m_consequence);
    for (qsizetype i = 0; i < facts.size(); ++i)
        addFact(facts.at(i).label, facts.at(i).value, QStringLiteral("fact%1").arg(i));
    addTable();
    addEffects();
    if (m_consequence->price && !std::holds_alternative<CancelOrder>(m_consequence->request.change))     // cancelling costs nothing
        addFact(tr("Price"), moneyText(*m_consequence->price), QStringLiteral("price"));
    addFact(tr("Can be undone"), ConsequenceText::reversal(*m_consequence), QStringLiteral("reversal"));
    layout()->addWidget(m_body);
    m_body->show();
}

void ConsequenceCard::addCaption(const QString &text)
{
    QLabel *const label = makeLabel(LabelRole::Label, m_body, text);
    label->setMinimumHeight(fontMetrics().height());    // its letters stand on the line of the bigger ones beside it
    label->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_grid->addWidget(label, m_grid->rowCount(), 0, Qt::AlignTop);
}

void ConsequenceCard::addFact(const QString &label, const QString &value, const QString &name)
{
    addCaption(label);
    QLabel *const text = makeValue(value, {}, false, m_body);
    text->setObjectName(name);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(label, value));
    m_grid->addWidget(text, m_grid->rowCount() - 1, 1, 1, 2, Qt::AlignTop);
}

void ConsequenceCard::addWho()
{
    const CustomerUid uid = m_consequence->request.customer;
    addCaption(tr("Customer"));
    m_grid->itemAtPosition(m_grid->rowCount() - 1, 0)->setAlignment(Qt::AlignVCenter);
    auto *const who = new QWidget(m_body);
    auto *const row = new QHBoxLayout(who);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kBetween);
    QLabel *const name = makeLabel(LabelRole::Body, who, ConsequenceText::customer(*m_consequence));
    name->setObjectName(QStringLiteral("who"));
    name->setWordWrap(name->sizeHint().width() > kNameRoom);
    row->addWidget(name);
    if (!uid.isEmpty()) {
        auto *const identifier = new IdentifierLabel(who);
        identifier->setObjectName(QStringLiteral("whoUid"));
        identifier->setIdentifier(uid.text());
        row->addWidget(identifier);
    }
    row->addStretch(1);
    m_grid->addWidget(who, m_grid->rowCount() - 1, 1, 1, 2);
    const QString word = environmentWord(m_consequence->environmentKind);
    const QString where = m_environment.name.isEmpty() || m_environment.name == word ? word : tr("%1 · %2", "kind of environment, its name").arg(word, m_environment.name);
    addFact(tr("Environment"), where, QStringLiteral("where"));
}

QWidget *ConsequenceCard::makeAge(QWidget *parent) const
{
    auto *const age = new RelativeTimeLabel(parent, m_clock);
    age->setObjectName(QStringLiteral("figuresAge"));
    age->setProperty("pcRole", QStringLiteral("label"));
    age->setAlignment(Qt::AlignRight);
    age->setPattern(m_consequence->isLive ? tr("Now, read %1", "age of the figures") : tr("Local copy, read %1", "age of the figures"));
    age->setTime(ConsequenceText::readAt(*m_consequence), tr("These figures have not been read yet."));
    return age;
}

void ConsequenceCard::addTable()
{
    const QList<BeforeAfter> lines = ConsequenceText::rows(*m_consequence);
    if (lines.isEmpty())
        return;
    const bool numeric = lines.last().numeric;
    m_grid->addWidget(makeHairline(m_body), m_grid->rowCount(), 0, 1, 3);
    const int head = m_grid->rowCount();
    const bool aged = ConsequenceText::readAt(*m_consequence).isValid();
    QWidget *const now = aged ? makeAge(m_body) : makeLabel(LabelRole::Label, m_body, tr("Now"));
    QLabel *const after = makeLabel(LabelRole::Label, m_body, tr("Afterwards"));
    m_grid->addWidget(now, head, 1, numeric ? Qt::AlignRight : Qt::AlignLeft);
    m_grid->addWidget(after, head, 2, numeric ? Qt::AlignRight : Qt::AlignLeft);
    int number = 0;
    for (const BeforeAfter &line : lines) {
        addCaption(line.label);
        const int row = m_grid->rowCount() - 1;
        QLabel *const before = makeValue(line.before, line.why, numeric, m_body);
        before->setObjectName(QStringLiteral("before%1").arg(number));
        before->setAccessibleName(tr("%1 now: %2").arg(line.label, before->text()));
        QLabel *const then = makeValue(line.after, tr("Cannot be told without the figures of now."), numeric, m_body);
        then->setObjectName(QStringLiteral("after%1").arg(number++));
        then->setAccessibleName(tr("%1 afterwards: %2").arg(line.label, then->text()));
        QFont strong = then->font();
        strong.setBold(true);
        then->setFont(strong);
        m_grid->addWidget(before, row, 1, numeric ? Qt::AlignRight | Qt::AlignTop : Qt::AlignTop);
        m_grid->addWidget(then, row, 2, numeric ? Qt::AlignRight | Qt::AlignTop : Qt::AlignTop);
    }
    m_grid->addWidget(makeHairline(m_body), m_grid->rowCount(), 0, 1, 3);
}

void ConsequenceCard::addEffects()
{
    m_effects.clear();
    for (const Effect effect : m_consequence->effects) {
        if (m_effects.isEmpty())
            addCaption(tr("What follows"));
        const QString sentence = ConsequenceText::effect(effect, *m_consequence);
        auto *const line = new ToneLine(ConsequenceText::tone(effect), sentence, m_body);
        line->setObjectName(QStringLiteral("effect%1").arg(m_effects.size()));
        m_grid->addWidget(line, m_effects.isEmpty() ? m_grid->rowCount() - 1 : m_grid->rowCount(), 1, 1, 2);
        m_effects.append(sentence);
    }
}

void ConsequenceCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QFrame::changeEvent(event);
}

} // namespace pc
