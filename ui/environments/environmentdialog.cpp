// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentdialog.h"
#include "ui/environments/connectiontestview.h"
#include "ui/environments/environmentform.h"
#include "ui/environments/keychainnotice.h"
#include "ui/environments/keyfield.h"
#include "ui/suitepages/suitepagesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pc {

EnvironmentDialog::EnvironmentDialog(const EnvironmentTools &tools, const Environment &environment, QWidget *parent)
    : QDialog(parent), m_tools(tools), m_environment(environment), m_isNew(environment.id.isEmpty()), m_edge(new EnvironmentEdge(this)),
      m_title(makeLabel(LabelRole::Title, this)), m_pages(new QStackedWidget(this)), m_form(new EnvironmentForm), m_notice(new KeychainNotice(this)),
      m_banner(new Banner(this)), m_test(new ConnectionTestView(this)),
      m_suite(new QPushButton(this)), m_cancel(new QPushButton(this)), m_save(new QPushButton(this)),
      m_saveAndTest(new QPushButton(this)), m_back(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("environmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_suite->setObjectName(QStringLiteral("environmentSuite"));
    m_cancel->setObjectName(QStringLiteral("environmentCancel"));
    m_save->setObjectName(QStringLiteral("environmentSave"));
    m_saveAndTest->setObjectName(QStringLiteral("environmentSaveAndTest"));
    m_back->setObjectName(QStringLiteral("environmentBack"));
    m_close->setObjectName(QStringLiteral("environmentClose"));
    m_saveAndTest->setProperty("pcRole", QStringLiteral("primary"));
    m_close->setProperty("pcRole", QStringLiteral("primary"));
    for (QPushButton *button : {m_suite, m_cancel, m_save, m_back, m_close})
        button->setAutoDefault(false);
    m_saveAndTest->setDefault(true);
    // The id comes first: keys are kept under it before the profile is stored.
    if (m_isNew)
        m_environment.id = makeEnvironmentId();
    m_form->setEnvironment(m_environment, m_isNew);
    buildLayout();
    connectParts();
    m_edge->setEnvironment(m_environment);
    setBusy(false);
    retranslate();
    if (!m_isNew)
        loadKeys();
    m_form->setFocus();         // the first field, not the first button
    resize(720, 740);
}

void EnvironmentDialog::buildLayout()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    auto *testPage = new QWidget(this);
    auto *testColumn = new QVBoxLayout(testPage);
    testColumn->setContentsMargins(metrics::kPage, metrics::kInside, metrics::kPage, metrics::kInside);
    testColumn->addWidget(m_test);
    m_pages->addWidget(scroll);
    m_pages->addWidget(testPage);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kPage, 0, metrics::kPage, metrics::kPage);
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_suite);
    buttons->addWidget(m_back);
    buttons->addStretch();
    for (QPushButton *button : {m_cancel, m_save, m_saveAndTest, m_close})
        buttons->addWidget(button);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(metrics::kPage, 0, metrics::kPage, 0);
    notices->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::kInside);
    column->addWidget(m_edge);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(metrics::kPage, metrics::kInside, metrics::kPage, 0);
    heading->addWidget(m_title);
    column->addLayout(heading);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addLayout(notices);
    column->addLayout(buttons);
}

void EnvironmentDialog::connectParts()
{
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_suite, &QPushButton::clicked, this, &EnvironmentDialog::showSuite);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false, KeyPlace::Keychain); });
    connect(m_saveAndTest, &QPushButton::clicked, this, [this] { save(true, KeyPlace::Keychain); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(0);
        setBusy(false);
    });
    connect(m_notice, &KeychainNotice::retryRequested, this, [this] { save(m_thenTest, KeyPlace::Keychain); });
    connect(m_notice, &KeychainNotice::sessionOnlyRequested, this, [this] { save(m_thenTest, KeyPlace::Session); });
    connect(m_form, &EnvironmentForm::edited, this, [this] { m_edge->setEnvironment(m_form->environment()); });
    connect(m_form->mainKey(), &KeyField::takeOverRequested, this, [this] { offerKeys(KeyRole::Main); });
    connect(m_form->ramKey(), &KeyField::takeOverRequested, this, [this] { offerKeys(KeyRole::Ram); });
    connect(this, &QDialog::rejected, this, &EnvironmentDialog::forgetUnusedKeys);
}

void EnvironmentDialog::forgetUnusedKeys()
{
    // Saved for a profile that was never stored: nobody would find them in the keychain again.
    if (m_isNew && m_savedKeys)
        std::ignore = m_tools.keys->remove(m_environment.id);
}

void EnvironmentDialog::takeOverKey(KeyRole role, const AccessKey &key)
{
    (role == KeyRole::Main ? m_form->mainKey() : m_form->ramKey())->setKey(key);
}

void EnvironmentDialog::loadKeys()
{
    whenDone(m_tools.keys->load(m_environment.id), this, [this](const Result<PartnerKeys> &keys) { onKeysLoaded(keys); });
}

