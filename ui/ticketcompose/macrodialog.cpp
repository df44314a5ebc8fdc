// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/macrodialog.h"
#include "core/store/draftstore.h"
#include "core/tickets/macrotext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

MacroDialog::MacroDialog(DraftStore *drafts, QWidget *parent)
    : QDialog(parent), m_drafts(drafts), m_banner(new Banner(this)), m_list(new QListWidget(this)), m_title(makeLabel(LabelRole::Title, this)),
      m_nameLabel(makeLabel(LabelRole::Label, this)), m_textLabel(makeLabel(LabelRole::Label, this)), m_languageLabel(makeLabel(LabelRole::Label, this)),
      m_hint(makeLabel(LabelRole::Label, this)), m_name(new QLineEdit(this)), m_text(new QPlainTextEdit(this)), m_language(new QComboBox(this)),
      m_new(new QPushButton(this)), m_remove(new QPushButton(this)), m_save(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("macroDialog"));
    m_banner->setObjectName(QStringLiteral("macroBanner"));
    m_list->setObjectName(QStringLiteral("macros"));
    m_name->setObjectName(QStringLiteral("macroName"));
    m_name->setMaxLength(100);
    m_text->setObjectName(QStringLiteral("macroText"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(metrics::kInside);
    m_language->setObjectName(QStringLiteral("macroLanguage"));
    for (const char *const code : {"", "en", "zh"})
        m_language->addItem(QString(), QString::fromLatin1(code));
    m_hint->setObjectName(QStringLiteral("macroHint"));
    m_hint->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("newMacro"));
    m_remove->setObjectName(QStringLiteral("removeMacro"));
    m_save->setObjectName(QStringLiteral("saveMacro"));
    m_save->setProperty("pcRole", QStringLiteral("primary"));
    m_close->setObjectName(QStringLiteral("close"));
    for (QPushButton *const button : {m_new, m_remove, m_save, m_close})
        button->setAutoDefault(false);
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            edit(m_macros.at(row));
    });
    connect(m_name, &QLineEdit::textChanged, this, &MacroDialog::present);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MacroDialog::present);
    connect(m_language, &QComboBox::currentIndexChanged, this, &MacroDialog::present);
    connect(m_new, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(-1); edit({}); m_name->setFocus(); });
    connect(m_remove, &QPushButton::clicked, this, &MacroDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &MacroDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    read();
}

void MacroDialog::layOut()
{
    resize(720, 480);
    m_list->setMaximumWidth(240);
    auto *const left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(m_new);
    auto *const right = new QVBoxLayout;
    right->setSpacing(metrics::kInside / 2);
    right->addWidget(m_nameLabel);
    right->addWidget(m_name);
    right->addSpacing(metrics::kInside);
    right->addWidget(m_textLabel);
    right->addWidget(m_text, 1);
    right->addWidget(m_hint);
    right->addSpacing(metrics::kInside);
    right->addWidget(m_languageLabel);
    right->addWidget(m_language);
    auto *const parts = new QHBoxLayout;
    parts->setSpacing(metrics::kPage);
    parts->addLayout(left);
    parts->addLayout(right, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_banner);
    column->addLayout(parts, 1);
    column->addLayout(buttons);
    m_nameLabel->setBuddy(m_name);
    m_textLabel->setBuddy(m_text);
    m_languageLabel->setBuddy(m_language);
}

void MacroDialog::read(const QString &select)
{
    whenDone(m_drafts->macros(), this, [this, select](const Result<QList<TicketMacro>> &macros) {
        if (!macros)
            return m_banner->showError(macros.error());
        m_macros = *macros;
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        int row = -1;
        for (const TicketMacro &macro : std::as_const(m_macros)) {
            m_list->addItem(macro.name);
            row = macro.id == select ? m_list->count() - 1 : row;
        }
        m_list->setCurrentRow(row);
        edit(row >= 0 ? m_macros.at(row) : TicketMacro());
    });
}

void MacroDialog::edit(const TicketMacro &macro)
{
    m_macro = macro;
    m_name->setText(macro.name);
    m_text->setPlainText(macro.text);
    m_language->setCurrentIndex(std::max(0, m_language->findData(macro.language)));
    present();
}

TicketMacro MacroDialog::edited() const
{
    TicketMacro macro = m_macro;
    macro.name = m_name->text().trimmed();
    macro.text = m_text->toPlainText();
    macro.language = m_language->currentData().toString();
    return macro;
}

void MacroDialog::save()
{
    whenDone(m_drafts->saveMacro(edited()), this, [this](const Result<TicketMacro> &macro) {
        if (!macro)
            return m_banner->showError(macro.error());
        m_banner->clear();
        read(macro->id);
    });
}

void MacroDialog::remove()
{
    whenDone(m_drafts->removeMacro(m_macro.id), this, [this](const Result<Done> &done) {
        done ? read() : m_banner->showError(done.error());
    });
}

void MacroDialog::present()
{
    const TicketMacro macro = edited();
    m_save->setEnabled(!macro.name.isEmpty() && !macro.text.trimmed().isEmpty() && macro != m_macro);
    m_remove->setEnabled(!m_macro.id.isEmpty());
    const QStringList unknown = filledText(macro.text, {}).unknown;
    QStringList known = macroVariables();
    for (QString &name : known)
        name = QStringLiteral("{%1}").arg(name);
    m_hint->setText(unknown.isEmpty() ? tr("Filled in by themselves: %1").arg(known.join(QLatin1String(", ")))
                                      : tr("Nobody knows {%1}: it will stand in the message as it is.").arg(unknown.join(QLatin1String("}, {"))));
}

void MacroDialog::retranslate()
{
    setWindowTitle(tr("Prepared texts"));
    m_title->setText(tr("Prepared texts"));
    m_list->setAccessibleName(tr("Prepared texts"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_textLabel->setText(tr("Text"));
    m_text->setAccessibleName(tr("Text"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setItemText(0, tr("Any"));
    m_language->setItemText(1, tr("English"));
    m_language->setItemText(2, tr("Chinese"));
    m_new->setText(tr("New text"));
    m_remove->setText(tr("Remove"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    present();
}

void MacroDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
