// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/foundkeys.h"
#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace pc {

// Where keys of other tools on this machine may stand; a test gives its own.
struct KeySources
{
    QString cliPath = aliyunCliPath();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
};

// Offers the keys that the vendor's command line or the environment variables hold. Nothing is taken before a person chooses.
// Show it with open(); keyChosen() comes when one was chosen.
class FoundKeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FoundKeysDialog(const KeySources &sources, QWidget *parent = nullptr);

Q_SIGNALS:
    void keyChosen(const pc::FoundKey &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose();
    void onCurrentChanged();
    [[nodiscard]] QString describe(const FoundKey &key) const;

    KeySources m_sources;
    QList<FoundKey> m_found;
    std::optional<ApiError> m_cliError;
    QLabel *m_intro;
    QListWidget *m_list;
    QLabel *m_note;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace pc
