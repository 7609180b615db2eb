// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Node.h"

#include <vector>

namespace toancanh::profile {

/// One value of a YAML tree. Never changed once it is built, so that aliases and merged maps share it.
struct Node::Data
{
    using Ptr = std::shared_ptr<const Data>;
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    QString text; ///< of a scalar, NFC
    bool isQuoted = false;
    std::vector<Ptr> items;
    std::vector<std::pair<Ptr, Ptr>> entries; ///< keys are scalars, each once
    QString file;
    int line = 0;
    int column = 0;
    qint64 weight = 1; ///< values in it, aliases counted as often as they are used
};

} // namespace toancanh::profile
