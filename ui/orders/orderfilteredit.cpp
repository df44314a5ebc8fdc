// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfilteredit.h"
#include "core/base/clock.h"
#include "core/store/orderstore.h"
#include "ui/orders/suggestiondelegate.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTextCharFormat>

namespace pc {
namespace {

constexpr int kTypingRestMs = 25;           // as the list of customers: the store answers within a frame
constexpr int kAskRestMs = 80;
constexpr int kValues = 12, kLinesShown = 9;

QInputMethodEvent::Attribute format(int start, int length, int cursor, const QTextCharFormat &look)
{
    return {QInputMethodEvent::TextFormat, start - cursor, length, look};
}

} // namespace

OrderFilterEdit::OrderFilterEdit(OrderStore *store, const Clock *clock, QWidget *parent)
    : SearchField(parent), m_store(store), m_clock(clock), m_completer(new QCompleter(this)), m_suggestions(new QStandardItemModel(this))
{
    setDelay(kTypingRestMs);
    auto *const popup = new QListView;
    popup->setObjectName(QStringLiteral("filterSuggestions"));
    popup->setProperty("pcRole", QStringLiteral("raised"));
    popup->setUniformItemSizes(true);
    m_completer->setModel(m_suggestions);
    m_completer->setPopup(popup);
    popup->setItemDelegate(new SuggestionDelegate(popup));      // after setPopup(), which brings its own
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kLinesShown);
    m_completer->setWidget(this);
    m_ask.setSingleShot(true);
    m_ask.setInterval(kAskRestMs);
    connect(&m_ask, &QTimer::timeout, this, [this] { askForValues(m_spot); });
    connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this, &OrderFilterEdit::take);
    connect(this, &QLineEdit::textChanged, this, &OrderFilterEdit::onTextChanged);
    connect(this, &QLineEdit::cursorPositionChanged, this, &OrderFilterEdit::paintTerms);
}

void OrderFilterEdit::onTextChanged()
{
    m_filter = OrderFilter::parse(text());
    paintTerms();
    Q_EMIT filterParsed();
    if (hasFocus())
        suggestAtCursor(false);
}

// A line edit has no formats of its own; those of its input method it keeps until the next ones come.
void OrderFilterEdit::paintTerms()
{
    if (m_isComposing)
        return;             // the input method's own marks stay
    const int cursor = cursorPosition();
    QList<QInputMethodEvent::Attribute> looks;
    for (const OrderFilter::Term &term : std::as_const(m_filter.terms)) {
        QTextCharFormat look;
        if (isWrong(term)) {
            look.setForeground(tokenColor(Token::Bad, palette()));
            look.setUnderlineColor(tokenColor(Token::Bad, palette()));
            look.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            looks.append(format(term.start, term.length, cursor, look));
        } else if (term.field != OrderFilter::Field::Text) {
            const int sign = term.isNegated ? 1 : 0;
            look.setForeground(tokenColor(Token::Accent, palette()));
            looks.append(format(term.start, sign + int(OrderFilter::fieldName(term.field).size()), cursor, look));
        }
    }
    QInputMethodEvent event(QString(), looks);
    QLineEdit::inputMethodEvent(&event);
}

// `status:` is no mistake while the cursor stands behind it.
bool OrderFilterEdit::isWrong(const OrderFilter::Term &term) const
{
    const bool isHere = hasFocus() && cursorPosition() >= term.start && cursorPosition() <= term.start + term.length;
    return term.problem != OrderFilter::Problem::None && !(term.problem == OrderFilter::Problem::Incomplete && isHere);
}

QString OrderFilterEdit::problem() const
{
    for (const OrderFilter::Term &term : m_filter.terms) {
        if (isWrong(term))
            return OrderFilterWords::problem(term, text().mid(term.start, term.length));
    }
    return {};
}

bool OrderFilterEdit::isPopupOpen() const { return m_completer->popup()->isVisible(); }

QStringList OrderFilterEdit::suggestions() const
{
    QStringList texts;
    for (int row = 0; isPopupOpen() && row < m_suggestions->rowCount(); ++row)
        texts.append(m_suggestions->item(row)->text());
    return texts;
}

