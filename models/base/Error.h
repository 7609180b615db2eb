// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace toancanh {

enum class ErrorKind { Network, Timeout, Auth, RateLimited, Malformed, Storage, Config, Cancelled };

/// What went wrong, for a person and for the code that decides what to do next.
struct Error
{
    ErrorKind kind = ErrorKind::Malformed;
    QString sentence;  ///< translated, short, complete, without a full stop; never holds a secret
    QString where;     ///< a loggable address, a file:line:column or a table; may be empty
    QString next = {}; ///< what a person can do about it, translated, without a full stop; may be empty

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &sentence, const QString &where = {},
                                     const QString &next = {})
{
    return tl::unexpected<Error>(Error{kind, sentence, where, next});
}

} // namespace toancanh
