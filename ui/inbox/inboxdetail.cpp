// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxdetail.h"
#include "core/base/plaintext.h"
#include "core/messages/eventreading.h"
#include "models/inboxtext.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

static constexpr int kContentHeight = 260;

InboxDetail::InboxDetail(const InboxServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("inboxDetail"));
    build();
    retranslate();
}

void InboxDetail::build()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kInside);
    m_title = new ElidedLabel({}, this);
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_title->setProperty("pcRole", QStringLiteral("title"));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeDetail"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &InboxDetail::closeRequested);
    auto *const nameRow = new QHBoxLayout;
    nameRow->addWidget(m_title, 1);
    nameRow->addWidget(m_close);
    column->addLayout(nameRow);
    m_customer = makeLabel(LabelRole::Body, this);
    m_customer->setObjectName(QStringLiteral("messageCustomer"));
    m_uid = new IdentifierLabel(this);
    m_uid->setObjectName(QStringLiteral("messageUid"));
    m_state = new Pill(this);
    m_state->setObjectName(QStringLiteral("messageState"));
    auto *const whoRow = new QHBoxLayout;
    whoRow->addWidget(m_customer);
    whoRow->addWidget(m_uid);
    whoRow->addStretch(1);
    whoRow->addWidget(m_state);
    column->addLayout(whoRow);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("detailBanner"));
    m_banner->setClosable(true);
    column->addWidget(m_banner);
    auto *const scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("messageOverview"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget *const body = buildBody();
    scroll->setWidget(body);
    body->setAutoFillBackground(false);     // the pane's own ground shows through
    column->addWidget(scroll, 1);
}

QWidget *InboxDetail::buildBody()
{
    auto *const body = new QWidget;
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, metrics::kInside, 0);
    column->setSpacing(metrics::kInside);
    m_line = makeLabel(LabelRole::Section, body);
    m_line->setObjectName(QStringLiteral("messageLine"));
    m_why = makeLabel(LabelRole::Muted, body);
    m_why->setObjectName(QStringLiteral("messageWhy"));
    for (QLabel *const label : {m_line, m_why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    buildButtons(column);
    m_facts = new FactGrid(body, m_services.clock);
    m_facts->setObjectName(QStringLiteral("messageFacts"));
    column->addWidget(makeHairline(body));
    column->addWidget(m_facts);
    m_stepsTitle = makeLabel(LabelRole::Section, body);
    m_steps = new QWidget(body);
    m_steps->setObjectName(QStringLiteral("messageSteps"));
    m_steps->setLayout(new QVBoxLayout);
    m_steps->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeHairline(body));
    column->addWidget(m_stepsTitle);
    column->addWidget(m_steps);
    column->addWidget(makeHairline(body));
    buildContent(column);
    column->addStretch(1);
    return body;
}

void InboxDetail::buildButtons(QVBoxLayout *column)
{
    const auto add = [this](const char *name, void (InboxDetail::*asked)()) {
        auto *const button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, asked);
        return button;
    };
    m_open = add("openSubject", &InboxDetail::openRequested);
    m_replay = add("replay", &InboxDetail::replayRequested);
    m_fix = add("fix", &InboxDetail::fixRequested);
    m_discard = add("discard", &InboxDetail::discardRequested);
    m_snooze = add("snooze", &InboxDetail::snoozeRequested);
    m_read = add("toggleRead", &InboxDetail::readRequested);
    const auto addRow = [column](const QList<QPushButton *> &buttons) {
        auto *const row = new QHBoxLayout;
        row->setSpacing(metrics::kInside);
        for (QPushButton *const button : buttons)
            row->addWidget(button);
        row->addStretch(1);
        column->addLayout(row);
    };
    addRow({m_replay, m_fix, m_discard});
    addRow({m_open, m_snooze, m_read});
}

