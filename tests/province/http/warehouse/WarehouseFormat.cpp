// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/warehouse/WarehouseFormat.h"

#include "tests/format/PackedSheet.h"
#include "tests/province/http/Json.h"

#include <QDateTime>

namespace toancanh::province {

namespace {

QByteArray isoTime(const Facility &facility)
{
    return QDateTime::fromMSecsSinceEpoch(facility.updatedMs, Qt::UTC).toString(Qt::ISODate).toUtf8();
}

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

JsonObject members(const Facility &facility)
{
    JsonObject object;
    object.text("code", facility.code).text("name", facility.name).whole("beds", facility.beds);
    object.text("updated", isoTime(facility));
    return object;
}

template<class Write>
QByteArray joined(const QList<Facility> &facilities, const QByteArray &between, const Write &write)
{
    QByteArray bytes;
    for (const Facility &facility : facilities)
        bytes += (bytes.isEmpty() ? QByteArray() : between) + write(facility);
    return bytes;
}

QByteArray json(const QList<Facility> &facilities, const QByteArray &next)
{
    const QByteArray rows = joined(facilities, ",", [](const Facility &one) { return members(one).done(); });
    return JsonObject().raw("data", '[' + rows + ']').text("next", next).done();
}

QByteArray jsonLines(const QList<Facility> &facilities)
{
    return joined(facilities, "\n", [](const Facility &one) { return members(one).done(); }) + '\n';
}

QByteArray geoJson(const QList<Facility> &facilities, const QByteArray &next)
{
    const QByteArray features = joined(facilities, ",", [](const Facility &one) {
        return JsonObject()
            .text("type", QByteArray("Feature"))
            .raw("geometry", R"({"type":"Point","coordinates":[108.2,15.9]})")
            .raw("properties", members(one).done())
            .done();
    });
    return JsonObject()
        .text("type", QByteArray("FeatureCollection"))
        .raw("features", '[' + features + ']')
        .text("next", next)
        .done();
}

QByteArray csv(const QList<Facility> &facilities)
{
    return "\xef\xbb\xbf"
           "code;name;beds;updated\r\n"
           + joined(facilities, {}, [](const Facility &one) {
                 return one.code + ";\"" + QByteArray(one.name).replace('"', "\"\"") + "\";"
                        + QByteArray::number(one.beds) + ';' + isoTime(one) + "\r\n";
             });
}

QByteArray xml(const QList<Facility> &facilities, const QByteArray &next)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><k:list xmlns:k="urn:an-hai:kho" next=")" + escaped(next) + "\">"
           + joined(facilities, {},
                    [](const Facility &one) {
                        return "<k:item code=\"" + one.code + "\"><k:name>" + escaped(one.name) + "</k:name><k:beds>"
                               + QByteArray::number(one.beds) + "</k:beds><k:updated>" + isoTime(one)
                               + "</k:updated></k:item>";
                    })
           + "</k:list>";
}

QByteArray xlsxSheet(const QList<Facility> &facilities)
{
    const auto cell = [](const QByteArray &text) {
        return "<c t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    };
    return xlsx("<row>" + cell("code") + cell("name") + cell("beds") + cell("updated") + "</row>"
                + joined(facilities, {}, [&cell](const Facility &one) {
                      return "<row>" + cell(one.code) + cell(one.name) + "<c><v>" + QByteArray::number(one.beds)
                             + "</v></c>" + cell(isoTime(one)) + "</row>";
                  }));
}

QByteArray odsSheet(const QList<Facility> &facilities)
{
    const auto cell = [](const QByteArray &text) {
        return R"(<t:table-cell o:value-type="string"><p>)" + escaped(text).replace('\n', "</p><p>")
               + "</p></t:table-cell>";
    };
    const auto row = [](const QByteArray &cells) { return R"(<t:table-row xmlns:o="o">)" + cells + "</t:table-row>"; };
    return ods(row(cell("code") + cell("name") + cell("beds") + cell("updated"))
               + joined(facilities, {}, [&](const Facility &one) {
                     return row(cell(one.code) + cell(one.name) + R"(<t:table-cell o:value-type="float" o:value=")"
                                + QByteArray::number(one.beds) + "\"/>" + cell(isoTime(one)));
                 }));
}

/// One series for each facility, with its time as the only observation.
QByteArray sdmx(const QList<Facility> &facilities)
{
    QList<QByteArray> codes;
    QList<QByteArray> times;
    JsonObject series(4096);
    for (const Facility &one : facilities) {
        const QByteArray index = QByteArray::number(codes.size());
        codes.append(JsonObject().text("id", one.code).text("name", one.name).done());
        times.append(JsonObject().text("id", isoTime(one)).done());
        const QByteArray observation =
            JsonObject().raw(index.constData(), '[' + QByteArray::number(one.beds) + ']').done();
        series.raw(index.constData(), JsonObject().raw("observations", observation).done());
    }
    const QByteArray dimensions =
        JsonObject()
            .raw("series",
                 '[' + JsonObject().text("id", QByteArray("FACILITY")).raw("values", jsonArray(codes)).done() + ']')
            .raw("observation",
                 '[' + JsonObject().text("id", QByteArray("TIME_PERIOD")).raw("values", jsonArray(times)).done() + ']')
            .done();
    return JsonObject()
        .raw("dataSets", '[' + JsonObject().raw("series", series.done()).done() + ']')
        .raw("structure", JsonObject().raw("dimensions", dimensions).done())
        .done();
}

} // namespace

QList<QByteArray> warehouseFormats()
{
    return {"json", "json-lines", "geojson", "csv", "xml", "xlsx", "ods", "sdmx-json"};
}

Answer writtenAs(const QByteArray &format, const QList<Facility> &facilities, const QByteArray &next)
{
    if (format == "json")
        return {200, json(facilities, next)};
    if (format == "json-lines")
        return {200, jsonLines(facilities), "application/x-ndjson"};
    if (format == "geojson")
        return {200, geoJson(facilities, next), "application/geo+json"};
    if (format == "csv")
        return {200, csv(facilities), "text/csv; charset=utf-8"};
    if (format == "xml")
        return {200, xml(facilities, next), "application/xml"};
    if (format == "xlsx")
        return {200, xlsxSheet(facilities), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    if (format == "ods")
        return {200, odsSheet(facilities), "application/vnd.oasis.opendocument.spreadsheet"};
    if (format == "sdmx-json")
        return {200, sdmx(facilities), "application/vnd.sdmx.data+json"};
    return {404, R"({"thongBao":"Không có định dạng này"})"};
}

} // namespace toancanh::province
