// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QAbstractButton>
#include <QToolButton>
#include <QWidget>

class QPushButton;

namespace pc {

class Clock;
class JobButton;
class JobModel;
class RelativeTimeLabel;
class ScopeControl;

// The environment of this moment: word and name on the environment's colour.
class EnvironmentBadge : public QAbstractButton
{
    Q_OBJECT
public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);
    void setEnvironment(const Environment &environment);
    void setWordOnly(bool wordOnly);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    Environment m_environment;
    bool m_wordOnly = false;
    bool m_known = false;
};

// The line above every page: scope, back and forward, the search box, age of the data, jobs, environment.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    HeaderBar(JobModel *jobs, const Clock *clock, QWidget *parent = nullptr);
    [[nodiscard]] ScopeControl *scope() const { return m_scope; }
    [[nodiscard]] EnvironmentBadge *environment() const { return m_environment; }
    void addTool(QWidget *tool);            // left of the environment; taken
    void setHistory(bool canGoBack, bool canGoForward);
    void setDataAsOf(const QDateTime &utc, bool hasData);   // no data: the age is hidden

Q_SIGNALS:
    void searchRequested();
    void backRequested();
    void forwardRequested();
    void environmentRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    ScopeControl *m_scope;
    QToolButton *m_back;
    QToolButton *m_forward;
    QAbstractButton *m_search;
    RelativeTimeLabel *m_age;
    JobButton *m_jobs;
    EnvironmentBadge *m_environment;
    bool m_hasData = false;
};

} // namespace pc
