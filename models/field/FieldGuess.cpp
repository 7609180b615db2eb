// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldGuess.h"

#include "models/field/GeometryReader.h"
#include "models/field/NumberGuess.h"
#include "models/field/NumberPattern.h"
#include "models/field/PlaceWords.h"
#include "models/field/TimeGuess.h"
#include "models/format/StoredText.h"

#include <QRegularExpression>

#include <algorithm>

namespace toancanh::field {

namespace {

using dataset::ColumnType;

constexpr qsizetype samplesKept = 1000;
constexpr qsizetype shownCharacters = 40;
constexpr size_t nameBytes = 200;

bool isWordForNothing(std::string_view text)
{
    static constexpr std::string_view words[]{"null", "NULL", "NaN", "N/A", "n/a", "-", "--", "None", "undefined"};
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

/// Whether a place's name speaks of a place on earth: two numbers side by side may be anything.
bool saysPlace(const QString &place)
{
    static const QRegularExpression form(
        QStringLiteral("coord|geom|shape|point|loc|pos|polygon|boundary|latl|toa_?do|ranh|vi_tri|centroid"));
    return form.match(wordsOf(place.section(QLatin1Char('/'), -1)).join(QLatin1Char('_'))).hasMatch();
}

bool saysTime(const QString &place)
{
    static const QStringList times{QStringLiteral("date"), QStringLiteral("period"), QStringLiteral("time")};
    const QStringList words = wordsOf(place.section(QLatin1Char('/'), -1));
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return times.contains(word); });
}

/// Whether it is a degree of a place on earth, which never comes in thousands.
bool saysCoordinate(const QString &place)
{
    static const QRegularExpression form(
        QStringLiteral("(^|_)(lat|latitude|lon|lng|long|longitude|vi_do|kinh_do|vido|kinhdo)(_|$)"));
    return form.match(wordsOf(place.section(QLatin1Char('/'), -1)).join(QLatin1Char('_'))).hasMatch();
}

bool saysUtc(const QString &place)
{
    const QStringList words = wordsOf(place.section(QLatin1Char('/'), -1));
    const QString last = words.isEmpty() ? QString() : words.constLast();
    return words.size() > 1 && (last == QLatin1String("gmt") || last == QLatin1String("utc"));
}

/// Whether times of that pattern may come without a zone of their own.
bool mayLackZone(const FieldSpec &field)
{
    return std::all_of(field.times.begin(), field.times.end(), [](const QString &pattern) {
        return !pattern.startsWith(QLatin1String("epoch-")) && pattern != QLatin1String("json-date")
               && !pattern.endsWith(QLatin1String(" t"));
    });
}

} // namespace

void FieldGuess::add(const format::Cell &cell)
{
    ++m_rows;
    std::string scratch;
    const std::string text(format::trimmed(format::textOf(cell, scratch)));
    if (text.empty())
        return;
    if (cell.kind == format::Cell::Kind::Text && isWordForNothing(text)) {
        if (const QString word = QString::fromStdString(text); !m_wordsForNothing.contains(word))
            m_wordsForNothing << word;
        return;
    }
    m_hasTree = m_hasTree || cell.kind == format::Cell::Kind::Tree;
    m_allAreTrees = m_allAreTrees && cell.kind == format::Cell::Kind::Tree;
    m_hasTime = m_hasTime || cell.kind == format::Cell::Kind::Time;
    m_hasNumber = m_hasNumber || cell.kind == format::Cell::Kind::Number;
    m_allAreFlags = m_allAreFlags && cell.kind == format::Cell::Kind::Boolean;
    m_allAreIntegers = m_allAreIntegers && cell.kind == format::Cell::Kind::Integer;
    m_allAreNumbers =
        m_allAreNumbers && (cell.kind == format::Cell::Kind::Integer || cell.kind == format::Cell::Kind::Number);
    if (m_samples.size() == samplesKept)
        ++m_unread;
    else
        m_samples.append(text);
}

