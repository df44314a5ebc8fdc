// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/environments/environmentdialog.h"
#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace pc {

class Banner;
class ConnectionTestView;
class EnvironmentListModel;
class FactGrid;
class KeychainNotice;
class Pill;
struct ImportOutcome;

// All environments on the left, the chosen one on the right: use, edit, test, duplicate, export, remove.
class EnvironmentsView : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentsView(const EnvironmentTools &tools, QWidget *parent = nullptr);

    void setCurrent(const EnvironmentId &id);       // the one that the program works on
    [[nodiscard]] Environment current() const;      // the sandbox's has nothing but id and kind
    void select(const EnvironmentId &id);
    [[nodiscard]] EnvironmentId selected() const;

    void addEnvironment(Environment::Kind kind = Environment::Kind::Production);
    void editEnvironment(const EnvironmentId &id);
    void importFile(const QString &path);           // opens the question what to do with it

Q_SIGNALS:
    void currentChanged();
    void useRequested(const pc::EnvironmentId &id);         // tools.sandbox for the built-in one
    void environmentChanged(const pc::EnvironmentId &id);   // its settings or keys
    void environmentRemoved(const pc::EnvironmentId &id);   // profile and keys are gone; its local data is the caller's

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildList();
    QWidget *buildDetail();
    void openForm(const Environment &environment, std::optional<AccessKey> key = {});
    void present();
    void presentKeys(const Result<PartnerKeys> &keys, const EnvironmentId &id);
    void presentFacts(const Environment &environment);
    void sayFileProblems();
    void chooseImportFile();
    void offerFoundKeys();
    void onImported(const ImportOutcome &outcome, const QString &path);
    void onBannerAction();
    void exportSelected();
    void duplicateSelected();
    void askToRemoveSelected();
    void removeNow(const Environment &environment);
    void testSelected();
    void closeTest();
    void retranslate();
    [[nodiscard]] std::optional<Environment> selectedEnvironment() const;

    EnvironmentTools m_tools;
    EnvironmentListModel *m_model;
    EnvironmentId m_current;
    QString m_fileToDelete;
    Result<PartnerKeys> m_keysOfSelected;
    EnvironmentId m_shownId;            // whose keys and connection test are on the right

    Banner *m_banner;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_import;
    QMenu *m_addMenu;
    QMenu *m_importMenu;
    QLabel *m_name;
    Pill *m_kind;
    Pill *m_readOnly;
    QLabel *m_sentence;
    FactGrid *m_facts;
    KeychainNotice *m_notice;
    QPushButton *m_use;
    QPushButton *m_edit;
    QPushButton *m_test;
    QPushButton *m_duplicate;
    QPushButton *m_export;
    QPushButton *m_remove;
    ConnectionTestView *m_testView;
};

} // namespace pc
