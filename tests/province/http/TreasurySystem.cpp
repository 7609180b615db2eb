// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/TreasurySystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/LocalTime.h"
#include "tests/province/world/Revenue.h"

#include <algorithm>
#include <cmath>

namespace toancanh::province {

namespace {

// 1234567.8 as "1.234.567,8".
QByteArray vietnameseNumber(double value)
{
    const qint64 tenths = std::llround(std::abs(value) * 10);
    QByteArray digits = QByteArray::number(tenths / 10);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, '.');
    return (value < 0 ? "-" : "") + digits + ',' + QByteArray::number(tenths % 10);
}

} // namespace

Answer TreasurySystem::revenue(const Ask &ask) const
{
    const int today = dayOf(ask.nowMs);
    const int earliest = dayOf(QDate(dateOf(today).year() - 1, 1, 1));
    const qint64 since = parsedTime(ask.query.value("tuNgay"));
    const int first = std::max(since < 0 ? earliest : dayOf(since), earliest);
    const int page = ask.number("trang", 1, 1, 100'000);
    const int size = ask.number("soDong", 200, 1, 1000);
    qint64 skip = qint64(page - 1) * size;
    QList<QByteArray> rows;
    for (int day = first; day < today && rows.size() < size && !ask.withoutRows; ++day) {
        for (const RevenueEntry &entry : revenueOf(m_seed, day)) {
            if (entry.postedMs > ask.nowMs || rows.size() == size || skip-- > 0)
                continue;
            rows.append(JsonObject()
                            .text("ngayHachToan", slashDate(entry.day))
                            .text("khoanThu", entry.item)
                            .text("soTien", vietnameseNumber(entry.million))
                            .text("donViTinh", QStringLiteral("triệu đồng"))
                            .text("ngayGhiSo", slashTime(entry.postedMs))
                            .done());
        }
    }
    return {200, JsonObject().whole("trang", page).raw("ketQua", jsonArray(rows)).done()};
}

Answer TreasurySystem::plan(const Ask &ask) const
{
    QList<QByteArray> rows;
    const int thisYear = dateOf(dayOf(ask.nowMs)).year();
    for (int year = thisYear - 1; year <= thisYear && !ask.withoutRows; ++year)
        for (int month = 1; month <= 12; ++month)
            rows.append(JsonObject()
                            .text("thang", slashDate(dayOf(QDate(year, month, 1))))
                            .text("duToan", vietnameseNumber(plannedMillion(year, month)))
                            .text("donViTinh", QStringLiteral("triệu đồng"))
                            .done());
    return {200, JsonObject().raw("ketQua", jsonArray(rows)).done()};
}

Answer TreasurySystem::answer(const Ask &ask)
{
    const QByteArray header = ask.headers.value("authorization");
    if (!header.startsWith("Basic ") || !sameSecret(QByteArray::fromBase64(header.mid(6)), m_login))
        return {401,
                R"({"thongBao":"Sai tài khoản hoặc mật khẩu"})",
                "application/json; charset=utf-8",
                {{"WWW-Authenticate", "Basic realm=\"kho-bac\", charset=\"UTF-8\""}}};
    if (ask.path == "/kho-bac/api/thu")
        return revenue(ask);
    if (ask.path == "/kho-bac/api/du-toan")
        return plan(ask);
    return {404, R"({"thongBao":"Không tìm thấy"})"};
}

} // namespace toancanh::province
