// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "ui/inbox/inboxdialog.h"

class QCheckBox;
class QTableWidget;
class QTimeEdit;

namespace pc {

// What happens by itself with messages that arrive, and when nothing pops up.
class InboxRulesDialog final : public InboxDialog
{
    Q_OBJECT
public:
    InboxRulesDialog(const InboxServices &services, const QList<InboxRule> &rules, const QuietHours &hours, QWidget *parent = nullptr);

    [[nodiscard]] QList<InboxRule> rules() const;
    [[nodiscard]] QuietHours quietHours() const;

Q_SIGNALS:
    void edited(const QList<pc::InboxRule> &rules, const pc::QuietHours &hours);

protected:
    void retranslate() override;

private:
    void buildRules();
    void buildHours(const QuietHours &hours);
    void addRule(const InboxRule &rule);
    void present();

    QTableWidget *m_rules;
    QPushButton *m_add, *m_remove;
    QLabel *m_hoursTitle;
    QCheckBox *m_isOn;
    QLabel *m_fromLabel;
    QTimeEdit *m_from;
    QLabel *m_toLabel;
    QTimeEdit *m_to;
    QList<QCheckBox *> m_days;              // Monday first
};

} // namespace pc
