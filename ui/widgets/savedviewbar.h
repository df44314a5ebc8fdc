// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/savedviews.h"
#include <QWidget>

class QToolButton;

namespace pc {

// The saved views as chips with their counts; those that do not fit are in a menu at the end. The view whose filter is in use
// is checked; a filter of one's own can be saved.
class SavedViewBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SavedViewBar(SavedViews *views, QWidget *parent = nullptr);    // borrows the views

    void setFilter(const QString &filter);                  // in use now
    void save();                                            // asks for a name
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &filter);                     // empty: the view in use was switched off

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Chip { SavedView view; QToolButton *button; };
    void rebuild();
    void present();
    void place();
    void choose(const SavedView &view);
    void openMenu(const SavedView &view, const QPoint &at);
    void fillMore();
    void askName(const QString &question, const QString &verb, const QString &name, std::function<void(const QString &)> take);
    void remove(const SavedView &view);
    [[nodiscard]] QString textOf(const SavedView &view) const;

    SavedViews *m_views;
    QList<Chip> m_chips;
    QToolButton *m_more;
    QToolButton *m_save;
    QString m_filter;
};

} // namespace pc
