// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/NextLink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace toancanh::source {

namespace {

constexpr qsizetype maximumHeaderBytes = 64 * 1024;

/// Reads a Link header from its front.
class LinkReader
{
public:
    explicit LinkReader(const QByteArray &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    void skip(const char *signs)
    {
        while (!atEnd() && QByteArrayView(signs).contains(m_text.at(m_at)))
            ++m_at;
    }
    bool take(char sign)
    {
        const bool isThere = !atEnd() && m_text.at(m_at) == sign;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    /// Up to the first of `signs`, which stays.
    QByteArray until(const char *signs)
    {
        const qsizetype start = m_at;
        while (!atEnd() && !QByteArrayView(signs).contains(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(start, m_at - start).trimmed();
    }
    /// A value in quotes or without.
    QByteArray value()
    {
        skip(" \t");
        if (!take('"'))
            return until(";,");
        QByteArray result;
        while (!atEnd() && !take('"')) {
            take('\\');
            result += one();
        }
        return result;
    }

private:
    QByteArray one() { return atEnd() ? QByteArray() : m_text.mid(m_at++, 1); }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

QString nextInHeader(const QByteArray &link)
{
    if (link.size() > maximumHeaderBytes)
        return {};
    LinkReader reader(link);
    while (!reader.atEnd()) {
        reader.skip(" \t,");
        if (!reader.take('<')) {
            reader.until(",");
            continue;
        }
        const QByteArray address = reader.until(">");
        reader.take('>');
        std::optional<QByteArray> relation; // the first counts
        reader.skip(" \t");
        while (reader.take(';')) {
            const QByteArray name = reader.until("=;,").toLower();
            const QByteArray value = reader.take('=') ? reader.value() : QByteArray();
            if (name == "rel" && !relation)
                relation = value.toLower();
            reader.skip(" \t");
        }
        if (relation && relation->simplified().split(' ').contains("next"))
            return QString::fromUtf8(address);
    }
    return {};
}

QString nextInList(const QByteArray &json)
{
    const QJsonArray links = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : links) {
        const QJsonObject link = value.toObject();
        const QString relation =
            link.value(QLatin1String("rel")).toString(link.value(QLatin1String("relation")).toString());
        if (relation == QLatin1String("next"))
            return link.value(QLatin1String("href")).toString(link.value(QLatin1String("url")).toString());
    }
    return {};
}

QUrl linkedFrom(const QUrl &from, const QString &link)
{
    return from.resolved(QUrl::fromEncoded(link.trimmed().toUtf8(), QUrl::TolerantMode));
}

QUrl withoutItem(QUrl url, const QString &name)
{
    const QString query = url.query(QUrl::FullyEncoded);
    QStringList kept;
    for (const QString &item : query.split(QLatin1Char('&'))) {
        const QString itemName = item.section(QLatin1Char('='), 0, 0);
        if (QString::fromUtf8(QByteArray::fromPercentEncoding(itemName.toUtf8())) != name)
            kept << item;
    }
    if (kept.join(QLatin1Char('&')) != query)
        url.setQuery(kept.isEmpty() ? QString() : kept.join(QLatin1Char('&')));
    return url;
}

} // namespace toancanh::source
