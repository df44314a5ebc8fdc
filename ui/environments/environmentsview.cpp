// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentsview.h"
#include "core/environments/newenvironment.h"
#include "core/environments/profileimport.h"
#include "ui/environments/connectiontestview.h"
#include "ui/environments/environmentdelegate.h"
#include "ui/environments/environmentlistmodel.h"
#include "ui/environments/importdialog.h"
#include "ui/environments/keychainnotice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

EnvironmentsView::EnvironmentsView(const EnvironmentTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_model(new EnvironmentListModel(tools.store, tools.sandbox, this)), m_current(tools.sandbox),
      m_keysOfSelected(failure(ApiError::Kind::KeychainAbsent)), m_banner(new Banner(this)), m_list(new QListView(this)), m_add(new QPushButton(this)),
      m_import(new QPushButton(this)), m_addMenu(new QMenu(this)), m_importMenu(new QMenu(this)), m_name(makeLabel(LabelRole::Title, this)),
      m_kind(new Pill(this)), m_readOnly(new Pill(this)), m_sentence(makeLabel(LabelRole::Muted, this)), m_facts(new FactGrid(this)),
      m_notice(new KeychainNotice(this)), m_use(new QPushButton(this)), m_edit(new QPushButton(this)), m_test(new QPushButton(this)),
      m_duplicate(new QPushButton(this)), m_export(new QPushButton(this)), m_remove(new QPushButton(this)), m_testView(new ConnectionTestView(this))
{
    build();
    retranslate();
    select(m_tools.sandbox);
    sayFileProblems();
}

void EnvironmentsView::build()
{
    setObjectName(QStringLiteral("environmentsView"));
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    columns->setSpacing(metrics::kPage);
    columns->addWidget(buildList());
    columns->addWidget(buildDetail(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(columns);
    m_banner->setClosable(true);
    connect(m_banner, &Banner::actionTriggered, this, &EnvironmentsView::onBannerAction);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_shownId); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EnvironmentsView::present);
    connect(m_tools.keys, &Keys::keysChanged, this, [this](const EnvironmentId &id) {
        if (id == selected())
            present();
    });
}

QWidget *EnvironmentsView::buildList()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(metrics::kInside);
    m_list->setObjectName(QStringLiteral("environments"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EnvironmentDelegate(m_list));
    m_list->setMouseTracking(true);
    side->setFixedWidth(250);
    m_add->setObjectName(QStringLiteral("environmentAdd"));
    m_add->setMenu(m_addMenu);
    m_import->setObjectName(QStringLiteral("environmentImport"));
    m_import->setMenu(m_importMenu);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_add);
    buttons->addWidget(m_import);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QListView::activated, this, [this] { Q_EMIT useRequested(selected()); });
    return side;
}

QWidget *EnvironmentsView::buildDetail()
{
    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins({});
    column->setSpacing(metrics::kBetween);
    m_name->setObjectName(QStringLiteral("environmentTitle"));
    m_sentence->setWordWrap(true);
    m_name->setWordWrap(true);
    auto *pills = new QHBoxLayout;
    pills->setSpacing(metrics::kInside);
    pills->addWidget(m_kind);
    pills->addWidget(m_readOnly);
    pills->addStretch();
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(metrics::kInside);
    m_use->setProperty("pcRole", QStringLiteral("primary"));
    const std::pair<QPushButton *, const char *> named[] = {{m_use, "environmentUse"}, {m_edit, "environmentEdit"}, {m_test, "environmentTest"},
                                                            {m_duplicate, "environmentDuplicate"}, {m_export, "environmentExport"},
                                                            {m_remove, "environmentRemove"}};
    for (const auto &[button, name] : named) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        verbs->addWidget(button);
    }
    verbs->addStretch();
    column->addWidget(m_name);
    column->addLayout(pills);
    column->addWidget(m_sentence);
    column->addLayout(verbs);
    column->addWidget(m_notice);
    column->addWidget(m_facts);
    column->addWidget(m_testView, 1);
    column->addStretch(0);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(selected()); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editEnvironment(selected()); });
    connect(m_test, &QPushButton::clicked, this, &EnvironmentsView::testSelected);
    connect(m_duplicate, &QPushButton::clicked, this, &EnvironmentsView::duplicateSelected);
    connect(m_export, &QPushButton::clicked, this, &EnvironmentsView::exportSelected);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsView::askToRemoveSelected);
    connect(m_notice, &KeychainNotice::retryRequested, this, &EnvironmentsView::present);
    m_testView->setClosable(true);
    connect(m_testView, &ConnectionTestView::closeRequested, this, &EnvironmentsView::closeTest);
    return detail;
}

