// SPDX-License-Identifier: Apache-2.0
// What happens in the dialog; how it is put together and what it says is in asktoverifydialog_view.cpp.
#include "ui/identity/asktoverifydialog.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "core/sync/identityservice.h"
#include "ui/identity/askrecord.h"
#include "ui/identity/linkfield.h"
#include "ui/identity/messageeditor.h"
#include "ui/widgets/banner.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>

namespace pc {

AskToVerifyDialog::AskToVerifyDialog(const IdentityServices &services, const Customer &customer, QWidget *parent)
    : QDialog(parent), m_services(services), m_customer(customer)
{
    build();
    connect(m_services.customers, &CustomerStore::changed, this, &AskToVerifyDialog::onStoreChanged);
    retranslate();
    presentBanner();
}

AskToVerifyDialog::~AskToVerifyDialog() = default;

void AskToVerifyDialog::done(int result)
{
    m_link->wipe();
    QDialog::done(result);
}

VerificationWish AskToVerifyDialog::wish() const
{
    VerificationWish wish;
    wish.platform = VerificationWish::Platform(m_platform->currentIndex());
    wish.subject = VerificationWish::Subject(m_subject->currentIndex());
    return wish;
}

bool AskToVerifyDialog::isForWish() const { return m_madeFor.platform == wish().platform && m_madeFor.subject == wish().subject; }

VerificationStanding AskToVerifyDialog::standing() const { return verificationStanding(m_customer, m_services.clock->utcNow()); }

void AskToVerifyDialog::make()
{
    if (m_isMaking)
        return;
    m_isMaking = true;
    m_said->clear();
    present();
    whenDone(m_services.identity->link(m_customer.uid(), wish()), this, [this, asked = wish()](const Result<VerificationLink> &link) { onMade(asked, link); });
}

void AskToVerifyDialog::onMade(const VerificationWish &asked, const Result<VerificationLink> &link)
{
    m_isMaking = false;
    if (link) {
        m_madeFor = asked;
        m_isRemembered = false;
        m_link->setLink(*link);
        m_message->setExpiresAt(link->expiresAt);
        presentBanner();
    } else {
        showError(link.error());
    }
    present();
}

void AskToVerifyDialog::showError(const ApiError &error)
{
    m_hasFailed = true;
    m_banner->showError(error, m_services.clock->utcNow());
}

// Whoever verifies while this is open need not be asked any more.
void AskToVerifyDialog::onStoreChanged(const QList<CustomerUid> &uids)
{
    if (!uids.isEmpty() && !uids.contains(m_customer.uid()))
        return;
    whenDone(m_services.customers->customer(m_customer.uid()), this, [this](const Result<Customer> &customer) {
        if (!customer)
            return;
        const bool isNews = m_customer.facts.certified != customer->facts.certified;
        m_customer = *customer;
        if (isNews)
            presentBanner();        // else it says what it said: it may be an error
        m_message->setAbout(m_customer, wish());
        present();
    });
}

QString AskToVerifyDialog::message() const
{
    return filledIn(m_message->body(), QString::fromUtf8(m_link->link().url.reveal()), m_message->deadline());
}

void AskToVerifyDialog::copyMessage()
{
    copySecretly(message());
    say(tr("The message is on the clipboard, with the link."));
    remember();
}

// Addresses are handed to programs on their command lines, where every account of the machine can read them: the link goes by the
// clipboard. So does a text that is too long for an address.
void AskToVerifyDialog::openMail()
{
    const QString where = tr("(paste the link here)", "stands in a mail in place of the link");
    const QString &to = m_customer.facts.loginEmail;
    QUrl url = mailAddress(to, m_message->subject(), filledIn(m_message->body(), where, m_message->deadline()));
    const bool fits = url.toEncoded().size() <= kMostMailBytes;
    if (!fits)
        url = mailAddress(to, m_message->subject(), {});
    copySecretly(fits ? QString::fromUtf8(m_link->link().url.reveal()) : message());
    const bool opened = m_services.openOutside ? m_services.openOutside(url) : QDesktopServices::openUrl(url);
    if (!opened) {
        copySecretly(message());
        m_banner->showMessage(Tone::Warn, tr("No mail program answered. The message is on the clipboard, with the link."));
    } else {
        say(fits ? tr("The mail is open. The link is on the clipboard: paste it where the mail says so.")
                 : tr("The text is too long to be handed to a mail program. It is on the clipboard, with the link: paste it into the mail that is open."));
    }
    remember();
}

// Once per link, when it has left the dialog.
void AskToVerifyDialog::remember()
{
    if (std::exchange(m_isRemembered, true))
        return;
    whenDone(rememberAsking(m_services, m_customer.uid(), m_link->link().expiresAt), this, [this](const Result<Done> &saved) {
        m_isRemembered = saved.has_value();
        if (!saved)
            showError(saved.error());
    });
}

AskToVerifyDialog *openAskToVerify(const IdentityServices &services, const Customer &customer, QWidget *parent)
{
    QWidget *const window = parent->window();
    const QList<AskToVerifyDialog *> open = window->findChildren<AskToVerifyDialog *>();
    for (AskToVerifyDialog *dialog : open) {
        if (dialog->customer() == customer.uid() && dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
            return dialog;
        }
    }
    auto *const dialog = new AskToVerifyDialog(services, customer, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace pc
