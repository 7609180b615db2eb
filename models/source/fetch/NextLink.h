// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace toancanh::source {

/// The address that a Link header (RFC 8288) gives for rel=next; empty where it gives none.
QString nextInHeader(const QByteArray &link);

/// The address of the member of a list of links, as JSON, whose "rel" (OGC API) or "relation" (FHIR) is next: its
/// "href" or "url". Empty where there is none.
QString nextInList(const QByteArray &json);

/// The address that a system gave, as it stands: nothing in it is encoded or decoded but what may not stand in an
/// address at all. A relative one starts from `from`.
QUrl linkedFrom(const QUrl &from, const QString &link);

/// The address without the items of its query that have this name, and otherwise as it stands.
QUrl withoutItem(QUrl url, const QString &name);

} // namespace toancanh::source
