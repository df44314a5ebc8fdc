// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobarea.h"
#include "ui/shell/jobmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace pc {

namespace {
constexpr int kPanelWidth = 400, kShape = 12;

class ToneSign final : public QWidget
{
public:
    explicit ToneSign(QWidget *parent) : QWidget(parent) { setFixedSize(kShape, kShape); }
    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintToneShape(&painter, rect(), m_tone, palette());
    }

private:
    Tone m_tone = Tone::Info;
};
}

JobButton::JobButton(JobModel *model, QWidget *parent) : QAbstractButton(parent), m_model(model)
{
    setObjectName(QStringLiteral("jobs"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(model, &JobModel::changed, this, &JobButton::retranslate);
    connect(this, &QAbstractButton::clicked, this, &JobButton::popUp);
    retranslate();
}

void JobButton::popUp()
{
    auto *panel = new JobPanel(m_model, this);
    panel->setWindowFlag(Qt::Popup);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->adjustSize();
    panel->move(mapToGlobal(QPoint(width() - kPanelWidth, height() + 4)));
    panel->show();
    panel->setFocus(Qt::PopupFocusReason);
}

void JobButton::retranslate()
{
    const int running = m_model->runningCount(), failed = m_model->failedCount();
    setText(running > 0 ? tr("%n job(s)", nullptr, running) : failed > 0 ? tr("%n failed", nullptr, failed) : tr("Jobs"));
    setAccessibleName(text());
    setToolTip(running > 0 ? tr("Work in the background") : tr("Nothing is running in the background"));
    updateGeometry();
    update();
}

QSize JobButton::sizeHint() const
{
    return {8 + 18 + 6 + fontMetrics().horizontalAdvance(text()) + 10, qMax(metrics::kRow, fontMetrics().height() + 10)};
}

void JobButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(tokenColor(Token::Accent, palette()), 2) : QPen(Qt::NoPen));
        painter.setBrush(tokenColor(Token::Hover, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    }
    const bool failed = m_model->failedCount() > 0, running = m_model->runningCount() > 0;
    const Token ink = failed && !running ? Token::Bad : running ? Token::Accent : Token::TextMuted;
    pc::icon(failed && !running ? QStringLiteral("bad") : QStringLiteral("jobs"), ink).paint(&painter, QRect(8, (height() - 18) / 2, 18, 18));
    painter.setPen(tokenColor(running ? Token::Text : ink, palette()));
    painter.drawText(rect().adjusted(32, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (const auto share = m_model->share()) {
        const QRectF groove(8, height() - 4, width() - 16, 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(Token::Skeleton, palette()));
        painter.drawRect(groove);
        painter.setBrush(tokenColor(Token::Accent, palette()));
        painter.drawRect(QRectF(groove.topLeft(), QSizeF(groove.width() * *share, groove.height())));
    }
}

void JobButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

JobPanel::JobPanel(JobModel *model, QWidget *parent)
    : QFrame(parent), m_model(model), m_rows(new QWidget), m_title(makeLabel(LabelRole::Section, this)), m_empty(makeLabel(LabelRole::Muted, this)),
      m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("jobPanel"));
    setProperty("pcRole", QStringLiteral("raised"));
    setFixedWidth(kPanelWidth);
    m_clear->setObjectName(QStringLiteral("clearJobs"));
    m_clear->setProperty("pcRole", QStringLiteral("link"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_clear);
    auto *list = new QVBoxLayout(m_rows);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(metrics::kBetween);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    scroll->setMaximumHeight(420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kInside);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(scroll, 1);
    connect(m_clear, &QPushButton::clicked, m_model, &JobModel::removeEnded);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JobPanel::rebuild);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &JobPanel::rebuild);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row() && row < m_rows->layout()->count(); ++row)
            fillRow(m_rows->layout()->itemAt(row)->widget(), row);
    });
    retranslate();
    rebuild();
}

void JobPanel::rebuild()
{
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QWidget *widget = makeRow(row);
        m_rows->layout()->addWidget(widget);
        widget->show();
    }
    static_cast<QVBoxLayout *>(m_rows->layout())->addStretch();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_clear->setVisible(m_model->rowCount() > m_model->runningCount());
}

QWidget *JobPanel::makeRow(int row)
{
    const int id = m_model->index(row).data(JobModel::IdRole).toInt();
    auto *widget = new QWidget(m_rows);
    widget->setObjectName(QStringLiteral("job%1").arg(id));
    auto *sign = new ToneSign(widget);
    sign->setObjectName(QStringLiteral("sign"));
    auto *text = new ElidedLabel({}, widget);
    text->setObjectName(QStringLiteral("text"));
    auto *detail = makeLabel(LabelRole::Label, widget);
    detail->setObjectName(QStringLiteral("detail"));
    detail->setWordWrap(true);
    auto *bar = new QProgressBar(widget);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setTextVisible(false);
    auto *button = new QPushButton(widget);
    button->setObjectName(QStringLiteral("button"));
    button->setProperty("pcRole", QStringLiteral("link"));
    connect(button, &QPushButton::clicked, m_model, [model = m_model, id, button] {
        button->property("pcRetry").toBool() ? model->retry(id) : model->cancel(id);
    });
    auto *open = new QPushButton(widget);
    open->setObjectName(QStringLiteral("open"));
    open->setProperty("pcRole", QStringLiteral("link"));
    connect(open, &QPushButton::clicked, m_model, [model = m_model, id] { model->open(id); });
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(text);
    words->addWidget(bar);
    words->addWidget(detail);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kInside);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(open, 0, Qt::AlignTop);
    line->addWidget(button, 0, Qt::AlignTop);
    fillRow(widget, row);
    return widget;
}

void JobPanel::fillRow(QWidget *widget, int row)
{
    const QModelIndex index = m_model->index(row);
    if (!widget)
        return;
    const bool running = JobModel::State(index.data(JobModel::StateRole).toInt()) == JobModel::State::Running;
    const QVariant share = index.data(JobModel::ShareRole);
    static_cast<ToneSign *>(widget->findChild<QWidget *>(QStringLiteral("sign")))->setTone(Tone(index.data(ToneRole).toInt()));
    static_cast<ElidedLabel *>(widget->findChild<QLabel *>(QStringLiteral("text")))->setText(index.data().toString());
    widget->findChild<QLabel *>(QStringLiteral("detail"))->setText(index.data(JobModel::DetailRole).toString());
    auto *bar = widget->findChild<QProgressBar *>(QStringLiteral("bar"));
    bar->setVisible(running);
    bar->setRange(0, share.isValid() ? 1000 : 0);
    bar->setValue(int(share.toDouble() * 1000));
    auto *button = widget->findChild<QPushButton *>(QStringLiteral("button"));
    const bool canRetry = index.data(JobModel::CanRetryRole).toBool();
    button->setProperty("pcRetry", canRetry);
    button->setText(canRetry ? tr("Try again") : tr("Cancel"));
    button->setVisible(canRetry || index.data(JobModel::CanCancelRole).toBool());
    auto *open = widget->findChild<QPushButton *>(QStringLiteral("open"));
    open->setText(tr("Show", "a job"));
    open->setVisible(index.data(JobModel::CanOpenRole).toBool());
    widget->setToolTip(index.data(Qt::ToolTipRole).toString());
    widget->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    m_clear->setVisible(m_model->rowCount() > m_model->runningCount());
}

void JobPanel::retranslate()
{
    m_title->setText(tr("Jobs"));
    m_empty->setText(tr("Nothing is running in the background."));
    m_clear->setText(tr("Clear finished"));
    setAccessibleName(tr("Jobs"));
}

void JobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
