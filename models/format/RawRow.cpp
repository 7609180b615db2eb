// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/RawRow.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

constexpr size_t maximumKept = 1000; ///< as many as quarantine keeps of a source

} // namespace

QByteArray cutRaw(std::string_view utf8)
{
    qsizetype size = qMin(qsizetype(utf8.size()), maximumRawBytes);
    while (size > 0 && size < qsizetype(utf8.size()) && (static_cast<unsigned char>(utf8[size_t(size)]) & 0xC0) == 0x80)
        --size;
    return QByteArray(utf8.data(), size);
}

void BrokenRows::add(const QString &reason, const QByteArray &raw)
{
    if (m_rows.size() < maximumKept)
        m_rows.push_back({{}, reason, raw});
    else
        ++m_more;
}

std::vector<dataset::RejectedRow> BrokenRows::rows() const
{
    std::vector<dataset::RejectedRow> rows = m_rows;
    if (m_more > 0)
        rows.push_back(
            {{}, QCoreApplication::translate("toancanh::format", "%n more broken row(s)", nullptr, m_more), {}});
    return rows;
}

} // namespace toancanh::format
