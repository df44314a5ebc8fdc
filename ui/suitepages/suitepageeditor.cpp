// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitepageeditor.h"
#include "core/contracts/suitepages.h"
#include "core/domain/suitenames.h"
#include "core/suitelink/signinhosts.h"
#include "ui/console/products.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pc {

namespace {

const QStringList kDatasets{QStringLiteral("customers"), QStringLiteral("quotas"), QStringLiteral("orders"), QStringLiteral("filings")};

template<typename T>
T *named(const char *name, QWidget *parent)
{
    auto *widget = new T(parent);
    widget->setObjectName(QLatin1String(name));
    return widget;
}

QLabel *hint(const char *name, QWidget *parent)
{
    QLabel *label = makeLabel(LabelRole::Muted, parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

SuitePageEditor::SuitePageEditor(const Environment &environment, const SuitePage &page, QWidget *parent)
    : QDialog(parent), m_environment(environment), m_page(page), m_isNew(page.id.isEmpty()), m_isKnown(knownSuitePageOf(environment, page.id).has_value()),
      m_title(makeLabel(LabelRole::Title, this)), m_idLabel(makeLabel(LabelRole::Body, this)), m_purposeLabel(makeLabel(LabelRole::Body, this)),
      m_productLabel(makeLabel(LabelRole::Body, this)), m_addressLabel(makeLabel(LabelRole::Body, this)),
      m_embeddingLabel(makeLabel(LabelRole::Body, this)), m_touchesLabel(makeLabel(LabelRole::Body, this)), m_id(named<QLineEdit>("pageId", this)),
      m_purpose(named<QComboBox>("pagePurpose", this)), m_product(named<QLineEdit>("pageProduct", this)),
      m_address(named<QLineEdit>("pageAddress", this)), m_filled(hint("pageFilled", this)), m_embedding(named<QComboBox>("pageEmbedding", this)),
      m_embeddingHint(hint("pageEmbeddingHint", this)), m_problem(hint("pageProblem", this)), m_allowHost(named<QCheckBox>("allowHost", this)),
      m_allowHint(hint("allowHostHint", this)), m_cancel(named<QPushButton>("pageCancel", this)), m_save(named<QPushButton>("pageSave", this))
{
    setObjectName(QStringLiteral("suitePageEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &entry : kSuitePurposes)
        m_purpose->addItem({}, int(entry.first));
    for (const auto &entry : kSuiteEmbeddings)
        m_embedding->addItem({}, int(entry.first));
    for (const QString &dataset : kDatasets) {
        auto *box = named<QCheckBox>("", this);
        box->setObjectName(QStringLiteral("touches-") + dataset);
        box->setChecked(page.touches.contains(dataset));
        m_touches.append(box);
    }
    m_id->setText(page.id);
    m_purpose->setCurrentIndex(m_purpose->findData(int(page.purpose)));
    m_product->setText(page.product);
    m_address->setText(page.address);
    m_embedding->setCurrentIndex(m_embedding->findData(int(page.embedding)));
    m_id->setEnabled(m_isNew);
    m_purpose->setEnabled(!m_isKnown);
    m_product->setEnabled(!m_isKnown);
    m_filled->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_save->setProperty("pcRole", QStringLiteral("primary"));
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    arrange();
    connectParts();
    retranslate();
    (m_isNew ? m_id : m_address)->setFocus();
    resize(640, sizeHint().height());
}

void SuitePageEditor::addLine(QGridLayout *grid, QLabel *label, QWidget *editor)
{
    const int row = grid->rowCount();
    label->setBuddy(editor);
    grid->addWidget(label, row, 0);
    grid->addWidget(editor, row, 1);
}

void SuitePageEditor::arrange()
{
    auto *edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_environment);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(metrics::kInside);
    grid->setColumnStretch(1, 1);
    addLine(grid, m_idLabel, m_id);
    addLine(grid, m_purposeLabel, m_purpose);
    addLine(grid, m_productLabel, m_product);
    addLine(grid, m_addressLabel, m_address);
    grid->addWidget(m_filled, grid->rowCount(), 1);
    addLine(grid, m_embeddingLabel, m_embedding);
    grid->addWidget(m_embeddingHint, grid->rowCount(), 1);
    auto *touches = new QWidget(this);
    auto *row = new QHBoxLayout(touches);
    row->setContentsMargins({});
    for (QCheckBox *box : m_touches)
        row->addWidget(box);
    row->addStretch();
    addLine(grid, m_touchesLabel, touches);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kPage);
    content->setSpacing(metrics::kBetween);
    content->addWidget(m_title);
    content->addLayout(grid);
    content->addWidget(m_problem);
    content->addWidget(m_allowHint);
    content->addWidget(m_allowHost);
    content->addStretch();
    content->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(edge);
    column->addLayout(content);
}

void SuitePageEditor::connectParts()
{
    for (QLineEdit *edit : {m_id, m_product, m_address})
        connect(edit, &QLineEdit::textChanged, this, &SuitePageEditor::present);
    for (QComboBox *box : {m_purpose, m_embedding})
        connect(box, &QComboBox::currentIndexChanged, this, &SuitePageEditor::present);
    connect(m_allowHost, &QCheckBox::toggled, this, &SuitePageEditor::present);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SuitePageEditor::save);
}

SuitePage SuitePageEditor::page() const
{
    SuitePage page = m_page;
    page.id = m_id->text().trimmed();
    page.purpose = SuitePage::Purpose(m_purpose->currentData().toInt());
    page.product = m_product->text().trimmed();
    page.address = m_address->text().trimmed();
    page.embedding = SuitePage::Embedding(m_embedding->currentData().toInt());
    if (!m_isKnown) // whoever shows a page of one's own in a frame says with it that it allows frames
        page.isForFrames = page.embedding == SuitePage::Embedding::Frame;
    page.touches.clear();
    for (qsizetype i = 0; i < m_touches.size(); ++i) {
        if (m_touches.at(i)->isChecked())
            page.touches.append(kDatasets.at(i));
    }
    return page;
}

QUrl SuitePageEditor::filledAddress() const
{
    SuitePage typed = page();
    if (typed.address.isEmpty()) {
        if (const std::optional<SuitePage> known = knownSuitePageOf(m_environment, typed.id))
            typed.address = known->address;
    }
    return suiteAddress(m_environment, typed).value_or(QUrl());
}

QString SuitePageEditor::unknownHost() const
{
    const QString host = filledAddress().host(QUrl::EncodeUnicode); // a letter that only looks like another is not shown as it looks
    return hostMatches(host, m_environment.allowedHosts) ? QString() : host;
}

void SuitePageEditor::save()
{
    Environment changed = withSuitePage(m_environment, page());
    const QString host = unknownHost();
    if (!host.isEmpty())
        changed.allowedHosts.append(host);
    Q_EMIT saved(changed);
    accept();
}

QString SuitePageEditor::problemText() const
{
    const QList<SuitePageProblem> problems = problemsOf(page(), m_environment, m_isNew);
    if (problems.isEmpty())
        return {};
    switch (problems.constFirst()) {
    case SuitePageProblem::IdMissing: return tr("Give the page a short name.");
    case SuitePageProblem::IdCharacters: return tr("The name takes lower-case letters, digits and hyphens: “tickets-portal”.");
    case SuitePageProblem::IdTaken: return tr("There is a page of this name already.");
    case SuitePageProblem::AddressMissing: return tr("Where is the page? Type its address.");
    case SuitePageProblem::NotAnAddress: return tr("This is no web address. An address begins with https://");
    case SuitePageProblem::NotHttps: return tr("Only https:// addresses are opened; plain http is for this computer alone.");
    case SuitePageProblem::HoldsCredentials: return tr("The address holds a user name or password. Take it out: the program signs in by itself.");
    case SuitePageProblem::UnknownPlaceholder: return tr("Only {product}, {region} and {language} are replaced in an address.");
    case SuitePageProblem::ProductMissing: return tr("{product} stands in the address: type the product's code, such as ecs.");
    case SuitePageProblem::ProductCharacters: return tr("A product's code takes lower-case letters, digits and hyphens: ecs.");
    }
    return {};
}

void SuitePageEditor::present()
{
    const SuitePage typed = page();
    const QString problem = problemText(), host = unknownHost();
    const bool isEmpty = m_isNew && typed.id.isEmpty() && typed.address.isEmpty(); // nobody is told off before typing
    m_problem->setText(isEmpty ? QString() : problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    const QUrl filled = filledAddress();
    m_filled->setText(filled.isEmpty() ? tr("{product}, {region} and {language} are replaced when the page is opened.") : tr("Opens %1").arg(filled.toString()));
    const bool isFrame = typed.embedding == SuitePage::Embedding::Frame;
    m_embeddingHint->setText(!isFrame ? tr("The page has the window to itself. Every page can be shown so.")
                             : typed.isForFrames && m_isKnown
                                 ? tr("The page stands inside a page of this program that names customer and time left. It is made for that.")
                                 : tr("The page stands inside a page of this program. Pages that are not made for frames refuse that, and stay empty."));
    const bool asksHost = problem.isEmpty() && !host.isEmpty();
    m_allowHint->setVisible(asksHost);
    m_allowHost->setVisible(asksHost);
    m_allowHint->setText(tr("%1 is not among the hosts that the viewer may show. The customer's session goes to that host: allow it only if you know who runs it.").arg(host));
    m_allowHost->setText(tr("I know this host: let the viewer show it"));
    m_save->setEnabled(problem.isEmpty() && (!asksHost || m_allowHost->isChecked()));
}

void SuitePageEditor::retranslate()
{
    setWindowTitle(m_isNew ? tr("Add a page") : tr("Edit a page"));
    m_title->setText(m_isNew ? tr("Add a page") : tr("Edit “%1”").arg(productName(m_page.id)));
    m_idLabel->setText(tr("Name"));
    m_purposeLabel->setText(tr("For"));
    m_productLabel->setText(tr("Product"));
    m_addressLabel->setText(tr("Address"));
    m_embeddingLabel->setText(tr("Shown as"));
    m_touchesLabel->setText(tr("May change"));
    m_touchesLabel->setToolTip(tr("What is read again for the customer after the page closes"));
    m_product->setPlaceholderText(tr("ecs; empty: of no single product"));
    m_address->setPlaceholderText(QStringLiteral("https://{product}.console.example.com/?regionId={region}"));
    for (int i = 0; i < m_purpose->count(); ++i)
        m_purpose->setItemText(i, purposeWord(SuitePage::Purpose(m_purpose->itemData(i).toInt())));
    for (int i = 0; i < m_embedding->count(); ++i)
        m_embedding->setItemText(i, embeddingWord(SuitePage::Embedding(m_embedding->itemData(i).toInt())));
    for (qsizetype i = 0; i < m_touches.size(); ++i)
        m_touches.at(i)->setText(datasetWord(kDatasets.at(i)));
    const std::initializer_list<std::pair<QWidget *, QLabel *>> names{{m_id, m_idLabel}, {m_purpose, m_purposeLabel}, {m_product, m_productLabel},
                                                                      {m_address, m_addressLabel}, {m_embedding, m_embeddingLabel}};
    for (const auto &[widget, label] : names)
        widget->setAccessibleName(label->text());
    m_cancel->setText(tr("Cancel"));
    m_save->setText(m_isNew ? tr("Add page") : tr("Save page"));
    present();
}

void SuitePageEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
