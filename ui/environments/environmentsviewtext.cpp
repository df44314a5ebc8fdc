// SPDX-License-Identifier: Apache-2.0
// What EnvironmentsView shows of the chosen environment, and its words.
#include "ui/environments/connectiontestview.h"
#include "ui/environments/environmentlistmodel.h"
#include "ui/environments/environmentsview.h"
#include "ui/environments/keychainnotice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>

namespace pc {

void EnvironmentsView::present()
{
    const EnvironmentId id = selected();
    const std::optional<Environment> environment = selectedEnvironment();
    const bool isSandbox = id == m_tools.sandbox;
    const Environment::Kind kind = environment ? environment->kind : Environment::Kind::Sandbox;
    m_name->setText(isSandbox ? m_model->index(0).data().toString() : environment ? environment->name : QString());
    m_kind->setState(kind == Environment::Kind::Production ? Tone::Bad : Tone::Neutral, environmentWord(kind));
    m_readOnly->setVisible(environment && environment->readOnly);
    m_readOnly->setState(Tone::Info, tr("read-only"));
    m_sentence->setText(isSandbox ? tr("A simulated cloud inside this program, with sample customers. Nothing here is real, and nothing can break.")
                                  : QString());
    m_sentence->setVisible(isSandbox);
    m_use->setEnabled(id != m_current);
    m_use->setText(id == m_current ? tr("In use") : tr("Use this environment"));
    for (QPushButton *button : {m_edit, m_duplicate, m_export, m_remove})
        button->setVisible(!isSandbox);
    m_test->setVisible(!isSandbox && m_tools.makeTest);
    m_remove->setEnabled(id != m_current);
    m_remove->setToolTip(id == m_current ? tr("Use another environment first.") : QString());
    if (m_shownId != id) {
        m_shownId = id;
        m_keysOfSelected = failure(ApiError::Kind::Cancelled);
        m_notice->clear();
        m_testView->stop();
        m_testView->hide();
    }
    m_facts->setVisible(!isSandbox && m_testView->isHidden());
    if (!environment)
        return;
    presentFacts(*environment);
    whenDone(m_tools.keys->load(id), this, [this, id](const Result<PartnerKeys> &keys) { presentKeys(keys, id); });
}

void EnvironmentsView::presentKeys(const Result<PartnerKeys> &keys, const EnvironmentId &id)
{
    const std::optional<Environment> environment = selectedEnvironment();
    if (!environment || id != environment->id)
        return;
    m_keysOfSelected = keys;
    const bool isTrouble = !keys && (keys.error().kind == ApiError::Kind::KeychainDenied || keys.error().kind == ApiError::Kind::KeychainUnavailable);
    if (isTrouble)
        m_notice->showError(keys.error(), false);
    else
        m_notice->clear();
    presentFacts(*environment);
}

void EnvironmentsView::presentFacts(const Environment &environment)
{
    const auto keyFact = [&](const QString &id, const QString &label, const AccessKey &key, const QString &whyNone) {
        Fact fact{id, label, key.id, whyNone};
        fact.identifier = true;
        if (!key.isEmpty())
            fact.hint = m_tools.keys->isSessionOnly(environment.id) ? tr("Held for this session only") : tr("Kept in the keychain");
        return fact;
    };
    const bool isKnown = m_keysOfSelected.has_value() || m_keysOfSelected.error().kind == ApiError::Kind::KeychainAbsent;
    const QString none = isKnown ? tr("No key is stored.") : tr("The keychain has not answered.");
    const PartnerKeys keys = m_keysOfSelected ? *m_keysOfSelected : PartnerKeys();
    Fact partner{QStringLiteral("partner"), tr("Partner UID"), environment.partner.text()};
    partner.identifier = true;
    const bool isSessionOnly = m_tools.keys->isSessionOnly(environment.id);
    QList<Fact> facts{
        {QStringLiteral("site"), tr("Site"), environment.site == Environment::Site::China ? tr("China") : tr("International")},
        partner,
        keyFact(QStringLiteral("mainKey"), tr("Main key"), keys.main, none),
        keyFact(QStringLiteral("ramKey"), tr("RAM-user key"), keys.ram, isKnown ? tr("No key is stored; consoles cannot be opened without it.") : none),
        {QStringLiteral("keyPlace"), tr("Keys are kept"), !m_keysOfSelected ? QString() : isSessionOnly ? tr("for this session only") : tr("in the system's keychain"), none},
        {QStringLiteral("signin"), tr("Sign-in"), environment.signinUrl.host()},
        {QStringLiteral("endpointCount"), tr("Endpoints"), tr("%n product(s)", nullptr, int(environment.endpoints.size()))},
        {QStringLiteral("messageQueue"), tr("Message queue"), environment.messageQueue, tr("No queue is named; no messages are received.")},
        {QStringLiteral("language"), tr("Language of vendor pages"), environment.vendorLanguage == QLatin1String("zh") ? tr("Chinese")
            : environment.vendorLanguage == QLatin1String("en") ? tr("English") : environment.vendorLanguage},
    };
    m_facts->setFacts(facts);
}

void EnvironmentsView::sayFileProblems()
{
    QStringList sentences;
    for (const EnvironmentStore::FileProblem &problem : m_tools.store->fileProblems()) {
        if (problem.error.kind == ApiError::Kind::StorageTooNew)
            sentences.append(tr("%1 was made by a newer version of this program and is left alone.").arg(problem.file));
        else if (problem.movedTo.isEmpty())
            sentences.append(tr("%1 cannot be read.").arg(problem.file));
        else
            sentences.append(tr("%1 is damaged (%2); it was set aside as %3.").arg(problem.file, problem.error.detail, problem.movedTo));
    }
    if (!sentences.isEmpty())
        m_banner->showMessage(Tone::Warn, inSequence(sentences));
}

void EnvironmentsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentsView::retranslate()
{
    m_list->setAccessibleName(tr("Environments"));
    m_add->setText(tr("Add"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_import->setText(tr("Import"));
    m_import->setIcon(icon(QStringLiteral("upload")));
    m_addMenu->clear();
    for (const auto kind : {Environment::Kind::Production, Environment::Kind::Staging, Environment::Kind::Testing, Environment::Kind::Development})
        m_addMenu->addAction(environmentWord(kind), this, [this, kind] { addEnvironment(kind); });
    m_importMenu->clear();
    m_importMenu->addAction(tr("From a file…"), this, &EnvironmentsView::chooseImportFile);
    m_importMenu->addAction(tr("From the aliyun command line or variables…"), this, &EnvironmentsView::offerFoundKeys);
    m_edit->setText(tr("Edit…"));
    m_test->setText(tr("Test the connection"));
    m_duplicate->setText(tr("Duplicate"));
    m_export->setText(tr("Export…"));
    m_remove->setText(tr("Remove…"));
    m_model->retranslate();
    present();
}

} // namespace pc
