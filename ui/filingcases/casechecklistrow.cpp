// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casechecklistrow.h"
#include "core/base/plaintext.h"
#include "ui/filingcases/casewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QToolButton>
#include <QUrl>

namespace pc {
namespace {

constexpr int kStateWidth = 88;         // for the widest word of a state

using Form = ChecklistItem::Form;

// The one local file of what is dragged; empty: none, or several.
QString fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void setRole(QWidget *widget, const char *role)
{
    if (widget->property("pcRole").toString() == QLatin1String(role))
        return;
    widget->setProperty("pcRole", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

CaseChecklistRow::CaseChecklistRow(const ChecklistItem &item, QWidget *parent)
    : QFrame(parent), m_item(item), m_pill(new Pill(this)), m_name(makeLabel(LabelRole::Body, this)), m_line(makeLabel(LabelRole::Label, this)),
      m_ready(new QCheckBox(this)), m_choose(new QPushButton(this)), m_smaller(new QPushButton(this)), m_write(new QPushButton(this)),
      m_remove(new QToolButton(this))
{
    setObjectName(QStringLiteral("item_") + item.id);
    setAcceptDrops(takesFile());
    m_pill->setObjectName(QStringLiteral("state_") + item.id);
    m_name->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("line_") + item.id);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);   // names of files are somebody else's text
    m_ready->setObjectName(QStringLiteral("ready_") + item.id);
    m_choose->setObjectName(QStringLiteral("choose_") + item.id);
    m_smaller->setObjectName(QStringLiteral("smaller_") + item.id);
    m_write->setObjectName(QStringLiteral("write_") + item.id);
    m_write->setProperty("pcRole", QStringLiteral("link"));
    m_remove->setObjectName(QStringLiteral("remove_") + item.id);
    m_remove->setIcon(icon(QStringLiteral("close")));
    layOut();
    connect(m_ready, &QCheckBox::clicked, this, &CaseChecklistRow::confirmed);
    connect(m_choose, &QPushButton::clicked, this, &CaseChecklistRow::chooseFile);
    connect(m_smaller, &QPushButton::clicked, this, &CaseChecklistRow::smallerRequested);
    connect(m_write, &QPushButton::clicked, this, &CaseChecklistRow::textRequested);
    connect(m_remove, &QToolButton::clicked, this, &CaseChecklistRow::fileRemoved);
    retranslate();
}

void CaseChecklistRow::layOut()
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 6, 0, 6);
    grid->setHorizontalSpacing(metrics::kInside);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_pill, 0, 0, Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(m_name, 0, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QWidget *const widget : {static_cast<QWidget *>(m_ready), static_cast<QWidget *>(m_write), static_cast<QWidget *>(m_choose),
                                  static_cast<QWidget *>(m_remove)})
        buttons->addWidget(widget);
    grid->addLayout(buttons, 0, 2, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_line, 1, 1, 1, 2);    // below the buttons: beside them there is no room for a sentence
    grid->addWidget(m_smaller, 2, 1, 1, 2, Qt::AlignLeft);
    grid->setColumnMinimumWidth(0, kStateWidth);
    grid->setColumnStretch(1, 1);
}

bool CaseChecklistRow::takesFile() const { return m_item.form == Form::Photo || m_item.form == Form::Document; }

CaseChecklistRow::State CaseChecklistRow::stateNow(bool isChecking, bool hasText) const
{
    const State absent = m_item.isRequired ? State::Missing : State::Optional;
    if (m_item.form == Form::Text)
        return hasText ? State::Good : absent;
    if (m_item.form == Form::Ready)
        return m_document.isConfirmed ? State::Good : absent;
    if (isChecking)
        return State::Checking;
    if (m_document.path.isEmpty())
        return absent;
    if (!m_document.fault.isEmpty())
        return State::Fault;
    return m_document.checkedAt.isValid() ? State::Good : State::Unchecked;
}

void CaseChecklistRow::present(const CaseDocument &document, bool isChecking, const DocumentReport *report, bool hasText)
{
    m_document = document;
    m_report = report ? std::optional(*report) : std::nullopt;
    m_state = stateNow(isChecking, hasText);
    presentState();
    presentLine();
    presentButtons();
}

