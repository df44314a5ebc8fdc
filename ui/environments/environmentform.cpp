// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentform.h"
#include "core/environments/newenvironment.h"
#include "ui/environments/endpointstable.h"
#include "ui/environments/keyfield.h"
#include "ui/environments/problemtext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {

namespace {

constexpr Environment::Kind kKinds[] = {Environment::Kind::Production, Environment::Kind::Staging, Environment::Kind::Testing,
                                        Environment::Kind::Development};

void markInvalid(QWidget *editor, bool invalid)
{
    editor->setProperty("pcInvalid", invalid);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

QGridLayout *twoColumns()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

EnvironmentForm::EnvironmentForm(QWidget *parent)
    : QWidget(parent), m_basics(new SectionLabel({}, this)), m_keysTitle(new SectionLabel({}, this)), m_name(addText(QStringLiteral("environmentName"))),
      m_kind(new QComboBox(this)), m_site(new QComboBox(this)), m_partner(addText(QStringLiteral("environmentPartner"))),
      m_kindLabel(makeLabel(LabelRole::Label, this)), m_siteLabel(makeLabel(LabelRole::Label, this)), m_readOnly(new QCheckBox(this)),
      m_readOnlyHint(makeLabel(LabelRole::Muted, this)), m_mainKey(new KeyField(KeyRole::Main, this)), m_ramKey(new KeyField(KeyRole::Ram, this)),
      m_advancedToggle(new QToolButton(this)), m_advanced(new QWidget(this)), m_endpointsTitle(makeLabel(LabelRole::Body, m_advanced)),
      m_endpoints(new EndpointsTable(m_advanced)), m_signin(addText(QStringLiteral("environmentSignin"))), m_suite(addText(QStringLiteral("environmentSuite"))),
      m_login(addText(QStringLiteral("environmentLogin"))), m_hosts(addText(QStringLiteral("environmentHosts"))),
      m_role(addText(QStringLiteral("environmentRole"))), m_language(new QComboBox(this)), m_listHome(new QComboBox(this)),
      m_listHomeLabel(makeLabel(LabelRole::Label, this)), m_queueAddress(addText(QStringLiteral("environmentQueueAddress"))),
      m_queueName(addText(QStringLiteral("environmentQueueName"))), m_queueHint(makeLabel(LabelRole::Muted, this)), m_tickets(new QComboBox(this)),
      m_ticketsLabel(makeLabel(LabelRole::Label, this)), m_colour(addText(QStringLiteral("environmentColour")))
{
    build();
    connectEdits();
    retranslate();
    setAdvancedShown(false);
}

QLineEdit *EnvironmentForm::addText(const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    return edit;
}

EnvironmentForm::Line &EnvironmentForm::addLine(QGridLayout *grid, Field field, QWidget *editor, int row, int column, int span)
{
    Line line{makeLabel(LabelRole::Label, this), editor, new QLabel(this)};
    line.label->setBuddy(editor);
    line.problem->setObjectName(editor->objectName() + QStringLiteral("Problem"));
    line.problem->setProperty("pcRole", QStringLiteral("problem"));
    line.problem->setWordWrap(true);
    line.problem->hide();
    if (row > 0)
        line.label->setContentsMargins(0, metrics::kInside, 0, 0);
    grid->addWidget(line.label, 3 * row, column, 1, span);
    grid->addWidget(editor, 3 * row + 1, column, 1, span);
    grid->addWidget(line.problem, 3 * row + 2, column, 1, span);
    return *m_lines.insert(field, line);
}

void EnvironmentForm::build()
{
    setObjectName(QStringLiteral("environmentForm"));
    m_kind->setObjectName(QStringLiteral("environmentKind"));
    m_site->setObjectName(QStringLiteral("environmentSite"));
    m_readOnly->setObjectName(QStringLiteral("environmentReadOnly"));
    m_advancedToggle->setObjectName(QStringLiteral("environmentAdvanced"));
    m_partner->setFont(fixedFont(font()));
    for (QComboBox *box : {m_kind, m_site, m_language, m_listHome, m_tickets})
        box->setMinimumHeight(metrics::kRow);
    m_readOnlyHint->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_basics);
    QGridLayout *basics = twoColumns();
    addLine(basics, Field::Name, m_name, 0, 0);
    basics->addWidget(m_kindLabel, 0, 1);
    basics->addWidget(m_kind, 1, 1);
    addLine(basics, Field::Partner, m_partner, 1, 0);
    m_siteLabel->setContentsMargins(0, metrics::kInside, 0, 0);
    m_listHomeLabel->setContentsMargins(0, metrics::kInside, 0, 0);
    m_ticketsLabel->setContentsMargins(0, metrics::kInside, 0, 0);
    m_queueHint->setWordWrap(true);
    basics->addWidget(m_siteLabel, 3, 1);
    basics->addWidget(m_site, 4, 1);
    column->addLayout(basics);
    auto *readOnly = new QVBoxLayout;
    readOnly->setSpacing(0);
    readOnly->addWidget(m_readOnly);
    readOnly->addWidget(m_readOnlyHint);
    m_readOnlyHint->setContentsMargins(metrics::kSection, 0, 0, 0);     // under the words of the box
    column->addLayout(readOnly);
    column->addSpacing(metrics::kBetween);
    column->addWidget(m_keysTitle);
    column->addWidget(m_mainKey);
    column->addSpacing(metrics::kInside);
    column->addWidget(m_ramKey);
    column->addSpacing(metrics::kBetween);
    m_advancedToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedToggle->setCheckable(true);
    column->addWidget(m_advancedToggle, 0, Qt::AlignLeft);
    auto *advanced = new QVBoxLayout(m_advanced);
    advanced->setContentsMargins({});
    advanced->setSpacing(metrics::kInside);
    buildAdvanced(advanced);
    column->addWidget(m_advanced);
    column->addStretch();
    setFocusProxy(m_name);
    setTabOrder(m_kind, m_partner); // as read: line by line
    setTabOrder(m_partner, m_site);
    setTabOrder(m_site, m_readOnly);
}

void EnvironmentForm::buildAdvanced(QVBoxLayout *column)
{
    m_language->setObjectName(QStringLiteral("environmentLanguage"));
    m_listHome->setObjectName(QStringLiteral("environmentListHome"));
    m_tickets->setObjectName(QStringLiteral("environmentTickets"));
    m_queueHint->setObjectName(QStringLiteral("environmentQueueHint"));
    for (QLineEdit *edit : {m_signin, m_suite, m_login, m_hosts, m_role, m_colour, m_queueAddress, m_queueName})
        edit->setFont(fixedFont(font()));
    QGridLayout *endpoints = twoColumns();
    addLine(endpoints, Field::Endpoint, m_endpoints, 0, 0, 2);
    column->addLayout(endpoints);
    QGridLayout *addresses = twoColumns();
    addLine(addresses, Field::SigninUrl, m_signin, 0, 0, 2);
    addLine(addresses, Field::SuiteUrl, m_suite, 1, 0, 2);
    addLine(addresses, Field::LoginUrl, m_login, 2, 0, 2);
    addLine(addresses, Field::AllowedHosts, m_hosts, 3, 0, 2);
    addLine(addresses, Field::RoleName, m_role, 4, 0);
    addLine(addresses, Field::VendorLanguage, m_language, 4, 1);
    addLine(addresses, Field::Colour, m_colour, 5, 0);
    addresses->addWidget(m_listHomeLabel, 15, 1);
    addresses->addWidget(m_listHome, 16, 1);
    addLine(addresses, Field::QueueName, m_queueName, 6, 0);
    addresses->addWidget(m_ticketsLabel, 18, 1);
    addresses->addWidget(m_tickets, 19, 1);
    addLine(addresses, Field::QueueAddress, m_queueAddress, 7, 0, 2);
    addresses->addWidget(m_queueHint, 24, 0, 1, 2);
    column->addLayout(addresses);
}

void EnvironmentForm::connectEdits()
{
    for (QLineEdit *edit : {m_signin, m_suite, m_login, m_hosts, m_role})
        connect(edit, &QLineEdit::textEdited, this, [this] { m_addressesTouched = true; });
    for (QLineEdit *edit : {m_name, m_partner, m_signin, m_suite, m_login, m_hosts, m_role, m_colour, m_queueAddress, m_queueName})
        connect(edit, &QLineEdit::textEdited, this, &EnvironmentForm::edited);
    connect(m_endpoints, &EndpointsTable::edited, this, [this] {
        m_addressesTouched = true;
        Q_EMIT edited();
    });
    connect(m_kind, &QComboBox::activated, this, &EnvironmentForm::onKindChosen);
    connect(m_site, &QComboBox::activated, this, &EnvironmentForm::onSiteChosen);
    connect(m_language, &QComboBox::activated, this, &EnvironmentForm::edited);
    connect(m_listHome, &QComboBox::activated, this, &EnvironmentForm::edited);
    connect(m_tickets, &QComboBox::activated, this, &EnvironmentForm::edited);
    connect(m_readOnly, &QCheckBox::clicked, this, [this] {
        m_readOnlyTouched = true;
        Q_EMIT edited();
    });
    connect(m_mainKey, &KeyField::edited, this, &EnvironmentForm::edited);
    connect(m_ramKey, &KeyField::edited, this, &EnvironmentForm::edited);
    connect(m_advancedToggle, &QToolButton::toggled, this, &EnvironmentForm::setAdvancedShown);
}

void EnvironmentForm::setEnvironment(const Environment &environment, bool isNew)
{
    m_original = environment;
    m_isNew = isNew;
    m_readOnlyTouched = m_addressesTouched = !isNew;
    m_name->setText(environment.name);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(int(environment.kind))));
    m_site->setCurrentIndex(environment.site == Environment::Site::China ? 0 : 1);
    m_partner->setText(environment.partner.text());
    m_readOnly->setChecked(environment.readOnly);
    m_colour->setText(environment.colour);
    m_listHome->setCurrentIndex(environment.customerListHome == Environment::CustomerListHome::ResellerTrade ? 0 : 1);
    m_tickets->setCurrentIndex(m_tickets->findData(int(environment.tickets)));
    m_queueName->setText(environment.messageQueue);
    m_queueAddress->setText(environment.endpoints.value(kQueueProduct).url.toString()); // it is the partner's own, whatever the site
    fillAddresses(environment);
    showProblems({});
}

