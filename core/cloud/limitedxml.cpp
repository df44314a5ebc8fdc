// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/limitedxml.h"
#include <QXmlStreamReader>
#include <algorithm>

namespace pc {

const XmlElement *XmlElement::child(QLatin1String childName) const
{
    const auto found = std::find_if(children.cbegin(), children.cend(), [childName](const XmlElement &each) { return each.name == childName; });
    return found == children.cend() ? nullptr : &*found;
}

QString XmlElement::textOf(QLatin1String childName) const
{
    const XmlElement *found = child(childName);
    return found ? found->text : QString();
}

namespace {

// Builds the tree without recursion: the depth of foreign data is not the depth of our stack.
class TreeBuilder
{
public:
    TreeBuilder(const QByteArray &xml, const XmlLimits &limits) : m_reader(xml), m_limits(limits) {}

    Result<XmlElement> build()
    {
        while (m_problem.isEmpty() && !m_reader.atEnd())
            take(m_reader.readNext());
        if (m_problem.isEmpty() && m_reader.hasError())
            m_problem = m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError ? QStringLiteral("ends too early") : QStringLiteral("is not well-formed");
        if (!m_problem.isEmpty())
            return failure(ApiError::Kind::Malformed, QStringLiteral("the XML %1, at character %2").arg(m_problem).arg(m_reader.characterOffset()));
        return m_root;
    }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement: begin(); break;
        case QXmlStreamReader::EndElement: end(); break;
        case QXmlStreamReader::Characters: addText(); break;
        // Nobody needs them here, and they are what bombs are made of.
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference: m_problem = QStringLiteral("declares a document type or entities"); break;
        default: break;
        }
    }

    void begin()
    {
        if (m_open.size() >= m_limits.depth || ++m_elements > m_limits.elements) {
            m_problem = QStringLiteral("has too many elements");
            return;
        }
        XmlElement element;
        element.name = m_reader.name().toString();
        m_open.append(element);
    }

    void end()
    {
        const XmlElement done = m_open.takeLast();
        if (m_open.isEmpty())
            m_root = done;
        else
            m_open.last().children.append(done);
    }

    void addText()
    {
        if (m_open.isEmpty()) // white space around the root
            return;
        QString &text = m_open.last().text;
        if (text.size() + m_reader.text().size() > m_limits.text)
            m_problem = QStringLiteral("has a text that is too long");
        else
            text += m_reader.text();
    }

    QXmlStreamReader m_reader;
    const XmlLimits m_limits;
    QList<XmlElement> m_open;
    XmlElement m_root;
    QString m_problem;
    int m_elements = 0;
};

} // namespace

Result<XmlElement> readXml(const QByteArray &xml, const XmlLimits &limits)
{
    if (xml.size() > limits.bytes)
        return failure(ApiError::Kind::Malformed, QStringLiteral("the XML has more than %1 bytes").arg(limits.bytes));
    return TreeBuilder(xml, limits).build();
}

} // namespace pc