void CaseChecklistRow::presentState()
{
    switch (m_state) {
    case State::Missing: m_pill->setState(Tone::Warn, tr("Missing", "a paper")); break;
    case State::Optional: m_pill->setState(Tone::Neutral, tr("If needed", "a paper")); break;
    case State::Unchecked: m_pill->setState(Tone::Warn, tr("Not checked", "a paper")); break;
    case State::Checking: m_pill->setState(Tone::Info, tr("Checking…", "a paper")); break;
    case State::Good: m_pill->setState(Tone::Good, tr("Good", "a paper")); break;
    case State::Fault: m_pill->setState(Tone::Bad, tr("Fault", "a paper")); break;
    }
    m_pill->setAccessibleName(tr("%1: %2", "paper, state").arg(CaseWords::item(m_item.id), m_pill->text()));
}

void CaseChecklistRow::presentLine()
{
    const bool isFault = m_state == State::Fault;
    setRole(m_line, isFault ? "problem" : "label");
    QString line = CaseWords::itemHint(m_item.id);
    if (isFault) {
        line = CaseWords::fault(faultOf(m_document.fault), m_document.path, m_report ? &*m_report : nullptr);
    } else if (!m_document.path.isEmpty()) {
        const QString name = CaseWords::fileName(m_document.path);
        line = m_report ? tr("%1 · %2", "name of a file, its size").arg(name, CaseWords::facts(*m_report)) : name;
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_line->setToolTip(plainToolTip(m_document.path));
}

void CaseChecklistRow::presentButtons()
{
    const bool hasFile = !m_document.path.isEmpty();
    const DocumentFault fault = faultOf(m_document.fault);
    const bool isPicture = m_report && m_report->type.startsWith(QLatin1String("image/"));
    m_ready->setVisible(m_item.form == Form::Ready);
    m_ready->setChecked(m_document.isConfirmed);
    m_write->setVisible(m_item.form == Form::Text);
    m_choose->setVisible(takesFile());
    m_choose->setText(hasFile ? tr("Replace…") : tr("Choose file…"));
    setRole(m_choose, hasFile ? "link" : "");
    m_remove->setVisible(takesFile() && hasFile);
    m_smaller->setVisible(m_state == State::Fault && isPicture && (fault == DocumentFault::TooLarge || fault == DocumentFault::TooManyPixels));
}

void CaseChecklistRow::chooseFile()
{
    const QString start = m_document.path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                    : QFileInfo(m_document.path).absolutePath();
    auto *const files = new QFileDialog(this, CaseWords::item(m_item.id), start);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    const QString pictures = QStringLiteral("*.jpg *.jpeg *.png");
    const QString taken = m_item.form == Form::Photo ? tr("Pictures (%1)").arg(pictures) : tr("Pictures and PDF (%1)").arg(pictures + QStringLiteral(" *.pdf"));
    files->setNameFilters({taken, tr("All files (*)")});
    connect(files, &QFileDialog::fileSelected, this, &CaseChecklistRow::fileChosen);
    files->open();
}

void CaseChecklistRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isDropTarget = true;
    update();
}

void CaseChecklistRow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isDropTarget = false;
    update();
}

void CaseChecklistRow::dropEvent(QDropEvent *event)
{
    m_isDropTarget = false;
    update();
    const QString path = fileOf(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileChosen(path);
}

void CaseChecklistRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_isDropTarget)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokenColor(Token::Accent, palette()));
    painter.setBrush(tokenColor(Token::AccentGround, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kPillRadius, metrics::kPillRadius);
}

void CaseChecklistRow::retranslate()
{
    const QString name = CaseWords::item(m_item.id);
    m_name->setText(name);
    m_ready->setText(tr("At hand"));
    m_ready->setAccessibleName(tr("%1: at hand").arg(name));
    m_choose->setAccessibleName(tr("%1: choose a file").arg(name));
    m_choose->setToolTip(tr("Or drop the file here"));
    m_smaller->setText(tr("Make smaller…"));
    m_smaller->setAccessibleName(tr("%1: make a smaller copy").arg(name));
    m_write->setText(tr("Write…"));
    m_write->setAccessibleName(tr("%1: write the text").arg(name));
    m_remove->setToolTip(tr("Take this file off the case; the file itself stays"));
    m_remove->setAccessibleName(tr("%1: take the file off the case").arg(name));
    presentState();
    presentLine();
    presentButtons();
}

void CaseChecklistRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