ColumnType FieldGuess::type(FieldSpec &field) const
{
    field.empty = m_wordsForNothing;
    if (isEmpty())
        return ColumnType::Text;
    if (allAreGeometries())
        return ColumnType::Geometry;
    field.asJson = m_hasTree;
    if (m_hasTree)
        return ColumnType::Text;
    if (m_allAreFlags)
        return ColumnType::Boolean;
    const bool isId = saysId(m_place);
    const bool isPeriod = saysTime(m_place) && !m_allAreNumbers && guessYears(m_samples, field);
    if (isPeriod || m_hasTime || (!isId && guessEpochs(m_samples, field))
        || (!m_allAreNumbers && guessTimes(m_samples, field))) {
        if (saysUtc(m_place) && mayLackZone(field))
            field.zone = QStringLiteral("UTC");
        return ColumnType::Time;
    }
    if (m_allAreIntegers)
        return ColumnType::Integer;
    if (m_allAreNumbers || (!isId && guessNumbers(m_samples, !m_hasNumber && !saysCoordinate(m_place), field)))
        return ColumnType::Number;
    field.isHtml = anyIsHtml();
    return ColumnType::Text;
}

/// Trees that are GeoJSON or, where the name says so, bare coordinates; WKT; where the name says so, pairs of numbers.
bool FieldGuess::allAreGeometries() const
{
    const bool isSaid = saysPlace(m_place);
    static const QRegularExpression wkt(QStringLiteral("^(SRID=\\d+;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON)\\b.*\\("),
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::DotMatchesEverythingOption);
    const auto mayBe = [&](const std::string &text) {
        if (m_allAreTrees)
            return isSaid || (text.front() == '{' && text.find("\"coordinates\"") != std::string::npos);
        const QString start = QString::fromUtf8(text.data(), qsizetype(qMin(text.size(), nameBytes)));
        return !m_hasTree && (wkt.match(start).hasMatch() || (isSaid && start.contains(QLatin1Char(','))));
    };
    if (m_allAreNumbers || !std::all_of(m_samples.begin(), m_samples.end(), mayBe))
        return false;
    Result<GeometryReader> reader = GeometryReader::compile({});
    return reader && std::all_of(m_samples.begin(), m_samples.end(), [&reader](const std::string &text) {
               return reader->geoJson(text).has_value();
           });
}

bool FieldGuess::anyIsHtml() const
{
    static const QRegularExpression form(
        QStringLiteral("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>|&(#\\d+|#x[0-9A-Fa-f]+|"
                       "amp|lt|gt|quot|apos|nbsp|[A-Za-z]+(acute|grave|circ|tilde));"));
    return std::any_of(m_samples.begin(), m_samples.end(), [](const std::string &text) {
        return text.find_first_of("<&") != std::string::npos && form.match(QString::fromStdString(text)).hasMatch();
    });
}

QString FieldGuess::example() const
{
    if (isEmpty())
        return {};
    const QString text = QString::fromStdString(m_samples.constFirst()).simplified();
    return text.size() > shownCharacters ? text.left(shownCharacters) + QChar(0x2026) : text;
}

std::optional<qint64> FieldGuess::onlyInteger() const
{
    const bool isOne = !isEmpty() && !isNullable()
                       && std::all_of(m_samples.begin(), m_samples.end(),
                                      [this](const std::string &text) { return text == m_samples.constFirst(); });
    bool isWhole = false;
    const qint64 number = isOne ? QString::fromStdString(m_samples.constFirst()).toLongLong(&isWhole) : 0;
    return isWhole ? std::optional(number) : std::nullopt;
}

QString FieldGuess::thousands(const QString &number) const
{
    const std::optional<NumberPattern> written = number.isEmpty() ? std::nullopt : NumberPattern::compile(number);
    if (!written)
        return {};
    for (const std::string &text : m_samples) {
        std::string other = text;
        std::replace(other.begin(), other.end(), ',', '.');
        const std::optional<double> plain = NumberPattern().read(other);
        const std::optional<double> read = written->read(text);
        if (plain && read && *read != *plain)
            return QString::fromStdString(text);
    }
    return {};
}

bool FieldGuess::isLong() const
{
    return std::any_of(m_samples.begin(), m_samples.end(),
                       [](const std::string &text) { return text.size() > nameBytes; });
}

} // namespace toancanh::field
