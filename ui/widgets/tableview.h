// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTableView>

class QSettings;

namespace pc {

// The one table of the program: look of the design, whole-row hover and selection, column chooser on the header, widths that
// fit their content once and are then the person's, Ctrl+C as tab text, j and k, x. Never asks the model for all rows.
class TableView : public QTableView
{
    Q_OBJECT
    Q_PROPERTY(bool compact READ isCompact WRITE setCompact DESIGNABLE true)    // set by the theme's style sheet
public:
    explicit TableView(QWidget *parent = nullptr);
    ~TableView() override;

    // Remembers widths, order, visibility and sort under "layouts/<key>". Call before or after setModel(); `settings` outlives the view.
    void rememberIn(QSettings *settings, const QString &key);
    void setStretchColumn(int column);                      // gets the space left over first, up to a width that still reads well
    void setDropOrder(const QList<int> &columns);           // leave in this order where not all fit, unless the person showed them
    void setLeastWidth(int column, int width);              // may be this narrow before a column has to leave
    void setWidestText(int column, const QString &text);    // room for it from the start, whatever the first rows hold
    void setInitiallyHidden(const QList<int> &columns);
    void resetLayout();                                     // back to the first fit

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] bool isCompact() const { return m_compact; }
    void setCompact(bool compact);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    // Visible columns in their order on screen, rows from top to bottom; cells by CopyRole, else their text.
    [[nodiscard]] QString selectionAsText(bool withHeaders) const;
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    void fillColumnMenu(QMenu *menu);                       // show and hide columns, reset

    void enter();                                           // takes the focus; selects the first row where none is current
    void keyboardSearch(const QString &text) override;      // what is no command here is told as typed()

public Q_SLOTS:
    void copySelection();
    void copySelectionWithHeaders();

Q_SIGNALS:
    void copied(int rows);
    void typed(const QString &text);                        // somebody types on the rows: a page passes it to its search field
    void selectedRowsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void restoreLayout();
    void saveLayout();
    void fitOnce();
    [[nodiscard]] int fittedWidth(int column) const;
    [[nodiscard]] int leastWidth(int column) const;
    void arrangeColumns();
    void spread(int free);
    void showByHand(int column, bool show);
    void onResized();
    void setHoveredRow(int row);
    void moveRow(int by, bool extend);

    QPointer<QSettings> m_settings;
    QString m_settingsKey;
    QList<int> m_initiallyHidden, m_dropOrder;
    QSet<int> m_dropped, m_shownByHand;
    QHash<int, int> m_fit, m_least;     // column to the width of its content, to the least one that still says something
    QHash<int, QString> m_widest;
    int m_stretchColumn = -1;
    int m_hoveredRow = -1;
    bool m_compact = false;
    bool m_fitted = false;
    bool m_hasOwnWidths = false;        // the person pulled at a column: widths are theirs from then on
    bool m_restoring = false;
};

} // namespace pc
