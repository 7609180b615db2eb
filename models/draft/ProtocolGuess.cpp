// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/ProtocolGuess.h"

#include "models/draft/JsonShape.h"
#include "models/format/JsonWalk.h"
#include "models/format/XmlTree.h"

#include <QStringList>

#include <algorithm>

namespace toancanh::draft {

namespace {

using simdjson::dom::element;

std::optional<element> at(element from, const char *pointer)
{
    element found;
    const bool isThere = !isPlain(from) && from.at_pointer(pointer).get(found) == simdjson::SUCCESS;
    return isThere ? std::optional(found) : std::nullopt;
}

bool has(element from, std::initializer_list<const char *> pointers)
{
    return std::all_of(pointers.begin(), pointers.end(),
                       [from](const char *pointer) { return at(from, pointer).has_value(); });
}

QString textAt(element from, const char *pointer)
{
    const std::optional<element> found = at(from, pointer);
    std::string_view text;
    return found && found->get(text) == simdjson::SUCCESS ? QString::fromUtf8(text.data(), qsizetype(text.size()))
                                                          : QString();
}

QString ofRow(element row, const QString &rows)
{
    const bool isList = rows.isEmpty() || rows == QLatin1String("/requests");
    if (isList && has(row, {"/requested_datetime"}) && (has(row, {"/service_request_id"}) || has(row, {"/token"})))
        return QStringLiteral("open311");
    if (rows.isEmpty() && has(row, {"/fingerprint", "/startsAt", "/labels", "/status/state"}))
        return QStringLiteral("alertmanager");
    if (rows == QLatin1String("/1") && has(row, {"/indicator/id", "/country/id", "/date", "/value"}))
        return QStringLiteral("world-bank");
    if (rows == QLatin1String("/value") && has(row, {"/@iot.id", "/phenomenonTime", "/result"}))
        return QStringLiteral("sensorthings-observations");
    if (rows == QLatin1String("/value") && has(row, {"/@iot.id", "/unitOfMeasurement", "/observationType"}))
        return QStringLiteral("sensorthings-datastreams");
    return {};
}

QString ofRoot(element root)
{
    if (has(root, {"/success", "/result/records"})
        && (has(root, {"/result/fields"}) || has(root, {"/result/resource_id"})))
        return QStringLiteral("ckan");
    if ((has(root, {"/dataSets"}) && (has(root, {"/structure"}) || has(root, {"/structures"})))
        || has(root, {"/data/dataSets"}))
        return QStringLiteral("sdmx-json");
    if (textAt(root, "/type") != QLatin1String("FeatureCollection"))
        return {};
    if (has(root, {"/totalFeatures"}))
        return QStringLiteral("wfs");
    const std::optional<element> links = at(root, "/links");
    return has(root, {"/numberReturned"}) || (links && isList(*links)) ? QStringLiteral("ogc-features") : QString();
}

/// Whether what an index lists are warnings: it links to some, or holds what only they have.
bool listsWarnings(const pugi::xml_node &index)
{
    return bool(index.find_node([](const pugi::xml_node &one) {
        const std::string_view name(one.name());
        return name == "areaDesc" || name == "msgType"
               || (name == "link" && std::string_view(one.attribute("type").value()) == "application/cap+xml");
    }));
}

} // namespace

QString jsonProtocol(element root, const QString &rows, format::JsonWithin &within)
{
    if (const QString found = ofRoot(root); !found.isEmpty())
        return found;
    const std::optional<format::JsonPointer> pointer = format::JsonPointer::compile(rows);
    const std::optional<format::JsonRows> found = pointer ? format::rowsAt(*pointer, root, within) : std::nullopt;
    return found && !found->rows.empty() ? ofRow(found->rows.front().value, rows) : QString();
}

QString xmlProtocol(const pugi::xml_document &document)
{
    static const QStringList indexes{QStringLiteral("feed"), QStringLiteral("rss"), QStringLiteral("RDF")};
    const pugi::xml_node root = document.document_element();
    const QString name = QString::fromUtf8(root.name());
    if (name == QLatin1String("alert") && root.child("identifier") && root.child("sender"))
        return QStringLiteral("cap");
    if (indexes.contains(name) && listsWarnings(root))
        return QStringLiteral("cap-index");
    const bool isWfs = name == QLatin1String("FeatureCollection")
                       && (root.attribute("numberMatched") || root.attribute("numberOfFeatures"));
    return isWfs ? QStringLiteral("wfs") : QString();
}

} // namespace toancanh::draft
