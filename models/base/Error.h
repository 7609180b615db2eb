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
    QString sentence; ///< translated, complete, without a full stop; never holds a secret
    QString where;    ///< a loggable address, a file:line:column or a table; may be empty

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &sentence, const QString &where = {})
{
    return tl::unexpected<Error>(Error{kind, sentence, where});
}

} // namespace toancanh
