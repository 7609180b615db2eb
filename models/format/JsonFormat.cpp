// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonFormat.h"

#include "models/format/JsonColumn.h"
#include "models/format/JsonComplaint.h"
#include "models/format/JsonLines.h"
#include "models/format/JsonWalk.h"
#include "models/format/RawRow.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr int deepestPlace = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> notAPointer(const QString &text)
{
    return failure(ErrorKind::Config, tr("\"%1\" is not a JSON Pointer such as /data/code").arg(text));
}

struct Places
{
    JsonPointer rows;
    std::vector<JsonPointer> inRow;
    std::vector<JsonPointer> around;
};

class JsonAnswer : public Answer
{
public:
    JsonAnswer(const Places &places, JsonDocument document, std::vector<dataset::RejectedRow> broken)
        : m_places(places)
        , m_document(std::move(document))
        , m_broken(std::move(broken))
        , m_rows(rowsAt(places.rows, m_document.root(), m_within))
    {}

    bool hasRows() const override { return m_rows.has_value(); }
    size_t expectedRows() const override { return m_rows ? m_rows->rows.size() : 0; }
    bool next() override { return m_rows && ++m_at < m_rows->rows.size(); }
    std::vector<dataset::RejectedRow> broken() override { return m_broken; }

    Cell cell(Place place) override
    {
        const JsonPointer &pointer = m_places.inRow[place];
        const JsonFound &row = m_rows->rows[m_at];
        const JsonFound *from = &row;
        for (size_t level = 0; level < pointer.up; ++level) {
            if (from->parent == JsonFound::none)
                return {};
            from = &m_rows->levels[from->parent];
        }
        if (pointer.column)
            return cellOf(columnOf(place).at(pointer, *m_rows, size_t(from - m_rows->levels.data()), row, m_within));
        if (!pointer.isName)
            return cellOf(follow(pointer, from->value, m_within));
        if (from->index != JsonFound::none)
            return Cell::ofInteger(qint64(from->index));
        return from->parent == JsonFound::none ? Cell() : Cell::ofText(from->key);
    }

    QByteArray raw() override { return cutRaw(simdjson::minify(m_rows->rows[m_at].value)); }

    QStringList placesInRow() override
    {
        QStringList places;
        walkPlaces(m_rows->rows[m_at].value, {}, 0, [&](const QString &way, element) { places << way; });
        return places;
    }

    std::vector<Cell::Kind> kindsInRow() override
    {
        std::vector<Cell::Kind> kinds;
        walkPlaces(m_rows->rows[m_at].value, {}, 0,
                   [&](const QString &, element found) { kinds.push_back(kindOf(found)); });
        return kinds;
    }

    Cell around(Place place) override { return cellOf(follow(m_places.around[place], m_document.root(), m_within)); }

    qsizetype countAround(Place place) override
    {
        const auto found = rowsAt(m_places.around[place], m_document.root(), m_within);
        return found ? qsizetype(found->rows.size()) : 0;
    }

    QSet<QByteArray> members() const override
    {
        QSet<QByteArray> names;
        simdjson::dom::object object;
        if (m_document.root().get(object) != simdjson::SUCCESS)
            return names;
        for (const simdjson::dom::key_value_pair member : object)
            names.insert(QByteArray(member.key.data(), qsizetype(member.key.size())));
        return names;
    }

    QString complaint() const override { return complaintIn(m_document.root()); }

private:
    static bool isGeometry(const simdjson::dom::object &object)
    {
        std::string_view type;
        simdjson::dom::array coordinates;
        return object.at_key("type").get(type) == simdjson::SUCCESS
               && object.at_key("coordinates").get(coordinates) == simdjson::SUCCESS;
    }

