// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timechart.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

namespace pc {
namespace {

constexpr int kValueTicks = 4, kTickLength = 4, kGap = 6, kLeastDayWidth = 74;

QFont smallFont(QFont font)
{
    font.setPointSizeF(qMax(8.0, font.pointSizeF() - 1));
    return font;
}

// 1, 2 or 5 times a power of ten, so that `span` has about kValueTicks of them.
double niceStep(double span)
{
    const double raw = span / kValueTicks, power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

struct TimeChart::Frame
{
    QRectF plot;
    qint64 start = 0, end = 1;              // milliseconds
    double low = 0, high = 1, step = 1;
    QList<QRectF> names;                    // where names stand already

    [[nodiscard]] double x(const QDateTime &at) const { return plot.left() + double(at.toMSecsSinceEpoch() - start) / double(end - start) * plot.width(); }
    [[nodiscard]] double y(double value) const { return plot.bottom() - (value - low) / (high - low) * plot.height(); }
    [[nodiscard]] QPointF at(const ChartPoint &point) const { return {x(point.at), y(double(point.value))}; }

    // Names something at the first of these places (left end of the base line) where nothing is named yet; else nowhere.
    void paintName(QPainter &painter, const QString &name, const QList<QPointF> &places)
    {
        const QFontMetricsF fm(painter.font());
        for (const QPointF &place : places) {
            const QRectF box(place.x(), place.y() - fm.ascent(), fm.horizontalAdvance(name), fm.height());
            const bool isFree = std::none_of(names.cbegin(), names.cend(), [&box](const QRectF &taken) { return taken.intersects(box); });
            if (!isFree || box.top() < plot.top() || box.bottom() > plot.bottom())
                continue;
            painter.drawText(place, name);
            names.append(box);
            return;
        }
    }
};

TimeChart::TimeChart(QWidget *parent) : QWidget(parent), m_text([](qint64 value) { return QLocale().toString(value); }), m_axis(m_text)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeChart::setData(const ChartData &chart)
{
    m_data = chart;
    m_current = -1;
    setCurrent(chart.series.isEmpty() ? -1 : int(chart.series.constFirst().points.size()) - 1);
    update();
}

void TimeChart::setValueText(std::function<QString(qint64)> text, std::function<QString(qint64)> axis)
{
    m_text = std::move(text);
    m_axis = std::move(axis);
    setAccessibleDescription(readout());
    update();
}

QSize TimeChart::sizeHint() const { return {360, 220}; }
QSize TimeChart::minimumSizeHint() const { return {240, 200}; }

void TimeChart::setCurrent(int point)
{
    const int last = m_data.series.isEmpty() ? -1 : int(m_data.series.constFirst().points.size()) - 1;
    point = std::min(point, last);
    if (point == m_current)
        return;
    m_current = point;
    setAccessibleDescription(readout());
    update();
    Q_EMIT currentChanged(point);
}

QString TimeChart::readout() const
{
    if (m_current < 0)
        return {};
    const QDateTime at = m_data.series.constFirst().points.at(m_current).at;
    QStringList parts{shortTime(at)};
    for (const ChartSeries &series : m_data.series) {
        const auto after = std::upper_bound(series.points.cbegin(), series.points.cend(), at, [](const QDateTime &time, const ChartPoint &p) { return time < p.at; });
        if (after != series.points.cbegin())
            parts.append(tr("%1 %2", "name and value").arg(series.name, m_text(std::prev(after)->value)));
    }
    return parts.join(QStringLiteral("  ·  "));
}

TimeChart::Frame TimeChart::frame() const
{
    Frame frame;
    std::optional<qint64> start, end;
    qint64 low = 0, high = 0;               // zero is always in sight: it is what matters
    const auto take = [&](const ChartPoint &point) {
        const qint64 at = point.at.toMSecsSinceEpoch();
        start = std::min(start.value_or(at), at);
        end = std::max(end.value_or(at), at);
        low = std::min(low, point.value);
        high = std::max(high, point.value);
    };
    for (const ChartSeries &series : m_data.series)
        std::for_each(series.points.cbegin(), series.points.cend(), take);
    if (m_data.forecast) {
        take(m_data.forecast->to);
        const qint64 measured = m_data.forecast->from.at.toMSecsSinceEpoch() - start.value_or(0);
        // A forecast far ahead does not push what was seen into a corner.
        end = std::min(*end, m_data.forecast->from.at.toMSecsSinceEpoch() + std::max<qint64>(measured, 86'400'000));
    }
    for (const ChartLevel &level : m_data.levels)
        high = std::max(high, level.value);
    frame.start = start.value_or(0);
    frame.end = std::max(end.value_or(1), frame.start + 60'000);
    frame.step = niceStep(std::max(1.0, double(high) - double(low)));
    frame.low = std::floor(double(low) / frame.step) * frame.step;
    frame.high = std::max(frame.low + frame.step, std::ceil(double(high) / frame.step) * frame.step);
    const QFontMetrics fm(smallFont(font()));
    int widest = 0;
    for (double value = frame.low; value <= frame.high + frame.step / 2; value += frame.step)
        widest = std::max(widest, fm.horizontalAdvance(m_axis(std::llround(value))));
    const double top = QFontMetrics(font()).lineSpacing() + kGap;
    frame.plot = QRectF(widest + kGap, top + fm.height() / 2.0, std::max(40, width() - widest - kGap - 8),
                        std::max(40.0, height() - top - fm.height() * 2.0 - kGap));
    return frame;
}

void TimeChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_current < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    painter.setPen(tokenColor(Token::Text, palette()));
    painter.drawText(QRectF(0, 0, width(), painter.fontMetrics().lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(readout(), Qt::ElideRight, width()));
    Frame scales = frame();
    paintGrid(painter, scales);
    painter.save();
    painter.setClipRect(scales.plot.adjusted(-3, -3, 3, 3));
    paintForecast(painter, scales);
    paintLevels(painter, scales);
    paintSeries(painter, scales);
    painter.restore();
    paintCursor(painter, scales);
    if (hasFocus()) {
        painter.setPen(QPen(tokenColor(Token::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kPillRadius, metrics::kPillRadius);
    }
}

void TimeChart::paintGrid(QPainter &painter, const Frame &frame) const
{
    const QColor grid = tokenColor(Token::Border, palette()), muted = tokenColor(Token::TextMuted, palette());
    const QFontMetrics fm = painter.fontMetrics();
    for (double value = frame.low; value <= frame.high + frame.step / 2; value += frame.step) {
        const double y = frame.y(value);
        const bool isZero = std::abs(value) < frame.step / 2;
        painter.setPen(QPen(isZero ? muted : grid, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(muted);
        painter.drawText(QRectF(0, y - fm.height() / 2.0, frame.plot.left() - kGap, fm.height()), Qt::AlignRight | Qt::AlignVCenter, m_axis(std::llround(value)));
    }
    const QLocale locale;
    const int places = std::max(1, int(frame.plot.width() / kLeastDayWidth));
    const bool isShort = frame.end - frame.start < qint64(2) * 86'400'000;
    QString previous;
    for (int place = 0; place <= places; ++place) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(frame.start + (frame.end - frame.start) * place / places, Qt::UTC);
        const QString text = locale.toString(at.toLocalTime(), isShort ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd"));
        if (std::exchange(previous, text) == text)
            continue;                       // a span of minutes has few
        const double x = frame.x(at), half = fm.horizontalAdvance(text) / 2.0;
        painter.setPen(grid);
        painter.drawLine(QPointF(x, frame.plot.bottom()), QPointF(x, frame.plot.bottom() + kTickLength));
        painter.setPen(muted);
        const double left = std::clamp(x - half, frame.plot.left(), width() - 2 * half - 1);
        painter.drawText(QPointF(left, frame.plot.bottom() + kTickLength + fm.ascent()), text);
    }
}

void TimeChart::paintLevels(QPainter &painter, Frame &frame) const
{
    for (const ChartLevel &level : m_data.levels) {
        const double y = frame.y(double(level.value));
        painter.setPen(QPen(toneColor(Tone::Warn, palette()), 1.2, Qt::DotLine));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(toneColor(Tone::Warn, palette()));
        const QFontMetricsF fm(painter.font());
        const double left = frame.plot.left() + kGap, right = std::max(left, frame.plot.right() - fm.horizontalAdvance(level.name));
        const double above = y - 3, below = y + fm.ascent() + 2;
        frame.paintName(painter, level.name, {{left, above}, {right, above}, {left, below}, {right, below}, {left, above - fm.height()}, {right, above - fm.height()}});
    }
}

void TimeChart::paintSeries(QPainter &painter, Frame &frame) const
{
    for (qsizetype i = m_data.series.size() - 1; i >= 0; --i) {
        const ChartSeries &series = m_data.series.at(i);
        if (series.points.isEmpty())
            continue;
        QPainterPath path(frame.at(series.points.constFirst()));
        for (const ChartPoint &point : series.points) {
            const QPointF place = frame.at(point);
            if (series.isStep)
                path.lineTo(place.x(), path.currentPosition().y());
            path.lineTo(place);
        }
        const QColor color = i == 0 ? tokenColor(Token::Accent, palette()) : tokenColor(Token::TextMuted, palette());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, i == 0 ? 1.8 : 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setPen(color);
        const QFontMetrics fm = painter.fontMetrics();
        // The first one is named where it begins, the others where they end: lines that begin at one point stay apart.
        const QPointF place = frame.at(i == 0 ? series.points.constFirst() : series.points.constLast());
        const double x = i == 0 ? place.x() + kGap : std::max(frame.plot.left() + kGap, place.x() - kGap - fm.horizontalAdvance(series.name));
        const double above = std::max(place.y() - kGap, frame.plot.top() + fm.ascent() + 2), below = place.y() + fm.ascent() + 2;
        frame.paintName(painter, series.name, {{x, above}, {x, below}, {x, above - fm.height()}, {x, above - 2 * fm.height()}, {x, above - 3 * fm.height()}, {x, below + fm.height()}});
    }
}

void TimeChart::paintForecast(QPainter &painter, const Frame &frame) const
{
    if (!m_data.forecast)
        return;
    const ChartForecast &ahead = *m_data.forecast;
    const QColor color = tokenColor(Token::Accent, palette());
    const QPointF from = frame.at(ahead.from), to = frame.at(ahead.to);
    // Without a latest day the slowest pace seen is none at all: the band stays open to the right.
    const QPointF slowest = ahead.latest.isValid() ? QPointF(frame.x(ahead.latest), to.y()) : QPointF(frame.plot.right() + frame.plot.width(), from.y());
    if (ahead.earliest.isValid()) {
        QColor hatch = color;
        hatch.setAlpha(90);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        QPolygonF band{from, QPointF(frame.x(ahead.earliest), to.y()), slowest};
        if (!ahead.latest.isValid())
            band.insert(2, QPointF(slowest.x(), to.y()));
        painter.drawPolygon(band);
    }
    painter.setPen(QPen(color, 1.6, Qt::DashLine));
    painter.drawLine(from, to);
}

void TimeChart::paintCursor(QPainter &painter, const Frame &frame) const
{
    const QPointF place = frame.at(m_data.series.constFirst().points.at(m_current));
    painter.setPen(QPen(tokenColor(Token::TextMuted, palette()), 1));
    painter.drawLine(QPointF(place.x(), frame.plot.top()), QPointF(place.x(), frame.plot.bottom()));
    painter.setPen(QPen(tokenColor(Token::Surface, palette()), 1.5));
    painter.setBrush(tokenColor(Token::Accent, palette()));
    painter.drawEllipse(place, 4, 4);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_current < 0)
        return;
    const Frame scales = frame();
    const QList<ChartPoint> &points = m_data.series.constFirst().points;
    const auto nearest = std::min_element(points.cbegin(), points.cend(), [&](const ChartPoint &a, const ChartPoint &b) {
        return std::abs(scales.x(a.at) - event->position().x()) < std::abs(scales.x(b.at) - event->position().x());
    });
    setCurrent(int(nearest - points.cbegin()));
}

// Without somebody reading, the latest point is what is read.
void TimeChart::leaveEvent(QEvent *event)
{
    if (!hasFocus() && m_current >= 0)
        setCurrent(int(m_data.series.constFirst().points.size()) - 1);
    QWidget::leaveEvent(event);
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    if (m_current < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right: return setCurrent(m_current + 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(int(m_data.series.constFirst().points.size()) - 1);
    default: QWidget::keyPressEvent(event);
    }
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace pc
