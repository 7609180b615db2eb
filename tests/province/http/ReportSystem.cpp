// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/ReportSystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>

namespace toancanh::province {

namespace {

quint32 numberOf(const QByteArray &id)
{
    return id.mid(2).toUInt();
}

QByteArray row(const CitizenReport &report, qint64 nowMs, const QByteArray &host)
{
    const ReportTheme &theme = reportThemes()[report.theme];
    const Commune &commune = Geography::instance().communes[report.commune];
    const bool closed = nowMs >= report.closedMs;
    const bool rated = report.ratedMs >= 0 && nowMs >= report.ratedMs;
    const qint64 updated = rated ? report.ratedMs : closed ? report.closedMs : report.requestedMs;
    JsonObject object(900);
    object.text("service_request_id", report.id)
        .text("status", QByteArray(closed ? "closed" : "open"))
        .text("status_notes",
              closed ? QStringLiteral("Đã xử lý xong") : QStringLiteral("Đã chuyển %1").arg(commune.name))
        .text("service_name", theme.field)
        .text("title", report.title)
        .text("description", report.title + QStringLiteral(", đề nghị cơ quan chức năng kiểm tra."))
        .text("agency_responsible", QStringLiteral("UBND ") + commune.name)
        .text("requested_datetime", isoLocal(report.requestedMs))
        .text("updated_datetime", isoLocal(updated))
        .text("expected_datetime", isoLocal(report.dueMs));
    if (closed)
        object.text("closed_datetime", isoLocal(report.closedMs));
    else
        object.null("closed_datetime");
    object.text("address_id", commune.gso)
        .text("address", commune.name)
        .number("lat", report.place.y(), 6)
        .number("long", report.place.x(), 6)
        .text("media_url", "http://" + host + "/phan-anh/anh/" + report.id + '-' + theme.picture.toLatin1() + ".jpg")
        .text("priority", QByteArray(report.urgent ? "urgent" : "normal"));
    if (rated)
        object.whole("rating", report.rating);
    else
        object.null("rating");
    return object.done();
}

} // namespace

Answer ReportSystem::requests(const Ask &ask)
{
    const int today = dayOf(ask.nowMs);
    const qint64 start = parsedTime(ask.query.value("start_date"));
    const qint64 end = parsedTime(ask.query.value("end_date"));
    // The standard: without dates, the last ninety days.
    const qint64 fromMs =
        std::max(start < 0 ? ask.nowMs - 90 * dayMs : start, dayStartMs(today - CitizenReports::historyDays));
    const qint64 toMs = end < 0 ? ask.nowMs : std::min(end, ask.nowMs);
    const QByteArray status = ask.query.value("status");
    const int page = ask.number("page", 1, 1, 100'000);
    const int size = ask.number("page_size", 100, 1, 500);

    qint64 skip = qint64(page - 1) * size;
    QList<QByteArray> rows;
    for (int day = dayOf(fromMs); day <= dayOf(toMs) && rows.size() < size && !ask.withoutRows; ++day) {
        for (const CitizenReport &report : m_reports.ofDay(day)) {
            if (report.requestedMs < fromMs || report.requestedMs > toMs || rows.size() == size)
                continue;
            if (!status.isEmpty() && (status == "closed") != (ask.nowMs >= report.closedMs))
                continue;
            if (skip-- <= 0)
                rows.append(row(report, ask.nowMs, ask.headers.value("host")));
        }
    }
    return {200, jsonArray(rows)};
}

Answer ReportSystem::picture(const QByteArray &name) const
{
    const qsizetype dash = name.indexOf('-');
    if (dash < 0 || !name.endsWith(".jpg"))
        return {404, "{}"};
    const QString kind = QString::fromLatin1(name.mid(dash + 1).chopped(4));
    const bool known = std::any_of(reportThemes().begin(), reportThemes().end(),
                                   [&](const ReportTheme &t) { return t.picture == kind; });
    const QByteArray bytes = known && m_photo ? m_photo(kind, numberOf(name.left(dash))) : QByteArray();
    if (bytes.isEmpty())
        return {404, "{}"};
    return {200, bytes, "image/jpeg", {{"Cache-Control", "max-age=86400"}}};
}

Answer ReportSystem::answer(const Ask &ask)
{
    if (ask.path == "/phan-anh/v2/requests.json")
        return requests(ask);
    if (ask.path.startsWith("/phan-anh/anh/"))
        return picture(ask.path.mid(14));
    return {404, R"([{"code":404,"description":"not found"}])"};
}

} // namespace toancanh::province