void EnvironmentDialog::onKeysLoaded(const Result<PartnerKeys> &keys)
{
    if (!keys) {
        // Nothing stored yet is what the empty fields say already.
        if (keys.error().kind != ApiError::Kind::KeychainAbsent)
            m_notice->showError(keys.error(), false);
        return;
    }
    const auto stored = m_tools.keys->isSessionOnly(m_environment.id) ? KeyField::Stored::ThisSession : KeyField::Stored::InKeychain;
    if (!keys->main.isEmpty())
        m_form->mainKey()->setStored(stored, keys->main.id);
    if (!keys->ram.isEmpty())
        m_form->ramKey()->setStored(stored, keys->ram.id);
}

bool EnvironmentDialog::checkFields()
{
    m_toStore = m_form->environment();
    const QList<EnvironmentProblem> problems = problemsOf(m_toStore, m_tools.store->environments());
    m_form->showProblems(problems);
    bool isFine = problems.isEmpty();
    for (KeyField *field : {m_form->mainKey(), m_form->ramKey()}) {
        field->showProblem(field->isHalfEntered() ? tr("Enter both the ID and the secret of the key.") : QString());
        isFine = isFine && !field->isHalfEntered();
    }
    return isFine;
}

void EnvironmentDialog::save(bool thenTest, KeyPlace place)
{
    m_notice->clear();
    m_banner->clear();
    m_thenTest = thenTest;
    if (!checkFields())
        return;
    PartnerKeys entered;
    entered.main = m_form->mainKey()->enteredKey();
    entered.ram = m_form->ramKey()->enteredKey();
    setBusy(true);
    whenDone(m_tools.keys->saveAll(m_toStore.id, entered, place), this, [this](const Result<Done> &saved) { onKeysSaved(saved); });
}

void EnvironmentDialog::onKeysSaved(const Result<Done> &saved)
{
    setBusy(false);
    m_savedKeys = m_savedKeys || saved;
    if (saved)
        return storeProfile();
    if (saved.error().kind == ApiError::Kind::KeychainDenied || saved.error().kind == ApiError::Kind::KeychainUnavailable)
        m_notice->showError(saved.error(), true);
    else
        m_banner->showError(saved.error());
}

void EnvironmentDialog::storeProfile()
{
    const bool isStored = m_tools.store->find(m_toStore.id).has_value();
    const Result<Environment> stored = isStored ? m_tools.store->change(m_toStore) : m_tools.store->add(m_toStore);
    if (!stored)
        return m_banner->showError(stored.error());
    m_environment = *stored;
    m_isNew = false;
    m_form->mainKey()->forgetEntered();
    m_form->ramKey()->forgetEntered();
    m_form->setEnvironment(m_environment, false);
    retranslate();
    Q_EMIT saved(m_environment);
    if (!m_thenTest)
        return accept();
    loadKeys();
    startTest();
}

void EnvironmentDialog::startTest()
{
    m_pages->setCurrentIndex(1);
    setBusy(false);
    whenDone(m_tools.keys->load(m_environment.id), this, [this](const Result<PartnerKeys> &keys) {
        if (!keys && keys.error().kind != ApiError::Kind::KeychainAbsent)
            return m_notice->showError(keys.error(), false);
        m_test->run(m_environment, keys ? *keys : PartnerKeys(), m_tools.makeTest);
    });
}

void EnvironmentDialog::offerKeys(KeyRole role)
{
    auto *dialog = new FoundKeysDialog(m_tools.keySources, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FoundKeysDialog::keyChosen, this, [this, role](const FoundKey &found) { takeOverKey(role, found.key); });
    dialog->open();
}

// Its pages and modes are of the profile as it stands in the form, and are kept with it.
void EnvironmentDialog::showSuite()
{
    auto *dialog = new SuitePagesDialog(m_form->environment(), this);
    dialog->setIsOfForm();
    connect(dialog, &SuitePagesDialog::environmentEdited, m_form, &EnvironmentForm::setSuite);
    dialog->open();
}

void EnvironmentDialog::setBusy(bool busy)
{
    const bool isTest = m_pages->currentIndex() == 1;
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_saveAndTest->setEnabled(!busy);
    m_suite->setEnabled(!busy);
    for (QPushButton *button : {m_suite, m_cancel, m_save})
        button->setVisible(!isTest);
    m_saveAndTest->setVisible(!isTest && m_tools.makeTest);
    m_back->setVisible(isTest);
    m_close->setVisible(isTest);
    m_close->setDefault(isTest);
    if (!isTest)
        m_test->stop();
}

void EnvironmentDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentDialog::retranslate()
{
    const QString title = m_isNew ? tr("Add an environment") : tr("Environment “%1”").arg(m_environment.name);
    setWindowTitle(title);
    m_title->setText(title);
    m_suite->setText(tr("Service suite…"));
    m_suite->setToolTip(tr("The cloud's pages of this environment, and where its own are used instead"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    m_saveAndTest->setText(tr("Save and test the connection"));
    m_back->setText(tr("Back to the settings"));
    m_close->setText(tr("Done"));
}

} // namespace pc