void OrderFilterEdit::suggest() { suggestAtCursor(true); }

void OrderFilterEdit::suggestAtCursor(bool asked)
{
    if (m_isComposing || m_isTaking)
        return;
    m_spot = filterSpot(text(), cursorPosition());
    ++m_generation;
    m_ask.stop();
    if (!m_spot.field)
        present(asked || !m_spot.beginning.isEmpty() ? OrderFilterWords::fields(m_spot.beginning) : QList<FilterSuggestion>());
    else if (isDateField(*m_spot.field))
        present(OrderFilterWords::dates(m_spot.beginning, m_clock->utcNow().toLocalTime().date()));
    else if (*m_spot.field == OrderFilter::Field::Amount)
        present({});
    else
        m_ask.start(asked ? 0 : kAskRestMs);
}

void OrderFilterEdit::askForValues(const FilterSpot &spot)
{
    if (!spot.field)
        return;
    whenDone(m_store->completions(*spot.field, spot.beginning, kValues), this, [this, generation = m_generation](const Result<QStringList> &values) {
        if (generation != m_generation || !hasFocus())
            return;
        QList<FilterSuggestion> found;
        for (const QString &value : values.value_or(QStringList()))
            found.append({quotedValue(value), QString()});
        present(found);
    });
}

void OrderFilterEdit::present(const QList<FilterSuggestion> &suggestions)
{
    const QString written = text().mid(m_spot.start, m_spot.length);
    const bool isDone = suggestions.size() == 1 && suggestions.first().insert.compare(written, Qt::CaseInsensitive) == 0;
    if (suggestions.isEmpty() || isDone) {
        m_completer->popup()->hide();
        return;
    }
    m_suggestions->clear();
    for (const FilterSuggestion &suggestion : suggestions) {
        auto *const item = new QStandardItem(suggestion.insert);
        item->setData(suggestion.hint, SuggestionDelegate::HintRole);
        m_suggestions->appendRow(item);
    }
    QRect place = cursorRect();
    place.setLeft(std::max(0, place.left() - fontMetrics().horizontalAdvance(written)));
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 2 * metrics::kInside + m_completer->popup()->frameWidth() * 2);
    place.setTop(0);
    place.setBottom(height());
    m_completer->complete(place);
}

void OrderFilterEdit::take(const QString &insert)
{
    m_completer->popup()->hide();
    {
        const QScopedValueRollback taking(m_isTaking, true);
        setSelection(m_spot.start, m_spot.length);      // replaced as a person would, so that Ctrl+Z takes it back
        QLineEdit::insert(insert);
    }
    if (!m_spot.field)
        suggestAtCursor(false);     // a field was taken: its values
}

void OrderFilterEdit::takeCurrent()
{
    const QModelIndex current = m_completer->popup()->currentIndex();
    take((current.isValid() ? current : m_completer->completionModel()->index(0, 0)).data().toString());
}

bool OrderFilterEdit::event(QEvent *event)
{
    // Tab moves the focus unless something is offered.
    if (event->type() == QEvent::KeyPress && isPopupOpen() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        takeCurrent();
        event->accept();
        return true;
    }
    return SearchField::event(event);
}

void OrderFilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (isPopupOpen()) {
        const bool isChosen = m_completer->popup()->currentIndex().isValid();
        switch (event->key()) {
        case Qt::Key_Escape:
            m_completer->popup()->hide();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (isChosen)
                return takeCurrent();
            m_completer->popup()->hide();
            break;
        default: break;
        }
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        return suggest();
    }
    SearchField::keyPressEvent(event);
}

void OrderFilterEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    if (m_isComposing)
        m_completer->popup()->hide();
    SearchField::inputMethodEvent(event);
    if (!m_isComposing)
        paintTerms();
}

void OrderFilterEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_isComposing = false;
    SearchField::focusOutEvent(event);
    paintTerms();
    Q_EMIT filterParsed();          // what was being written is wrong by now
}

void OrderFilterEdit::changeEvent(QEvent *event)
{
    SearchField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTerms();
}

} // namespace pc
