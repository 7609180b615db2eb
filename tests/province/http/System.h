// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace toancanh::province {

/// A request as a system sees it.
struct Ask
{
    QByteArray method;
    QByteArray path;
    QByteArray target = {};                ///< path and query as sent
    QHash<QByteArray, QByteArray> query;   ///< query items and form fields
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body = {};
    qint64 nowMs = 0;
    bool withoutRows = false; ///< the switch "empty": answer as if there were nothing

    /// A query item as a whole number within bounds.
    int number(const QByteArray &name, int usual, int least, int most) const
    {
        bool ok = false;
        const int value = query.value(name).toInt(&ok);
        return ok && value >= least ? qMin(value, most) : usual;
    }
};

struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json; charset=utf-8";
    QHash<QByteArray, QByteArray> headers = {};
};

/// One of the province's systems: answers requests as such systems do. Called by one thread at a time.
class System
{
public:
    virtual ~System() = default;
    virtual QByteArray id() const = 0;     ///< as the switches name it
    virtual QByteArray prefix() const = 0; ///< what its paths begin with
    virtual Answer answer(const Ask &ask) = 0;
};

} // namespace toancanh::province
