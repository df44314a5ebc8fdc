// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QHash>
#include <QTimer>

namespace pc {

// What was changed and not yet stored, field by field, so that a change made elsewhere meanwhile is not overwritten.
struct LocalEdits
{
    std::optional<QString> alias, group, crmId, note;
    std::optional<bool> favourite;

    [[nodiscard]] bool isEmpty() const { return !alias && !group && !crmId && !note && !favourite; }
    [[nodiscard]] CustomerLocal over(CustomerLocal stored) const;
    [[nodiscard]] LocalEdits undoing(const CustomerLocal &stored) const;    // what brings `stored` back, field by field
    void drop(const LocalEdits &saved);     // forgets what was saved and has not changed since
};

// Keeps what a person types about customers until the store has it: saved a moment after the typing rests, at once on
// flush(), and kept with the customer when saving fails, whichever customer is shown by then. Nothing is ever lost silently.
class LocalEditor : public QObject
{
    Q_OBJECT
public:
    enum class State { Saved, Unsaved, Saving, Failed };

    explicit LocalEditor(CustomerStore *store, QObject *parent = nullptr);   // borrows the store
    ~LocalEditor() override;                                                // hands over what is left

    // What the store holds; call it when a customer is shown and whenever it changed.
    void setStored(const CustomerUid &uid, const CustomerLocal &stored);
    void edit(const CustomerUid &uid, const LocalEdits &edits);
    [[nodiscard]] CustomerLocal local(const CustomerUid &uid) const;        // as typed
    [[nodiscard]] State state(const CustomerUid &uid) const;
    [[nodiscard]] std::optional<ApiError> error(const CustomerUid &uid) const;
    void restore(const CustomerUid &uid, const LocalEdits &before);         // takes a saved change back, at once; not told as saved()
    void flush();                                                           // saves everything now; also the way to try again
    void setRest(int milliseconds) { m_rest.setInterval(milliseconds); }

Q_SIGNALS:
    void stateChanged(const pc::CustomerUid &uid);
    void saved(const pc::CustomerUid &uid, const pc::LocalEdits &before);   // `before` is what restore() takes

private:
    struct Draft
    {
        CustomerLocal stored;
        LocalEdits edits;
        bool saving = false;
        std::optional<ApiError> error;
    };
    void save(const CustomerUid &uid);
    void onSaved(const CustomerUid &uid, const LocalEdits &sent, const LocalEdits &before, const Result<Done> &result);

    CustomerStore *m_store;
    QHash<CustomerUid, Draft> m_drafts;
    QSet<CustomerUid> m_restoring;
    QTimer m_rest;
};

} // namespace pc
