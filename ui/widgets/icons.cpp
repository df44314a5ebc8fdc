// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pc {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, std::optional<Token> color) : m_name(std::move(name)), m_color(color) {}

    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_color); }
    QString key() const override { return QStringLiteral("pc-svg"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(rect.size() * scale, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return rendered(size, mode); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override { return rendered(size, mode); }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return tokenColor(Token::TextDisabled, palette);
        return tokenColor(m_color.value_or(Token::Text), palette);
    }

    QPixmap rendered(const QSize &devicePixels, QIcon::Mode mode) const
    {
        const QColor color = colorOf(mode);
        const QString cacheKey = QStringLiteral("pc-icon/%1/%2/%3x%4").arg(m_name, color.name()).arg(devicePixels.width()).arg(devicePixels.height());
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        QFile file(pathOf(m_name));
        if (devicePixels.isEmpty() || !file.open(QIODevice::ReadOnly))
            return {};
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        pixmap = QPixmap(devicePixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const int side = qMin(devicePixels.width(), devicePixels.height());
        renderer.render(&painter, QRectF((devicePixels.width() - side) / 2.0, (devicePixels.height() - side) / 2.0, side, side));
        painter.end();
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QString m_name;
    std::optional<Token> m_color;
};

} // namespace

QIcon icon(const QString &name, std::optional<Token> color)
{
    return QFile::exists(pathOf(name)) ? QIcon(new SvgIconEngine(name, color)) : QIcon();
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
        names << file.chopped(4);
    return names;
}

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("good");
    case Tone::Warn: return QStringLiteral("warn");
    case Tone::Bad: return QStringLiteral("bad");
    case Tone::Neutral:
    case Tone::Info: break;
    }
    return QStringLiteral("info");
}

} // namespace pc
