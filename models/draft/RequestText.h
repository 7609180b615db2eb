// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/SourceDraft.h"

#include <QHash>

namespace toancanh::draft {

/// The address as it is meant: a plus in a query is a blank.
QUrl withBlanks(const QUrl &url);

/// The address without query, user and password.
QString addressOf(const QUrl &url);

/// What `auth:` says; empty where nothing is to be said.
QString authText(const source::AuthSpec &auth);

/// `request:` of a source that asks as it was asked first, but for items that `changed` makes templates. Secrets are
/// left out, with remarks on where they belong.
QString requestText(const FirstQuestion &asked, const QHash<QString, QString> &changed);

} // namespace toancanh::draft
