// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/ScriptWrapper.h"

#include "models/format/StoredText.h"

#include <optional>

namespace toancanh::format {

namespace {

/// Takes the sign or word away from the front of the text, and the blanks around it.
bool take(std::string_view &rest, std::string_view word)
{
    rest = trimmed(rest);
    if (!rest.starts_with(word))
        return false;
    rest = trimmed(rest.substr(word.size()));
    return true;
}

/// A word that ends there, and is no beginning of a longer one.
bool takeWord(std::string_view &rest, std::string_view word)
{
    if (rest.size() > word.size() && isNameSign(rest[word.size()]))
        return false;
    return take(rest, word);
}

/// Empty where none stands there.
std::string_view takeName(std::string_view &rest)
{
    size_t size = 0;
    while (size < rest.size() && isNameSign(rest[size]))
        ++size;
    if (size == 0 || (rest[0] >= '0' && rest[0] <= '9'))
        return {};
    const std::string_view name = rest.substr(0, size);
    rest = trimmed(rest.substr(size));
    return name;
}

std::optional<std::string_view> ofCall(std::string_view rest)
{
    std::string_view asked;
    if (takeWord(rest, "typeof")) {
        asked = takeName(rest);
        if (asked.empty() || !take(rest, "===") || !(take(rest, "'function'") || take(rest, "\"function\""))
            || !take(rest, "&&"))
            return {};
    }
    const std::string_view name = takeName(rest);
    if (name.empty() || (!asked.empty() && name != asked) || !take(rest, "(") || !rest.ends_with(')'))
        return {};
    return trimmed(rest.substr(0, rest.size() - 1));
}

std::optional<std::string_view> ofVariable(std::string_view rest)
{
    const bool isVariable = takeWord(rest, "var") || takeWord(rest, "let") || takeWord(rest, "const");
    if (!isVariable || takeName(rest).empty() || !take(rest, "="))
        return {};
    return rest;
}

} // namespace

bool isNameSign(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '_'
           || sign == '$' || sign == '.';
}

std::string_view withoutScript(std::string_view text)
{
    std::string_view rest = trimmed(text);
    take(rest, "/**/");
    while (rest.ends_with(';'))
        rest = trimmed(rest.substr(0, rest.size() - 1));
    std::optional<std::string_view> within = ofVariable(rest);
    if (!within)
        within = ofCall(rest);
    // "Error(500)" is no answer.
    return within && (within->starts_with('{') || within->starts_with('[')) ? *within : text;
}

} // namespace toancanh::format
