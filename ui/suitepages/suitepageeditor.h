// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/suitepagecheck.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pc {

// Adds a page to the table of an environment, or changes one. What cannot be kept is said under the form; a host that the
// viewer does not know is kept only after the person says that the viewer may show it. Show it with open().
class SuitePageEditor : public QDialog
{
    Q_OBJECT
public:
    // A page without an id is a new one.
    SuitePageEditor(const Environment &environment, const SuitePage &page, QWidget *parent = nullptr);

    [[nodiscard]] SuitePage page() const;
    [[nodiscard]] QString unknownHost() const;      // of the address, when the viewer may not show it yet

Q_SIGNALS:
    void saved(const pc::Environment &environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void addLine(QGridLayout *grid, QLabel *label, QWidget *editor);
    void connectParts();
    void save();
    void present();
    void retranslate();
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QUrl filledAddress() const;

    const Environment m_environment;
    const SuitePage m_page;             // as it was
    const bool m_isNew;
    const bool m_isKnown;               // its id and purpose are not the person's to change
    QLabel *m_title;
    QLabel *m_idLabel, *m_purposeLabel, *m_productLabel, *m_addressLabel, *m_embeddingLabel, *m_touchesLabel;
    QLineEdit *m_id;
    QComboBox *m_purpose;
    QLineEdit *m_product;
    QLineEdit *m_address;
    QLabel *m_filled;
    QComboBox *m_embedding;
    QLabel *m_embeddingHint;
    QList<QCheckBox *> m_touches;
    QLabel *m_problem;
    QCheckBox *m_allowHost;
    QLabel *m_allowHint;
    QPushButton *m_cancel, *m_save;
};

} // namespace pc
