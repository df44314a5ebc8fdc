// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/savedviewbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QEvent>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace pc {
namespace {

constexpr int kNameWidth = 180;

} // namespace

SavedViewBar::SavedViewBar(SavedViews *views, QWidget *parent) : QWidget(parent), m_views(views), m_more(new QToolButton(this)), m_save(new QToolButton(this))
{
    m_more->setObjectName(QStringLiteral("moreViews"));
    m_more->setProperty("pcRole", QStringLiteral("chip"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *const menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, &SavedViewBar::fillMore);
    m_more->setMenu(menu);
    m_save->setObjectName(QStringLiteral("saveView"));
    m_save->setIcon(icon(QStringLiteral("plus"), Token::TextMuted));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_save, &QToolButton::clicked, this, &SavedViewBar::save);
    connect(m_views, &SavedViews::changed, this, &SavedViewBar::rebuild);
    connect(m_views, &SavedViews::counted, this, &SavedViewBar::present);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rebuild();
}

QString SavedViewBar::textOf(const SavedView &view) const
{
    const QString name = fontMetrics().elidedText(m_views->nameOf(view), Qt::ElideRight, kNameWidth);
    const std::optional<qint64> count = m_views->count(view.id);
    return count ? tr("%1  %2", "name of a saved view and how many rows are in it").arg(name, QLocale().toString(*count)) : name;
}

void SavedViewBar::rebuild()
{
    for (const Chip &chip : std::as_const(m_chips)) {
        chip.button->hide();
        chip.button->deleteLater();
    }
    m_chips.clear();
    const QList<SavedView> views = m_views->all();
    for (const SavedView &view : views) {
        auto *const button = new QToolButton(this);
        button->setObjectName(QStringLiteral("view.") + view.id);
        button->setProperty("pcRole", QStringLiteral("chip"));
        button->setCheckable(true);
        button->setContextMenuPolicy(view.isBuiltIn() ? Qt::DefaultContextMenu : Qt::CustomContextMenu);
        connect(button, &QToolButton::clicked, this, [this, view] { choose(view); });
        connect(button, &QWidget::customContextMenuRequested, this, [this, view, button](const QPoint &at) { openMenu(view, button->mapToGlobal(at)); });
        m_chips.append({view, button});
    }
    present();
}

void SavedViewBar::present()
{
    const std::optional<SavedView> used = m_views->withFilter(m_filter);
    for (const Chip &chip : std::as_const(m_chips)) {
        chip.button->setText(textOf(chip.view));
        chip.button->setToolTip(tr("%1: %2", "name of a saved view: its filter").arg(m_views->nameOf(chip.view), m_views->describe(chip.view.filter)));
        chip.button->setAccessibleName(tr("Saved view %1").arg(textOf(chip.view)));
        chip.button->setChecked(used && used->id == chip.view.id);
    }
    m_save->setVisible(!m_filter.isEmpty() && !used);
    m_save->setText(tr("Save view…"));
    m_save->setToolTip(tr("Keep this filter under a name"));
    m_save->setAccessibleName(m_save->toolTip());
    m_more->setText(tr("More ▾"));
    m_more->setAccessibleName(tr("More saved views"));
    place();
}

void SavedViewBar::place()
{
    const int height = metrics::kTarget + 2, gap = metrics::kInside;
    const int saveWidth = m_save->isHidden() ? 0 : m_save->sizeHint().width() + gap;
    const int moreWidth = m_more->sizeHint().width() + gap;
    int needed = saveWidth;
    for (const Chip &chip : std::as_const(m_chips))
        needed += chip.button->sizeHint().width() + gap;
    const bool fits = needed - gap <= width();
    int x = 0;
    bool isFull = false;
    for (const Chip &chip : std::as_const(m_chips)) {
        const int wide = chip.button->sizeHint().width();
        isFull = isFull || (!fits && x + wide + moreWidth + saveWidth > width());
        chip.button->setVisible(!isFull);
        if (isFull)
            continue;
        chip.button->setGeometry(x, 0, wide, height);
        x += wide + gap;
    }
    m_more->setVisible(isFull);
    if (isFull) {
        m_more->setGeometry(x, 0, m_more->sizeHint().width(), height);
        x += moreWidth;
    }
    m_save->setGeometry(x, 0, m_save->sizeHint().width(), height);
}

QSize SavedViewBar::minimumSizeHint() const { return {metrics::kRail, metrics::kTarget + 2}; }

void SavedViewBar::setFilter(const QString &filter)
{
    m_filter = filter.simplified();
    present();
}

void SavedViewBar::choose(const SavedView &view)
{
    const bool isUsed = view.filter == m_filter;
    present();                  // the check follows the filter, not the click
    Q_EMIT chosen(isUsed ? QString() : view.filter);
}

void SavedViewBar::fillMore()
{
    QMenu *const menu = m_more->menu();
    menu->clear();
    for (const Chip &chip : std::as_const(m_chips)) {
        if (!chip.button->isHidden())
            continue;
        QMenu *const of = menu->addMenu(textOf(chip.view));
        of->addAction(tr("Show"), this, [this, view = chip.view] { choose(view); });
        if (chip.view.isBuiltIn())
            continue;
        of->addAction(tr("Rename…"), this, [this, view = chip.view] {
            askName(tr("New name of the view"), tr("Rename"), view.name, [this, view](const QString &name) { m_views->rename(view.id, name); });
        });
        of->addAction(tr("Delete"), this, [this, view = chip.view] { remove(view); });
    }
}

void SavedViewBar::openMenu(const SavedView &view, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…"), this, [this, view] {
        askName(tr("New name of the view"), tr("Rename"), view.name, [this, view](const QString &name) { m_views->rename(view.id, name); });
    });
    menu->addAction(tr("Delete"), this, [this, view] { remove(view); });
    menu->popup(at);
}

void SavedViewBar::save()
{
    if (m_filter.isEmpty() || m_views->withFilter(m_filter))
        return;
    askName(tr("Name of the view"), tr("Save"), {}, [this, filter = m_filter](const QString &name) { m_views->add(name, filter); });
}

void SavedViewBar::askName(const QString &question, const QString &verb, const QString &name, std::function<void(const QString &)> take)
{
    auto *const dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("viewName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(verb);
    dialog->setLabelText(question);
    dialog->setTextValue(name);
    dialog->setOkButtonText(verb);
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [take = std::move(take)](const QString &text) {
        if (!text.trimmed().isEmpty())
            take(text);
    });
    dialog->open();
}

void SavedViewBar::remove(const SavedView &view)
{
    const qsizetype place = m_views->placeOf(view.id);
    m_views->remove(view.id);
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showUndo(tr("Deleted the view %1").arg(view.name), [views = QPointer<SavedViews>(m_views), view, place] {
            if (views)
                views->restore(view, place);
        });
}

void SavedViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

void SavedViewBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void SavedViewBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_views->setActive(true);
    place();
}

void SavedViewBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_views->setActive(false);
}

} // namespace pc
