// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace toancanh::format {

constexpr qsizetype maximumRawBytes = 4096; ///< of a row that quarantine keeps

/// The text, cut between two characters where it is longer than quarantine keeps.
QByteArray cutRaw(std::string_view utf8);

/// The rows of one answer that could not be taken apart: as many as quarantine keeps of a source, and how many more.
class BrokenRows
{
public:
    void add(const QString &reason, const QByteArray &raw);
    std::vector<dataset::RejectedRow> rows() const;

private:
    std::vector<dataset::RejectedRow> m_rows;
    int m_more = 0;
};

} // namespace toancanh::format
