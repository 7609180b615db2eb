// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace toancanh::dataset {

/// A 64-bit hash over what a row says, kept beside it, so that a page that brings nothing new is known without
/// comparing cell by cell. Stable between runs on one computer. Not for secrets: it withstands no intent.
class RowHash
{
public:
    void add(const Value &value)
    {
        mix(value.index());
        if (const auto *integer = std::get_if<qint64>(&value))
            mix(static_cast<quint64>(*integer));
        else if (const auto *number = std::get_if<double>(&value))
            mix(std::bit_cast<quint64>(*number));
        else if (const auto *text = std::get_if<std::string>(&value))
            add(std::string_view(*text));
        else if (const auto *bytes = std::get_if<QByteArray>(&value))
            add(std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
    }
    void add(std::string_view bytes)
    {
        mix(bytes.size());
        while (bytes.size() > 8) {
            mixEight(bytes.data(), 8);
            bytes.remove_prefix(8);
        }
        mixEight(bytes.data(), bytes.size());
    }
    void add(const std::optional<qint64> &value)
    {
        mix(value ? 1 : 0);
        mix(static_cast<quint64>(value.value_or(0)));
    }
    qint64 value() const
    {
        quint64 x = m_state;
        x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
        x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return static_cast<qint64>(x ^ (x >> 33));
    }

private:
    void mixEight(const char *data, std::size_t size)
    {
        quint64 chunk = 0;
        std::memcpy(&chunk, data, size);
        mix(chunk);
    }
    void mix(quint64 chunk)
    {
        m_state = std::rotl((m_state ^ chunk) * 0x9e3779b97f4a7c15ULL, 29) + 0x165667b19e3779f9ULL;
    }

    quint64 m_state = 0x27d4eb2f165667c5ULL;
};

} // namespace toancanh::dataset
