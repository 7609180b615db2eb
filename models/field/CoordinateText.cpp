// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/CoordinateText.h"

#include <array>
#include <charconv>
#include <vector>

namespace toancanh::field {

namespace {

constexpr size_t mostNumbers = 1'000'000;
constexpr int deepest = 8;
constexpr size_t smallestRing = 4;

using Number = std::string_view; ///< as it is written, so that no digit is lost

struct Pair
{
    Number first;
    Number second;
    bool operator==(const Pair &) const = default;
};

std::optional<std::vector<Pair>> pairsOf(std::string_view text)
{
    std::vector<Number> numbers;
    while (true) {
        const size_t start = text.find_first_not_of(" ,;\t\r\n()");
        if (start == std::string_view::npos)
            break;
        text.remove_prefix(start);
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || numbers.size() == mostNumbers)
            return {};
        const auto size = size_t(end - text.data());
        numbers.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    if (numbers.empty() || numbers.size() % 2 != 0)
        return {};
    std::vector<Pair> pairs;
    for (size_t i = 0; i < numbers.size(); i += 2)
        pairs.push_back({numbers[i], numbers[i + 1]});
    return pairs;
}

std::string joined(const std::vector<Pair> &pairs, size_t from, size_t to)
{
    std::string text("(");
    for (size_t i = from; i < to; ++i) {
        if (i > from)
            text += ',';
        text.append(pairs[i].first).append(" ").append(pairs[i].second);
    }
    return text += ')';
}

/// The polygons where every ring closes; nothing where one does not.
std::optional<std::string> ringsOf(const std::vector<Pair> &pairs)
{
    std::string polygons;
    size_t from = 0;
    for (size_t i = 1; i < pairs.size(); ++i) {
        if (i < from + smallestRing - 1 || !(pairs[i] == pairs[from]))
            continue;
        polygons += (polygons.empty() ? "(" : ",(") + joined(pairs, from, i + 1) + ')';
        from = ++i;
    }
    if (polygons.empty() || from < pairs.size())
        return {};
    return "MULTIPOLYGON(" + polygons + ')';
}

} // namespace

std::optional<std::string> wktOfPairs(std::string_view text)
{
    const std::optional<std::vector<Pair>> pairs = pairsOf(text);
    if (!pairs)
        return {};
    if (pairs->size() == 1)
        return "POINT" + joined(*pairs, 0, 1);
    if (const std::optional<std::string> rings = ringsOf(*pairs))
        return rings;
    return "LINESTRING" + joined(*pairs, 0, pairs->size());
}

std::optional<std::string> geoJsonOfCoordinates(std::string_view json)
{
    constexpr std::array names{"Point", "LineString", "Polygon", "MultiPolygon"};
    size_t depth = 0;
    for (const char c : json) {
        if (c == '[')
            ++depth;
        else if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            break;
    }
    if (depth == 0 || depth > names.size())
        return {};
    return std::string("{\"type\":\"") + names[depth - 1] + "\",\"coordinates\":" + std::string(json) + '}';
}

std::string withoutHeights(std::string_view geoJson)
{
    constexpr std::string_view name = "\"coordinates\"";
    std::string result;
    result.reserve(geoJson.size());
    size_t at = geoJson.find(name);
    if (at == std::string_view::npos)
        return std::string(geoJson);
    result.append(geoJson.substr(0, at += name.size()));
    int commas = 0;
    int depth = 0;
    for (; at < geoJson.size(); ++at) {
        const char c = geoJson[at];
        if (c == '[') {
            ++depth;
            commas = 0;
        } else if (c == ']') {
            --depth;
            commas = 0;
        } else if (c == ',') {
            // Behind a list stands the next list, behind a number the next number.
            const size_t before = geoJson.find_last_not_of(" \t\r\n", at - 1);
            commas = geoJson[before] == ']' ? 0 : commas + 1;
        }
        if (commas < 2)
            result += c;
        if (depth == 0 && c == ']') {
            result.append(geoJson.substr(at + 1));
            break;
        }
    }
    return result;
}

bool hasEmptyList(std::string_view json)
{
    size_t open = json.find('[');
    while (open != std::string_view::npos) {
        const size_t next = json.find_first_not_of(" \t\r\n", open + 1);
        if (next != std::string_view::npos && json[next] == ']')
            return true;
        open = json.find('[', open + 1);
    }
    return false;
}

bool nestsTooDeep(std::string_view text)
{
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        if (depth > deepest)
            return true;
    }
    return false;
}

} // namespace toancanh::field