void EnvironmentForm::fillAddresses(const Environment &environment)
{
    QMap<QString, Endpoint> endpoints = environment.endpoints;
    endpoints.remove(kQueueProduct); // has fields of its own
    m_endpoints->setEndpoints(endpoints);
    m_signin->setText(environment.signinUrl.toString());
    m_suite->setText(environment.suiteUrlTemplate);
    m_login->setText(environment.loginUrl.toString());
    m_hosts->setText(environment.allowedHosts.join(QLatin1Char(' ')));
    m_role->setText(environment.roleName);
    if (m_language->findData(environment.vendorLanguage) < 0)
        m_language->addItem(environment.vendorLanguage, environment.vendorLanguage);
    m_language->setCurrentIndex(m_language->findData(environment.vendorLanguage));
}

void EnvironmentForm::setSuite(const Environment &environment)
{
    m_original.suitePages = environment.suitePages;
    m_original.suiteChoices = environment.suiteChoices;
    m_hosts->setText(environment.allowedHosts.join(QLatin1Char(' ')));
    Q_EMIT edited();
}

Environment EnvironmentForm::environment() const
{
    Environment environment = m_original;
    environment.name = m_name->text().trimmed();
    environment.kind = kind();
    environment.site = m_site->currentIndex() == 0 ? Environment::Site::China : Environment::Site::International;
    environment.partner = PartnerUid(m_partner->text().trimmed());
    environment.readOnly = m_readOnly->isChecked();
    environment.endpoints = m_endpoints->endpoints();
    if (const QString address = m_queueAddress->text().trimmed(); !address.isEmpty()) {
        Endpoint queue = m_original.endpoints.value(kQueueProduct);
        queue.url = QUrl(address);
        environment.endpoints.insert(kQueueProduct, queue);
    }
    environment.messageQueue = m_queueName->text().trimmed();
    environment.tickets = Environment::Tickets(m_tickets->currentData().toInt());
    environment.signinUrl = QUrl(m_signin->text().trimmed());
    environment.suiteUrlTemplate = m_suite->text().trimmed();
    environment.loginUrl = QUrl(m_login->text().trimmed());
    environment.allowedHosts = m_hosts->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    environment.roleName = m_role->text().trimmed();
    environment.vendorLanguage = m_language->currentData().toString();
    environment.customerListHome = Environment::CustomerListHome(m_listHome->currentData().toInt());
    environment.colour = m_colour->text().trimmed();
    return environment;
}

