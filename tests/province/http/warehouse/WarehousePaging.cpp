// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/warehouse/WarehousePaging.h"

#include <QDateTime>

namespace toancanh::province {

namespace {

constexpr int pageSize = 10;
constexpr int windowCap = 12; ///< of one answer; those who don't ask for less lose the rest

qint64 timeOf(const QByteArray &iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

QList<Facility> within(qint64 fromMs, qint64 toMs, const QList<Facility> &all)
{
    QList<Facility> found;
    for (const Facility &one : all) {
        if (one.updatedMs >= fromMs && one.updatedMs < toMs && found.size() < windowCap)
            found.append(one);
    }
    return found;
}

} // namespace

QList<QByteArray> warehousePagings()
{
    return {"none", "page", "until-404", "offset", "cursor", "next-link", "link-header", "windows", "for-each"};
}

WarehousePage pageOf(const QByteArray &paging, const QByteArray &path, const QHash<QByteArray, QByteArray> &items,
                     const QList<Facility> &all)
{
    if (paging == "windows")
        return {within(timeOf(items.value("from")), timeOf(items.value("to")), all), {}, {}};
    if (paging == "for-each") {
        WarehousePage page;
        for (const Facility &one : all) {
            if (one.code == items.value("facility"))
                page.facilities.append(one);
        }
        return page;
    }
    if (paging == "page" || paging == "until-404") {
        const qsizetype from = (items.value("page").toInt() - 1) * qsizetype(pageSize);
        WarehousePage page{all.mid(from, pageSize), {}, {}};
        page.exists = paging == "page" || from < all.size();
        return page;
    }
    if (paging == "offset")
        return {all.mid(items.value("offset").toInt(), qMin(items.value("limit").toInt(), pageSize)), {}, {}};
    if (paging == "none")
        return {all, {}, {}};
    const int after = items.value("after").toInt();
    WarehousePage page{all.mid(after, pageSize), {}, {}};
    if (after + pageSize >= all.size())
        return page;
    const QByteArray next = QByteArray::number(after + pageSize);
    // With a sign that an address may not be encoded anew for.
    const QByteArray link = path + "?ky=a%2Fb&after=" + next;
    if (paging == "cursor")
        page.next = next;
    else if (paging == "next-link")
        page.next = link;
    else
        page.linkHeader = '<' + path + "?after=0>; rel=\"first\", <" + link + ">; rel=\"next\"";
    return page;
}

} // namespace toancanh::province
