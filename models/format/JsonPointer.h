// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toancanh::format {

/// A JSON Pointer (RFC 6901), with four kinds of step beside the standard's: "*", "[name=text]", whose text may hold
/// slashes, "[last]" and "[#]". Taken apart once, so that following it in 200,000 rows costs no parsing.
struct JsonPointer
{
    struct Step
    {
        std::string key;             ///< ~0 and ~1 resolved
        std::optional<size_t> index; ///< where the step may also be an array's index
        bool isWildcard = false;     ///< "*": every element or value; only in the pointer to the rows
        bool isLast = false;         ///< "[last]": a list's last element
        std::string whereKey;        ///< "[rel=next]": the first element of a list whose member `rel` …
        std::string whereText;       ///< … is the text `next`
    };
    std::vector<Step> steps;
    std::optional<size_t>
        column;          ///< which step is "[#]", where the row stands in its list; of a relative pointer alone
    size_t up = 0;       ///< of a relative pointer: so many levels above the row
    bool isName = false; ///< of a relative pointer that ends in "#": the name or index of what it leads to
    QString text;        ///< as written

    /// Nothing where `text` is neither empty nor starts with "/", or has a "~" that is not ~0 or ~1, or a "[#]".
    static std::optional<JsonPointer> compile(const QString &text);
    /// As compile(), or a relative pointer: "2/id" goes up two levels first, "1#" is the name under which the row's
    /// list stands, "2/t/[#]" what stands in the list t where the row stands in its own. Relative JSON Pointers:
    /// draft-bhutton-relative-json-pointer.
    static std::optional<JsonPointer> compileRelative(const QString &text);
};

/// A member's name as a step of a pointer, ~ and / escaped.
QString pointerStep(std::string_view name);

} // namespace toancanh::format
