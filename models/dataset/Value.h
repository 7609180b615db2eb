// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace toancanh::dataset {

/// A cell of a dataset: nothing, a whole number (also times in UTC ms and booleans 0/1), a real number,
/// UTF-8 text in NFC, or bytes.
using Value = std::variant<std::monostate, qint64, double, std::string, QByteArray>;

/// One typed row, in the order of DatasetSpec::columns.
struct Row
{
    std::vector<Value> values;
    std::optional<qint64> dataAtMs; ///< the row's own data time, where its source tells one
    bool operator==(const Row &) const = default;
};

/// A row that could not be mapped, kept in quarantine with its reason.
struct RejectedRow
{
    QString field; ///< may be empty
    QString reason;
    QByteArray raw; ///< the row as it came, at most 4 KiB
    bool operator==(const RejectedRow &) const = default;
};

/// What one page of an answer brings; written in one transaction.
struct Page
{
    QString dataset;
    QString source;
    qint64 fetchedAtMs = 0;
    std::vector<Row> rows;
    std::vector<RejectedRow> rejected;
};

} // namespace toancanh::dataset
