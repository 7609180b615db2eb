// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Node.h"

namespace toancanh::profile {

/// Parses one YAML document. Undefined when the text is no YAML, empty, nested too deeply or grown too large
/// by aliases: that is a finding then, with its line. `file` is the name in messages; `findings` must outlive
/// the node.
Node parseYaml(const QByteArray &text, const QString &file, Findings *findings);

/// Reads and parses a file; see readTextFile for what else becomes a finding.
Node readYaml(const QString &path, const QString &file, Findings *findings);

} // namespace toancanh::profile
