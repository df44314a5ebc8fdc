// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/scope.h"
#include <QAbstractButton>
#include <optional>

class QMenu;

namespace pc {

// What the person works on, at the top left at all times. Fed with groups and counts; knows no store.
class ScopeControl : public QAbstractButton
{
    Q_OBJECT
public:
    struct Group { QString name; qint64 customers = 0; };       // an empty name: customers in no group

    explicit ScopeControl(QWidget *parent = nullptr);
    void setGroups(const QList<Group> &groups);
    void setTotal(std::optional<qint64> customers);             // of all; empty: not known
    void setScope(const Scope &scope);                          // emits when it differs
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void fillMenu(QMenu *menu);
    [[nodiscard]] static QString wordOf(const Scope &scope);    // "All customers", "Group Retail", the customer's name

Q_SIGNALS:
    void scopeChanged(const pc::Scope &scope);
    void customerSearchRequested();                             // "Find a customer…" was chosen

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void popUp();
    [[nodiscard]] std::optional<qint64> count() const;

    Scope m_scope;
    QList<Group> m_groups;
    std::optional<qint64> m_total;
};

} // namespace pc
