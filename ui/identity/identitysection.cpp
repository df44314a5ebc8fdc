// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/identitysection.h"
#include "core/base/clock.h"
#include "core/operations/change.h"
#include "core/store/customerstore.h"
#include "core/sync/customersync.h"
#include "core/sync/identityservice.h"
#include "models/customertext.h"
#include "models/identitytext.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/operations/operationflow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

IdentitySection::IdentitySection(const IdentityServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(makeLabel(LabelRole::Section, this)), m_age(new RelativeTimeLabel(this, services.clock)),
      m_refresh(new QPushButton(this)), m_banner(new Banner(this)), m_standing(makeLabel(LabelRole::Body, this)), m_grid(new FactGrid(this, services.clock)),
      m_ask(new QPushButton(this)), m_remove(new QPushButton(this))
{
    build();
    connect(m_refresh, &QPushButton::clicked, this, &IdentitySection::refresh);
    connect(m_banner, &Banner::actionTriggered, this, &IdentitySection::read);
    connect(m_ask, &QPushButton::clicked, this, &IdentitySection::ask);
    connect(m_remove, &QPushButton::clicked, this, &IdentitySection::remove);
    retranslate();
}

void IdentitySection::build()
{
    setObjectName(QStringLiteral("identitySection"));
    m_age->setObjectName(QStringLiteral("identityAge"));
    m_age->setProperty("pcRole", QStringLiteral("label"));
    m_refresh->setObjectName(QStringLiteral("refreshIdentity"));
    m_refresh->setProperty("pcRole", QStringLiteral("link"));
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    m_banner->setObjectName(QStringLiteral("identityBanner"));
    m_banner->setClosable(true);
    m_standing->setObjectName(QStringLiteral("identityStanding"));
    m_standing->setWordWrap(true);
    m_grid->setObjectName(QStringLiteral("identityFacts"));
    m_ask->setObjectName(QStringLiteral("askToVerify"));
    m_ask->setIcon(icon(QStringLiteral("mail")));
    m_remove->setObjectName(QStringLiteral("removeVerification"));
    m_remove->setVisible(m_services.flow != nullptr);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_age);
    head->addWidget(m_refresh);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_ask);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_standing);
    column->addWidget(m_grid);
    column->addLayout(buttons);
}

void IdentitySection::showCustomer(const Customer &customer)
{
    const bool isAnother = customer.uid() != m_customer.uid();
    // Verified or not by now: what is shown of the certificate is not true any more.
    const bool isNews = !isAnother && m_facts && m_facts->certified != customer.facts.certified && m_facts->readAt < customer.facts.readAt;
    m_customer = customer;
    if (isAnother) {
        m_facts.reset();
        m_banner->clear();
        m_isReading = false;
    }
    if (isAnother || isNews)
        read();
    present();
}

void IdentitySection::refresh()
{
    if (m_customer.uid().isEmpty())
        return;
    (void)m_services.sync->refresh(m_customer.uid());       // what it tells arrives through the store
    read();
}

void IdentitySection::read()
{
    if (m_isReading || m_customer.uid().isEmpty())
        return;
    m_isReading = true;
    m_banner->clear();
    present();
    whenDone(m_services.identity->facts(m_customer.uid()), this, [this, uid = m_customer.uid()](const Result<IdentityFacts> &facts) { onRead(uid, facts); });
}

void IdentitySection::onRead(const CustomerUid &uid, const Result<IdentityFacts> &facts)
{
    if (uid != m_customer.uid())
        return;             // another one was chosen meanwhile
    m_isReading = false;
    if (facts)
        m_facts = *facts;
    else if (facts.error().kind != ApiError::Kind::Cancelled)
        m_banner->showError(facts.error(), m_services.clock->utcNow());
    present();
    // Lists show what the store knows: it learns of the news.
    if (facts && facts->certified && facts->certified != m_customer.facts.certified)
        (void)m_services.sync->refresh(uid);
}

bool IdentitySection::isVerified() const
{
    const bool isFresher = m_facts && m_facts->certified && !(m_facts->readAt < m_customer.facts.readAt);
    return isFresher ? *m_facts->certified : m_customer.facts.certified.value_or(false);
}

QString IdentitySection::askingHindrance() const
{
    if (isVerified())
        return tr("The identity of this customer is verified already.");
    return m_customer.goneAt.isValid() ? tr("The cloud does not list this customer any more.") : QString();
}

void IdentitySection::ask()
{
    if (!m_customer.uid().isEmpty() && askingHindrance().isEmpty())
        openAskToVerify(m_services, m_customer, this);
}

void IdentitySection::remove()
{
    m_services.flow->start(OperationRequest(m_customer.uid(), RemoveIdentity{}), this);
}

void IdentitySection::present()
{
    const QDateTime now = m_services.clock->utcNow();
    m_refresh->setEnabled(!m_isReading);
    m_refresh->setText(m_isReading ? tr("Refreshing…") : tr("Refresh"));
    m_age->setTime(m_facts ? m_facts->readAt : QDateTime(), tr("It is being read."));
    m_age->setVisible(m_facts.has_value());
    m_standing->setText(isVerified() ? tr("The identity of this customer is verified.") : IdentityText::standingDetail(m_customer, now));
    const QString hindrance = askingHindrance();
    m_ask->setEnabled(hindrance.isEmpty());
    m_ask->setText(isVerified() ? tr("Verified already") : m_customer.local.nudgedAt.isValid() ? tr("Ask again…") : tr("Ask to verify…"));
    m_ask->setToolTip(!hindrance.isEmpty() ? hindrance : tr("Makes a link and a message; nothing changes in the account."));
    const bool isRemovable = isVerified() && !m_customer.goneAt.isValid();
    m_remove->setEnabled(isRemovable);
    m_remove->setToolTip(isRemovable ? tr("Shows what will follow; nothing is sent yet.") : tr("There is no verification to remove."));
    presentFacts();
}

void IdentitySection::presentFacts()
{
    const QString why = !m_facts ? m_isReading ? tr("It is being read.") : tr("It could not be read.")
                      : tr("The cloud did not say.");
    const IdentityFacts facts = m_facts.value_or(IdentityFacts());
    const QString kind = facts.kind.value == AccountKind::Unknown ? facts.kind.text : CustomerText::kindName(facts.kind.value);
    QList<Fact> grid;
    if (isVerified()) {
        grid = {
            {QStringLiteral("identityName"), tr("Verified name"), facts.name, why},
            {QStringLiteral("identityKind"), tr("Kind"), kind, why},
            {QStringLiteral("certificateType"), tr("Certificate"), IdentityText::certificateName(facts.certificateType), why},
            {QStringLiteral("certificateNumber"), tr("Certificate number"), facts.certificateNumber, why},
            {QStringLiteral("identityPhone"), tr("Phone"), facts.phone, why},
        };
    }
    if (m_customer.local.nudgedAt.isValid()) {
        Fact asked{QStringLiteral("nudgedAt"), tr("Asked to verify"), CustomerText::ago(m_customer.local.nudgedAt, m_services.clock->utcNow())};
        asked.hint = CustomerText::absolute(m_customer.local.nudgedAt);
        grid.append(asked);
    }
    m_grid->setFacts(grid);
    m_grid->setVisible(!grid.isEmpty());
}

void IdentitySection::retranslate()
{
    m_title->setText(tr("Identity"));
    m_age->setPattern(tr("Read %1", "%1 is an age: 3 min ago"));
    m_refresh->setAccessibleName(tr("Refresh the identity"));
    m_remove->setText(tr("Remove verification…"));
    present();
}

void IdentitySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
