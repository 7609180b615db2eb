// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/HospitalSystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/Hospitals.h"

namespace toancanh::province {

Answer HospitalSystem::answer(const Ask &ask)
{
    if (!sameSecret(ask.headers.value("x-api-key"), m_key))
        return {401, R"({"status":false,"message":"API key không hợp lệ"})"};
    if (ask.path != "/y-te/api/giuong-benh")
        return {404, R"({"status":false,"message":"Không tìm thấy"})"};
    const int offset = ask.number("offset", 0, 0, 1'000'000);
    const int limit = ask.number("limit", 20, 1, 100);
    const int total = ask.withoutRows ? 0 : int(wards().size());
    QList<QByteArray> rows;
    for (int i = offset; i < qMin(offset + limit, total); ++i) {
        const Ward &ward = wards()[i];
        const qint64 counted = countedAtMs(i, ask.nowMs);
        rows.append(JsonObject()
                        .text("ma_bv", ward.hospital)
                        .text("ten_bv", ward.hospitalName)
                        .text("khoa", ward.department)
                        .truth("hoi_suc", ward.intensive)
                        .whole("giuong_ke_hoach", ward.beds)
                        .whole("dang_dieu_tri", occupiedBeds(m_seed, i, counted))
                        .whole("cap_nhat", counted)
                        .done());
    }
    return {200, JsonObject()
                     .truth("status", true)
                     .whole("total", total)
                     .whole("offset", offset)
                     .raw("items", jsonArray(rows))
                     .done()};
}

} // namespace toancanh::province