void EnvironmentsView::setCurrent(const EnvironmentId &id)
{
    m_current = id;
    m_model->setCurrent(id);
    present();
    Q_EMIT currentChanged();
}

Environment EnvironmentsView::current() const
{
    Environment sandbox;
    sandbox.id = m_current;
    sandbox.kind = Environment::Kind::Sandbox;
    return m_tools.store->find(m_current).value_or(sandbox);
}

void EnvironmentsView::select(const EnvironmentId &id)
{
    const QModelIndex index = m_model->indexOf(id);
    m_list->setCurrentIndex(index.isValid() ? index : m_model->index(0));
    present();
}

EnvironmentId EnvironmentsView::selected() const
{
    return m_model->idAt(m_list->currentIndex());
}

std::optional<Environment> EnvironmentsView::selectedEnvironment() const
{
    return m_tools.store->find(selected());
}

void EnvironmentsView::addEnvironment(Environment::Kind kind)
{
    openForm(newEnvironment(kind));
}

void EnvironmentsView::editEnvironment(const EnvironmentId &id)
{
    if (const std::optional<Environment> environment = m_tools.store->find(id))
        openForm(*environment);
}

void EnvironmentsView::openForm(const Environment &environment, std::optional<AccessKey> key)
{
    auto *dialog = new EnvironmentDialog(m_tools, environment, this);
    if (key)
        dialog->takeOverKey(KeyRole::Main, *key);
    connect(dialog, &EnvironmentDialog::saved, this, [this](const Environment &saved) {
        select(saved.id);
        Q_EMIT environmentChanged(saved.id);
    });
    dialog->open();
}

void EnvironmentsView::importFile(const QString &path)
{
    const Result<ImportedProfile> profile = readProfileFile(path);
    if (!profile) {
        m_fileToDelete.clear();
        return m_banner->showMessage(Tone::Bad, tr("%1 cannot be imported: it is not an environment file, or its %2 is wrong.")
                                                    .arg(path, profile.error().detail));
    }
    auto *dialog = new ImportDialog(m_tools.store, m_tools.keys, path, *profile, this);
    connect(dialog, &ImportDialog::imported, this, &EnvironmentsView::onImported);
    dialog->open();
}

void EnvironmentsView::onImported(const ImportOutcome &outcome, const QString &path)
{
    select(outcome.environment.id);
    m_fileToDelete = outcome.heldSecrets ? path : QString();
    if (outcome.heldSecrets)
        m_banner->showMessage(Tone::Warn, tr("“%1” was imported. The file %2 still holds its keys in plain text: delete it.").arg(outcome.environment.name, path),
                              tr("Delete the file"));
    else
        m_banner->showMessage(Tone::Good, tr("“%1” was imported.").arg(outcome.environment.name));
    Q_EMIT environmentChanged(outcome.environment.id);
}

void EnvironmentsView::onBannerAction()
{
    if (m_fileToDelete.isEmpty())
        return m_banner->clear();
    if (QFile::remove(m_fileToDelete))
        m_banner->showMessage(Tone::Good, tr("The file was deleted."));
    else
        m_banner->showMessage(Tone::Bad, tr("%1 could not be deleted; delete it by hand.").arg(m_fileToDelete));
    m_fileToDelete.clear();
}

