// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toast.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace pc {

namespace {

constexpr int kMost = 3;

// One note. Its clock stands still under the mouse and while it has the focus.
class Toast final : public QFrame
{
public:
    Toast(const QString &text, Tone tone, ToastArea::Offer offer, int milliseconds, QWidget *parent)
        : QFrame(parent), m_words(new QLabel(text, this)), m_offer(std::move(offer))
    {
        setObjectName(QStringLiteral("toast"));
        setProperty("pcRole", QStringLiteral("raised"));
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(12, 6, 6, 6);
        row->setSpacing(metrics::kInside);
        auto *sign = new QLabel(this);
        const Token color = tone == Tone::Good ? Token::Good : tone == Tone::Warn ? Token::Warn : tone == Tone::Bad ? Token::Bad : Token::Info;
        sign->setPixmap(icon(toneIconName(tone), color).pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
        m_words->setTextFormat(Qt::PlainText);
        m_words->setObjectName(QStringLiteral("toastText"));
        row->addWidget(sign);
        row->addWidget(m_words, 1);
        if (m_offer.deed) {
            auto *button = new QPushButton(m_offer.button, this);
            button->setObjectName(m_offer.isUndo ? QStringLiteral("toastUndo") : QStringLiteral("toastButton"));
            button->setProperty("pcRole", QStringLiteral("link"));
            connect(button, &QPushButton::clicked, this, [this] { run(); });
            row->addWidget(button);
        }
        auto *closeButton = new QToolButton(this);
        closeButton->setObjectName(QStringLiteral("toastClose"));
        closeButton->setIcon(icon(QStringLiteral("close")));
        closeButton->setToolTip(ToastArea::tr("Close"));
        closeButton->setAccessibleName(ToastArea::tr("Close this note"));
        row->addWidget(closeButton);
        connect(closeButton, &QToolButton::clicked, this, [this] { leave(); });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { underMouse() || isAncestorOf(focusWidget()) ? m_timer.start() : leave(); });
        m_timer.start(milliseconds);
    }

    [[nodiscard]] QString text() const { return m_words->text(); }
    [[nodiscard]] bool hasUndo() const { return m_offer.deed && m_offer.isUndo; }
    void run()
    {
        if (const auto deed = std::exchange(m_offer.deed, {}))
            deed();
        leave();
    }

private:
    void leave()
    {
        hide();
        deleteLater();
    }
    QLabel *m_words;
    ToastArea::Offer m_offer;
    QTimer m_timer;
};

QList<Toast *> toastsOf(QLayout *layout)
{
    QList<Toast *> toasts;
    for (int i = 0; i < layout->count(); ++i) {
        auto *toast = static_cast<Toast *>(layout->itemAt(i)->widget());
        if (toast && !toast->isHidden())
            toasts << toast;
    }
    return toasts;
}

} // namespace

ToastArea::ToastArea(QWidget *window) : QWidget(window), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("toasts"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::kInside);
    window->installEventFilter(this);
    hide();
}

void ToastArea::showNote(const QString &text, Tone tone) { add(text, tone, {}, m_noteMs); }
void ToastArea::showUndo(const QString &text, std::function<void()> undo) { add(text, Tone::Good, {tr("Undo"), std::move(undo), true}, m_undoMs); }

void ToastArea::showOffer(const QString &text, const QString &button, std::function<void()> deed)
{
    add(text, Tone::Info, {button, std::move(deed)}, m_undoMs);
}

void ToastArea::setMilliseconds(int note, int undo)
{
    m_noteMs = note;
    m_undoMs = undo;
}

void ToastArea::add(const QString &text, Tone tone, Offer offer, int milliseconds)
{
    auto *toast = new Toast(text, tone, std::move(offer), milliseconds, this);
    toast->installEventFilter(this);
    m_layout->addWidget(toast);
    toast->show();
    for (QList<Toast *> all = toastsOf(m_layout); all.size() > kMost; all.removeFirst())
        all.first()->hide();
    show();
    raise();
    place();
}

QStringList ToastArea::texts() const
{
    QStringList all;
    for (const Toast *toast : toastsOf(m_layout))
        all << toast->text();
    return all;
}

bool ToastArea::undoLast()
{
    const QList<Toast *> all = toastsOf(m_layout);
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if ((*it)->hasUndo()) {
            (*it)->run();
            return true;
        }
    }
    return false;
}

void ToastArea::place()
{
    if (toastsOf(m_layout).isEmpty())
        return hide();
    m_layout->activate();
    const QSize size = sizeHint().boundedTo(parentWidget()->size());
    setGeometry((parentWidget()->width() - size.width()) / 2, parentWidget()->height() - size.height() - metrics::kSection, size.width(), size.height());
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == parentWidget() && event->type() == QEvent::Resize) || (watched != parentWidget() && event->type() == QEvent::Hide))
        QMetaObject::invokeMethod(this, &ToastArea::place, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace pc
