// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pc {

ConfirmDialog::ConfirmDialog(Decision decision, QWidget *parent)
    : QDialog(parent), m_decision(std::move(decision)), m_verb(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *edge = new EnvironmentEdge(this);
    if (m_decision.environment) {
        Environment environment;
        environment.kind = *m_decision.environment;
        edge->setEnvironment(environment);
    }
    edge->setVisible(m_decision.environment.has_value());
    column->addWidget(edge);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    body->setSpacing(metrics::kBetween);
    column->addLayout(body);

    QLabel *question = makeLabel(LabelRole::Title, this, m_decision.question);
    question->setObjectName(QStringLiteral("question"));
    question->setWordWrap(true);
    body->addWidget(question);
    auto *card = new QFrame(this);
    card->setProperty("pcRole", QStringLiteral("card"));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kBetween);
    grid->setHorizontalSpacing(metrics::kPage);
    grid->setVerticalSpacing(metrics::kInside);
    grid->setColumnStretch(1, 1);
    addRow(card, 0, &m_who, m_decision.who, QStringLiteral("who"));
    addRow(card, 1, &m_where, m_decision.where, QStringLiteral("where"));
    addRow(card, 2, &m_what, m_decision.what, QStringLiteral("what"));
    addRow(card, 3, &m_before, m_decision.before, QStringLiteral("before"));
    addRow(card, 4, &m_after, m_decision.after, QStringLiteral("after"));
    addRow(card, 5, &m_price, m_decision.price, QStringLiteral("price"));
    addRow(card, 6, &m_reversible, QStringLiteral("–"), QStringLiteral("reversible"));
    m_reversibleValue = card->findChild<QLabel *>(QStringLiteral("reversible"));
    body->addWidget(card);

    if (!m_decision.typedWord.isEmpty()) {
        m_typedLabel = makeLabel(LabelRole::Body, this);
        m_typed = new QLineEdit(this);
        m_typed->setObjectName(QStringLiteral("typedWord"));
        m_typedLabel->setBuddy(m_typed);
        body->addWidget(m_typedLabel);
        body->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) { m_verb->setEnabled(text.trimmed() == m_decision.typedWord); });
        m_verb->setEnabled(false);
    }
    body->addStretch();
    auto *buttons = new QHBoxLayout;        // as in the other dialogs that decide
    m_verb->setObjectName(QStringLiteral("verb"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_verb->setProperty("pcRole", m_decision.destructive ? QStringLiteral("danger") : QStringLiteral("primary"));
    buttons->addWidget(m_cancel, 1, Qt::AlignRight);
    buttons->addWidget(m_verb);
    body->addLayout(buttons);
    connect(m_verb, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

void ConfirmDialog::addRow(QWidget *card, int row, QLabel **label, const QString &value, const QString &name)
{
    if (value.isEmpty())
        return;
    *label = makeLabel(LabelRole::Label, card);
    QLabel *text = makeLabel(LabelRole::Body, card, value);
    text->setObjectName(name);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = static_cast<QGridLayout *>(card->layout());
    grid->addWidget(*label, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1, Qt::AlignTop);
}

void ConfirmDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    resize(width(), layout()->heightForWidth(width()));
    m_verb->setDefault(!m_decision.destructive);
    m_cancel->setDefault(m_decision.destructive);
    if (m_decision.destructive)
        m_cancel->setFocus();
    else
        (m_typed ? static_cast<QWidget *>(m_typed) : m_verb)->setFocus();
}

void ConfirmDialog::retranslate()
{
    const auto put = [](QLabel *label, const QString &text) {
        if (label)
            label->setText(text);
    };
    setWindowTitle(m_decision.question);
    put(m_who, tr("Customer"));
    put(m_where, tr("Environment"));
    put(m_what, tr("Change"));
    put(m_before, tr("Now"));
    put(m_after, tr("Afterwards"));
    put(m_price, tr("Price"));
    put(m_reversible, tr("Can be undone"));
    const QString answer = m_decision.reversible == Decision::Reversible::Yes ? tr("Yes.")
        : m_decision.reversible == Decision::Reversible::No ? tr("No.") : tr("Only with effort.");
    put(m_reversibleValue, inSequence({answer, m_decision.howToUndo}));
    put(m_typedLabel, tr("Type “%1” to go on:").arg(m_decision.typedWord));
    if (m_typed)
        m_typed->setAccessibleName(m_typedLabel->text());
    m_verb->setText(m_decision.verb);
    m_cancel->setText(tr("Cancel"));
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
