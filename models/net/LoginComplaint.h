// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Credentials.h"

namespace toancanh::net {

/// The sentence with what a login that gave nothing says of that in its answer, in one short line: the words under a
/// telling name, for everything else there may be a secret. The secrets themselves and words that look like one stand
/// as "***".
QString withLoginsWords(const QString &sentence, const QByteArray &answer, const Credentials &credentials);

} // namespace toancanh::net
