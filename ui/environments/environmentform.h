// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/environmentcheck.h"
#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace pc {

class EndpointsTable;
class KeyField;

// Every setting of one environment. Settings that the person has not touched follow kind and site.
class EnvironmentForm : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentForm(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment, bool isNew);
    [[nodiscard]] Environment environment() const;
    void setSuite(const Environment &environment);                  // takes over its suite pages, choices and allowed hosts
    void showProblems(const QList<EnvironmentProblem> &problems);   // at their fields; the first one gets the focus
    [[nodiscard]] KeyField *mainKey() const { return m_mainKey; }
    [[nodiscard]] KeyField *ramKey() const { return m_ramKey; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Field = EnvironmentProblem::Field;
    struct Line
    {
        QLabel *label;
        QWidget *editor;
        QLabel *problem;
    };
    void build();
    void buildAdvanced(QVBoxLayout *column);
    Line &addLine(QGridLayout *grid, Field field, QWidget *editor, int row, int column, int span = 1);
    QLineEdit *addText(const QString &name);
    void connectEdits();
    void onKindChosen();
    void onSiteChosen();
    void fillAddresses(const Environment &environment);
    void setAdvancedShown(bool shown);
    void retranslate();
    void retranslateChoices();
    [[nodiscard]] Environment::Kind kind() const;

    Environment m_original;
    bool m_isNew = true;
    bool m_readOnlyTouched = false;
    bool m_addressesTouched = false;
    QMap<Field, Line> m_lines;
    QList<EnvironmentProblem> m_problems;

    QLabel *m_basics;
    QLabel *m_keysTitle;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_site;
    QLineEdit *m_partner;
    QLabel *m_kindLabel;
    QLabel *m_siteLabel;
    QCheckBox *m_readOnly;
    QLabel *m_readOnlyHint;
    KeyField *m_mainKey;
    KeyField *m_ramKey;
    QToolButton *m_advancedToggle;
    QWidget *m_advanced;
    QLabel *m_endpointsTitle;
    EndpointsTable *m_endpoints;
    QLineEdit *m_signin;
    QLineEdit *m_suite;
    QLineEdit *m_login;
    QLineEdit *m_hosts;
    QLineEdit *m_role;
    QComboBox *m_language;
    QComboBox *m_listHome;
    QLabel *m_listHomeLabel;
    QLineEdit *m_queueAddress;
    QLineEdit *m_queueName;
    QLabel *m_queueHint;
    QComboBox *m_tickets;
    QLabel *m_ticketsLabel;
    QLineEdit *m_colour;
};

} // namespace pc
