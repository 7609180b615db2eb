// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/ManyDossiers.h"

#include <QDateTime>
#include <QTimeZone>

namespace toancanh::bench {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 spanMs = 340 * dayMs;

QByteArray slashTime(qint64 ms)
{
    static const QTimeZone zone("Asia/Ho_Chi_Minh");
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(QStringLiteral("dd/MM/yyyy HH:mm")).toUtf8();
}

QList<profile::Code> codesOf(const QList<profile::Code> &codes)
{
    QList<profile::Code> found;
    for (const profile::Code &code : codes)
        if (code.system == QLatin1String("h01"))
            found.append(code);
    return found;
}

} // namespace

ManyDossiers::ManyDossiers(const profile::Profile &profile, qint64 count, qint64 nowMs)
    : m_agencies(codesOf(profile.agencyCodes))
    , m_areas(codesOf(profile.areaCodes))
    , m_count(count)
    , m_nowMs(nowMs / minuteMs * minuteMs)
{}

ManyDossiers::One ManyDossiers::one(qint64 index) const
{
    // A multiplier without a factor in common with the steps scatters them evenly.
    const quint64 dice = quint64(index) * 2'654'435'761U;
    One one;
    one.code = "H66-B" + QByteArray::number(index).rightJustified(9, '0');
    one.agency = m_agencies.at(qsizetype(dice % quint64(m_agencies.size())));
    one.area = m_areas.at(1 + qsizetype((dice >> 8) % quint64(m_areas.size() - 1)));
    one.receivedMs = m_nowMs - spanMs + qint64(double(spanMs) * double(index) / double(m_count)) / minuteMs * minuteMs;
    one.dueMs = one.receivedMs + qint64(3 + (dice >> 4) % 12) * dayMs;
    const qint64 finishedMs = one.dueMs + (qint64((dice >> 12) % 100) - 94) * dayMs / 8;
    if (finishedMs <= m_nowMs)
        one.finishedMs = std::max(finishedMs, one.receivedMs + 30 * minuteMs);
    one.channel = 1 + int((dice >> 16) % 3);
    one.procedure = int((dice >> 20) % 40);
    return one;
}

dataset::Row ManyDossiers::row(qint64 index) const
{
    static const char *const channels[] = {"direct", "online", "post"};
    const One dossier = one(index);
    dataset::Row row;
    row.values = {dossier.code.toStdString(),
                  dossier.agency.id.toStdString(),
                  dossier.area.id.toStdString(),
                  "1.0" + std::to_string(10000 + dossier.procedure),
                  "Lĩnh vực " + std::to_string(dossier.procedure % 9),
                  std::string(channels[dossier.channel - 1]),
                  dossier.receivedMs,
                  dossier.dueMs,
                  dossier.finishedMs ? dataset::Value(*dossier.finishedMs) : dataset::Value(),
                  std::string(dossier.finishedMs ? "returned" : "processing"),
                  "Nguyễn Văn " + std::to_string(index % 997)};
    return row;
}

QByteArray ManyDossiers::json(qint64 index) const
{
    const One dossier = one(index);
    return "{\"tongSo\":" + QByteArray::number(m_count) + ",\"maHoSo\":\"" + dossier.code + "\",\"donVi\":{\"ma\":\""
           + dossier.agency.code.toUtf8() + "\",\"ten\":\"Sở Tư pháp\"},\"maXa\":\"" + dossier.area.code.toUtf8()
           + "\",\"maTTHC\":\"1.0" + QByteArray::number(10000 + dossier.procedure)
           + "\",\"tenTTHC\":\"Cấp bản sao trích lục hộ tịch\",\"linhVuc\":\"Lĩnh vực "
           + QByteArray::number(dossier.procedure % 9) + "\",\"chuHoSo\":\"Nguyễn Văn "
           + QByteArray::number(index % 997) + "\",\"ngayTiepNhan\":\"" + slashTime(dossier.receivedMs)
           + "\",\"ngayHenTra\":\"" + slashTime(dossier.dueMs) + "\",\"ngayKetThucXuLy\":"
           + (dossier.finishedMs ? '"' + slashTime(*dossier.finishedMs) + '"' : "null") + ",\"trangThai\":"
           + (dossier.finishedMs ? "10" : "4") + ",\"kenhThucHien\":" + QByteArray::number(dossier.channel) + "}";
}

QByteArray ManyDossiers::csv(qint64 index) const
{
    const One dossier = one(index);
    return dossier.code + ';' + dossier.agency.code.toUtf8() + ";Sở Tư pháp;" + dossier.area.code.toUtf8() + ";1.0"
           + QByteArray::number(10000 + dossier.procedure) + ";\"Cấp bản sao; trích lục hộ tịch\";Lĩnh vực "
           + QByteArray::number(dossier.procedure % 9) + ";Nguyễn Văn " + QByteArray::number(index % 997) + ';'
           + slashTime(dossier.receivedMs) + ';' + slashTime(dossier.dueMs) + ';'
           + (dossier.finishedMs ? slashTime(*dossier.finishedMs) : QByteArray()) + ';'
           + (dossier.finishedMs ? "10" : "4") + ';' + QByteArray::number(dossier.channel) + '\n';
}

QByteArray ManyDossiers::jsonPage(qint64 from, qint64 count) const
{
    QByteArray body = "{\"maLoi\":0,\"thongBao\":\"Thành công\",\"duLieu\":[";
    for (qint64 index = from; index < std::min(m_count, from + count); ++index) {
        if (index > from)
            body += ',';
        body += json(index);
    }
    return body + "]}";
}

QByteArray ManyDossiers::csvPage(qint64 from, qint64 count) const
{
    QByteArray body = "maHoSo;maDonVi;tenDonVi;maXa;maTTHC;tenTTHC;linhVuc;chuHoSo;ngayTiepNhan;ngayHenTra;"
                      "ngayKetThucXuLy;trangThai;kenhThucHien\n";
    for (qint64 index = from; index < std::min(m_count, from + count); ++index)
        body += csv(index);
    return body;
}

} // namespace toancanh::bench
