// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <QHash>
#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace pc {

class Skeleton;

// Holds a page's content and shows, in its stead, one of four different empty faces or the skeleton of a slow load.
class StatePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Content, Loading, NothingYet, NothingMatches, NoRight, Failed };
    // Empty parts fall back to general words; action empty and no general one: no button.
    struct Words { QString title; QString sentence; QString action; };

    explicit StatePanel(QWidget *content, QWidget *parent = nullptr);   // takes the content

    void setWords(Face face, const Words &words);       // call again from the owner's retranslate()
    void showFace(Face face);
    void showLoading();             // content stays for 300 ms, then skeleton rows, after 2 s words and, if it can, a cancel
    void showContent();
    void showError(const ApiError &error);      // Failed, or NoRight for a refusal; details copyable
    void setCancellable(bool cancellable);      // off at first
    [[nodiscard]] Face face() const { return m_face; }
    [[nodiscard]] QString text() const;         // title and sentence now on screen

Q_SIGNALS:
    void actionTriggered(pc::StatePanel::Face face);    // first action, clear filter, ask for the right, retry
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void present();
    void copyDetails();
    [[nodiscard]] Words wordsOf(Face face) const;

    QStackedLayout *m_stack;
    QWidget *m_content;
    Skeleton *m_skeleton;
    QWidget *m_empty;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_copy;
    QTimer m_skeletonTimer;
    QTimer m_wordsTimer;
    QHash<int, Words> m_words;
    std::optional<ApiError> m_error;
    Face m_face = Face::Content;
    bool m_cancellable = false;
};

} // namespace pc
