// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandpalette.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace pc {

namespace {
constexpr int kWidth = 640, kTop = 52, kCommandSection = 1000;
}

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_field(new SearchField(this)), m_list(new QListView(this)), m_hint(makeLabel(LabelRole::Label, this)),
      m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("pcRole", QStringLiteral("raised"));
    setAutoFillBackground(true);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("pcRole", QStringLiteral("plain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kInside, metrics::kInside, metrics::kInside, metrics::kInside);
    column->setSpacing(metrics::kInside / 2);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    // Every keystroke asks: what answers from memory is there at once, the rest is stopped when it is overtaken.
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_list, &QListView::clicked, this, [this] { run(QApplication::keyboardModifiers() & Qt::ControlModifier); });
    retranslate();
    hide();
}

CommandPalette::~CommandPalette() { m_stop.request_stop(); }

void CommandPalette::addSource(PaletteSource *source) { m_sources << source; }

void CommandPalette::popUp(const QString &text)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    const bool same = m_field->text() == text;
    m_field->setText(text);
    m_field->selectAll();
    if (same)
        ask();
    Q_EMIT opened();
}

void CommandPalette::close(bool restoreFocus)
{
    if (!isVisible())
        return;
    m_stop.request_stop();
    ++m_question;
    hide();
    if (restoreFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void CommandPalette::ask()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const int question = ++m_question;
    m_moved = false;
    m_enterWaits = 0;
    const QString text = m_field->text().trimmed();
    const bool commandsOnly = text.startsWith(QLatin1Char('>'));
    m_pending = 0;
    const auto askOne = [&](int section, PaletteSource *source) {
        ++m_pending;
        whenDone(source->find(text, m_stop.get_token()), this,
                 [this, section, source, question](Result<QList<PaletteItem>> answer) { take(section, source, question, std::move(answer)); });
    };
    for (int i = 0; i < m_sources.size(); ++i) {
        if (commandsOnly)
            m_model->setSection(i, {}, {});
        else
            askOne(i, m_sources.at(i));
    }
    if (m_commandSource)
        askOne(kCommandSection, m_commandSource);
}

void CommandPalette::take(int section, PaletteSource *source, int question, Result<QList<PaletteItem>> answer)
{
    if (question != m_question)
        return;
    --m_pending;
    // A source that failed shows nothing; its own page says why.
    m_model->setSection(section, source->kind(), answer.value_or(QList<PaletteItem>()));
    present();
    if (m_enterWaits > 0 && m_pending == 0 && m_model->firstItem() >= 0)
        run(m_enterWaits == 2);
}

void CommandPalette::present()
{
    if (!m_moved || !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(m_model->firstItem()));
        m_list->scrollToTop();
    }
    retranslate();
    place();
}

void CommandPalette::run(bool inWindow)
{
    if (m_pending > 0 && !m_moved) {
        m_enterWaits = inWindow ? 2 : 1;     // the best line may still be on its way
        return;
    }
    const PaletteItem *item = m_model->item(m_list->currentIndex());
    if (!item || !item->disabledReason.isEmpty())
        return;
    const auto open = inWindow && item->openInWindow ? item->openInWindow : item->open;
    close(true);
    if (open)
        QMetaObject::invokeMethod(window(), open, Qt::QueuedConnection);
}

void CommandPalette::moveBy(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = m_list->currentIndex().row(), left = qAbs(rows);
    for (int next = row + step; next >= 0 && next < m_model->rowCount() && left > 0; next += step) {
        if (m_model->item(m_model->index(next))) {
            row = next;
            --left;
        }
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_moved = true;
}

bool CommandPalette::handleKey(QKeyEvent *key)
{
    switch (key->key()) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(8); return true;
    case Qt::Key_PageUp: moveBy(-8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(key->modifiers() & Qt::ControlModifier); return true;
    case Qt::Key_Escape: close(true); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;      // the focus stays in the field
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_field && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        close(false);
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::place()
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int width = qMin(kWidth, parentWidget()->width() - 32);
    const int most = parentWidget()->height() - kTop - 24;
    const int height = qMin(most, qBound(120, rows + m_field->sizeHint().height() + m_hint->sizeHint().height() + 40, 520));
    setGeometry((parentWidget()->width() - width) / 2, kTop, width, height);
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("Search customers, calls and commands"));
    m_field->setAccessibleName(tr("Search everything"));
    m_list->setAccessibleName(tr("Results"));
    if (m_model->rowCount() == 0 && !m_field->text().isEmpty())
        m_hint->setText(m_pending > 0 ? tr("Searching…") : tr("Nothing found for “%1”.").arg(m_field->text().trimmed()));
    else
        m_hint->setText(tr("Enter opens · Ctrl+Enter in a window · “>” commands only · Esc closes"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
