// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/verificationmessage.h"
#include <QLocale>
#include <QUrl>

namespace pc {
namespace {

// What the sentences are made of, per language.
struct Words
{
    QString subject;
    QString greeting;                       // %1: name
    QString greetingWithoutName;
    QString request;                        // %1: cloud, %2: UID
    QString places[3];                      // by VerificationWish::Platform; introduces the link
    QString papers[3];                      // by VerificationWish::Subject
    QString life;
    QString noAccess;
    QString end;
};

Words english()
{
    return {
        QStringLiteral("Please verify the identity of your %1 account"),
        QStringLiteral("Dear %1,"),
        QStringLiteral("Dear customer,"),
        QStringLiteral("the identity of your %1 account (UID %2) is not verified yet. Until it is, the account cannot buy or use all services."),
        {QStringLiteral("Please open this link on a computer and follow the steps there. It takes a few minutes:"),
         QStringLiteral("Please open this link in the browser of your phone and follow the steps there. It takes a few minutes:"),
         QStringLiteral("Please open this link in the cloud's app on your phone and follow the steps there. It takes a few minutes:")},
        {QStringLiteral("Have at hand: the business licence of the company, or your identity card if the account belongs to a person."),
         QStringLiteral("Have at hand: your identity card."),
         QStringLiteral("Have at hand: the business licence of the company and the identity card of its legal representative.")},
        QStringLiteral("The link works until %1. Whoever has it can verify in your name: please do not pass it on."),
        QStringLiteral("What if I have no access?\n"
                       "- The phone number has changed: log on and change it in the security settings of the account first. If you cannot log on, "
                       "answer this message and we will help.\n"
                       "- The e-mail address is no longer used: tell us which address should receive our messages.\n"
                       "- The person in charge has left: give this message to somebody who may act for the company.\n"
                       "- The link has expired: answer this message and we will send a new one."),
        QStringLiteral("Kind regards"),
    };
}

Words chinese()
{
    return {
        QStringLiteral("请完成您的%1账号的实名认证"),
        QStringLiteral("尊敬的%1："),
        QStringLiteral("尊敬的客户："),
        QStringLiteral("您好！您的%1账号（UID %2）尚未完成实名认证。完成之前，该账号无法购买和使用全部服务。"),
        {QStringLiteral("请在电脑上打开以下链接，按页面提示操作，只需几分钟："),
         QStringLiteral("请在手机浏览器中打开以下链接，按页面提示操作，只需几分钟："),
         QStringLiteral("请在手机的云厂商 App 中打开以下链接，按页面提示操作，只需几分钟：")},
        {QStringLiteral("请提前准备：企业账号请准备营业执照，个人账号请准备身份证。"),
         QStringLiteral("请提前准备：您的身份证。"),
         QStringLiteral("请提前准备：企业营业执照和法定代表人的身份证。")},
        QStringLiteral("链接有效期至%1。持有此链接的人都可以用您的名义认证，请勿转发给他人。"),
        QStringLiteral("如果我无法操作，怎么办？\n"
                       "- 手机号已更换：请先登录账号，在安全设置中更换手机号；无法登录时请回复本消息，我们会协助您处理。\n"
                       "- 邮箱已停用：请告诉我们今后接收消息的邮箱。\n"
                       "- 经办人已离职：请将本消息转交给有权代表企业办理的同事。\n"
                       "- 链接已过期：请回复本消息，我们会重新发送。"),
        QStringLiteral("此致\n敬礼"),
    };
}

QString cloudName(MessageLanguage language, Environment::Cloud cloud)
{
    const bool isChinese = language == MessageLanguage::Chinese;
    switch (cloud) {
    case Environment::Cloud::Alibaba: return isChinese ? QStringLiteral("阿里云") : QStringLiteral("Alibaba Cloud");
    case Environment::Cloud::Huawei: return isChinese ? QStringLiteral("华为云") : QStringLiteral("Huawei Cloud");
    }
    return {};
}

QByteArray encoded(const QString &text, const QByteArray &unchanged = {})
{
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QLatin1String("\r\n"));       // as RFC 6068 wants it
    return QUrl::toPercentEncoding(lines, unchanged);
}

} // namespace

QString linkMark() { return QStringLiteral("{link}"); }
QString deadlineMark() { return QStringLiteral("{deadline}"); }

MessageText verificationMessage(MessageLanguage language, Environment::Cloud cloud, const Customer &customer, const VerificationWish &wish)
{
    const Words words = language == MessageLanguage::Chinese ? chinese() : english();
    // Nobody is greeted by an address or a number; and what staff calls a customer among themselves is never shown to it.
    const QString &name = customer.facts.name;
    const QString paragraphs[] = {
        name.isEmpty() ? words.greetingWithoutName : words.greeting.arg(name),
        words.request.arg(cloudName(language, cloud), customer.uid().text()),
        words.places[int(wish.platform)] + QLatin1Char('\n') + linkMark(),
        words.papers[int(wish.subject)],
        words.life.arg(deadlineMark()),
        words.noAccess,
        words.end,
    };
    MessageText message;
    message.subject = words.subject.arg(cloudName(language, cloud));
    for (const QString &paragraph : paragraphs)
        message.body += (message.body.isEmpty() ? QString() : QStringLiteral("\n\n")) + paragraph;
    return message;
}

QString deadlineText(MessageLanguage language, const QDateTime &expiresAt, const QTimeZone &zone)
{
    const bool isChinese = language == MessageLanguage::Chinese;
    const QDateTime local = expiresAt.toTimeZone(zone);
    const QLocale locale(isChinese ? QLocale::Chinese : QLocale::English, isChinese ? QLocale::China : QLocale::UnitedKingdom);
    const int minutes = local.offsetFromUtc() / 60;
    QString offset = QStringLiteral("UTC");
    if (minutes != 0) {
        offset += minutes < 0 ? QLatin1Char('-') : QLatin1Char('+');
        offset += QTime(std::abs(minutes) / 60, std::abs(minutes) % 60).toString(QStringLiteral("hh:mm"));
    }
    if (isChinese)
        return QStringLiteral("%1（%2）").arg(locale.toString(local, QStringLiteral("yyyy年M月d日 HH:mm")), offset);
    return QStringLiteral("%1 (%2)").arg(locale.toString(local, QStringLiteral("d MMMM yyyy, HH:mm")), offset);
}

QString filledIn(const QString &body, const QString &link, const QString &deadline)
{
    QString text = body;
    return text.replace(deadlineMark(), deadline).replace(linkMark(), link);
}

MessageLanguage usualLanguage(Environment::Site site) { return site == Environment::Site::China ? MessageLanguage::Chinese : MessageLanguage::English; }

QTimeZone usualZone(Environment::Site site)
{
    return site == Environment::Site::China ? QTimeZone(QByteArrayLiteral("Asia/Shanghai")) : QTimeZone::systemTimeZone();
}

QUrl mailAddress(const QString &to, const QString &subject, const QString &body)
{
    QByteArray address = "mailto:" + encoded(to, "@") + "?subject=" + encoded(subject);
    if (!body.isEmpty())
        address += "&body=" + encoded(body);
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

} // namespace pc
