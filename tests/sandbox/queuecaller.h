// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"
#include "sandbox/queue/queuegate.h"
#include "tests/sandbox/sandboxfixture.h"
#include <QXmlStreamReader>

namespace pc {

// Calls of the message queue, signed as the vendor's client signs them.
class QueueCaller : public SandboxFixture
{
public:
    using SandboxFixture::SandboxFixture;

    static constexpr char kMessages[] = "/queues/vno-partner-queue/messages";

    // The lines of headers for such a call. A null key: the partner's main key.
    [[nodiscard]] QByteArray headersFor(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const sandbox::IssuedKey *key = nullptr) const
    {
        const sandbox::IssuedKey signing = key ? *key : sandbox->state().keys.mainKey();
        sandbox::HttpRequest request;
        request.method = method;
        request.target = target;
        request.headers = {{"Date", sandbox::httpDate(clock.utcNow())}, {"x-mns-version", "2015-06-06"}};
        if (!body.isEmpty())
            request.headers += {{"Content-Type", "text/xml"}, {"Content-MD5", sandbox::queueContentMd5(body)}};
        const QByteArray signature = sandbox::queueSignature(sandbox::queueStringToSign(request), signing.secret);
        request.headers.append({"Authorization", "MNS " + signing.id + ':' + signature});
        if (!signing.securityToken.isEmpty())
            request.headers.append({"security-token", signing.securityToken});
        QByteArray lines;
        for (const auto &[name, value] : request.headers)
            lines += name + ": " + value + "\r\n";
        return lines;
    }
    Answer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const sandbox::IssuedKey *key = nullptr)
    {
        return send(sandbox->mnsUrl(), method, target, headersFor(method, target, body, key), body);
    }
    Answer receive(const QByteArray &query = "waitseconds=0") { return ask("GET", kMessages + ('?' + query)); }
    Answer remove(const QByteArray &handle) { return ask("DELETE", QByteArray(kMessages) + "?ReceiptHandle=" + handle); }
    Answer remove(const QList<QByteArray> &handles)
    {
        return ask("DELETE", kMessages, "<ReceiptHandles xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><ReceiptHandle>"
                       + handles.join("</ReceiptHandle><ReceiptHandle>") + "</ReceiptHandle></ReceiptHandles>");
    }
    Answer put(const QByteArray &text)
    {
        return ask("POST", kMessages, "<Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageBody>" + text + "</MessageBody></Message>");
    }
    Answer order(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) { return send(control, method, path, {}, body); }
    void purge() { (void)order("DELETE", "/queue"); }

    // All texts of that element, in order.
    [[nodiscard]] static QList<QByteArray> texts(const Answer &answer, const char *element)
    {
        QList<QByteArray> list;
        QXmlStreamReader xml(answer.body);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String(element))
                list.append(xml.readElementText().toUtf8());
        }
        return list;
    }
    [[nodiscard]] static QByteArray text(const Answer &answer, const char *element) { return texts(answer, element).value(0); }
};

} // namespace pc
