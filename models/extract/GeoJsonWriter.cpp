// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/OutputFile.h"
#include "models/extract/TableWriter.h"
#include "models/extract/TimeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace toancanh::extract {

namespace {

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray jsonNumber(double number)
{
    return std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : "null";
}

/// The first column whose name is one of these, in the order of the names.
qsizetype columnNamed(const QList<ExtractColumn> &columns, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns.at(i).name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

class GeoJsonWriter : public TableWriter
{
public:
    GeoJsonWriter(const QString &path, const QTimeZone &zone) : m_file(path), m_times(zone) {}

    Result<void> begin(const QString &name, const QList<ExtractColumn> &columns) override
    {
        m_columns = columns;
        findPlaces();
        if (m_geometry < 0 && (m_latitude < 0 || m_longitude < 0))
            return failure(
                ErrorKind::Config,
                QCoreApplication::translate("toancanh::extract",
                                            "\"%1\" has no places: neither a column of type geometry nor numbers named "
                                            "latitude and longitude (or lat and lon)")
                    .arg(name),
                {}, QCoreApplication::translate("toancanh::extract", "export it to a .csv or .xlsx file"));
        for (const ExtractColumn &column : columns)
            m_names += jsonText(column.name);
        if (auto opened = m_file.open(); !opened)
            return opened;
        m_file.buffer() += R"({"type":"FeatureCollection","name":)" + jsonText(name) + R"(,"features":[)";
        return {};
    }

    Result<void> row(const QVariantList &cells) override
    {
        QByteArray &out = m_file.buffer();
        out += m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        out += R"({"type":"Feature","geometry":)" + place(cells) + R"(,"properties":{)";
        bool isFirst = true;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (i == m_geometry || (m_geometry < 0 && (i == m_latitude || i == m_longitude)))
                continue;
            if (!isFirst)
                out += ',';
            isFirst = false;
            out += m_names.at(i) + ':' + value(cells.at(i), m_columns.at(i).kind);
        }
        out += "}}";
        return m_file.flow();
    }

    Result<void> end() override
    {
        m_file.buffer() += "\n]}\n";
        return m_file.close();
    }

    WritingLosses losses() const override { return m_losses; }

private:
    void findPlaces()
    {
        for (qsizetype i = 0; i < m_columns.size() && m_geometry < 0; ++i) {
            if (m_columns.at(i).kind == ColumnKind::Geometry)
                m_geometry = i;
        }
        m_latitude = columnNamed(m_columns, {"lat", "latitude", "vi_do"});
        m_longitude = columnNamed(m_columns, {"lon", "longitude", "lng", "long", "kinh_do"});
    }

    QByteArray place(const QVariantList &cells)
    {
        const QByteArray found = m_geometry < 0 ? point(cells) : geometry(cells.at(m_geometry));
        if (!found.isEmpty())
            return found;
        ++m_losses.noPlaces;
        return "null";
    }

    QByteArray point(const QVariantList &cells) const
    {
        const QVariant &latitude = cells.at(m_latitude);
        const QVariant &longitude = cells.at(m_longitude);
        const auto isNumber = [](const QVariant &cell) {
            return cell.typeId() == QMetaType::Double || cell.typeId() == QMetaType::LongLong;
        };
        if (!isNumber(latitude) || !isNumber(longitude) || std::abs(latitude.toDouble()) > 90
            || std::abs(longitude.toDouble()) > 180)
            return {};
        return R"({"type":"Point","coordinates":[)" + jsonNumber(longitude.toDouble()) + ','
               + jsonNumber(latitude.toDouble()) + "]}";
    }

    static QByteArray geometry(const QVariant &cell)
    {
        const QJsonDocument document = QJsonDocument::fromJson(cell.toString().toUtf8());
        return document.object().contains(QLatin1String("type")) ? document.toJson(QJsonDocument::Compact)
                                                                 : QByteArray();
    }

    QByteArray value(const QVariant &cell, ColumnKind kind)
    {
        switch (cell.typeId()) {
        case QMetaType::UnknownType: return "null";
        case QMetaType::LongLong:
            if (kind == ColumnKind::Time)
                return '"' + m_times.iso(cell.toLongLong()) + '"';
            if (kind == ColumnKind::Boolean)
                return cell.toLongLong() != 0 ? "true" : "false";
            return QByteArray::number(cell.toLongLong());
        case QMetaType::Double: return jsonNumber(cell.toDouble());
        case QMetaType::QByteArray: return '"' + cell.toByteArray().toBase64() + '"';
        default: return jsonText(cell.toString());
        }
    }

    OutputFile m_file;
    TimeText m_times;
    QList<ExtractColumn> m_columns;
    QList<QByteArray> m_names; ///< of the columns, as JSON
    qsizetype m_geometry = -1;
    qsizetype m_latitude = -1;
    qsizetype m_longitude = -1;
    bool m_isFirst = true;
    WritingLosses m_losses;
};

} // namespace

std::unique_ptr<TableWriter> makeGeoJsonWriter(const QString &path, const QTimeZone &zone)
{
    return std::make_unique<GeoJsonWriter>(path, zone);
}

} // namespace toancanh::extract
