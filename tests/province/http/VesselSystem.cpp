// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/VesselSystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>

namespace toancanh::province {

namespace {

QByteArray page(const QList<QByteArray> &rows, const QByteArray &next)
{
    JsonObject meta;
    meta.whole("count", rows.size());
    if (next.isEmpty())
        meta.null("next");
    else
        meta.text("next", next);
    return JsonObject().raw("data", jsonArray(rows)).raw("meta", meta.done()).done();
}

QByteArray positionRow(const Vessel &vessel, const VesselPosition &position)
{
    JsonObject row(260);
    row.text("so_dang_ky", vessel.registration)
        .text("thoi_gian", isoUtc(position.atMs))
        .number("vi_do", position.place.y(), 5)
        .number("kinh_do", position.place.x(), 5)
        .number("toc_do", position.knots, 1);
    if (position.atSea)
        row.number("huong", position.heading, 0);
    else
        row.null("huong");
    return row.truth("tren_bien", position.atSea).done();
}

} // namespace

Answer VesselSystem::vessels(const Ask &ask) const
{
    const int limit = ask.number("limit", 100, 1, 500);
    const int from = ask.number("cursor", 0, 0, 1'000'000);
    const int total = ask.withoutRows ? 0 : int(m_vessels.all().size());
    const int to = std::min(from + limit, total);
    QList<QByteArray> rows;
    for (int i = from; i < to; ++i) {
        const Vessel &vessel = m_vessels.all()[i];
        rows.append(JsonObject()
                        .text("so_dang_ky", vessel.registration)
                        .number("chieu_dai", vessel.lengthM, 1)
                        .text("cang", vessel.port)
                        .text("ma_xa", Geography::instance().communes[vessel.commune].gso)
                        .text("chu_tau", vessel.owner)
                        .done());
    }
    return {200, page(rows, to < total ? QByteArray::number(to) : QByteArray())};
}

Answer VesselSystem::positions(const Ask &ask)
{
    const int limit = ask.number("limit", 500, 1, 2000);
    const qint64 since = parsedTime(ask.query.value("since"));
    const qint64 fromMs = std::max(since < 0 ? ask.nowMs - dayMs : since, ask.nowMs - historyDays * dayMs);
    const qint64 everySlotFrom = (ask.nowMs - everySlotDays * dayMs) / Vessels::slotMs;
    qint64 slot = fromMs / Vessels::slotMs;
    qsizetype index = 0;
    const QList<QByteArray> cursor = ask.query.value("cursor").split('-');
    if (cursor.size() == 2) {
        slot = std::max(cursor[0].toLongLong(), slot);
        index = std::max(cursor[1].toInt(), 0);
    }
    QList<QByteArray> rows;
    for (; slot <= ask.nowMs / Vessels::slotMs && !ask.withoutRows; ++slot, index = 0) {
        if (slot < everySlotFrom && !Vessels::isNoonSlot(slot))
            continue;
        const QList<VesselPosition> &list = m_vessels.reported(slot);
        for (; index < list.size() && list[index].atMs <= ask.nowMs; ++index) {
            if (list[index].atMs < fromMs)
                continue;
            if (rows.size() == limit)
                return {200, page(rows, QByteArray::number(slot) + '-' + QByteArray::number(index))};
            rows.append(positionRow(m_vessels.all()[list[index].vessel], list[index]));
        }
    }
    return {200, page(rows, {})};
}

Answer VesselSystem::answer(const Ask &ask)
{
    const QByteArray header = ask.headers.value("authorization");
    if (!header.toLower().startsWith("bearer ") || !sameSecret(header.mid(7).trimmed(), m_token))
        return {401, R"({"error":"unauthorized"})"};
    if (ask.path == "/tau-ca/api/v1/vessels")
        return vessels(ask);
    if (ask.path == "/tau-ca/api/v1/positions")
        return positions(ask);
    return {404, R"({"error":"not found"})"};
}

} // namespace toancanh::province
