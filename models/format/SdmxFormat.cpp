// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SdmxFormat.h"

#include "models/format/JsonFormat.h"
#include "models/format/JsonWalk.h"

#include <QCoreApplication>

#include <charconv>

namespace toancanh::format {

namespace {

using simdjson::dom::element;

struct Dimension
{
    std::string id;                  ///< as JSON writes it, without quotes; so are the codes
    std::vector<std::string> values; ///< as JSON
    std::vector<std::string> codes;
};
using Dimensions = std::vector<Dimension>;

/// A row that is being written.
struct Row
{
    std::string members;
    std::string key; ///< "AREA=VN,UNIT=PCT"; times stand apart
};

tl::unexpected<Error> malformed(const QString &sentence)
{
    return failure(ErrorKind::Malformed, sentence);
}

std::optional<element> member(element from, std::string_view name)
{
    element found;
    return from.is_object() && simdjson::dom::object(from).at_key(name).get(found) == simdjson::SUCCESS
               ? std::optional(found)
               : std::nullopt;
}

std::optional<element> memberOf(const std::optional<element> &from, std::string_view name)
{
    return from ? member(*from, name) : std::nullopt;
}

template<class Visit>
void forEachItem(const std::optional<element> &list, const Visit &visit)
{
    if (!list || !list->is_array())
        return;
    for (const element one : simdjson::dom::array(*list))
        visit(one);
}

template<class Visit>
void forEachMember(const std::optional<element> &object, const Visit &visit)
{
    if (!object || !object->is_object())
        return;
    for (const simdjson::dom::key_value_pair one : simdjson::dom::object(*object))
        visit(one.key, one.value);
}

std::string bareText(const std::optional<element> &text)
{
    const std::string quoted = text ? simdjson::minify(*text) : std::string();
    return text && text->is_string() ? quoted.substr(1, quoted.size() - 2) : quoted;
}

Dimensions dimensionsOf(const std::optional<element> &list)
{
    Dimensions dimensions;
    forEachItem(list, [&dimensions](element one) {
        Dimension dimension;
        dimension.id = bareText(member(one, "id"));
        forEachItem(member(one, "values"), [&dimension](element value) {
            dimension.values.push_back(simdjson::minify(value));
            dimension.codes.push_back(bareText(member(value, "id")));
        });
        dimensions.push_back(std::move(dimension));
    });
    return dimensions;
}

/// "0:3:1", a position in each dimension; false where one is outside its list.
bool appendCodes(std::string_view key, const Dimensions &dimensions, Row &row)
{
    for (const Dimension &dimension : dimensions) {
        const size_t end = key.find(':');
        const std::string_view text = key.substr(0, end);
        size_t position = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), position);
        if (error != std::errc() || stop != text.data() + text.size() || position >= dimension.values.size())
            return false;
        row.members += '"' + dimension.id + "\":" + dimension.values[position] + ',';
        if (dimension.id != "TIME_PERIOD")
            row.key += (row.key.empty() ? "" : ",") + dimension.id + '=' + dimension.codes[position];
        key = end == std::string_view::npos ? std::string_view() : key.substr(end + 1);
    }
    return true;
}

/// Lays the observations of an answer out as a list of rows in JSON.
class Flattening
{
public:
    explicit Flattening(const std::optional<element> &dimensions)
        : m_whole(dimensionsOf(memberOf(dimensions, "dataSet")))
        , m_series(dimensionsOf(memberOf(dimensions, "series")))
        , m_observation(dimensionsOf(memberOf(dimensions, "observation")))
    {}

    bool add(element dataSet)
    {
        Row whole;
        bool isGood = appendCodes(std::string_view(m_zeros).substr(0, m_whole.size() * 2), m_whole, whole);
        forEachMember(member(dataSet, "series"), [&](std::string_view key, element series) {
            Row codes = whole;
            isGood = appendCodes(key, m_series, codes) && isGood;
            addObservations(member(series, "observations"), codes, isGood);
        });
        addObservations(member(dataSet, "observations"), whole, isGood);
        return isGood;
    }

    QByteArray rows;

private:
    void addObservations(const std::optional<element> &observations, const Row &codes, bool &isGood)
    {
        forEachMember(observations, [&](std::string_view key, element observation) {
            Row row = codes;
            if (!appendCodes(key, m_observation, row)) {
                isGood = false;
                return;
            }
            std::string attributes;
            std::string value = "null";
            size_t at = 0;
            forEachItem(observation, [&](element one) {
                if (at++ == 0)
                    value = simdjson::minify(one);
                else
                    attributes.append(attributes.empty() ? "" : ",").append(simdjson::minify(one));
            });
            rows += (rows.isEmpty() ? "{" : ",{");
            rows.append(row.members.data(), qsizetype(row.members.size()));
            rows += "\"key\":\"";
            rows.append(row.key.data(), qsizetype(row.key.size()));
            rows += "\",\"value\":";
            rows.append(value.data(), qsizetype(value.size()));
            rows += ",\"attributes\":[";
            rows.append(attributes.data(), qsizetype(attributes.size()));
            rows += "]}";
        });
    }

    const std::string m_zeros = "0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:"; ///< of a whole set every dimension has one value
    Dimensions m_whole;
    Dimensions m_series;
    Dimensions m_observation;
};

Result<QByteArray> flattened(element root)
{
    const element data = member(root, "data").value_or(root);
    std::optional<element> structure = member(data, "structure");
    if (!structure)
        forEachItem(member(data, "structures"), [&structure](element one) { structure = structure ? structure : one; });
    const std::optional<element> dataSets = member(data, "dataSets");
    if (!structure || !dataSets)
        return malformed(
            QCoreApplication::translate("toancanh::format", "the answer is not SDMX-JSON with its structure"));
    Flattening rows(memberOf(structure, "dimensions"));
    bool isGood = true;
    forEachItem(dataSets, [&](element dataSet) { isGood = rows.add(dataSet) && isGood; });
    if (!isGood)
        return malformed(QCoreApplication::translate(
            "toancanh::source", "an observation stands under a position that the structure has not"));
    return QByteArray("[" + rows.rows + ']');
}

class SdmxFormat : public Format
{
public:
    explicit SdmxFormat(std::unique_ptr<Format> rows) : m_rows(std::move(rows)) {}

    Result<Place> place(const QString &text) override { return m_rows->place(text); }
    Result<Place> placeAround(const QString &text) override { return m_rows->placeAround(text); }
    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        const Result<JsonDocument> document = JsonDocument::parse(std::move(bytes));
        if (!document)
            return tl::unexpected<Error>(document.error());
        Result<QByteArray> rows = flattened(document->root());
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        return m_rows->read(std::move(*rows));
    }

private:
    std::unique_ptr<Format> m_rows;
};

} // namespace

std::unique_ptr<Format> makeSdmxFormat()
{
    return std::make_unique<SdmxFormat>(*makeJsonFormat({}, {}));
}

} // namespace toancanh::format
