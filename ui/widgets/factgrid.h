// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include <QDateTime>
#include <QHash>
#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;

namespace pc {

class Clock;

// One fact: label and value, or a dash with the reason why the value is not known.
struct Fact
{
    QString id;                         // stable; also the object name of the value
    QString label;
    QString value;
    QString unknownReason = {};         // used when value is empty
    std::optional<Tone> tone = {};      // the value is a pill
    bool identifier = false;            // fixed font, click copies
    QDateTime asOf = {};                // UTC; shown as relative age beside the value
    QString hint = {};                  // tooltip of the value
};

// Facts in two columns (one when narrow), label over value. setFacts() may be called again with new words or values.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr, const Clock *clock = nullptr);     // for the ages; none: the system's
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] QString valueText(const QString &id) const;     // as on screen
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    struct Cell { Fact fact; QWidget *widget; };
    QList<Cell> m_cells;
    const Clock *m_clock;
    QGridLayout *m_grid;
    int m_columns = 0;
    QList<int> m_spans;
};

} // namespace pc
