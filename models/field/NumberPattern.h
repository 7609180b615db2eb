// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace toancanh::field {

/// Reads numbers that come as text: by default "-1234.5" or "1e5"; with an example such as "1.234,5" in that
/// way of writing. Groups must be of three digits, so that "1.5" is never read as 15.
class NumberPattern
{
public:
    NumberPattern() = default; ///< plain
    /// Nothing where the example doesn't show which sign separates the decimals.
    static std::optional<NumberPattern> compile(const QString &example);

    std::optional<double> read(std::string_view text) const;

private:
    std::optional<double> readPlain(std::string_view text) const;
    char m_group = 0;
    char m_decimal = '.';
    bool m_isPlain = true;
};

} // namespace toancanh::field