    /// Objects are gone into, but for geometries; lists are taken as they are.
    template<class Visit>
    static void walkPlaces(element from, const QString &way, int depth, const Visit &visit)
    {
        simdjson::dom::object object;
        const bool isObject = from.get(object) == simdjson::SUCCESS;
        if (!isObject || isGeometry(object) || depth == deepestPlace) {
            visit(way, from);
            return;
        }
        for (const simdjson::dom::key_value_pair member : object)
            walkPlaces(member.value, way + QLatin1Char('/') + pointerStep(member.key), depth + 1, visit);
    }

    static Cell::Kind kindOf(element found)
    {
        switch (found.type()) {
        case element_type::NULL_VALUE: return Cell::Kind::Null;
        case element_type::BOOL: return Cell::Kind::Boolean;
        case element_type::INT64:
        case element_type::UINT64: return Cell::Kind::Integer;
        case element_type::DOUBLE: return Cell::Kind::Number;
        case element_type::STRING: return Cell::Kind::Text;
        case element_type::ARRAY:
        case element_type::OBJECT: break;
        }
        return Cell::Kind::Tree;
    }

    Cell cellOf(const std::optional<element> &found)
    {
        if (!found)
            return {};
        switch (found->type()) {
        case element_type::NULL_VALUE: return Cell::null();
        case element_type::BOOL: return Cell::ofFlag(bool(*found));
        case element_type::INT64: return Cell::ofInteger(int64_t(*found));
        case element_type::DOUBLE: return Cell::ofNumber(double(*found));
        case element_type::STRING: return Cell::ofText(std::string_view(*found));
        case element_type::UINT64: // beyond what a cell counts with: an id, of which every digit matters
            m_scratch = simdjson::minify(*found);
            return Cell::ofText(m_scratch);
        case element_type::ARRAY:
        case element_type::OBJECT: break;
        }
        m_scratch = simdjson::minify(*found);
        return Cell::ofTree(m_scratch);
    }

    JsonColumn &columnOf(Place place)
    {
        if (m_columns.size() <= place)
            m_columns.resize(m_places.inRow.size());
        return m_columns[place];
    }

    const Places &m_places;
    JsonDocument m_document;
    JsonWithin m_within;
    std::vector<dataset::RejectedRow> m_broken;
    std::optional<JsonRows> m_rows;
    std::vector<JsonColumn> m_columns; ///< of each place
    size_t m_at = size_t(-1);
    std::string m_scratch;
};

class JsonFormat : public Format
{
public:
    JsonFormat(bool isLines, const JsonPointer &rows) : m_isLines(isLines) { m_places.rows = rows; }

    Result<Place> place(const QString &text) override
    {
        return keep(m_places.inRow, JsonPointer::compileRelative(text), text);
    }
    Result<Place> placeAround(const QString &text) override
    {
        return keep(m_places.around, JsonPointer::compile(text), text);
    }

    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        BrokenRows broken;
        Result<JsonDocument> document =
            m_isLines ? parseJsonLines(bytes, broken) : JsonDocument::parse(std::move(bytes));
        if (!document)
            return tl::unexpected<Error>(document.error());
        return std::make_unique<JsonAnswer>(m_places, std::move(*document), broken.rows());
    }

private:
    static Result<Place> keep(std::vector<JsonPointer> &places, const std::optional<JsonPointer> &pointer,
                              const QString &text)
    {
        if (!pointer)
            return notAPointer(text);
        places.push_back(*pointer);
        return places.size() - 1;
    }

    bool m_isLines;
    Places m_places;
};

} // namespace

Result<std::unique_ptr<Format>> makeJsonFormat(const FormatSpec &spec, const QString &rows)
{
    const bool isGeoJson = spec.kind == FormatSpec::Kind::GeoJson && rows.isEmpty();
    const std::optional<JsonPointer> pointer = JsonPointer::compile(isGeoJson ? QStringLiteral("/features") : rows);
    if (!pointer)
        return notAPointer(rows);
    return std::make_unique<JsonFormat>(spec.kind == FormatSpec::Kind::JsonLines, *pointer);
}

} // namespace toancanh::format
