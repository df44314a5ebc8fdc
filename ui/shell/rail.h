// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>
#include <QWidget>
#include <functional>

class QButtonGroup;
class QVBoxLayout;

namespace pc {

// A place in the rail: icon over word; icon alone (with a tooltip) where the window is too low.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &iconName, QWidget *parent);
    void setWord(const QString &word);
    void setKeyHint(const QString &key);
    void setBadge(int count);                   // 0: none
    void setLow(bool low);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QString m_iconName;
    QString m_key;
    int m_badge = 0;
    bool m_low = false;
};

// The places of the program at the left edge; arrow keys move, Enter opens.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    // Places stand at the top; `bottom` ones (settings) at the lower end and are not checkable.
    RailButton *addPlace(const QString &id, const QString &iconName, std::function<QString()> word, bool bottom = false);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    struct Place { QString id; std::function<QString()> word; RailButton *button; };
    QList<Place> m_places;
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    int m_top = 0;
};

} // namespace pc
