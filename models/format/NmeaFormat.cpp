// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/NmeaFormat.h"

#include "models/format/AisAssembler.h"
#include "models/format/AnswerKind.h"
#include "models/format/RawRow.h"

#include <QCoreApplication>
#include <QHash>

namespace toancanh::format {

namespace {

constexpr size_t maximumReports = 1'000'000;
constexpr size_t maximumShips = 200'000; // of one answer; AIS knows some 100,000 at a time in the whole world

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

/// What a ship has told of itself, from several messages.
struct Ship
{
    QString mmsi;
    AisMessage told;
    std::optional<qint64> atMs;
    QByteArray lines;
    bool hasRow = false;
};

struct Report
{
    AisMessage position;
    std::optional<qint64> atMs;
    QByteArray lines;
    size_t ship = 0;
};

Cell ofText(const QString &text, std::string &scratch)
{
    scratch = text.toStdString();
    return scratch.empty() ? Cell() : Cell::ofText(scratch);
}

Cell ofNumber(const std::optional<double> &number)
{
    return number ? Cell::ofNumber(*number) : Cell();
}

template<class Whole>
Cell ofWhole(const std::optional<Whole> &number)
{
    return number ? Cell::ofInteger(*number) : Cell();
}

using Read = Cell (*)(const Report &, const Ship &, std::string &scratch);

const QList<std::pair<QString, Read>> &places()
{
    static const QList<std::pair<QString, Read>> all{
        {QStringLiteral("mmsi"),
         [](const Report &, const Ship &ship, std::string &scratch) { return ofText(ship.mmsi, scratch); }},
        {QStringLiteral("type"),
         [](const Report &report, const Ship &, std::string &) { return Cell::ofInteger(report.position.type); }},
        {QStringLiteral("latitude"),
         [](const Report &report, const Ship &, std::string &) { return ofNumber(report.position.latitude); }},
        {QStringLiteral("longitude"),
         [](const Report &report, const Ship &, std::string &) { return ofNumber(report.position.longitude); }},
        {QStringLiteral("speed"),
         [](const Report &report, const Ship &, std::string &) { return ofNumber(report.position.speed); }},
        {QStringLiteral("course"),
         [](const Report &report, const Ship &, std::string &) { return ofNumber(report.position.course); }},
        {QStringLiteral("heading"),
         [](const Report &report, const Ship &, std::string &) { return ofWhole(report.position.heading); }},
        {QStringLiteral("status"),
         [](const Report &report, const Ship &, std::string &) { return ofWhole(report.position.status); }},
        {QStringLiteral("name"),
         [](const Report &, const Ship &ship, std::string &scratch) { return ofText(ship.told.name, scratch); }},
        {QStringLiteral("callsign"),
         [](const Report &, const Ship &ship, std::string &scratch) { return ofText(ship.told.callsign, scratch); }},
        {QStringLiteral("imo"), [](const Report &, const Ship &ship, std::string &) { return ofWhole(ship.told.imo); }},
        {QStringLiteral("shipType"),
         [](const Report &, const Ship &ship, std::string &) { return ofWhole(ship.told.shipType); }},
        {QStringLiteral("length"),
         [](const Report &, const Ship &ship, std::string &) { return ofWhole(ship.told.length); }},
        {QStringLiteral("width"),
         [](const Report &, const Ship &ship, std::string &) { return ofWhole(ship.told.width); }},
        {QStringLiteral("draught"),
         [](const Report &, const Ship &ship, std::string &) { return ofNumber(ship.told.draught); }},
        {QStringLiteral("destination"),
         [](const Report &, const Ship &ship, std::string &scratch) { return ofText(ship.told.destination, scratch); }},
        {QStringLiteral("time"), [](const Report &report, const Ship &ship, std::string &) {
             return ofWhole(report.atMs ? report.atMs : ship.atMs);
         }}};
    return all;
}

void takeOver(QString &into, const QString &from)
{
    if (!from.isEmpty())
        into = from;
}

template<class T>
void takeOver(std::optional<T> &into, const std::optional<T> &from)
{
    if (from)
        into = from;
}

class NmeaAnswer : public Answer
{
public:
    explicit NmeaAnswer(const std::vector<Read> &reads) : m_reads(reads) {}

