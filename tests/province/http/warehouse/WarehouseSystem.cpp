// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/warehouse/WarehouseSystem.h"

#include "tests/province/http/warehouse/WarehouseFormat.h"
#include "tests/province/http/warehouse/WarehousePaging.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace toancanh::province {

namespace {

const QByteArray notFound = R"({"thongBao":"Không tìm thấy"})";

/// What is asked for, however it was sent.
QHash<QByteArray, QByteArray> itemsOf(const Ask &ask)
{
    QHash<QByteArray, QByteArray> items = ask.query;
    const QByteArray tree = ask.query.contains("params") ? ask.query.value("params") : ask.body;
    const QJsonObject object = QJsonDocument::fromJson(tree).object();
    for (auto item = object.begin(); item != object.end(); ++item)
        items.insert(item.key().toUtf8(), item.value().toVariant().toString().toUtf8());
    return items;
}

} // namespace

Answer WarehouseSystem::answer(const Ask &ask)
{
    const QList<QByteArray> parts = ask.path.mid(prefix().size()).split('/');
    const QHash<QByteArray, QByteArray> items = itemsOf(ask);
    if (parts.size() == 2 && parts.at(1) == "token")
        return m_gate.token(parts.at(0), ask, items);
    if (parts.size() != 3 || !WarehouseGate::ways().contains(parts.at(0)))
        return {404, notFound};
    if (const std::optional<Answer> refusal = m_gate.refusal(parts.at(0), ask))
        return *refusal;
    if (m_firstAskMs == 0)
        m_firstAskMs = ask.nowMs;
    const WarehousePage page =
        pageOf(parts.at(1), ask.path, items, ask.withoutRows ? QList<Facility>() : facilitiesAt(m_firstAskMs));
    if (!page.exists)
        return {404, notFound};
    Answer answer = writtenAs(parts.at(2), page.facilities, page.next);
    if (!page.linkHeader.isEmpty())
        answer.headers.insert("Link", page.linkHeader);
    return answer;
}

} // namespace toancanh::province
