// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casebegin.h"
#include "core/filings/domainname.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

CaseBegin::CaseBegin(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(LabelRole::Section, this)), m_sentence(makeLabel(LabelRole::Body, this)),
      m_label(makeLabel(LabelRole::Label, this)), m_domain(new QLineEdit(this)), m_note(makeLabel(LabelRole::Label, this)),
      m_other(new QPushButton(this)), m_begin(new QPushButton(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(metrics::kInside);
    column->addWidget(m_label);
    column->addWidget(m_domain);
    auto *const notes = new QHBoxLayout;
    notes->addWidget(m_note, 1);
    notes->addWidget(m_other);
    column->addLayout(notes);
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_sentence->setWordWrap(true);
    m_note->setWordWrap(true);
    m_label->setBuddy(m_domain);
    m_domain->setObjectName(QStringLiteral("newCaseDomain"));
    m_note->setObjectName(QStringLiteral("newCaseNote"));
    m_other->setObjectName(QStringLiteral("newCaseOther"));
    m_other->setProperty("pcRole", QStringLiteral("link"));
    m_begin->setObjectName(QStringLiteral("beginCase"));
    m_begin->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_domain, &QLineEdit::textChanged, this, &CaseBegin::present);
    connect(m_domain, &QLineEdit::returnPressed, m_begin, &QPushButton::click);
    connect(m_begin, &QPushButton::clicked, this, [this] { Q_EMIT beginRequested(cleanDomain(m_domain->text())); });
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const FilingCase *const other = sameDomain())
            Q_EMIT caseRequested(*other);
    });
    retranslate();
}

void CaseBegin::setNumber(const QString &number)
{
    m_number = number;
    present();
}

void CaseBegin::setNumbers(const QList<FilingRow> &rows)
{
    m_rows = rows;
    present();
}

void CaseBegin::clear()
{
    m_rows.clear();
    m_domain->clear();
}

const FilingCase *CaseBegin::sameDomain() const
{
    const QString domain = cleanDomain(m_domain->text());
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&domain](const FilingRow &row) { return row.filing && row.filing->domain == domain; });
    return domain.isEmpty() || found == m_rows.cend() ? nullptr : &*found->filing;
}

void CaseBegin::present()
{
    const QString domain = cleanDomain(m_domain->text());
    const FilingCase *const other = sameDomain();
    m_begin->setEnabled(!domain.isEmpty());
    m_other->setVisible(other);
    QString note = tr("The domain that is filed, such as example.cn. Addresses and Chinese domains may be pasted.");
    if (other)
        note = tr("This customer has a case for this domain already.");
    else if (domain.isEmpty() && !m_domain->text().trimmed().isEmpty())
        note = tr("This is no domain yet.");
    else if (!domain.isEmpty() && shownDomain(domain) != domain)
        note = tr("On the wire: %1", "punycode of a domain").arg(domain);
    m_note->setText(note);
    m_begin->setText(other ? tr("Prepare another case") : tr("Prepare this filing"));
    m_sentence->setText(m_number.isEmpty() ? tr("Nobody prepares a filing here yet. It can be prepared before there is a service number.")
                                           : tr("Nobody prepares a filing with this number yet. A case holds its papers, texts, notes and days."));
}

void CaseBegin::retranslate()
{
    m_title->setText(tr("No case yet"));
    m_label->setText(tr("Domain"));
    m_domain->setAccessibleName(tr("Domain of the new case"));
    m_other->setText(tr("Show that case"));
    present();
}

void CaseBegin::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