void InboxDetail::buildContent(QVBoxLayout *column)
{
    m_contentTitle = makeLabel(LabelRole::Section, this);
    m_copy = new QPushButton(this);
    m_copy->setObjectName(QStringLiteral("copyBody"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *const head = new QHBoxLayout;
    head->addWidget(m_contentTitle);
    head->addStretch(1);
    head->addWidget(m_copy);
    column->addLayout(head);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("bodyTree"));
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("bodyText"));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont(m_text->font()));
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("bodyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_tree, QString());
    m_tabs->addTab(m_text, QString());
    m_tabs->setMinimumHeight(kContentHeight);
    column->addWidget(m_tabs);
}

void InboxDetail::setEntry(const InboxEntry &entry, qint64 folded)
{
    const bool isOther = entry.key != m_entry.key;
    if (isOther) {
        m_banner->clear();
        showBody({});
        showSteps({});
    }
    const bool isChanged = isOther || entry.state != m_entry.state || entry.reason != m_entry.reason || entry.duplicates != m_entry.duplicates
                           || entry.tries != m_entry.tries || entry.snoozedUntil != m_entry.snoozedUntil;
    m_entry = entry;
    m_folded = folded;
    present();
    if (!isChanged)
        return;
    whenDone(m_services.store->steps(entry.key), this, [this, key = entry.key](const Result<QList<InboxStep>> &steps) {
        if (key == m_entry.key && steps)
            showSteps(*steps);
    });
    whenDone(m_services.store->body(entry.key), this, [this, key = entry.key](const Result<QByteArray> &body) {
        if (key != m_entry.key)
            return;
        showBody(body.value_or(QByteArray()));
        if (!body)
            m_banner->showError(body.error());
    });
}

void InboxDetail::present()
{
    const Wording kind = InboxText::kind(m_entry.type);
    const Wording state = InboxText::state(m_entry);
    m_title->setText(kind.isUnknown() ? tr("Message without a kind") : kind.text);
    m_customer->setText(m_entry.customerName);
    m_customer->setVisible(!m_entry.customerName.isEmpty());
    m_uid->setIdentifier(m_entry.touch.customer.text(), tr("The message names no customer."));
    m_state->setState(state.tone, state.text);
    presentWhy();
    presentFacts();
    presentButtons();
}

void InboxDetail::presentWhy()
{
    m_line->setText(InboxText::line(m_entry).text);
    m_line->setVisible(!m_entry.line.isEmpty());
    QStringList sentences{InboxText::meaning(m_entry)};
    if (m_entry.state == InboxState::Discarded && !m_entry.reason.isEmpty())
        sentences += tr("Note: %1").arg(m_entry.reason);
    else if (!m_entry.reason.isEmpty())
        sentences += InboxText::reason(m_entry.reason);
    sentences += InboxText::advice(m_entry);
    m_why->setText(inSequence(sentences));
}

void InboxDetail::presentFacts()
{
    const auto time = [](const QDateTime &at) { return at.isValid() ? absoluteTime(at) : QString(); };
    const QString noTime = tr("The message tells no time.");
    QList<Fact> facts{
        {QStringLiteral("happenedAt"), tr("Happened"), time(m_entry.happenedAt), noTime},
        {QStringLiteral("receivedAt"), tr("Received"), time(m_entry.receivedAt), noTime},
        {QStringLiteral("subject"), tr("About"), m_entry.touch.subject == EventSubject::None ? QString() : InboxText::subject(m_entry.touch.subject),
         tr("The table of kinds names nothing to be read anew.")},
        {QStringLiteral("object"), tr("Number"), m_entry.touch.object, tr("It names none."), {}, true},
        {QStringLiteral("type"), tr("Kind as it came"), m_entry.type, tr("The message names no kind, or it is not readable."), {}, true},
        {QStringLiteral("contentId"), tr("ID of the event"), m_entry.contentId, tr("It has none of its own."), {}, true},
        {QStringLiteral("messageId"), tr("ID in the queue"), m_entry.messageId, tr("The queue told none."), {}, true},
    };
    if (!m_entry.version.isEmpty())
        facts.append({QStringLiteral("version"), tr("Version"), m_entry.version, {}, {}, true});
    if (m_entry.tries > 0)
        facts.append({QStringLiteral("tries"), tr("Tries"), QString::number(m_entry.tries), {}});
    if (m_entry.duplicates > 0)
        facts.append({QStringLiteral("duplicates"), tr("Came again"), tr("%n time(s)", nullptr, m_entry.duplicates), {}});
    if (m_folded > 1)
        facts.append({QStringLiteral("folded"), tr("Repeats in this row"), QLocale().toString(m_folded), {}});
    if (m_entry.snoozedUntil.isValid())
        facts.append({QStringLiteral("snoozeReason"), tr("Snoozed because"), m_entry.snoozeReason, tr("No reason was given.")});
    m_facts->setFacts(facts);
}

