// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace toancanh::source {

/// What the templates of one request stand for. Times are UTC ms.
struct RequestVariables
{
    int page = 0;
    qint64 offset = 0;
    int size = 0;
    QString cursor;
    std::optional<qint64> sinceMs;
    qint64 nowMs = 0;
    qint64 fromMs = 0;                    ///< of the window that is asked for …
    qint64 toMs = 0;                      ///< … and its end
    QVariantMap row;                      ///< of for-each
    QHash<QString, QString> secrets = {}; ///< by their names
};

} // namespace toancanh::source
