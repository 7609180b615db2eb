// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh {

/// Lets the calling thread step back behind those that a person waits for: where processors are short, decoding and
/// painting go slower and the screens still answer. For the thread's lifetime.
void stepBack();

} // namespace toancanh
