// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QList>
#include <QWidget>
#include <functional>
#include <optional>

namespace pc {

struct ChartPoint
{
    QDateTime at;                           // UTC
    qint64 value = 0;                       // in a unit of the owner's
    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

// Oldest first. The first series of a chart is the one that is read: drawn strong, followed by the cursor.
struct ChartSeries
{
    QString name;
    QList<ChartPoint> points;
    bool isStep = false;                    // holds its value until the next point
};

// A level to stay above, over the whole width.
struct ChartLevel
{
    QString name;
    qint64 value = 0;
};

// Where the first series is expected to go. Drawn dashed; hatched between the fastest and the slowest pace.
struct ChartForecast
{
    ChartPoint from, to;
    QDateTime earliest, latest;             // when `to.value` may be reached; latest invalid: perhaps never
};

struct ChartData
{
    QList<ChartSeries> series;              // four at most
    QList<ChartLevel> levels;
    std::optional<ChartForecast> forecast;
};

// Values over time. What was measured is a line, what is forecast is dashed and hatched; series and levels carry their names
// in the plot. The line on top reads time and values of the point under the mouse, or under the cursor that Left, Right, Home
// and End move. Tells everything without colour. Works on integers: what they stand for is said by the owner.
class TimeChart : public QWidget
{
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);

    void setData(const ChartData &chart);
    // A value for people, whole and as short as it stands beside the axis. Call again after a change of language.
    void setValueText(std::function<QString(qint64)> text, std::function<QString(qint64)> axis);
    [[nodiscard]] QString readout() const;                      // time and values of the point that is read
    [[nodiscard]] int current() const { return m_current; }     // its place in the first series; -1: no points
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Frame;                           // scales of one painting

    [[nodiscard]] Frame frame() const;
    void setCurrent(int point);
    void paintGrid(QPainter &painter, const Frame &frame) const;
    void paintLevels(QPainter &painter, Frame &frame) const;      // these two note where they wrote
    void paintSeries(QPainter &painter, Frame &frame) const;
    void paintForecast(QPainter &painter, const Frame &frame) const;
    void paintCursor(QPainter &painter, const Frame &frame) const;

    ChartData m_data;
    std::function<QString(qint64)> m_text, m_axis;
    int m_current = -1;
};

} // namespace pc
