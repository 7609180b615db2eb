// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/StoredText.h"

#include "models/base/VietnameseText.h"

namespace toancanh::format {

namespace {

/// True where every code point is below U+0300, or one of U+1EA0 to U+1EF9, or general punctuation of
/// U+2010 to U+2027: none of these composes with another.
bool isCertainlyNfc(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        const auto byte = [&](size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
        const unsigned first = byte(i);
        if (first < 0x80)
            i += 1;
        else if (first < 0xCC)
            i += 2;
        else if ((first == 0xE1
                  && ((byte(i + 1) == 0xBA && byte(i + 2) >= 0xA0) || (byte(i + 1) == 0xBB && byte(i + 2) <= 0xB9)))
                 || (first == 0xE2 && byte(i + 1) == 0x80 && byte(i + 2) >= 0x90 && byte(i + 2) <= 0xA7))
            i += 3;
        else
            return false;
    }
    return true;
}

} // namespace

std::string storedText(std::string_view utf8)
{
    if (isCertainlyNfc(utf8))
        return std::string(utf8);
    return nfc(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toStdString();
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace toancanh::format
