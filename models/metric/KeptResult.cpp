// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/KeptResult.h"

#include "models/metric/MetricQuery.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QIODevice>

#include <algorithm>

namespace toancanh::metric {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr qsizetype mostBytes = 4 << 20;
constexpr qint64 mostAgeMs = 15 * 60'000;

/// What a result depends on besides the data.
QByteArray fingerprint(const MetricSpec &spec)
{
    QByteArray whole;
    QDataStream stream(&whole, QIODevice::WriteOnly);
    stream << spec.sql << int(spec.period) << spec.forecast.steps;
    return QCryptographicHash::hash(whole, QCryptographicHash::Sha1);
}

bool isOfItsTime(const MetricSpec &spec, qint64 computedAtMs, qint64 nowMs, const QTimeZone &zone)
{
    if (!clockMs(spec))
        return true;
    const auto day = [&](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, zone).date(); };
    return computedAtMs <= nowMs && nowMs - computedAtMs <= mostAgeMs && day(computedAtMs) == day(nowMs);
}

std::optional<KeptResult> unpacked(const QByteArray &body, const MetricSpec &spec)
{
    QDataStream stream(body);
    stream.setVersion(streamVersion);
    QByteArray madeBy;
    KeptResult kept;
    stream >> madeBy;
    if (madeBy != fingerprint(spec))
        return std::nullopt;
    kept.result.metric = spec.id;
    stream >> kept.commitSeq >> kept.tables >> kept.result.computedAtMs >> kept.result.columns >> kept.result.rows;
    return stream.status() == QDataStream::Ok ? std::optional(std::move(kept)) : std::nullopt;
}

} // namespace

Result<qint64> newestCommit(store::Reader &reader, const QSet<QString> &tables)
{
    const auto changes = reader.query(QStringLiteral("SELECT dataset, commit_seq FROM change"), {});
    if (!changes)
        return tl::unexpected(changes.error());
    qint64 newest = 0;
    for (const QVariantList &change : changes->rows)
        if (tables.contains(change.at(0).toString()))
            newest = std::max(newest, change.at(1).toLongLong());
    return newest;
}

QString keptName(const MetricSpec &spec)
{
    return QStringLiteral("metric/") + spec.id;
}

std::optional<QByteArray> packed(const KeptResult &kept, const MetricSpec &spec)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << fingerprint(spec) << kept.commitSeq << kept.tables << kept.result.computedAtMs << kept.result.columns
           << kept.result.rows;
    return body.size() <= mostBytes ? std::optional(body) : std::nullopt;
}

std::optional<KeptResult> readKept(store::Reader &reader, const MetricSpec &spec, qint64 nowMs, const QTimeZone &zone)
{
    const auto found = reader.query(QStringLiteral("SELECT body FROM kept WHERE name = :name"),
                                    {{QStringLiteral("name"), keptName(spec)}});
    if (!found || found->rows.isEmpty())
        return std::nullopt;
    auto kept = unpacked(found->rows.constFirst().constFirst().toByteArray(), spec);
    if (!kept || !isOfItsTime(spec, kept->result.computedAtMs, nowMs, zone))
        return std::nullopt;
    const auto newest = newestCommit(reader, kept->tables);
    return newest && *newest <= kept->commitSeq ? kept : std::nullopt;
}

} // namespace toancanh::metric
