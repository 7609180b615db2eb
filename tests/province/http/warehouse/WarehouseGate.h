// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/Credentials.h"
#include "tests/province/http/System.h"

#include <optional>

namespace toancanh::province {

/// Who is let into the warehouse, for each way to say who one is.
class WarehouseGate
{
public:
    explicit WarehouseGate(const Credentials &credentials);

    static QList<QByteArray> ways();
    /// What to answer in place of rows; nothing where the request may pass. A client's certificate is the business of
    /// the server in front.
    std::optional<Answer> refusal(const QByteArray &way, const Ask &ask) const;
    /// A token for those who come by a login or OAuth 2.
    Answer token(const QByteArray &way, const Ask &ask, const QHash<QByteArray, QByteArray> &items) const;

private:
    bool isDigestGood(const Ask &ask) const;

    QByteArray m_login; ///< "user:password"
    QByteArray m_key;
    QByteArray m_token;
};

} // namespace toancanh::province
