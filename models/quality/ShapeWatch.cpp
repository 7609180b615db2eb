// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/ShapeWatch.h"

#include "models/quality/FindingSentence.h"

#include <QCborArray>

#include <algorithm>
#include <tuple>

namespace toancanh::quality {

namespace {

constexpr int knownFetches = 3; ///< before anything can be different
constexpr int windowFetches = 20;
constexpr quint32 window = (1U << windowFetches) - 1;
constexpr int vanishedRows = 10;
constexpr int vanishedFetches = 3;
constexpr qint64 dayMs = 24LL * 3'600'000;
constexpr qint64 settledMs = 14 * dayMs;
constexpr qint64 rememberedMs = 400 * dayMs;
constexpr size_t mostFindings = 100;

/// Whether an object around the place is null in this answer.
bool isHidden(const QString &name, const AnswerShape &shape)
{
    for (qsizetype cut = name.lastIndexOf(QLatin1Char('/')); cut > 0;
         cut = name.lastIndexOf(QLatin1Char('/'), cut - 1)) {
        const auto around = shape.places.constFind(name.left(cut));
        if (around != shape.places.cend() && around->wasNull)
            return true;
    }
    return false;
}

QCborValue cbor(const std::optional<qint64> &ms)
{
    return ms ? QCborValue(*ms) : QCborValue(nullptr);
}

std::optional<qint64> moment(const QCborValue &value)
{
    return value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
}

} // namespace

std::vector<SourceFinding> ShapeWatch::see(const AnswerShape &shape, qint64 atMs)
{
    if (m_isShapeless || shape.rows == 0)
        return m_isShapeless ? std::vector<SourceFinding>() : findings(atMs);
    for (auto known = m_places.begin(); known != m_places.end(); ++known) {
        if (!shape.places.contains(known.key()) && !isHidden(known.key(), shape))
            lack(*known, shape.rows, atMs);
    }
    for (auto place = shape.places.cbegin(); place != shape.places.cend(); ++place)
        meet(place.key(), *place, atMs);
    ++m_fetches;
    settle(atMs);
    m_isShapeless = m_places.size() > maximumShapePlaces;
    if (m_isShapeless)
        m_places.clear();
    return findings(atMs);
}

void ShapeWatch::meet(const QString &name, const PlaceSeen &seen, qint64 atMs)
{
    const bool isNew = !m_places.contains(name);
    if (isNew && seen.kinds == NoKind && seen.wasNull)
        return; // null says nothing of what will stand there
    Known &known = m_places[name];
    if (isNew && m_fetches >= knownFetches)
        known.appearedMs = atMs;
    known.presence = (known.presence << 1 | 1U) & window;
    known.absentRows = 0;
    known.absentFetches = 0;
    known.vanishedMs.reset();
    known.lastSeenMs = atMs;
    const ValueKinds fresh = seen.kinds & ValueKinds(~known.kinds);
    if (fresh != NoKind && known.kinds != NoKind && known.fetches >= knownFetches) {
        known.changedMs = known.changedMs.value_or(atMs);
        known.newKinds |= fresh;
    } else if (seen.kinds != NoKind) {
        known.kinds |= seen.kinds;
        known.changedMs.reset();
        known.newKinds = NoKind;
    }
    ++known.fetches;
}

void ShapeWatch::lack(Known &known, int rows, qint64 atMs) const
{
    if (known.absentFetches == 0) {
        const int seen = std::min(known.fetches, windowFetches);
        known.wasSteady = seen >= knownFetches && known.presence == ((1U << seen) - 1U);
    }
    known.presence = known.presence << 1 & window;
    ++known.absentFetches;
    known.absentRows = std::min(known.absentRows + rows, 1'000'000);
    const bool isLong = known.absentRows >= vanishedRows || known.absentFetches >= vanishedFetches;
    if (known.wasSteady && isLong && !known.vanishedMs)
        known.vanishedMs = atMs;
}

/// What has been different for long is how it is.
void ShapeWatch::settle(qint64 atMs)
{
    for (Known &known : m_places) {
        // One that does not stay is a place that is sometimes absent.
        if (known.appearedMs && (known.absentFetches > 0 || atMs - *known.appearedMs > settledMs))
            known.appearedMs.reset();
        if (known.changedMs && atMs - *known.changedMs > settledMs) {
            known.kinds |= known.newKinds;
            known.newKinds = NoKind;
            known.changedMs.reset();
        }
    }
    m_places.removeIf([atMs](const QHash<QString, Known>::iterator &known) {
        const bool isOver = known->vanishedMs && atMs - *known->vanishedMs > settledMs;
        return isOver || atMs - known->lastSeenMs > rememberedMs;
    });
}

std::vector<SourceFinding> ShapeWatch::findings(qint64 atMs) const
{
    std::vector<SourceFinding> found;
    for (auto known = m_places.cbegin(); known != m_places.cend(); ++known) {
        const QString &name = known.key();
        if (known->vanishedMs)
            found.push_back(
                {SourceFinding::Kind::Vanished, name, {}, *known->vanishedMs, atMs, {}, vanishedSentence(name)});
        if (known->appearedMs)
            found.push_back(
                {SourceFinding::Kind::Appeared, name, {}, *known->appearedMs, atMs, {}, appearedSentence(name)});
        if (known->changedMs)
            found.push_back({SourceFinding::Kind::Type,
                             name,
                             {},
                             *known->changedMs,
                             atMs,
                             {},
                             typeSentence(name, known->kinds, known->newKinds)});
    }
    std::sort(found.begin(), found.end(), [](const SourceFinding &a, const SourceFinding &b) {
        return std::tie(a.sinceMs, a.place, a.kind) < std::tie(b.sinceMs, b.place, b.kind);
    });
    found.resize(std::min(found.size(), mostFindings));
    return found;
}

QCborMap ShapeWatch::toCbor() const
{
    QCborMap places;
    for (auto known = m_places.cbegin(); known != m_places.cend(); ++known)
        places.insert(known.key(),
                      QCborArray{qint64(known->presence), known->fetches, int(known->kinds), known->absentRows,
                                 known->absentFetches, known->lastSeenMs, known->wasSteady, cbor(known->vanishedMs),
                                 cbor(known->appearedMs), cbor(known->changedMs), int(known->newKinds)});
    return {{QStringLiteral("fetches"), m_fetches},
            {QStringLiteral("shapeless"), m_isShapeless},
            {QStringLiteral("places"), places}};
}

ShapeWatch ShapeWatch::fromCbor(const QCborMap &map)
{
    ShapeWatch watch;
    watch.m_fetches = int(map.value(QStringLiteral("fetches")).toInteger());
    watch.m_isShapeless = map.value(QStringLiteral("shapeless")).toBool();
    const QCborMap places = map.value(QStringLiteral("places")).toMap();
    for (const auto &[name, cells] : places) {
        const QCborArray at = cells.toArray();
        watch.m_places.insert(name.toString(), {.presence = quint32(at.at(0).toInteger()),
                                                .fetches = int(at.at(1).toInteger()),
                                                .kinds = ValueKinds(at.at(2).toInteger()),
                                                .absentRows = int(at.at(3).toInteger()),
                                                .absentFetches = int(at.at(4).toInteger()),
                                                .lastSeenMs = at.at(5).toInteger(),
                                                .wasSteady = at.at(6).toBool(),
                                                .vanishedMs = moment(at.at(7)),
                                                .appearedMs = moment(at.at(8)),
                                                .changedMs = moment(at.at(9)),
                                                .newKinds = ValueKinds(at.at(10).toInteger())});
    }
    return watch;
}

} // namespace toancanh::quality
