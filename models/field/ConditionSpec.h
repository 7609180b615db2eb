// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::field {

/// What the text at a place must be, or must not be. A place without a value has the text "".
struct ConditionSpec
{
    QString at;
    QStringList is;    ///< one of these …
    QStringList isNot; ///< … or none of these
    bool operator==(const ConditionSpec &) const = default;
};

/// How an answer of status 200 says that it is none.
struct FailureSpec
{
    ConditionSpec when; ///< of a place around the rows; where nothing is there the answer has not failed
    QString message;    ///< where it says why; may be empty
    bool operator==(const FailureSpec &) const = default;
};

} // namespace toancanh::field
