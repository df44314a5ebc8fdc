// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/eventtabledialog.h"
#include "core/messages/eventreading.h"
#include "models/inboxtext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace pc {
namespace {

constexpr int kWide = 860, kTall = 600;
enum Column { TypeColumn, SubjectColumn, ObjectColumn, WordsColumn, NotifyColumn, ColumnCount };
constexpr int kSubjects = int(EventSubject::Ticket) + 1;

QStringList partsOf(const EventForm &form) { return {form.type, form.id, form.time, form.version, form.customer}; }

} // namespace

EventTableDialog::EventTableDialog(const InboxServices &services, const EventTable &table, const QByteArray &sample, QWidget *parent)
    : InboxDialog(services, QStringLiteral("eventTableDialog"), parent), m_sample(sample), m_kinds(new QTableWidget(this)), m_add(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_up(new QPushButton(this)), m_down(new QPushButton(this)), m_reset(new QPushButton(this)),
      m_verdict(makeLabel(LabelRole::Body, this))
{
    resize(kWide, kTall);
    buildForm();
    buildKinds();
    m_verdict->setObjectName(QStringLiteral("tableVerdict"));
    m_verdict->setWordWrap(true);
    content()->addWidget(m_verdict);
    m_reset->setObjectName(QStringLiteral("resetTable"));
    addButton(m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] { put(builtInEventTable()); });
    connect(verb(), &QPushButton::clicked, this, [this] {
        Q_EMIT edited(this->table());
        accept();
    });
    put(table);
    retranslate();
}

void EventTableDialog::buildForm()
{
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kInside);
    grid->setVerticalSpacing(2);
    const QStringList names{QStringLiteral("typePath"), QStringLiteral("idPath"), QStringLiteral("timePath"), QStringLiteral("versionPath"), QStringLiteral("customerPath")};
    for (const QString &name : names) {
        auto *const label = makeLabel(LabelRole::Label, this);
        auto *const edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setFont(fixedFont(edit->font()));
        label->setBuddy(edit);
        const int column = int(m_form.size());
        grid->addWidget(label, 0, column);
        grid->addWidget(edit, 1, column);
        m_labels += label;
        m_form += edit;
        connect(edit, &QLineEdit::textChanged, this, &EventTableDialog::present);
    }
    content()->addLayout(grid);
}

