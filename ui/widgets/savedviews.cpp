// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/savedviews.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>

namespace pc {
namespace {

constexpr QLatin1String kId("id"), kName("name"), kFilter("filter");
constexpr int kRecountMs = 2000;            // badges may lag behind a running sync

auto byId(const QString &id)
{
    return [&id](const SavedView &view) { return view.id == id; };
}

} // namespace

SavedViews::SavedViews(SavedViewList list, EnvironmentSettings settings, QObject *parent)
    : QObject(parent), m_list(std::move(list)), m_settings(std::move(settings))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRecountMs);
    connect(&m_rest, &QTimer::timeout, this, &SavedViews::recount);
    m_isLoaded = !m_settings.read;
    if (m_settings.read)
        whenDone(m_settings.read(m_list.key), this, [this](const Result<QString> &json) { load(json.value_or(QString())); });
}

QList<SavedView> SavedViews::all() const { return m_list.builtIn() + m_own; }
QString SavedViews::nameOf(const SavedView &view) const { return view.isBuiltIn() ? m_list.nameOfBuiltIn(view.id) : view.name; }
QString SavedViews::describe(const QString &filter) const { return m_list.describe ? m_list.describe(filter) : filter; }

std::optional<qint64> SavedViews::count(const QString &id) const
{
    const auto it = m_counts.constFind(id);
    return it == m_counts.cend() ? std::nullopt : std::optional(*it);
}

std::optional<SavedView> SavedViews::withFilter(const QString &filter) const
{
    const QList<SavedView> views = all();
    const auto it = std::find_if(views.cbegin(), views.cend(), [wanted = filter.simplified()](const SavedView &view) { return view.filter == wanted; });
    return it == views.cend() ? std::nullopt : std::optional(*it);
}

SavedView SavedViews::add(const QString &name, const QString &filter)
{
    const SavedView view{QUuid::createUuid().toString(QUuid::WithoutBraces), name.simplified(), filter.simplified()};
    restore(view, m_own.size());
    return view;
}

void SavedViews::rename(const QString &id, const QString &name)
{
    const auto it = std::find_if(m_own.begin(), m_own.end(), byId(id));
    if (it == m_own.end() || name.simplified().isEmpty())
        return;
    it->name = name.simplified();
    save();
}

void SavedViews::remove(const QString &id)
{
    m_own.removeIf(byId(id));
    m_counts.remove(id);
    m_toCount.removeAll(id);
    save();
}

void SavedViews::restore(const SavedView &view, qsizetype place)
{
    m_own.insert(std::clamp<qsizetype>(place, 0, m_own.size()), view);
    m_toCount.append(view.id);
    save();
    countNext();
}

qsizetype SavedViews::placeOf(const QString &id) const
{
    return std::find_if(m_own.cbegin(), m_own.cend(), byId(id)) - m_own.cbegin();
}

void SavedViews::load(const QString &json)
{
    QList<SavedView> stored;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const SavedView view{value[kId].toString(), value[kName].toString(), value[kFilter].toString()};
        if (!view.id.isEmpty() && !view.name.isEmpty())
            stored.append(view);
    }
    const bool wasChanged = !m_own.isEmpty();
    m_own = stored + m_own;         // somebody was quicker than the disk
    m_isLoaded = true;
    if (wasChanged)
        save();
    else
        Q_EMIT changed();
    m_isStale = true;
    if (m_isActive)
        recount();
}

void SavedViews::save()
{
    Q_EMIT changed();
    if (!m_settings.write || !m_isLoaded)
        return;
    QJsonArray array;
    for (const SavedView &view : std::as_const(m_own))
        array.append(QJsonObject{{kId, view.id}, {kName, view.name}, {kFilter, view.filter}});
    (void)m_settings.write(m_list.key, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

void SavedViews::noteChange()
{
    m_isStale = true;
    if (m_isActive && !m_rest.isActive())
        m_rest.start();
}

void SavedViews::forgetCounts()
{
    m_counts.clear();
    m_isStale = true;
    if (m_isActive)
        recount();
}

void SavedViews::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale)
        recount();
}

void SavedViews::recount()
{
    if (!m_isActive || !m_isLoaded)
        return;
    m_isStale = false;
    ++m_generation;
    m_toCount.clear();
    const QList<SavedView> views = all();
    for (const SavedView &view : views)
        m_toCount.append(view.id);
    m_isCounting = false;
    countNext();
}

void SavedViews::countNext()
{
    if (m_isCounting || !m_isActive || m_toCount.isEmpty())
        return;
    const QString id = m_toCount.takeFirst();
    const QList<SavedView> views = all();
    const auto view = std::find_if(views.cbegin(), views.cend(), byId(id));
    if (view == views.cend())
        return countNext();
    m_isCounting = true;
    whenDone(m_list.count(view->filter), this, [this, id, generation = m_generation](const Result<qint64> &rows) {
        if (generation != m_generation)
            return;
        m_isCounting = false;
        if (rows)
            m_counts.insert(id, *rows);
        Q_EMIT counted(id);
        countNext();
    });
}

} // namespace pc
