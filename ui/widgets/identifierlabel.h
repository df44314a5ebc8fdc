// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>
#include <QTimer>

namespace pc {

// An identifier in the fixed font; a click (or Space) copies it and says so for a moment. Elided in the middle.
class IdentifierLabel : public QAbstractButton
{
    Q_OBJECT
public:
    explicit IdentifierLabel(QWidget *parent = nullptr);
    void setIdentifier(const QString &identifier, const QString &unknownReason = {});   // empty: a dash with the reason
    [[nodiscard]] QString identifier() const { return m_identifier; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copied(const QString &identifier);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void copy();

    QString m_identifier;
    QString m_unknownReason;
    QTimer m_saysCopied;
};

} // namespace pc
