// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace toancanh::format {

/// One value of a row as its format gives it. A text lives until the next question to the same answer.
struct Cell
{
    enum class Kind {
        Missing, ///< the place leads nowhere
        Null,    ///< there, and said to be nothing
        Boolean,
        Integer,
        Number,
        Text, ///< UTF-8
        Time, ///< a sheet's date: `integer` is local time in ms since 1970, of no zone
        Tree, ///< a list or an object; `text` is how it is written
    };
    Kind kind = Kind::Missing;
    bool flag = false;
    qint64 integer = 0;
    double number = 0;
    std::string_view text;

    static Cell ofText(std::string_view text) { return {Kind::Text, false, 0, 0, text}; }
    static Cell ofTree(std::string_view text) { return {Kind::Tree, false, 0, 0, text}; }
    static Cell ofInteger(qint64 integer) { return {Kind::Integer, false, integer, 0, {}}; }
    static Cell ofNumber(double number) { return {Kind::Number, false, 0, number, {}}; }
    static Cell ofTime(qint64 localMs) { return {Kind::Time, false, localMs, 0, {}}; }
    static Cell ofFlag(bool flag) { return {Kind::Boolean, flag, 0, 0, {}}; }
    static Cell null() { return {Kind::Null, false, 0, 0, {}}; }

    bool isNothing() const { return kind == Kind::Missing || kind == Kind::Null; }
};

/// The cell as text: numbers as they are written without a group sign, times as yyyy-MM-ddTHH:mm:ss; `scratch` holds
/// what isn't a text already. Empty where it is nothing.
std::string_view textOf(const Cell &cell, std::string &scratch);

} // namespace toancanh::format
