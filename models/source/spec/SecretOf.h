// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <functional>
#include <type_traits>

namespace toancanh::source {

/// Gives a secret by its name, and says where it looks, so that a person who must set one knows the place.
class SecretOf
{
public:
    using Read = std::function<Result<QString>(const QString &name)>;

    SecretOf() = default;
    template<class Function,
             class = std::enable_if_t<std::is_invocable_r_v<Result<QString>, const Function &, const QString &>
                                      && !std::is_same_v<std::decay_t<Function>, SecretOf>>>
    // Any such function is one, as it is a std::function.
    SecretOf(Function read, const QString &place = {}) // NOLINT(google-explicit-constructor)
        : m_read(std::move(read)), m_place(place)
    {}

    explicit operator bool() const { return bool(m_read); }
    Result<QString> operator()(const QString &name) const { return m_read(name); }
    const QString &place() const { return m_place; } ///< for people; empty where it is unknown

private:
    Read m_read;
    QString m_place;
};

} // namespace toancanh::source