Environment::Kind EnvironmentForm::kind() const
{
    return Environment::Kind(m_kind->currentData().toInt());
}

void EnvironmentForm::onKindChosen()
{
    if (!m_readOnlyTouched)
        m_readOnly->setChecked(newEnvironment(kind()).readOnly);
    retranslate();
    Q_EMIT edited();
}

void EnvironmentForm::onSiteChosen()
{
    if (!m_addressesTouched)
        fillAddresses(newEnvironment(kind(), m_original.cloud, environment().site));
    Q_EMIT edited();
}

void EnvironmentForm::showProblems(const QList<EnvironmentProblem> &problems)
{
    m_problems = problems;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        const auto found = std::find_if(problems.cbegin(), problems.cend(), [&](const EnvironmentProblem &p) { return p.field == it.key(); });
        const bool isWrong = found != problems.cend();
        it->problem->setText(isWrong ? problemText(*found) : QString());
        it->problem->setVisible(isWrong);
        it->editor->setAccessibleDescription(it->problem->text());
        if (it.key() == Field::Endpoint)
            m_endpoints->markProblem(isWrong ? found->product : QString());
        else
            markInvalid(it->editor, isWrong);
    }
    if (problems.isEmpty())
        return;
    const Field first = problems.first().field;
    if (first != Field::Name && first != Field::Partner)
        m_advancedToggle->setChecked(true);
    m_lines[first].editor->setFocus();
}

