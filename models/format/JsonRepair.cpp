// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonRepair.h"

#include "models/format/ScriptWrapper.h"

#include <array>
#include <string_view>

namespace toancanh::format {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view withoutBlanks(std::string_view text)
{
    const size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Servers put a line before JSON that keeps pages of others from running it as a script.
std::string_view withoutGuard(std::string_view text)
{
    constexpr std::string_view guard = ")]}'";
    if (!text.starts_with(guard))
        return text;
    const size_t end = text.find_first_not_of(", \t\r", guard.size());
    const bool isLine = end == std::string_view::npos || text[end] == '\n';
    return isLine ? withoutBlanks(text.substr(std::min(end, text.size()))) : text;
}

/// The number of an escape \uXXXX that stands there; -1 where none does.
int escapeAt(std::string_view text, size_t at)
{
    constexpr size_t escapeSize = 6;
    if (text.size() - at < escapeSize || text[at] != '\\' || text[at + 1] != 'u')
        return -1;
    int value = 0;
    for (const char c : text.substr(at + 2, 4)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

bool isHigh(int escape)
{
    return escape >= 0xD800 && escape <= 0xDBFF;
}

bool isLow(int escape)
{
    return escape >= 0xDC00 && escape <= 0xDFFF;
}

class Repair
{
public:
    explicit Repair(std::string_view text) : m_text(text) { m_result.reserve(qsizetype(text.size())); }

    QByteArray run()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '"')
                copyText();
            else if (!dropComma() && !replaceWord())
                copy(1);
        }
        return std::move(m_result);
    }
    bool hasChanged() const { return m_hasChanged; }

private:
    void copy(size_t count)
    {
        count = std::min(count, m_text.size() - m_at);
        m_result.append(m_text.data() + m_at, qsizetype(count));
        m_at += count;
    }
    void replace(size_t count, const char *with)
    {
        m_result.append(with);
        m_at += count;
        m_hasChanged = true;
    }

    void copyText()
    {
        constexpr size_t escapeSize = 6;
        copy(1);
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const int escape = m_text[m_at] == '\\' ? escapeAt(m_text, m_at) : -1;
            if (isHigh(escape) && isLow(escapeAt(m_text, m_at + escapeSize)))
                copy(2 * escapeSize);
            else if (isHigh(escape) || isLow(escape))
                replace(escapeSize, "\\ufffd");
            else
                copy(m_text[m_at] == '\\' ? 2 : 1);
        }
        copy(1);
    }

    bool dropComma()
    {
        if (m_text[m_at] != ',')
            return false;
        const size_t next = m_text.find_first_not_of(blanks, m_at + 1);
        if (next == std::string_view::npos || (m_text[next] != ']' && m_text[next] != '}'))
            return false;
        replace(next - m_at, "");
        return true;
    }

    /// Not in a longer word, which means something else.
    bool replaceWord()
    {
        constexpr std::array<std::string_view, 3> words{"NaN", "Infinity", "-Infinity"};
        if (m_at > 0 && (isNameSign(m_text[m_at - 1]) || m_text[m_at - 1] == '-' || m_text[m_at - 1] == '+'))
            return false;
        for (const std::string_view word : words) {
            const size_t end = m_at + word.size();
            if (!m_text.substr(m_at).starts_with(word) || (end < m_text.size() && isNameSign(m_text[end])))
                continue;
            replace(word.size(), "null");
            return true;
        }
        return false;
    }

    std::string_view m_text;
    size_t m_at = 0;
    QByteArray m_result;
    bool m_hasChanged = false;
};

} // namespace

std::optional<QByteArray> repairedJson(QByteArrayView bytes)
{
    const std::string_view text = withoutBlanks({bytes.data(), size_t(bytes.size())});
    const std::string_view bare = withoutScript(withoutGuard(text));
    Repair repair(bare);
    QByteArray repaired = repair.run();
    return repair.hasChanged() || bare.size() != text.size() ? std::optional(repaired) : std::nullopt;
}

} // namespace toancanh::format
