// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/Cell.h"

#include <QDateTime>
#include <QTimeZone>

#include <charconv>
#include <cmath>

namespace toancanh::format {

namespace {

constexpr double largestExactInteger = 9007199254740992.0; // 2^53

template<class Number>
std::string_view written(Number number, std::string &scratch)
{
    scratch.resize(32);
    const auto [end, error] = std::to_chars(scratch.data(), scratch.data() + scratch.size(), number);
    scratch.resize(error == std::errc() ? size_t(end - scratch.data()) : 0);
    return scratch;
}

} // namespace

std::string_view textOf(const Cell &cell, std::string &scratch)
{
    switch (cell.kind) {
    case Cell::Kind::Missing:
    case Cell::Kind::Null: return {};
    case Cell::Kind::Boolean: return cell.flag ? "true" : "false";
    case Cell::Kind::Integer: return written(cell.integer, scratch);
    case Cell::Kind::Number:
        // 1e5 and 94103.0 are whole numbers that somebody's library has written so.
        if (std::abs(cell.number) < largestExactInteger && cell.number == std::trunc(cell.number))
            return written(qint64(cell.number), scratch);
        return written(cell.number, scratch);
    case Cell::Kind::Time:
        scratch = QDateTime::fromMSecsSinceEpoch(cell.integer, QTimeZone::utc())
                      .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                      .toStdString();
        return scratch;
    case Cell::Kind::Text:
    case Cell::Kind::Tree: return cell.text;
    }
    return {};
}

} // namespace toancanh::format