    /// False where there is no sentence of AIS in it, though it says something.
    bool take(const QByteArray &bytes)
    {
        AisAssembler assembler;
        AisAssembler::Whole whole;
        bool isAis = false;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype found = bytes.indexOf('\n', at);
            const qsizetype end = found < 0 ? bytes.size() : found;
            const QByteArray line = bytes.mid(at, qMin(end - at, AisSentence::maximumBytes + 1));
            at = end + 1;
            const AisAssembler::Verdict verdict = assembler.add(line, std::nullopt, whole);
            isAis = isAis || verdict != AisAssembler::Verdict::Other;
            if (verdict == AisAssembler::Verdict::Broken)
                m_broken.add(tr("a broken AIS sentence: its form or checksum is wrong"), cutRaw(line.toStdString()));
            if (verdict == AisAssembler::Verdict::Whole)
                keep(whole);
        }
        for (size_t i = 0; i < m_ships.size(); ++i) {
            if (!m_ships[i].hasRow)
                m_reports.push_back({m_ships[i].told, m_ships[i].atMs, m_ships[i].lines, i});
        }
        return isAis || bytes.trimmed().isEmpty();
    }

    bool hasRows() const override { return true; }
    size_t expectedRows() const override { return m_reports.size(); }
    bool next() override { return ++m_at < m_reports.size(); }
    Cell cell(Place place) override { return read(m_reads[place]); }
    QByteArray raw() override { return cutRaw(m_reports[m_at].lines.toStdString()); }
    std::vector<dataset::RejectedRow> broken() override { return m_broken.rows(); }
    Cell around(Place) override { return {}; }
    qsizetype countAround(Place) override { return 0; }

    QStringList placesInRow() override
    {
        QStringList names;
        for (const auto &[name, reads] : places()) {
            if (!read(reads).isNothing())
                names << name;
        }
        return names;
    }

private:
    Cell read(Read reads)
    {
        const Report &report = m_reports[m_at];
        return reads(report, m_ships[report.ship], m_scratch);
    }

    void keep(const AisAssembler::Whole &whole)
    {
        const AisMessage &message = whole.message;
        const auto known = m_shipOf.constFind(message.mmsi);
        if (known == m_shipOf.constEnd() && m_ships.size() >= maximumShips)
            return;
        const size_t at = known == m_shipOf.constEnd() ? m_ships.size() : *known;
        if (known == m_shipOf.constEnd()) {
            m_shipOf.insert(message.mmsi, at);
            m_ships.push_back({QString::number(message.mmsi).rightJustified(9, QLatin1Char('0')), {}, {}, {}, false});
        }
        Ship &ship = m_ships[at];
        const QByteArray lines = whole.lines.join('\n');
        if (message.hasPosition() && m_reports.size() >= maximumReports) {
            m_broken.add(tr("the answer has more than %1 reports").arg(maximumReports), {});
        } else if (message.hasPosition()) {
            ship.hasRow = true;
            m_reports.push_back({message, whole.atMs, lines, at});
        }
        if (message.kind == AisMessage::Kind::Position)
            return;
        ship.told.type = message.type;
        ship.atMs = whole.atMs;
        ship.lines = lines;
        takeOver(ship.told.name, message.name);
        takeOver(ship.told.callsign, message.callsign);
        takeOver(ship.told.destination, message.destination);
        takeOver(ship.told.imo, message.imo);
        takeOver(ship.told.shipType, message.shipType);
        takeOver(ship.told.length, message.length);
        takeOver(ship.told.width, message.width);
        takeOver(ship.told.draught, message.draught);
    }

    const std::vector<Read> &m_reads;
    std::vector<Ship> m_ships;
    QHash<quint32, size_t> m_shipOf;
    std::vector<Report> m_reports;
    BrokenRows m_broken;
    size_t m_at = size_t(-1);
    std::string m_scratch;
};

class NmeaFormat : public Format
{
public:
    Result<Place> place(const QString &text) override
    {
        QStringList names;
        for (const auto &[name, reads] : places()) {
            names << name;
            if (name != text)
                continue;
            m_reads.push_back(reads);
            return m_reads.size() - 1;
        }
        return failure(ErrorKind::Config,
                       tr("AIS has no \"%1\"; it has %2").arg(text, names.join(QStringLiteral(", "))));
    }

    Result<Place> placeAround(const QString &) override
    {
        return failure(ErrorKind::Config, tr("lines of NMEA have nothing around them"));
    }

    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        auto answer = std::make_unique<NmeaAnswer>(m_reads);
        if (!answer->take(bytes))
            return cameInstead(bytes, tr("NMEA sentences of AIS"));
        return answer;
    }

private:
    std::vector<Read> m_reads;
};

} // namespace

Result<std::unique_ptr<Format>> makeNmeaFormat(const QString &rows)
{
    if (!rows.isEmpty())
        return failure(ErrorKind::Config, tr("every report of AIS is a row"), {}, tr("take \"rows\" away"));
    return std::make_unique<NmeaFormat>();
}

} // namespace toancanh::format
