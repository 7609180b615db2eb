// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace toancanh {

/// One way to get the warehouse's facilities, as an installer would write it down.
struct MatrixCase
{
    QByteArray auth;   ///< of WarehouseGate::ways()
    QByteArray paging; ///< of warehousePagings()
    QByteArray format; ///< of warehouseFormats()
    QByteArray asking; ///< of askings()

    /// get, form, json, or params: a form with one item that is a JSON text.
    static QList<QByteArray> askings();
    /// Tables have no place for what leads to the next page; an address that leads there is asked for by GET.
    bool isPossible() const;

    QByteArray name() const { return auth + ' ' + paging + ' ' + format + ' ' + asking; }
    /// A source with this id into the dataset of the same name; `base` is the server's address without a slash.
    QByteArray yaml(const QByteArray &id, const QByteArray &base) const;

private:
    QByteArray authYaml(const QByteArray &base) const;
    QByteArray askingYaml() const;
    QByteArray pagingYaml() const;
    QByteArray fieldsYaml() const;
};

} // namespace toancanh
