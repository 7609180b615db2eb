// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

#include <QUrl>

namespace toancanh::source {

/// The address that a row holds. A relative one starts from that of the source that filled the row, or of the first
/// that fills its dataset where nobody knows which it was.
QUrl addressOfRow(const QUrl &held, const ForEachSpec &forEach, const QVariantMap &row);

/// A value as a message shows it: short, and without what its query may hold of secrets.
QString shownValue(const QString &value);

/// The row's key, so that a person finds it.
QString shownKey(const QVariantMap &row, const ForEachSpec &forEach);

} // namespace toancanh::source