void InboxDetail::presentButtons()
{
    const bool isQuarantined = m_entry.state == InboxState::Quarantined;
    const bool isAside = isQuarantined || m_entry.state == InboxState::Late || m_entry.state == InboxState::Discarded;
    m_replay->setVisible(isAside);
    m_fix->setVisible(isQuarantined);
    m_discard->setVisible(m_entry.state != InboxState::Processed && m_entry.state != InboxState::Discarded);
    m_open->setVisible(namesSomething(m_entry.touch));
    m_open->setText(tr("Open %1", "%1 is order, ticket …").arg(QLocale().toLower(InboxText::subject(m_entry.touch.subject))));
    m_snooze->setText(m_entry.snoozedUntil.isValid() ? tr("Wake now") : tr("Snooze…"));
    m_read->setText(m_entry.isRead ? tr("Mark unread") : tr("Mark read"));
}

void InboxDetail::showSteps(const QList<InboxStep> &steps)
{
    m_stepList = steps;
    while (QLayoutItem *item = m_steps->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const InboxStep &step : steps) {
        const bool isBad = step.what == QLatin1String("quarantined") || step.what == QLatin1String("tried");
        const Tone tone = isBad ? Tone::Warn : step.what == QLatin1String("processed") ? Tone::Good : Tone::Neutral;
        auto *const line = new ToneLine(tone, QStringLiteral("%1  %2").arg(shortTime(step.at), InboxText::step(step)), m_steps);
        line->setToolTip(absoluteTime(step.at));
        m_steps->layout()->addWidget(line);
    }
}

void InboxDetail::showBody(const QByteArray &body)
{
    m_body = body;
    m_text->setPlainText(QString::fromUtf8(decodedBody(body)));
    m_tree->clear();
    QList<QTreeWidgetItem *> parents;
    const QList<BodyLine> lines = bodyTree(body);
    for (const BodyLine &line : lines) {
        parents.resize(std::min<qsizetype>(parents.size(), line.depth));
        auto *const item = parents.isEmpty() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parents.last());
        item->setText(0, line.name);
        item->setText(1, line.value);
        item->setToolTip(1, plainToolTip(line.value));
        parents.append(item);
    }
    m_tree->expandToDepth(2);
    m_tree->resizeColumnToContents(0);
    const bool isTree = std::any_of(lines.cbegin(), lines.cend(), [](const BodyLine &line) { return !line.name.isEmpty(); });
    if (!lines.isEmpty())
        m_tabs->setCurrentIndex(isTree ? 0 : 1);
}

void InboxDetail::retranslate()
{
    m_close->setToolTip(tr("Close the details"));
    m_close->setAccessibleName(m_close->toolTip());
    m_replay->setText(tr("Replay"));
    m_replay->setToolTip(tr("Read it anew by the table of kinds and process it again"));
    m_fix->setText(tr("Fix…"));
    m_fix->setToolTip(tr("Correct its content and process it"));
    m_discard->setText(tr("Discard…"));
    m_stepsTitle->setText(tr("What was done"));
    m_contentTitle->setText(tr("What came"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the content as text"));
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setAccessibleName(tr("Content as a tree"));
    m_text->setAccessibleName(tr("Content as text"));
    findChild<QWidget *>(QStringLiteral("messageOverview"))->setAccessibleName(tr("Message"));
    m_tabs->setAccessibleName(tr("Content of the message"));
    m_tabs->setTabText(0, tr("Tree"));
    m_tabs->setTabText(1, tr("Text"));
    present();
    showSteps(QList<InboxStep>(m_stepList));
}

void InboxDetail::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette())); }

void InboxDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
