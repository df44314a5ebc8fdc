// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerfilterbar.h"
#include "models/customertext.h"
#include "models/identitytext.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pc {
namespace {

constexpr int kTypingRestMs = 25;       // the store answers a keystroke in a frame; this only joins pasted and auto-repeated keys
constexpr AccountKind kKinds[] = {AccountKind::Enterprise, AccountKind::Individual};
constexpr CreditState kCredits[] = {CreditState::Thawed, CreditState::Frozen, CreditState::Trusteeship, CreditState::TrusteeshipCancelled};

QStringList kindChoices()
{
    QStringList choices{CustomerFilterBar::tr("Any")};
    for (const AccountKind kind : kKinds)
        choices.append(CustomerText::kindName(kind));
    return choices;
}

QStringList creditChoices()
{
    QStringList choices{CustomerFilterBar::tr("Any")};
    for (const CreditState state : kCredits)
        choices.append(CustomerText::creditName(state));
    return choices;
}

// What the filter of identities can be narrowed to: worklists first, then one standing each.
const QList<QList<VerificationStanding>> &identities()
{
    using Standing = VerificationStanding;
    static const QList<QList<Standing>> choices{
        standingsToFollowUp(), {Standing::NotAsked, Standing::Waiting, Standing::LinkExpired},
        {Standing::Verified}, {Standing::NotAsked}, {Standing::Waiting}, {Standing::LinkExpired}, {Standing::NotKnown},
    };
    return choices;
}

QStringList identityChoices()
{
    QStringList choices{CustomerFilterBar::tr("Any"), IdentityText::toFollowUp(), CustomerText::verificationName(false)};
    for (const QList<VerificationStanding> &standings : identities().mid(2))
        choices.append(IdentityText::standingName(standings.constFirst()));
    return choices;
}

QStringList goneChoices()
{
    return {CustomerFilterBar::tr("Hide customers that are gone"), CustomerFilterBar::tr("Show them too"), CustomerFilterBar::tr("Only them")};
}

} // namespace

CustomerFilterBar::CustomerFilterBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(this)),
      m_kind(new FilterChip([] { return tr("Kind"); }, kindChoices, this)),
      m_identity(new FilterChip([] { return tr("Identity"); }, identityChoices, this)),
      m_credit(new FilterChip([] { return tr("Credit"); }, creditChoices, this)),
      m_gone(new FilterChip([] { return tr("Gone"); }, goneChoices, this)),
      m_favourites(new QToolButton(this)), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("customerSearch"));
    m_search->setMinimumWidth(140);
    m_search->setDelay(kTypingRestMs);
    connect(m_search, &SearchField::searchChanged, this, &CustomerFilterBar::onChanged);
    row->addWidget(m_search, 1);
    addChip(m_kind, QStringLiteral("kindFilter"));
    addChip(m_identity, QStringLiteral("identityFilter"));
    addChip(m_credit, QStringLiteral("creditFilter"));
    for (FilterChip *chip : {m_kind, m_identity, m_credit})
        chip->setChoicesSpeak(true);
    m_favourites->setObjectName(QStringLiteral("favouritesFilter"));
    m_favourites->setCheckable(true);
    m_favourites->setProperty("pcRole", QStringLiteral("chip"));
    connect(m_favourites, &QToolButton::toggled, this, &CustomerFilterBar::onChanged);
    row->addWidget(m_favourites);
    addChip(m_gone, QStringLiteral("goneFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    connect(m_clear, &QToolButton::clicked, this, &CustomerFilterBar::clear);
    row->addWidget(m_clear);
    retranslate();
    m_clear->hide();
}

void CustomerFilterBar::addChip(FilterChip *chip, const QString &objectName)
{
    chip->setObjectName(objectName);
    connect(chip, &FilterChip::choiceChanged, this, &CustomerFilterBar::onChanged);
    layout()->addWidget(chip);
}

void CustomerFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Name, UID, alias, CRM ID, note or pinyin initials"));
    m_search->setAccessibleName(tr("Search customers"));
    m_favourites->setText(tr("★ Favourites"));
    m_favourites->setAccessibleName(tr("Only favourites"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(tr("Clear search and filters"));
}

void CustomerFilterBar::onChanged()
{
    m_clear->setVisible(isNarrowing());
    if (!m_clearing)
        Q_EMIT filterChanged();
}

bool CustomerFilterBar::isNarrowing() const
{
    return !m_search->text().trimmed().isEmpty() || m_kind->isNarrowing() || m_identity->isNarrowing() || m_credit->isNarrowing()
        || m_favourites->isChecked() || m_gone->choice() == 2;
}

CustomerQuery CustomerFilterBar::applied(CustomerQuery query) const
{
    query.text = m_search->text().trimmed();
    query.kind = m_kind->isNarrowing() ? std::optional(kKinds[m_kind->choice() - 1]) : std::nullopt;
    query.credit = m_credit->isNarrowing() ? std::optional(kCredits[m_credit->choice() - 1]) : std::nullopt;
    query.standings = m_identity->isNarrowing() ? identities().at(m_identity->choice() - 1) : QList<VerificationStanding>();
    query.favouritesOnly = m_favourites->isChecked();
    query.gone = CustomerQuery::Gone(m_gone->choice());
    return query;
}

void CustomerFilterBar::clear() { reset(0); }

void CustomerFilterBar::showToFollowUp() { reset(int(identities().indexOf(standingsToFollowUp())) + 1); }

void CustomerFilterBar::reset(int identity)
{
    m_clearing = true;          // one question to the store, not six
    m_search->clear();
    for (FilterChip *chip : {m_kind, m_credit, m_gone})
        chip->setChoice(0);
    m_identity->setChoice(identity);
    m_favourites->setChecked(false);
    m_clearing = false;
    onChanged();
}

void CustomerFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CustomerFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);        // the cursor is behind it now, whatever the focus selected
}

void CustomerFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