void EventTableDialog::buildKinds()
{
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setColumnCount(ColumnCount);
    m_kinds->setItemDelegate(new CellDelegate(m_kinds));
    m_kinds->verticalHeader()->hide();
    m_kinds->verticalHeader()->setDefaultSectionSize(metrics::kRow);
    m_kinds->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_kinds->setSelectionMode(QAbstractItemView::SingleSelection);
    m_kinds->setTabKeyNavigation(false);
    m_kinds->setShowGrid(false);
    m_kinds->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_kinds->horizontalHeader()->setHighlightSections(false);
    const int widths[] = {170, 120, 150, 0, 90};
    for (int column = 0; column < ColumnCount; ++column) {
        if (column == WordsColumn)
            m_kinds->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            m_kinds->setColumnWidth(column, widths[column]);
    }
    content()->addWidget(m_kinds, 1);
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    const std::pair<QPushButton *, const char *> buttons[] = {{m_add, "addKind"}, {m_remove, "removeKind"}, {m_up, "kindUp"}, {m_down, "kindDown"}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_kinds, &QTableWidget::itemChanged, this, &EventTableDialog::present);
    connect(m_kinds, &QTableWidget::itemSelectionChanged, this, &EventTableDialog::present);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addKind(m_kinds->rowCount(), {});
        m_kinds->setCurrentCell(m_kinds->rowCount() - 1, TypeColumn);
        m_kinds->editItem(m_kinds->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_kinds->removeRow(m_kinds->currentRow());
        present();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

void EventTableDialog::addKind(int row, const EventKind &kind)
{
    m_kinds->insertRow(row);
    const std::pair<int, QString> texts[] = {{TypeColumn, kind.type}, {ObjectColumn, kind.object}, {WordsColumn, kind.words}};
    for (const auto &[column, text] : texts)
        m_kinds->setItem(row, column, new QTableWidgetItem(text));
    auto *const notify = new QTableWidgetItem;
    notify->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    notify->setCheckState(kind.isNotified ? Qt::Checked : Qt::Unchecked);
    m_kinds->setItem(row, NotifyColumn, notify);
    auto *const subject = new QComboBox(m_kinds);
    subject->setAccessibleName(tr("About"));
    for (int i = 0; i < kSubjects; ++i)
        subject->addItem(InboxText::subject(EventSubject(i)));
    subject->setCurrentIndex(int(kind.subject));
    connect(subject, &QComboBox::currentIndexChanged, this, &EventTableDialog::present);
    m_kinds->setCellWidget(row, SubjectColumn, subject);
}

void EventTableDialog::put(const EventTable &table)
{
    m_isPutting = true;
    const QStringList parts = partsOf(table.form);
    for (qsizetype i = 0; i < m_form.size(); ++i)
        m_form.at(i)->setText(parts.at(i));
    m_kinds->setRowCount(0);
    for (const EventKind &kind : table.kinds)
        addKind(m_kinds->rowCount(), kind);
    m_isPutting = false;
    present();
}

EventTable EventTableDialog::table() const
{
    EventTable table;
    const auto part = [this](int at) { return m_form.at(at)->text().trimmed(); };
    table.form = {part(0), part(1), part(2), part(3), part(4)};
    for (int row = 0; row < m_kinds->rowCount(); ++row) {
        const auto text = [this, row](int column) { return m_kinds->item(row, column) ? m_kinds->item(row, column)->text().trimmed() : QString(); };
        const auto *const subject = qobject_cast<QComboBox *>(m_kinds->cellWidget(row, SubjectColumn));
        EventKind kind{text(TypeColumn), subject ? EventSubject(subject->currentIndex()) : EventSubject::None, text(ObjectColumn), text(WordsColumn),
                       m_kinds->item(row, NotifyColumn) && m_kinds->item(row, NotifyColumn)->checkState() == Qt::Checked};
        if (!kind.type.isEmpty())
            table.kinds += kind;
    }
    return table;
}

// The order counts: the first line that matches is taken.
void EventTableDialog::move(int by)
{
    EventTable moved = table();
    const int from = m_kinds->currentRow(), to = from + by;
    if (from < 0 || from >= moved.kinds.size() || to < 0 || to >= moved.kinds.size())
        return;
    moved.kinds.swapItemsAt(from, to);
    put(moved);
    m_kinds->setCurrentCell(to, TypeColumn);
}

QString EventTableDialog::verdict(const EventTable &table) const
{
    if (m_sample.isNull())
        return tr("Select a message in the inbox first, to see here how the table reads it.");
    QueueMessage message;
    message.body = m_sample;
    const InboxEntry entry = readEvent(message, table);
    if (entry.state == InboxState::Quarantined)
        return inSequence({tr("The message that is open could not be processed."), InboxText::reason(entry.reason)});
    if (!entry.isKnown)
        return tr("The message that is open would be of an unknown kind.");
    return tr("The message that is open reads: %1 · %2").arg(InboxText::kind(entry.type).text, InboxText::line(entry).text);
}

void EventTableDialog::present()
{
    if (m_isPutting)
        return;
    const int row = m_kinds->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_kinds->rowCount());
    const EventTable edited = table();
    verb()->setEnabled(!edited.form.type.isEmpty());
    m_verdict->setText(verdict(edited));
}

void EventTableDialog::retranslate()
{
    InboxDialog::retranslate();
    setWords(tr("How messages are read"),
             tr("The vendor publishes no form of its messages. A path walks the JSON of a message, like data.orderId or items[0].id; a kind may end with * to take "
                "all that begin so; {path} in the words is filled in. The first line that matches counts."),
             tr("Save and read again"));
    const QStringList labels{tr("Kind stands at"), tr("ID of the event"), tr("Time"), tr("Version"), tr("UID of the customer")};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_labels.at(i)->setText(labels.at(i));
        m_form.at(i)->setAccessibleName(labels.at(i));
    }
    m_kinds->setHorizontalHeaderLabels({tr("Kind"), tr("About"), tr("Its number stands at"), tr("Words"), tr("Notice")});
    m_kinds->setAccessibleName(tr("Kinds of messages"));
    m_add->setText(tr("Add a kind"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_reset->setText(tr("Back to the first table"));
    present();
}

} // namespace pc
