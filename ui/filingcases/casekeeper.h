// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/filing.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace pc {

class FilingStore;

// Keeps what a person changes in filing cases until the store has it: saved a moment after the typing rests, at once on flush(),
// and kept with the case when saving fails, whichever case is shown by then. What somebody or something else changed in the same
// case meanwhile (a session that began) stays: only what was edited here goes over the stored case, field by field.
class CaseKeeper : public QObject
{
    Q_OBJECT
public:
    enum class State { Saved, Unsaved, Saving, Failed };

    explicit CaseKeeper(FilingStore *store, QObject *parent = nullptr);     // borrows the store
    ~CaseKeeper() override;                                                 // hands over what is left

    void setStored(const FilingCase &stored);           // call it when a case is shown and whenever the store's changed
    void edit(const CaseId &id, const std::function<void(FilingCase *)> &change);
    [[nodiscard]] FilingCase filing(const CaseId &id) const;                // as edited
    [[nodiscard]] State state(const CaseId &id) const;
    [[nodiscard]] std::optional<ApiError> error(const CaseId &id) const;
    void forget(const CaseId &id);                      // removed; nothing of it is saved any more
    void flush();                                       // also the way to try again
    void setRest(int milliseconds) { m_rest.setInterval(milliseconds); }

Q_SIGNALS:
    void stateChanged(const pc::CaseId &id);
    void saved(const pc::FilingCase &stored);

private:
    struct Draft
    {
        FilingCase stored, mine;
        std::optional<FilingCase> sent;     // while it is being saved: what was edited by then
        std::optional<ApiError> error;
        [[nodiscard]] const FilingCase &base() const { return sent ? *sent : stored; }
        [[nodiscard]] bool isChanged() const;
    };
    // What was edited, to be put over the case as it is stored by then.
    [[nodiscard]] static std::function<void(FilingCase &)> changeOf(const Draft &draft);
    void save(const CaseId &id);
    void onSaved(const CaseId &id, const Result<FilingCase> &stored);

    FilingStore *m_store;
    QHash<CaseId, Draft> m_drafts;
    QTimer m_rest;
};

} // namespace pc
