// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/OneStopSystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/Agencies.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <QCryptographicHash>

#include <algorithm>

namespace toancanh::province {

namespace {

QByteArray row(const Dossier &dossier, qint64 nowMs, qint64 total)
{
    const Office &office = offices()[dossier.office];
    const Procedure &procedure = procedures()[dossier.procedure];
    JsonObject object(700);
    object.whole("tongSo", total)
        .text("maHoSo", dossier.code)
        .raw("donVi", JsonObject().text("ma", office.oneStop).text("ten", office.name).done())
        .text("maXa", Geography::instance().communes[dossier.commune].oneStop)
        .text("maTTHC", procedure.code)
        .text("tenTTHC", procedure.name)
        .text("linhVuc", procedure.field)
        .text("chuHoSo", dossier.applicant)
        .text("ngayTiepNhan", slashTime(dossier.receivedMs));
    if (dossier.dueMs >= 0)
        object.text("ngayHenTra", slashTime(dossier.dueMs));
    else
        object.null("ngayHenTra");
    // An open dossier has an empty text from the old module and null from the new one.
    if (nowMs >= dossier.finishedMs)
        object.text("ngayKetThucXuLy", slashTime(dossier.finishedMs));
    else if (dossier.office % 2 == 0)
        object.text("ngayKetThucXuLy", QByteArray());
    else
        object.null("ngayKetThucXuLy");
    object.whole("trangThai", int(dossier.stateAt(nowMs)));
    if (dossier.channel == Dossier::Channel::Unsaid)
        object.null("kenhThucHien");
    else
        object.whole("kenhThucHien", int(dossier.channel));
    return object.done();
}

Answer refusal(int status, const char *error)
{
    return {status, JsonObject().text("error", QByteArray(error)).done()};
}

} // namespace

QByteArray OneStopSystem::tokenIssuedAt(qint64 second) const
{
    const QByteArray stamp = QByteArray::number(second);
    return stamp + '.'
           + QCryptographicHash::hash(m_credentials.value("mot-cua") + stamp, QCryptographicHash::Sha256).toHex();
}

bool OneStopSystem::isAuthorized(const Ask &ask) const
{
    const QByteArray header = ask.headers.value("authorization");
    if (!header.toLower().startsWith("bearer "))
        return false;
    const QByteArray given = header.mid(7).trimmed();
    const qint64 issued = given.left(given.indexOf('.')).toLongLong();
    const qint64 age = ask.nowMs / 1000 - issued;
    return age >= 0 && age < tokenSeconds && sameSecret(given, tokenIssuedAt(issued));
}

Answer OneStopSystem::token(const Ask &ask) const
{
    if (ask.method != "POST")
        return refusal(405, "method_not_allowed");
    if (ask.query.value("grant_type") != "client_credentials")
        return refusal(400, "unsupported_grant_type");
    QByteArray pair = ask.query.value("client_id") + ':' + ask.query.value("client_secret");
    const QByteArray header = ask.headers.value("authorization");
    if (header.startsWith("Basic "))
        pair = QByteArray::fromBase64(header.mid(6));
    if (!sameSecret(pair, m_credentials.value("mot-cua")))
        return refusal(401, "invalid_client");
    return {200, JsonObject()
                     .text("access_token", tokenIssuedAt(ask.nowMs / 1000))
                     .text("token_type", QByteArray("Bearer"))
                     .whole("expires_in", tokenSeconds)
                     .text("scope", QByteArray("ho-so.doc"))
                     .done()};
}

Answer OneStopSystem::dossiers(const Ask &ask)
{
    if (!isAuthorized(ask))
        return refusal(401, "invalid_token");
    const int today = dayOf(ask.nowMs);
    const qint64 since = parsedTime(ask.query.value("tuNgay"));
    const int first = std::max(since < 0 ? 0 : dayOf(since), today - Dossiers::historyDays);
    const int page = ask.number("trang", 1, 1, 1'000'000);
    const int size = ask.number("kichThuoc", 50, 1, 500);

    qint64 total = 0;
    const qint64 from = qint64(page - 1) * size;
    QList<const Dossier *> wanted;
    for (int day = first; day <= today && !ask.withoutRows; ++day) {
        const QList<Dossier> &list = m_dossiers.ofDay(day);
        const qint64 known =
            std::count_if(list.begin(), list.end(), [&](const Dossier &d) { return d.receivedMs <= ask.nowMs; });
        for (qint64 i = std::max<qint64>(0, from - total); i < known && total + i < from + size; ++i)
            wanted.append(&list[i]);
        total += known;
    }
    QList<QByteArray> rows;
    for (const Dossier *dossier : wanted)
        rows.append(row(*dossier, ask.nowMs, total));
    return {200, JsonObject()
                     .whole("maLoi", 0)
                     .text("thongBao", QByteArray("Thành công"))
                     .raw("duLieu", jsonArray(rows))
                     .done()};
}

Answer OneStopSystem::answer(const Ask &ask)
{
    if (ask.path == "/mot-cua/token")
        return token(ask);
    if (ask.path == "/mot-cua/api/ho-so")
        return dossiers(ask);
    return refusal(404, "not_found");
}

} // namespace toancanh::province
