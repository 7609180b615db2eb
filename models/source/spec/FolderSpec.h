// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::source {

/// A folder that another system puts files into. Nothing in it is ever written, moved or deleted.
struct FolderSpec
{
    enum class Order { Name, Time };
    QString path;                          ///< absolute
    QString pattern = QStringLiteral("*"); ///< of names, as in a shell; letters of either case
    qint64 settleMs = 10'000;              ///< a file that changed within it may still grow
    Order order = Order::Name;
    qint64 maximumBytes = 64LL * 1024 * 1024; ///< of one file
    /// What `from-row` of a field names: the name of the file that the row stands in.
    static QString fileColumn() { return QStringLiteral("file"); }
    bool operator==(const FolderSpec &) const = default;
};

} // namespace toancanh::source
