// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/tickets/attachmentplan.h"
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace pc {

class AttachmentRow;

// The files of a message, and the question what to do with more than one message takes. Facts are read again whenever files change
// and when told to, because files vanish. Nothing is shrunk, spread or packed without a yes.
class AttachmentList final : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentList(QWidget *parent = nullptr);

    void setFiles(const QList<DraftFile> &files);
    void addFiles(const QStringList &paths);                // those already in are left out
    [[nodiscard]] const QList<DraftFile> &files() const { return m_files; }
    void setSpreadOffered(bool isOffered);                  // off: a new ticket is one message
    [[nodiscard]] ManyFiles many() const { return m_many.value_or(ManyFiles::Spread); }
    [[nodiscard]] const AttachmentPlan &plan() const { return m_plan; }
    [[nodiscard]] const QList<AttachmentFacts> &facts() const { return m_facts; }
    [[nodiscard]] QString problem() const;                  // why it cannot go, translated; empty: it can
    void reload();
    void setEditable(bool isEditable);
    void showProgress(int message, int file, const QString &words);  // of the file under way, from 1

Q_SIGNALS:
    void changed();                                         // by the person
    void planned();                                         // facts and plan are up to date

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(ManyFiles many);
    void present();
    void presentMany();
    void change(qsizetype index, const DraftFile &file);
    void remove(qsizetype index);
    void blur(qsizetype index);
    AttachmentRow *makeRow(qsizetype index);

    QList<DraftFile> m_files;
    QList<AttachmentFacts> m_facts;
    AttachmentPlan m_plan;
    std::optional<ManyFiles> m_many;        // as the person chose; absent: not asked, or not answered yet
    bool m_isSpreadOffered = true, m_isEditable = true;
    QList<AttachmentRow *> m_rows;
    QVBoxLayout *m_column;
    QWidget *m_question;
    QLabel *m_ask;
    QRadioButton *m_spread, *m_pack;
};

} // namespace pc
