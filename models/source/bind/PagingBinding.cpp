// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/PagingBinding.h"

#include "models/source/bind/FormatBinding.h"

#include <QCoreApplication>
#include <QSet>

#include <limits>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;
using Kind = PagingSpec::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// A place in the answer around its rows.
QString placeIn(const Node &node, format::Format &format)
{
    const QString text = node.text().value_or(QString());
    if (!node.isDefined())
        return text;
    if (const Result<format::Place> place = format.placeAround(text); !place)
        node.report(place.error().sentence, place.error().next);
    return text;
}

/// A whole number of at least `minimum`, or `otherwise` where there is none.
int countOf(MapReader &map, const QString &key, int minimum, int otherwise)
{
    const Node node = map.optional(key);
    const qint64 value = node.integer().value_or(otherwise);
    const bool isFine = value >= minimum && value <= std::numeric_limits<int>::max();
    if (node.isDefined() && !isFine)
        node.report(tr("\"%1\" is at least %2").arg(key).arg(minimum));
    return isFine ? int(value) : otherwise;
}

/// `until-404: true`, and `until-status:` one or several others. What asks for a secret or for patience is no end.
void bindEnds(MapReader &map, PagingSpec &paging)
{
    static const QSet<int> neverAnEnd{401, 403, 407, 408, 429};
    if (map.optional(QStringLiteral("until-404")).boolean().value_or(false))
        paging.untilStatus << 404;
    const Node node = map.optional(QStringLiteral("until-status"));
    if (!node.isDefined())
        return;
    const QList<Node> items = node.isSequence() ? node.items() : QList<Node>{node};
    for (const Node &item : items) {
        const qint64 status = item.integer().value_or(0);
        const bool isFine = status >= 400 && status < 600 && !neverAnEnd.contains(int(status));
        if (item.isScalar() && !isFine)
            item.report(tr("\"until-status\" has numbers from 400 to 599, but not 401, 403, 407, 408 and 429"));
        if (isFine && !paging.untilStatus.contains(int(status)))
            paging.untilStatus << int(status);
    }
}

/// What counted pages have in common.
void bindCounted(const Node &value, MapReader &map, format::Format &format, PagingSpec &paging)
{
    paging.stopOnShort = map.optional(QStringLiteral("stop-on-short")).boolean().value_or(false);
    bindEnds(map, paging);
    const Node total = map.optional(QStringLiteral("total"));
    paging.total = placeIn(total, format);
    if (total.isDefined() && paging.total.isEmpty())
        total.report(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(paging.total));
    if (paging.stopOnShort && paging.size < 1)
        value.report(tr("\"stop-on-short\" needs a \"size\" of at least 1"));
}

void bindKind(const QString &kind, const Node &value, format::Format &format, PagingSpec &paging)
{
    MapReader map(value);
    if (value.isScalar() || value.isSequence())
        return;
    paging.size = countOf(map, QStringLiteral("size"), 0, 0);
    paging.maximumPages = countOf(map, QStringLiteral("maximum-pages"), 1, paging.maximumPages);
    if (kind == QLatin1String("page")) {
        paging.kind = Kind::Page;
        paging.from = countOf(map, QStringLiteral("from"), 0, 1);
        const Node untilEmpty = map.optional(QStringLiteral("until-empty"));
        if (untilEmpty.isDefined())
            paging.untilEmpty = placeIn(untilEmpty, format);
        bindCounted(value, map, format, paging);
    } else if (kind == QLatin1String("offset")) {
        paging.kind = Kind::Offset;
        paging.fromOffset = countOf(map, QStringLiteral("from"), 0, 0);
        if (paging.size < 1)
            value.report(tr("paging by offset needs a \"size\" of at least 1"));
        bindCounted(value, map, format, paging);
    } else {
        paging.kind = Kind::Cursor;
        paging.next = placeIn(map.required(QStringLiteral("next")), format);
        paging.first = map.optional(QStringLiteral("first")).text().value_or(QString());
        paging.goesOnWhile = bindAround(map.optional(QStringLiteral("while")), format);
    }
}

/// `next:` a pointer, or `{at: a pointer, maximum-pages: …}`.
void bindNextLink(const Node &value, format::Format &format, PagingSpec &paging)
{
    paging.kind = Kind::NextLink;
    Node at = value;
    if (value.isMap()) {
        MapReader map(value);
        at = map.required(QStringLiteral("at"));
        paging.maximumPages = countOf(map, QStringLiteral("maximum-pages"), 1, paging.maximumPages);
    }
    paging.next = placeIn(at, format);
    if (at.isScalar() && paging.next.isEmpty())
        at.report(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(paging.next));
}

/// `link-header: true`, or `{maximum-pages: …}`.
void bindLinkHeader(const Node &value, PagingSpec &paging)
{
    if (value.isMap()) {
        MapReader map(value);
        paging.maximumPages = countOf(map, QStringLiteral("maximum-pages"), 1, paging.maximumPages);
    } else if (!value.boolean().value_or(true)) {
        return;
    }
    paging.kind = Kind::LinkHeader;
}

WindowsSpec bindWindows(const Node &node, const SourceSpec &source)
{
    WindowsSpec windows;
    MapReader map(node);
    if (!map.isMap())
        return windows;
    const Node span = map.required(QStringLiteral("span"));
    windows.spanMs = span.durationMs().value_or(windows.smallestMs);
    windows.smallestMs = qMin(windows.smallestMs, windows.spanMs);
    windows.cap = countOf(map, QStringLiteral("cap"), 1, 0);
    const Node smallest = map.optional(QStringLiteral("smallest"));
    windows.smallestMs = smallest.durationMs().value_or(windows.smallestMs);
    if (windows.smallestMs < 1000 || windows.smallestMs > windows.spanMs)
        (smallest.isDefined() ? smallest : span)
            .report(tr("a window of time is at least 1 s, and \"smallest\" no longer than \"span\""));
    const Node from = map.optional(QStringLiteral("from"));
    const QString since = QStringLiteral("since");
    const bool isSince = !from.isDefined() || (from.isScalar() && from.text() == since);
    if (!isSince)
        windows.reachMs = from.durationMs();
    else if (!source.since)
        (from.isDefined() ? from : node)
            .report(tr("windows start at {since}, which needs a \"since\" part, or at \"from: 30 days\" before now"));
    return windows;
}

} // namespace

PagingSpec bindPaging(const Node &node, const SourceSpec &source, format::Format &format)
{
    PagingSpec paging;
    paging.untilEmpty = source.rows;
    if (!node.isDefined())
        return paging;
    MapReader map(node);
    if (!map.isMap())
        return paging;
    const Node windows = map.optional(QStringLiteral("windows"));
    if (windows.isDefined())
        paging.windows = bindWindows(windows, source);
    const QStringList kinds{QStringLiteral("page"), QStringLiteral("offset"), QStringLiteral("cursor"),
                            QStringLiteral("next"), QStringLiteral("link-header")};
    QStringList chosen;
    for (const QString &kind : kinds) {
        const Node value = map.optional(kind);
        if (!value.isDefined())
            continue;
        chosen << kind;
        if (chosen.size() > 1)
            break;
        if (kind == QLatin1String("next"))
            bindNextLink(value, format, paging);
        else if (kind == QLatin1String("link-header"))
            bindLinkHeader(value, paging);
        else
            bindKind(kind, value, format, paging);
    }
    if (chosen.size() > 1 || node.entries().isEmpty())
        node.report(tr("%1 is exactly one of: %2").arg(QStringLiteral("paging"), kinds.join(QStringLiteral(", "))));
    return paging;
}

} // namespace toancanh::source