void EnvironmentForm::setAdvancedShown(bool shown)
{
    m_advanced->setVisible(shown);
    m_advancedToggle->setIcon(icon(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

void EnvironmentForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentForm::retranslateChoices()
{
    const auto fill = [](QComboBox *box, const QList<std::pair<QString, QVariant>> &choices) {
        if (box->count() == 0) {
            for (const auto &[word, value] : choices)
                box->addItem(word, value);
        }
        for (const auto &[word, value] : choices)
            box->setItemText(box->findData(value), word);
    };
    QList<std::pair<QString, QVariant>> kinds;
    for (const Environment::Kind each : kKinds)
        kinds.append({environmentWord(each), int(each)});
    fill(m_kind, kinds);
    fill(m_site, {{tr("China (aliyun.com)"), int(Environment::Site::China)}, {tr("International (alibabacloud.com)"), int(Environment::Site::International)}});
    fill(m_language, {{tr("Chinese"), QStringLiteral("zh")}, {tr("English"), QStringLiteral("en")}});
    fill(m_listHome, {{tr("ResellerTrade, page by page"), int(Environment::CustomerListHome::ResellerTrade)},
                      {tr("BssOpenApi, all at once"), int(Environment::CustomerListHome::BssOpenApi)}});
    fill(m_tickets, {{tr("The calls of 2016, as virtual operators are told"), int(Environment::Tickets::Workorder2016)},
                     {tr("The calls of 2021"), int(Environment::Tickets::Workorder2021)}});
}

void EnvironmentForm::retranslate()
{
    retranslateChoices();
    m_basics->setText(tr("Environment"));
    m_keysTitle->setText(tr("Keys"));
    m_kindLabel->setText(tr("Kind"));
    m_siteLabel->setText(tr("Site"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_site->setAccessibleName(m_siteLabel->text());
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        it->label->setText(fieldName(it.key()));
        it->editor->setAccessibleName(fieldName(it.key()));
    }
    m_readOnly->setText(tr("Read-only: refuse every change"));
    m_readOnlyHint->setText(kind() == Environment::Kind::Production
                                ? tr("Recommended for production. Reading and opening consoles still work.")
                                : tr("Reading and opening consoles still work."));
    m_advancedToggle->setText(tr("Addresses and other settings"));
    m_listHomeLabel->setText(tr("Customer list is read from"));
    m_listHome->setAccessibleName(m_listHomeLabel->text());
    m_ticketsLabel->setText(tr("Tickets go through"));
    m_tickets->setAccessibleName(m_ticketsLabel->text());
    m_queueHint->setText(tr("The vendor's messages to the partner are taken from this queue. The address belongs to the account and region that own "
                            "it; the vendor tells both. Leave name and address empty if there is none."));
    m_queueName->setPlaceholderText(tr("No queue"));
    m_queueAddress->setPlaceholderText(QStringLiteral("https://ACCOUNT.mns.REGION.aliyuncs.com"));
    m_name->setPlaceholderText(tr("For example: Production China"));
    m_colour->setPlaceholderText(tr("By kind"));
    if (!m_problems.isEmpty())
        showProblems(m_problems);
}

} // namespace pc
