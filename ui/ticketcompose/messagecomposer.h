// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/ticketsender.h"
#include "core/tickets/attachments.h"
#include "ui/ticketcompose/composeservices.h"
#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace pc {

class AttachmentList;
class Banner;
class ConfidentialField;
class DraftKeeper;
class ElidedLabel;
class MacroPopup;
class MessageEdit;
class OperationOutcome;

// Writes one message and sends it: text, prepared texts, files, confidential part, draft on the disk, progress and outcome.
// A reply box and a new ticket are built around it.
class MessageComposer final : public QWidget
{
    Q_OBJECT
public:
    enum class State {
        Writing,
        Preparing,                          // files are read
        Sending,
        Open,                               // handed over, end not known: nothing may be sent until it is
    };

    explicit MessageComposer(const ComposeServices &services, QWidget *parent = nullptr);
    ~MessageComposer() override;

    // What is written goes to the draft `blank.key` from now on; the confidential part of before is gone. A kept draft comes back.
    void open(const TicketDraft &blank);
    // Customer, product and title of a new ticket: they are part of its draft and of what is sent.
    void setHead(const CustomerUid &customer, const QString &product, const QString &title);
    void setContact(const QString &phone, const QString &email, bool isUrgent);
    void setValues(const QHash<QString, QString> &values) { m_values = values; }   // of variables, by name
    void setOwnProblem(const QString &problem);                     // why the rest is not complete, translated; empty: it is
    void setConsequence(const QString &sentence);                   // for whom, in which environment
    void setSendText(const QString &text);                          // the verb on the button
    void setStart(const QString &text, const QStringList &paths);   // of a message that has no draft yet
    void addTool(QWidget *tool);                                    // into the row above the text
    void addFiles(const QStringList &paths);
    void insertText(const QString &text);                           // at the cursor; can be undone

    [[nodiscard]] TicketDraft draft() const;                        // as it is written
    [[nodiscard]] QString finalText() const;                        // as it will go
    [[nodiscard]] State state() const { return m_state; }
    void flush();                                                   // to the disk, now
    void send();

Q_SIGNALS:
    void changed();
    void restored(const pc::TicketDraft &draft);                    // a kept draft is on the screen
    void sent(const pc::OperationRecord &operation);                // the last message has arrived
    void unlockRequested();
    void callRequested(const QString &requestId);
    void noted(const QString &text);                                // what became of a removal, …

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *buildTools();
    [[nodiscard]] QHBoxLayout *buildProgress();
    [[nodiscard]] QHBoxLayout *buildBottom();
    void connectParts();
    void retranslate();
    void onEdited();
    void onLoaded(const TicketDraft &draft);
    void onPicture(const QImage &picture);
    void openMacros();
    void insertMacro(const TicketMacro &macro);
    void editMacros();
    void askForFiles();
    void preview();
    void trimQuotes();
    void scanFiles();

    [[nodiscard]] QString problem() const;
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] bool isConfidentialApart() const;         // goes, if there is one, as a message of its own
    void presentConfidential();
    void hand(const QList<QList<OutgoingFile>> &files, const Secret &confidential);
    void onSent(const Result<SentMessages> &sent, const QList<TicketDraft> &parts);
    void resend();
    void onProgress(const SendProgress &progress);
    void onOperation(const OperationRecord &operation);
    void take(const OperationRecord &operation);
    void fail(const ApiError &error);
    void finish(const OperationRecord &operation);
    void goOnWithRest();
    void resume(const QString &sentence);
    void goTo(State state);

    void present();
    void presentBanner();
    void presentHint();
    void presentButtons();

    ComposeServices m_services;
    TicketDraft m_blank;                    // key, ticket, and what setHead() said
    QHash<QString, QString> m_values;
    QString m_phone, m_email, m_ownProblem, m_consequence, m_sendText;
    bool m_isUrgent = false;
    State m_state = State::Writing;
    OperationRecord m_operation;            // of State::Open
    QHash<QString, QList<TicketDraft>> m_underWay;  // by key: messages the sender has not answered for, also of drafts left meanwhile
    TicketDraft m_rest;                     // what goes behind the message of State::Open and was never tried
    bool m_isSecretLeft = false;            // … and among it the confidential part
    quint64 m_opened = 0;                   // counts open(): what began before belongs to another message
    int m_picturesKept = 0;                 // pasted ones on their way to the disk
    QHash<OperationId, OperationRecord> m_heard;    // ends that were told while it was sent
    TicketDraft m_restored;                 // what came back, while its note stands
    QString m_startText;
    QStringList m_startFiles;
    int m_cleaned = 0;                      // control characters taken out since the last change by hand
    bool m_isProblemShown = false;          // once the person has tried to send
    bool m_isWarned = false;                // … and has seen the warnings of what is written now
    bool m_isLoading = false;
    QList<FileSecret> m_fileSecrets;

    DraftKeeper *m_keeper;
    Banner *m_banner;
    QPushButton *m_macros, *m_attach, *m_preview;
    QHBoxLayout *m_tools = nullptr;
    QLabel *m_count;
    MessageEdit *m_edit;
    QLabel *m_wrong, *m_hint, *m_quoted;
    QPushButton *m_trim;
    AttachmentList *m_files;
    ConfidentialField *m_confidential;
    OperationOutcome *m_outcome;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    ElidedLabel *m_to;
    QPushButton *m_send;
    MacroPopup *m_popup = nullptr;
};

} // namespace pc
