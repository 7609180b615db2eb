// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/ValueTable.h"

#include "models/base/VietnameseText.h"

#include <algorithm>

namespace toancanh::field {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

void ValueTable::insert(const QString &text, const dataset::Value &value)
{
    m_exact.emplace(text.toStdString(), value);
    m_alike.emplace(withTonesInOnePlace(text).toStdString(), value);
}

const dataset::Value *ValueTable::find(std::string_view text) const
{
    if (const auto found = m_exact.find(text); found != m_exact.end())
        return &found->second;
    if (isAscii(text))
        return nullptr;
    const auto found =
        m_alike.find(withTonesInOnePlace(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString());
    return found == m_alike.end() ? nullptr : &found->second;
}

} // namespace toancanh::field
