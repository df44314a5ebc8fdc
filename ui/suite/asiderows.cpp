// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/asiderows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <algorithm>

namespace pc {

PlanRow::PlanRow(const SuiteAside::PlanLine &line, QWidget *parent) : QWidget(parent)
{
    auto *what = makeLabel(LabelRole::Body, this, line.text);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *minutes = makeLabel(LabelRole::Muted, this, tr("%n min", nullptr, line.minutes));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(what, 1);
    if (!line.fits) {
        auto *late = new QLabel(this);
        late->setObjectName(QStringLiteral("planLate"));
        late->setPixmap(icon(QStringLiteral("warn"), Token::Warn).pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
        late->setToolTip(tr("Ends after the session, unless it is renewed"));
        late->setAccessibleName(late->toolTip());
        row->addWidget(late);
    }
    row->addWidget(minutes);
}

StepRow::StepRow(const SuiteAside::Step &step, QWidget *parent) : QWidget(parent), m_box(new QCheckBox(this))
{
    auto *words = makeLabel(LabelRole::Body, this, step.text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_box->setObjectName(QStringLiteral("asideStep.") + step.id);
    m_box->setAccessibleName(step.text);
    m_box->setChecked(step.isDone);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_box, 0, Qt::AlignTop);
    row->addWidget(words, 1, Qt::AlignTop);
    m_box->ensurePolished();
    const int above = m_box->sizeHint().height() - words->fontMetrics().height();    // the first line stands beside the box
    words->setContentsMargins(0, std::max(0, above / 2), 0, 0);
    connect(m_box, &QCheckBox::toggled, this, &StepRow::ticked);
}

void StepRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_box->click();
}

CopyButton::CopyButton(const SuiteAside::Text &text, int index, QWidget *parent)
    : QPushButton(parent), m_content(text), m_label(new ElidedLabel(text.label, this)), m_preview(new ElidedLabel(text.text.simplified(), this)),
      m_mark(makeLabel(LabelRole::Label, this))
{
    setObjectName(QStringLiteral("asideText.%1").arg(index));
    m_label->setProperty("pcRole", QStringLiteral("label"));
    m_mark->setObjectName(QStringLiteral("asideCopied"));
    m_mark->setMinimumHeight(metrics::kIcon);
    for (QLabel *label : std::initializer_list<QLabel *>{m_label, m_preview, m_mark})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_label);
    words->addWidget(m_preview);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kInside, 4, metrics::kInside, 4);
    row->setSpacing(metrics::kInside);
    row->addLayout(words, 1);
    row->addWidget(m_mark);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    const QString key = index < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)).toString(QKeySequence::NativeText) : QString();
    setToolTip(key.isEmpty() ? tr("Copy") : tr("Copy (%1)").arg(key));
    setAccessibleName(tr("Copy: %1").arg(text.label));
    setAccessibleDescription(text.text);
    m_said.setSingleShot(true);
    m_said.setInterval(std::chrono::milliseconds(1500));
    const auto showIcon = [this] {
        m_mark->setPixmap(pc::icon(QStringLiteral("copy"), Token::TextMuted).pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
    };
    connect(&m_said, &QTimer::timeout, this, showIcon);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    showIcon();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content.text);
    m_mark->setText(tr("Copied"));
    setAccessibleDescription(tr("Copied"));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    m_said.start();
}

QSize CopyButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize CopyButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

void CopyButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace pc
