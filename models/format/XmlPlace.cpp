// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XmlPlace.h"

#include "models/format/StoredText.h"
#include "models/format/XmlTree.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <new>

namespace toancanh::format {

namespace {

constexpr size_t maximumJoined = 1024 * 1024;
constexpr qsizetype longestPlace = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

/// A name with a prefix, which would never be found; empty where there is none.
QString prefixedName(const QString &xpath)
{
    static const QRegularExpression texts(QStringLiteral("\"[^\"]*\"|'[^']*'"));
    static const QRegularExpression name(QStringLiteral("[\\w.-]+:[\\w*][\\w.-]*"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return name.match(QString(xpath).replace(texts, QStringLiteral("''"))).captured();
}

/// What must be there for an answer without rows to be an empty list. Of a plain path the expression before its last
/// step, "/a/b" of "/a/b/c[@d='e/f']"; of "//c" a document that says nothing at all. Of "x | y" either will do.
QString emptyListOf(const QString &xpath)
{
    static const QRegularExpression plain(QStringLiteral("^(/?(?:[\\w.*-]+/)*)[\\w.*-]+(?:\\[[^\\[\\]]*\\])?$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QStringList alternatives = xpath.split(QLatin1Char('|'));
    QStringList parents;
    for (const QString &alternative : alternatives) {
        const QString path = alternative.trimmed();
        const QString parent = plain.match(path).captured(1);
        if (path.startsWith(QLatin1String("//")))
            parents << QStringLiteral("/*[not(*) and not(normalize-space())]");
        else if (!parent.isEmpty() && parent != QLatin1String("/"))
            parents << parent.chopped(1);
    }
    return parents.join(QStringLiteral(" | "));
}

Result<pugi::xpath_query> compiled(const QString &xpath)
{
    if (const QString name = prefixedName(xpath); !name.isEmpty())
        return failure(ErrorKind::Config, tr("\"%1\" has a prefix, which every sender chooses anew").arg(name), {},
                       tr("write \"%1\"").arg(name.section(QLatin1Char(':'), 1)));
    try {
        return pugi::xpath_query(xpath.toUtf8().constData());
    } catch (const pugi::xpath_exception &exception) {
        return failure(ErrorKind::Config, tr("\"%1\" is no XPath at its sign %2: %3")
                                              .arg(xpath, QString::number(exception.result().offset + 1),
                                                   QString::fromLatin1(exception.result().description())));
    } catch (const std::bad_alloc &) {
        return failure(ErrorKind::Config, tr("\"%1\" is no XPath").arg(xpath));
    }
}

bool isNil(const pugi::xml_node &node)
{
    const std::string_view nil = node.attribute("nil").value();
    return (nil == "true" || nil == "1") && !node.first_child();
}

} // namespace

Result<XmlPlace> XmlPlace::compile(const QString &text)
{
    static const QRegularExpression join(
        QStringLiteral("^join\\(\\s*(.+?)\\s*(?:,\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*)?\\)$"),
        QRegularExpression::DotMatchesEverythingOption);
    XmlPlace place;
    QString xpath = text.trimmed();
    if (xpath.size() > longestPlace)
        return failure(ErrorKind::Config, tr("the XPath is longer than %1 letters").arg(longestPlace));
    if (const QRegularExpressionMatch match = join.match(xpath); match.hasMatch()) {
        place.m_isJoin = true;
        const bool saysWhat = match.hasCaptured(2) || match.hasCaptured(3);
        place.m_between = saysWhat ? (match.captured(2) + match.captured(3)).toStdString() : " ";
        xpath = match.captured(1);
    }
    Result<pugi::xpath_query> query = compiled(xpath);
    if (!query)
        return tl::unexpected<Error>(query.error());
    place.m_query = std::move(*query);
    if (place.m_isJoin && !place.givesNodes())
        return failure(ErrorKind::Config, tr("\"%1\" has no nodes to join").arg(xpath));
    if (const QString parent = emptyListOf(xpath); !parent.isEmpty()) {
        Result<pugi::xpath_query> before = compiled(parent);
        place.m_hasEmptyList = before.has_value();
        if (before)
            place.m_emptyList = std::move(*before);
    }
    return place;
}

Cell XmlPlace::cell(const pugi::xpath_node &node, std::string &scratch) const
{
    if (m_isJoin) {
        const pugi::xpath_node_set all = nodes(node);
        if (all.empty())
            return {};
        std::string joined;
        for (const pugi::xpath_node &one : all) {
            const std::string_view text = textOf(one, scratch);
            joined += joined.empty() || text.empty() ? std::string() : m_between;
            joined += text;
            if (joined.size() > maximumJoined)
                break;
        }
        scratch = std::move(joined);
        return Cell::ofText(scratch);
    }
    if (givesNodes()) {
        const pugi::xpath_node found = m_query.evaluate_node(node);
        if (!found)
            return {};
        return isNil(found.node()) ? Cell::null() : Cell::ofText(textOf(found, scratch));
    }
    scratch = m_query.evaluate_string(node);
    if (m_query.return_type() == pugi::xpath_type_number && scratch == "NaN")
        return {};
    return Cell::ofText(trimmed(scratch));
}

pugi::xpath_node_set XmlPlace::nodes(const pugi::xpath_node &node) const
{
    if (!givesNodes())
        return {};
    pugi::xpath_node_set found = m_query.evaluate_node_set(node);
    found.sort();
    return found;
}

bool XmlPlace::saysEmptyList(const pugi::xpath_node &node) const
{
    return m_hasEmptyList && m_emptyList.evaluate_node(node);
}

} // namespace toancanh::format
