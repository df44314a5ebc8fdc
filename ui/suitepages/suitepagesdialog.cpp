// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitepagesdialog.h"
#include "ui/suitepages/suitemodesview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>

namespace pc {

SuitePagesDialog::SuitePagesDialog(const Environment &environment, QWidget *parent)
    : QDialog(parent), m_edge(new EnvironmentEdge(this)), m_title(makeLabel(LabelRole::Title, this)), m_subtitle(makeLabel(LabelRole::Muted, this)),
      m_rights(new Banner(this)), m_tabs(new QTabWidget(this)), m_pages(new SuitePagesView(m_tabs)), m_modes(new SuiteModesView(m_tabs)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("suitePagesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->setObjectName(QStringLiteral("suiteTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_pages, QString());
    m_tabs->addTab(m_modes, QString());
    m_rights->setObjectName(QStringLiteral("suiteRights"));
    m_subtitle->setObjectName(QStringLiteral("suiteSubtitle"));
    m_close->setObjectName(QStringLiteral("suiteClose"));
    m_close->setAutoDefault(false);

    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kPage);
    content->setSpacing(metrics::kInside);
    content->addWidget(m_title);
    content->addWidget(m_subtitle);
    content->addWidget(m_rights);
    content->addWidget(m_tabs, 1);
    content->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addLayout(content, 1);

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_pages, &SuitePagesView::environmentEdited, this, &SuitePagesDialog::take);
    connect(m_modes, &SuiteModesView::environmentEdited, this, &SuitePagesDialog::take);
    connect(m_pages, &SuitePagesView::openRequested, this, &SuitePagesDialog::request);
    connect(m_modes, &SuiteModesView::openRequested, this, &SuitePagesDialog::request);
    setEnvironment(environment);
    m_modes->select({}, SuiteChoice::Area::Sales);
    resize(QSize(1120, 900).boundedTo(screen()->availableSize() * 9 / 10));
}

void SuitePagesDialog::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    m_edge->setEnvironment(environment);
    m_pages->setEnvironment(environment);
    m_modes->setEnvironment(environment);
    retranslate();
}

void SuitePagesDialog::setCustomer(const SuiteCustomer &customer)
{
    m_customer = customer;
    m_pages->setCustomer(customer);
    m_modes->setCustomer(customer);
    retranslate();
}

void SuitePagesDialog::setRightsNotice(const QString &sentence)
{
    if (sentence.isEmpty())
        m_rights->clear();
    else
        m_rights->showMessage(Tone::Warn, sentence);
}

void SuitePagesDialog::setIsOfForm()
{
    m_isOfForm = true;
    m_pages->setOffersToOpen(false);
    m_modes->setOffersToOpen(false);
    retranslate();
}

void SuitePagesDialog::showModes()
{
    m_tabs->setCurrentWidget(m_modes);
}

void SuitePagesDialog::take(const Environment &environment)
{
    setEnvironment(environment);
    Q_EMIT environmentEdited(environment);
}

void SuitePagesDialog::request(const QString &pageId)
{
    Q_EMIT openRequested(m_customer.uid, m_customer.name, pageId);
}

void SuitePagesDialog::retranslate()
{
    setWindowTitle(tr("Service suite"));
    m_title->setText(tr("Service suite"));
    const QString environment = environmentName(m_environment);
    const QString kept = m_isOfForm ? tr("Changes here are kept when you save the environment.") : m_environment.kind == Environment::Kind::Sandbox && m_environment.name.isEmpty()
        ? tr("Changes here last until the program ends: the sandbox is made anew at every start.")
        : QString();
    const QString whose = m_customer.uid.isEmpty() ? environment : tr("%1 · %2", "environment, customer").arg(environment, m_customer.name);
    m_subtitle->setText(kept.isEmpty() ? whose : tr("%1 – %2", "environment and customer, a sentence").arg(whose, kept));
    m_tabs->setTabText(0, tr("Pages"));
    m_tabs->setTabText(1, tr("Modes"));
    m_close->setText(tr("Close"));
}

void SuitePagesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
