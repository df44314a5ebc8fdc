// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/headerbar.h"
#include "ui/shell/jobarea.h"
#include "ui/shell/scopecontrol.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/relativetime.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace pc {

namespace {

constexpr int kWide = 960, kMiddle = 760;

// Looks like a field and opens the palette, which has the real one.
class SearchBox final : public QAbstractButton
{
public:
    explicit SearchBox(QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("searchBox"));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMaximumWidth(420);
        setMinimumWidth(44);
    }
    [[nodiscard]] QSize sizeHint() const override { return {340, qMax(metrics::kRow, fontMetrics().height() + 10)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokenColor(hasFocus() ? Token::Accent : Token::Border, palette()), hasFocus() ? 2 : 1));
        painter.setBrush(tokenColor(underMouse() ? Token::Hover : Token::Surface, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
        pc::icon(QStringLiteral("search"), Token::TextMuted).paint(&painter, QRect(10, (height() - 16) / 2, 16, 16));
        const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        QFont small = font();
        small.setPointSizeF(8.5);
        const int keyWidth = QFontMetrics(small).horizontalAdvance(key) + 12;
        const QRect words = rect().adjusted(33, 0, -keyWidth - 14, 0);
        painter.setPen(tokenColor(Token::TextMuted, palette()));
        if (words.width() > 30)
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (words.width() < 0)
            return;
        const QRectF cap(width() - keyWidth - 7.5, height() / 2.0 - 9.5, keyWidth, 19);
        painter.setPen(QPen(tokenColor(Token::Border, palette()), 1));
        painter.setBrush(tokenColor(Token::Window, palette()));
        painter.drawRoundedRect(cap, metrics::kPillRadius, metrics::kPillRadius);
        painter.setFont(small);
        painter.setPen(tokenColor(Token::TextMuted, palette()));
        painter.drawText(cap, Qt::AlignCenter, key);
    }
};

} // namespace

EnvironmentBadge::EnvironmentBadge(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("environmentBadge"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);      // its word is never cut; the search gives way
    hide();
}

void EnvironmentBadge::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    m_known = true;
    show();
    retranslate();
}

void EnvironmentBadge::setWordOnly(bool wordOnly)
{
    m_wordOnly = wordOnly;
    retranslate();
}

void EnvironmentBadge::retranslate()
{
    if (!m_known)
        return;
    const QString word = environmentWord(m_environment.kind);
    const bool named = !m_environment.name.isEmpty() && m_environment.name != word;
    setText(named && !m_wordOnly ? QStringLiteral("%1 · %2").arg(word, m_environment.name) : word);
    setAccessibleName(tr("Environment: %1").arg(text()));
    setToolTip((m_environment.readOnly ? tr("Environment: %1 (read-only)") : tr("Environment: %1")).arg(named ? m_environment.name : word));
    updateGeometry();
    update();
}

QSize EnvironmentBadge::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int lock = m_environment.readOnly ? 18 : 0;
    return {qMin(260, QFontMetrics(bold).horizontalAdvance(text()) + 26 + lock), metrics::kTarget};
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = environmentColor(m_environment, palette());
    painter.setPen(hasFocus() ? QPen(tokenColor(Token::Text, palette()), 2) : QPen(Qt::NoPen));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -2), metrics::kPillRadius, metrics::kPillRadius);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    // Whichever of the theme's two inks stands out on a colour that may be the person's own.
    const QColor light = tokenColor(Token::AccentText, palette()), dark = tokenColor(Token::Text, palette());
    const bool useLight = contrastRatio(light, color) >= contrastRatio(dark, color);
    painter.setPen(useLight ? light : dark);
    QRect words = rect().adjusted(12, 0, -12, 0);
    if (m_environment.readOnly) {
        pc::icon(QStringLiteral("lock"), useLight ? Token::AccentText : Token::Text).paint(&painter, QRect(words.left() - 2, (height() - 14) / 2, 14, 14));
        words.setLeft(words.left() + 17);
    }
    painter.drawText(words, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void EnvironmentBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

HeaderBar::HeaderBar(JobModel *jobs, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_scope(new ScopeControl(this)), m_back(new QToolButton(this)), m_forward(new QToolButton(this)), m_search(new SearchBox(this)),
      m_age(new RelativeTimeLabel(this, clock)), m_jobs(new JobButton(jobs, this)), m_environment(new EnvironmentBadge(this))
{
    setObjectName(QStringLiteral("header"));
    m_back->setObjectName(QStringLiteral("back"));
    m_forward->setObjectName(QStringLiteral("forward"));
    m_back->setIcon(pc::icon(QStringLiteral("back")));
    m_forward->setIcon(pc::icon(QStringLiteral("forward")));
    m_age->setObjectName(QStringLiteral("dataAge"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPage, metrics::kInside, metrics::kPage, metrics::kInside);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_scope);
    row->addSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(4);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    row->addWidget(m_age);
    row->addSpacing(4);
    row->addWidget(m_jobs);
    row->addWidget(m_environment);
    connect(m_search, &QAbstractButton::clicked, this, &HeaderBar::searchRequested);
    connect(m_back, &QToolButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_environment, &QAbstractButton::clicked, this, &HeaderBar::environmentRequested);
    setHistory(false, false);
    retranslate();
}

void HeaderBar::addTool(QWidget *tool)
{
    auto *const row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_environment), tool);
}

void HeaderBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void HeaderBar::setDataAsOf(const QDateTime &utc, bool hasData)
{
    m_hasData = hasData;
    m_age->setTime(utc, tr("This data has not been read completely yet."));
    m_age->setVisible(hasData && width() >= kMiddle);
}

void HeaderBar::retranslate()
{
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    m_forward->setAccessibleName(tr("Forward"));
    m_search->setText(tr("Search everything"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setToolTip(tr("Search customers, calls and commands (Ctrl+K)"));
    m_age->setPattern(tr("Data %1", "age, as in: Data 3 min ago"));
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    m_environment->setWordOnly(width() < kWide);
    m_age->setVisible(m_hasData && width() >= kMiddle);
    QWidget::resizeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokenColor(Token::Border, palette()));
}

} // namespace pc