void EnvironmentsView::chooseImportFile()
{
    auto *dialog = new QFileDialog(this, tr("Import an environment"), {}, tr("Environment files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &EnvironmentsView::importFile);
    dialog->open();
}

void EnvironmentsView::offerFoundKeys()
{
    auto *dialog = new FoundKeysDialog(m_tools.keySources, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FoundKeysDialog::keyChosen, this, [this](const FoundKey &found) { openForm(newEnvironment(Environment::Kind::Production), found.key); });
    dialog->open();
}

void EnvironmentsView::exportSelected()
{
    const std::optional<Environment> environment = selectedEnvironment();
    if (!environment)
        return;
    auto *dialog = new QFileDialog(this, tr("Export “%1”, without its keys").arg(environment->name), environment->name + QStringLiteral(".json"),
                                   tr("Environment files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, environment = *environment](const QString &path) {
        const Result<Done> exported = exportProfile(environment, path);
        exported ? m_banner->showMessage(Tone::Good, tr("Exported to %1, without keys.").arg(path)) : m_banner->showError(exported.error());
    });
    dialog->open();
}

void EnvironmentsView::duplicateSelected()
{
    const Result<Environment> copy = m_tools.store->duplicate(selected());
    if (!copy)
        return m_banner->showError(copy.error());
    select(copy->id);
    m_banner->showMessage(Tone::Info, tr("“%1” has the same settings and no keys: environments never share them.").arg(copy->name));
}

void EnvironmentsView::askToRemoveSelected()
{
    const std::optional<Environment> environment = selectedEnvironment();
    if (!environment)
        return;
    Decision decision;
    decision.question = tr("Remove “%1”?").arg(environment->name);
    decision.where = tr("%1 · %2").arg(environmentWord(environment->kind), environment->partner.text());
    decision.what = tr("Its settings, its keys in the keychain and its local copy of customers with aliases, groups and notes are removed from this "
                          "machine. Nothing changes in the cloud.");
    decision.reversible = Decision::Reversible::WithEffort;
    decision.howToUndo = tr("Add it again with its keys; aliases, groups and notes do not come back.");
    decision.verb = tr("Remove the environment");
    decision.destructive = true;
    decision.environment = environment->kind;
    if (environment->kind == Environment::Kind::Production)
        decision.typedWord = environment->name;
    auto *dialog = new ConfirmDialog(decision, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, environment = *environment] { removeNow(environment); });
    dialog->open();
}

void EnvironmentsView::removeNow(const Environment &environment)
{
    // Keys first: a profile without keys can be removed later, keys without a profile would be forgotten in the keychain.
    whenDone(m_tools.keys->remove(environment.id), this, [this, environment](const Result<Done> &removed) {
        // No keychain at all: then it holds no key of ours either.
        if (!removed && removed.error().kind != ApiError::Kind::KeychainUnavailable)
            return m_banner->showError(removed.error());
        if (const Result<Done> gone = m_tools.store->remove(environment.id); !gone)
            return m_banner->showError(gone.error());
        m_banner->showMessage(Tone::Info, tr("“%1” was removed.").arg(environment.name));
        Q_EMIT environmentRemoved(environment.id);
    });
}

void EnvironmentsView::closeTest()
{
    m_testView->stop();
    m_testView->hide();
    present();
}

void EnvironmentsView::testSelected()
{
    const std::optional<Environment> environment = selectedEnvironment();
    if (!environment)
        return;
    whenDone(m_tools.keys->load(environment->id), this, [this, environment = *environment](const Result<PartnerKeys> &keys) {
        if (!keys && keys.error().kind != ApiError::Kind::KeychainAbsent)
            return m_notice->showError(keys.error(), false);
        m_testView->show();
        m_facts->hide();
        m_testView->run(environment, keys ? *keys : PartnerKeys(), m_tools.makeTest);
    });
}

} // namespace pc
