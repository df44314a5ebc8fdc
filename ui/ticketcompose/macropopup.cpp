// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/macropopup.h"
#include "core/base/plaintext.h"
#include "core/store/draftstore.h"
#include "core/tickets/macrotext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace pc {

static constexpr QSize kSize(420, 320);

MacroPopup::MacroPopup(DraftStore *drafts, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_drafts(drafts), m_search(new SearchField(this)), m_list(new QListWidget(this)), m_empty(makeLabel(LabelRole::Muted, this)),
      m_edit(new QPushButton(this))
{
    setObjectName(QStringLiteral("macroPopup"));
    setProperty("pcRole", QStringLiteral("raised"));
    m_search->setObjectName(QStringLiteral("macroSearch"));
    m_search->setDelay(0);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("macroList"));
    m_list->setProperty("pcRole", QStringLiteral("plain"));
    m_list->setUniformItemSizes(true);
    m_empty->setObjectName(QStringLiteral("macroEmpty"));
    m_empty->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("macroEdit"));
    m_edit->setProperty("pcRole", QStringLiteral("link"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kInside, metrics::kInside, metrics::kInside, metrics::kInside);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_search);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_search, &SearchField::searchChanged, this, &MacroPopup::present);
    connect(m_search, &SearchField::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemActivated, this, &MacroPopup::choose);
    connect(m_list, &QListWidget::itemClicked, this, &MacroPopup::choose);
    connect(m_edit, &QPushButton::clicked, this, [this] { hide(); Q_EMIT editRequested(); });
    resize(kSize);
    retranslate();
}

void MacroPopup::openAt(const QPoint &globalPos)
{
    const QRect screen = parentWidget()->screen()->availableGeometry(), window = screen.intersected(parentWidget()->window()->geometry());
    const QRect room = window.width() < width() || window.height() < height() ? screen : window;
    const QPoint most = room.bottomRight() - QPoint(width(), height());
    move(std::clamp(globalPos.x(), room.left(), std::max(room.left(), most.x())), std::clamp(globalPos.y(), room.top(), std::max(room.top(), most.y())));
    m_search->clear();
    show();
    m_search->setFocus();
    read();
}

void MacroPopup::read()
{
    whenDone(m_drafts->macros(), this, [this](const Result<QList<TicketMacro>> &macros) {
        m_macros = macros.value_or(QList<TicketMacro>());
        present();
        if (!macros)
            m_empty->setText(errorLine(macros.error()));
    });
}

void MacroPopup::present()
{
    m_shown = foundMacros(m_macros, m_search->text().trimmed());
    m_list->clear();
    for (const TicketMacro &macro : std::as_const(m_shown)) {
        auto *const item = new QListWidgetItem(tr("%1 — %2", "name of a prepared text, its beginning").arg(macro.name, macro.text.simplified().left(80)), m_list);
        item->setToolTip(plainToolTip(macro.text));
    }
    m_list->setCurrentRow(0);
    m_empty->setText(m_macros.isEmpty() ? tr("There are no prepared texts yet. Write the first one below.") : tr("No prepared text has these words."));
    m_empty->setVisible(m_shown.isEmpty());
    m_list->setVisible(!m_shown.isEmpty());
}

void MacroPopup::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const TicketMacro macro = m_shown.at(row);
    hide();
    Q_EMIT chosen(macro);
}

bool MacroPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_search->settle();
            choose();
            return true;
        }
        if (key == Qt::Key_Escape && m_search->text().isEmpty()) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void MacroPopup::retranslate()
{
    setAccessibleName(tr("Prepared texts"));
    m_search->setPlaceholderText(tr("Search prepared texts"));
    m_search->setAccessibleName(tr("Search prepared texts"));
    m_list->setAccessibleName(tr("Prepared texts"));
    m_edit->setText(tr("Edit prepared texts…"));
    present();
}

void MacroPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
