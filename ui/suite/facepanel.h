// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

// What stands in the place of a page that cannot be shown: never a blank page.
class FacePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Face { SigningIn, SigningInBehind, Ended, SignedOut, OpenFailed, LoadFailed, Certificate, Crashed, CookiesRefused };

    explicit FacePanel(QWidget *parent = nullptr);
    void setCustomer(const QString &name);
    void setForm(bool hasForm);                             // a long form is filled in on the page
    void setKeepsPage(bool keeps);                          // opening again signs in behind the page, which stays as it is
    void setBehindFailed(bool hasFailed);                   // that was tried once, and did not work
    void showFace(Face face, const QString &detail = {});   // detail: technical cause without secrets, or the host
    [[nodiscard]] Face face() const { return m_face; }

Q_SIGNALS:
    void openAgainRequested();
    void reloadRequested();
    void pageRequested();           // look at the page behind, although the session is over

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString endedSentence() const;
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] bool needsNewSession() const;
    void press();

    Face m_face = Face::SigningIn;
    QString m_customer;
    QString m_detail;
    bool m_hasForm = false;
    bool m_keepsPage = false;
    bool m_hasBehindFailed = false;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_detailLabel;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace pc
