// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/importdialog.h"
#include "core/environments/environmentcheck.h"
#include "ui/environments/keychainnotice.h"
#include "ui/environments/problemtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pc {

ImportDialog::ImportDialog(EnvironmentStore *store, Keys *keys, const QString &path, const ImportedProfile &profile, QWidget *parent)
    : QDialog(parent), m_store(store), m_keys(keys), m_path(path), m_profile(profile), m_isTaken(store->findByName(profile.environment.name).has_value()),
      m_edge(new EnvironmentEdge(this)), m_title(makeLabel(LabelRole::Title, this)), m_banner(new Banner(this)), m_facts(new FactGrid(this)),
      m_secrets(new QLabel(this)), m_taken(new QLabel(this)), m_keepBoth(new QRadioButton(this)), m_replace(new QRadioButton(this)),
      m_notice(new KeychainNotice(this)), m_cancel(new QPushButton(this)), m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_keepBoth->setObjectName(QStringLiteral("importKeepBoth"));
    m_replace->setObjectName(QStringLiteral("importReplace"));
    m_secrets->setObjectName(QStringLiteral("importSecrets"));
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_import->setObjectName(QStringLiteral("importConfirm"));
    m_import->setProperty("pcRole", QStringLiteral("primary"));
    m_import->setDefault(true);
    m_edge->setEnvironment(profile.environment);
    m_keepBoth->setChecked(true);
    for (QLabel *label : {m_title, m_secrets, m_taken})
        label->setWordWrap(true);
    for (QWidget *part : {static_cast<QWidget *>(m_taken), static_cast<QWidget *>(m_keepBoth), static_cast<QWidget *>(m_replace)})
        part->setVisible(m_isTaken);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(metrics::kPage, metrics::kInside, metrics::kPage, metrics::kPage);
    inside->setSpacing(metrics::kBetween);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_secrets),
                          static_cast<QWidget *>(m_taken), static_cast<QWidget *>(m_keepBoth), static_cast<QWidget *>(m_replace),
                          static_cast<QWidget *>(m_notice)})
        inside->addWidget(part);
    inside->addStretch();
    inside->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addWidget(m_banner);
    column->addLayout(inside);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { import(KeyPlace::Keychain); });
    connect(m_notice, &KeychainNotice::retryRequested, this, [this] { import(KeyPlace::Keychain); });
    connect(m_notice, &KeychainNotice::sessionOnlyRequested, this, [this] { import(KeyPlace::Session); });
    retranslate();
    resize(520, layout()->totalHeightForWidth(520));
}

void ImportDialog::import(KeyPlace place)
{
    m_notice->clear();
    m_banner->clear();
    m_import->setEnabled(false);
    const ImportRule rule = !m_isTaken ? ImportRule::Refuse : m_replace->isChecked() ? ImportRule::Replace : ImportRule::KeepBoth;
    whenDone(importProfile(m_profile, rule, place, m_store, m_keys), this, [this](const Result<ImportOutcome> &outcome) { onImported(outcome); });
}

void ImportDialog::onImported(const Result<ImportOutcome> &outcome)
{
    m_import->setEnabled(true);
    if (outcome) {
        m_profile.keys = PartnerKeys();
        Q_EMIT imported(*outcome, m_path);
        return accept();
    }
    const ApiError &error = outcome.error();
    if (error.kind == ApiError::Kind::KeychainDenied || error.kind == ApiError::Kind::KeychainUnavailable)
        return m_notice->showError(error, true);
    if (error.kind != ApiError::Kind::InvalidInput)
        return m_banner->showError(error);
    QStringList sentences{tr("The file cannot be imported.")};
    for (const EnvironmentProblem &problem : problemsOf(m_profile.environment, {}))
        sentences.append(tr("%1: %2").arg(fieldName(problem.field), problemText(problem)));
    m_banner->showMessage(Tone::Bad, inSequence(sentences));
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportDialog::retranslate()
{
    const Environment &environment = m_profile.environment;
    setWindowTitle(tr("Import an environment"));
    m_title->setText(tr("Import “%1”?").arg(environment.name));
    QList<Fact> facts{{QStringLiteral("importKind"), tr("Kind"), environmentWord(environment.kind)},
                      {QStringLiteral("importPartner"), tr("Partner UID"), environment.partner.text(), tr("The file does not say.")},
                      {QStringLiteral("importReadOnly"), tr("Read-only"), environment.readOnly ? tr("Yes") : tr("No")}};
    QStringList held;
    if (!m_profile.keys.main.isEmpty())
        held.append(tr("main key %1").arg(m_profile.keys.main.id));
    if (!m_profile.keys.ram.isEmpty())
        held.append(tr("RAM-user key %1").arg(m_profile.keys.ram.id));
    facts.append({QStringLiteral("importKeys"), tr("Keys in the file"), held.isEmpty() ? tr("None") : held.join(QStringLiteral(", "))});
    m_facts->setFacts(facts);
    m_secrets->setText(m_profile.heldSecrets() ? tr("The keys go to the system's keychain. The file itself holds them in plain text: delete it afterwards.")
                                               : tr("The file holds no keys; enter them after the import."));
    m_taken->setText(tr("There is an environment of this name already."));
    m_keepBoth->setText(tr("Keep both, under another name"));
    m_replace->setText(tr("Replace its settings and, if the file holds any, its keys"));
    m_cancel->setText(tr("Cancel"));
    m_import->setText(tr("Import"));
}

} // namespace pc
