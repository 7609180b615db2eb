// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/CivilTime.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toancanh::field {

/// A date pattern of Qt's letters, taken apart once: numbers, names in English or Vietnamese, AP, texts in quotes.
/// Two digits of a year are of this century.
class TimeFields
{
public:
    /// Nothing where the pattern has letters that it does not know.
    static std::optional<TimeFields> compile(const QString &pattern);

    std::optional<CivilTime> read(std::string_view text) const;

private:
    struct Part
    {
        /// y M d h H m s z as in a pattern, or of the names N (month), W (weekday) and A (half of the day); 0 is a
        /// literal.
        char letter = 0;
        int minimumDigits = 0;
        int maximumDigits = 0;
        std::string literal;
    };
    static std::optional<int> take(const Part &part, std::string_view &text);
    qsizetype addLiteral(const QString &pattern, qsizetype at);
    bool addRun(char letter, int run);
    void finish();
    bool has(char letter) const;

    std::vector<Part> m_parts;
    bool m_hasNames = false;
};

} // namespace toancanh::field
