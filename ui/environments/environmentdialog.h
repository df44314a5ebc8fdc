// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/environmentstore.h"
#include "core/environments/sandboxprofile.h"
#include "core/vault/keys.h"
#include "ui/environments/connectiontest.h"
#include "ui/environments/foundkeysdialog.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace pc {

class Banner;
class ConnectionTestView;
class EnvironmentEdge;
class EnvironmentForm;
class KeychainNotice;

// What the screens of this folder work on; everything outlives them.
struct EnvironmentTools
{
    EnvironmentStore *store = nullptr;
    Keys *keys = nullptr;
    MakeConnectionTest makeTest;
    KeySources keySources;
    EnvironmentId sandbox = sandboxId(QStringLiteral("standard")); // whose row stands for the built-in sandbox
};

// Adds or edits one environment and, when asked to, tests its connection at the end. Keys are saved first, then the profile:
// a keychain that fails leaves everything in the form. Show it with open().
class EnvironmentDialog : public QDialog
{
    Q_OBJECT
public:
    // An environment without an id is a new one.
    EnvironmentDialog(const EnvironmentTools &tools, const Environment &environment, QWidget *parent = nullptr);

    void takeOverKey(KeyRole role, const AccessKey &key);
    [[nodiscard]] EnvironmentForm *form() const { return m_form; }

Q_SIGNALS:
    void saved(const pc::Environment &environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void forgetUnusedKeys();
    void loadKeys();
    void onKeysLoaded(const Result<PartnerKeys> &keys);
    void save(bool thenTest, KeyPlace place);
    bool checkFields();
    void onKeysSaved(const Result<Done> &saved);
    void storeProfile();
    void startTest();
    void offerKeys(KeyRole role);
    void showSuite();
    void setBusy(bool busy);
    void retranslate();

    EnvironmentTools m_tools;
    Environment m_environment;  // as it was opened; after saving, as stored
    Environment m_toStore;
    bool m_isNew;
    bool m_thenTest = false;
    bool m_savedKeys = false;
    EnvironmentEdge *m_edge;
    QLabel *m_title;
    QStackedWidget *m_pages;
    EnvironmentForm *m_form;
    KeychainNotice *m_notice;
    Banner *m_banner;
    ConnectionTestView *m_test;
    QPushButton *m_suite;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QPushButton *m_saveAndTest;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace pc
