// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerlocalform.h"
#include "models/grouplistmodel.h"
#include "ui/customers/localeditor.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace pc {
namespace {

constexpr int kAliasLength = 128;
constexpr int kCrmLength = 64;

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)      // setting the same text would move the cursor of somebody who types
        field->setText(text);
}

} // namespace

CustomerLocalForm::CustomerLocalForm(LocalEditor *editor, GroupListModel *groups, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_groups(groups), m_title(makeLabel(LabelRole::Section, this)),
      m_aliasLabel(makeLabel(LabelRole::Label, this)), m_groupLabel(makeLabel(LabelRole::Label, this)),
      m_crmLabel(makeLabel(LabelRole::Label, this)), m_noteLabel(makeLabel(LabelRole::Label, this)),
      m_state(makeLabel(LabelRole::Label, this)), m_again(new QPushButton(this)), m_alias(new QLineEdit(this)),
      m_group(new QComboBox(this)), m_crm(new QLineEdit(this)), m_note(new QPlainTextEdit(this))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(4);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_state);
    head->addWidget(m_again);
    grid->addLayout(head, 0, 0, 1, 2);
    grid->addWidget(m_aliasLabel, 1, 0);
    grid->addWidget(m_crmLabel, 1, 1);
    grid->addWidget(m_alias, 2, 0);
    grid->addWidget(m_crm, 2, 1);
    grid->addWidget(m_groupLabel, 3, 0, 1, 2);
    grid->addWidget(m_group, 4, 0, 1, 2);
    grid->addWidget(m_noteLabel, 5, 0, 1, 2);
    grid->addWidget(m_note, 6, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_alias->setMaxLength(kAliasLength);
    m_crm->setMaxLength(kCrmLength);
    m_crm->setFont(fixedFont(m_crm->font()));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(96);
    m_alias->setObjectName(QStringLiteral("customerAlias"));
    m_group->setObjectName(QStringLiteral("customerGroup"));
    m_crm->setObjectName(QStringLiteral("customerCrm"));
    m_note->setObjectName(QStringLiteral("customerNote"));
    m_state->setObjectName(QStringLiteral("customerSaveState"));
    m_again->setObjectName(QStringLiteral("customerSaveAgain"));
    m_again->setProperty("pcRole", QStringLiteral("link"));
    m_again->hide();
    connectFields();
    fillGroups();
    retranslate();
}

void CustomerLocalForm::connectFields()
{
    connect(m_alias, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_showing)
            m_editor->edit(m_uid, LocalEdits{text.trimmed(), {}, {}, {}, {}});
    });
    connect(m_group, &QComboBox::editTextChanged, this, [this](const QString &text) {
        if (!m_showing)
            m_editor->edit(m_uid, LocalEdits{{}, text.trimmed(), {}, {}, {}});
    });
    connect(m_crm, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_showing)
            m_editor->edit(m_uid, LocalEdits{{}, {}, text.trimmed(), {}, {}});
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_editor->edit(m_uid, LocalEdits{{}, {}, {}, m_note->toPlainText(), {}});
    });
    for (QWidget *field : {static_cast<QWidget *>(m_alias), static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_crm),
                           static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_group->lineEdit())})
        field->installEventFilter(this);
    connect(m_again, &QPushButton::clicked, m_editor, &LocalEditor::flush);
    connect(m_editor, &LocalEditor::stateChanged, this, &CustomerLocalForm::presentState);
    connect(m_groups, &GroupListModel::groupsChanged, this, &CustomerLocalForm::fillGroups);
}

bool CustomerLocalForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_editor->flush();
    return QWidget::eventFilter(watched, event);
}

void CustomerLocalForm::showCustomer(const Customer &customer)
{
    m_showing = true;
    m_uid = customer.uid();
    m_editor->setStored(m_uid, customer.local);
    const CustomerLocal local = m_editor->local(m_uid);
    // Text that differs from the stored one by outer blanks alone is still being typed.
    if (m_alias->text().trimmed() != local.alias)
        showText(m_alias, local.alias);
    if (m_crm->text().trimmed() != local.crmId)
        showText(m_crm, local.crmId);
    if (m_group->currentText().trimmed() != local.group)
        m_group->setEditText(local.group);
    if (m_note->toPlainText() != local.note)
        m_note->setPlainText(local.note);
    m_showing = false;
    presentState();
}

void CustomerLocalForm::fillGroups()
{
    const bool wasShowing = std::exchange(m_showing, true);
    const QString typed = m_group->currentText();
    m_group->clear();
    m_group->addItems(m_groups->names());
    m_group->setEditText(typed);
    m_showing = wasShowing;
}

void CustomerLocalForm::editAlias()
{
    m_alias->setFocus(Qt::ShortcutFocusReason);
    m_alias->selectAll();
}

void CustomerLocalForm::presentState()
{
    const LocalEditor::State state = m_editor->state(m_uid);
    m_again->setVisible(state == LocalEditor::State::Failed);
    switch (state) {
    case LocalEditor::State::Saved: m_state->setText(tr("Saved on this machine")); break;
    case LocalEditor::State::Unsaved: m_state->setText(tr("Not saved yet…")); break;
    case LocalEditor::State::Saving: m_state->setText(tr("Saving…")); break;
    case LocalEditor::State::Failed: m_state->setText(tr("Not saved: %1").arg(errorLine(*m_editor->error(m_uid)))); break;
    }
}

void CustomerLocalForm::retranslate()
{
    m_title->setText(tr("Our own data"));
    m_aliasLabel->setText(tr("Alias"));
    m_alias->setAccessibleName(tr("Alias"));
    m_groupLabel->setText(tr("Group"));
    m_group->setAccessibleName(tr("Group"));
    m_group->lineEdit()->setPlaceholderText(tr("No group; choose one or type a new one"));
    m_crmLabel->setText(tr("CRM ID"));
    m_crm->setAccessibleName(tr("CRM ID"));
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Notes stay on this machine; the customer and the cloud never see them."));
    m_again->setText(tr("Try again"));
    presentState();
}

void CustomerLocalForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
