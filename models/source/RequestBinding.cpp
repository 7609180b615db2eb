// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/RequestBinding.h"

#include "models/profile/Declarations.h"
#include "models/source/AddressCheck.h"
#include "models/source/AuthBinding.h"
#include "models/source/JsonPointer.h"
#include "models/source/UrlTemplate.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// The one key of a map such as {bearer: {…}}, and its value; a finding where it is none of `kinds`.
std::optional<std::pair<QString, Node>> oneOf(const Node &node, const QString &what, const QStringList &kinds)
{
    const auto entries = node.entries();
    if (entries.size() != 1) {
        node.report(tr("%1 is exactly one of: %2").arg(what, kinds.join(QStringLiteral(", "))));
        return {};
    }
    const QString kind = entries.first().first.text().value_or(QString());
    if (!kinds.contains(kind)) {
        entries.first().first.reportUnknown(what, kinds);
        return {};
    }
    return std::pair(kind, entries.first().second);
}

void checkTemplate(const Node &node, const QString &text, const SourceSpec &source, const store::DatasetSpec *walked)
{
    const Result<UrlTemplate> compiled = UrlTemplate::compile(text);
    if (!compiled) {
        node.report(compiled.error().sentence);
        return;
    }
    if (compiled->uses(QStringLiteral("since")) && !source.since)
        node.report(tr("\"{since}\" needs a \"since\" part"));
    for (const QString &column : compiled->rowColumns()) {
        if (!walked) {
            node.report(tr("\"{row.%1}\" needs a \"for-each\"").arg(column));
            return;
        }
        if (walked->columnIndex(column) >= 0)
            continue;
        QStringList columns;
        for (const store::ColumnSpec &one : walked->columns)
            columns << one.name;
        const QString near = profile::nearest(column, columns);
        node.report(near.isEmpty() ? tr("unknown name \"{row.%1}\"").arg(column)
                                   : tr("unknown name \"{row.%1}\", did you mean \"{row.%2}\"?").arg(column, near));
    }
}

QString pointer(const Node &node)
{
    const QString text = node.text().value_or(QString());
    if (node.isDefined() && !JsonPointer::compile(text))
        node.report(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(text));
    return text;
}

} // namespace

const store::DatasetSpec *datasetNamed(const Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile)
{
    const QString name = node.text().value_or(QString());
    const auto found = std::find_if(datasets.cbegin(), datasets.cend(),
                                    [&](const store::DatasetSpec &dataset) { return dataset.name == name; });
    if (found != datasets.cend())
        return &*found;
    // One that is declared and broken has been reported there.
    const QString section = QStringLiteral("datasets");
    QStringList names = profile::declaredNames(profile, section);
    if (name.isEmpty() || names.contains(name) || profile.missingOf(profile::Profile::Part::Domains))
        return nullptr;
    for (const store::DatasetSpec &dataset : datasets) {
        if (!names.contains(dataset.name))
            names << dataset.name;
    }
    node.reportUnknown(tr("dataset"), names);
    return nullptr;
}

std::optional<ForEachSpec> bindForEach(const Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile, const store::DatasetSpec *&walked)
{
    if (!node.isDefined())
        return {};
    MapReader map(node);
    if (!map.isMap())
        return {};
    ForEachSpec forEach;
    const Node dataset = map.required(QStringLiteral("dataset"));
    forEach.dataset = dataset.text().value_or(QString());
    forEach.where = map.optional(QStringLiteral("where")).text().value_or(QString());
    const Node parallel = map.optional(QStringLiteral("parallel"));
    forEach.parallel = int(parallel.integer().value_or(forEach.parallel));
    if (forEach.parallel < 1 || forEach.parallel > 16)
        parallel.report(tr("\"parallel\" is a number from 1 to 16"));
    walked = datasetNamed(dataset, datasets, profile);
    return forEach;
}

PagingSpec bindPaging(const Node &node, const QString &rows)
{
    PagingSpec paging;
    paging.untilEmpty = rows;
    if (!node.isDefined())
        return paging;
    using Kind = PagingSpec::Kind;
    const auto chosen = oneOf(node, QStringLiteral("paging"),
                              {QStringLiteral("page"), QStringLiteral("offset"), QStringLiteral("cursor")});
    if (!chosen)
        return paging;
    const auto &[kind, value] = *chosen;
    MapReader map(value);
    if (!map.isMap())
        return paging;
    const Node size = map.optional(QStringLiteral("size"));
    paging.size = int(size.integer().value_or(0));
    const Node maximum = map.optional(QStringLiteral("maximum-pages"));
    paging.maximumPages = int(maximum.integer().value_or(paging.maximumPages));
    if (paging.maximumPages < 1)
        maximum.report(tr("\"maximum-pages\" is at least 1"));
    if (kind == QLatin1String("page")) {
        paging.kind = Kind::Page;
        paging.from = int(map.optional(QStringLiteral("from")).integer().value_or(1));
        const Node untilEmpty = map.optional(QStringLiteral("until-empty"));
        if (untilEmpty.isDefined())
            paging.untilEmpty = pointer(untilEmpty);
    } else if (kind == QLatin1String("offset")) {
        paging.kind = Kind::Offset;
        if (paging.size < 1)
            value.report(tr("paging by offset needs a \"size\" of at least 1"));
    } else {
        paging.kind = Kind::Cursor;
        paging.next = pointer(map.required(QStringLiteral("next")));
    }
    return paging;
}

RequestSpec bindRequest(const Node &node, const SourceSpec &source, const store::DatasetSpec *walked)
{
    RequestSpec request;
    if (!node.isDefined())
        return request;
    MapReader map(node);
    if (!map.isMap())
        return request;
    const Node url = map.required(QStringLiteral("url"));
    request.url = url.text().value_or(QString());
    if (url.isDefined()) {
        checkUrl(url, request.url);
        checkTemplate(url, request.url, source, walked);
    }
    const Node query = map.optional(QStringLiteral("query"));
    if (query.isDefined()) {
        for (const auto &[name, value] : query.entries()) {
            const QString text = value.text().value_or(QString());
            request.query.append({name.text().value_or(QString()), text});
            checkTemplate(value, text, source, walked);
            checkSecret(name, name.text().value_or(QString()), text);
        }
    }
    const Node headers = map.optional(QStringLiteral("headers"));
    if (headers.isDefined()) {
        for (const auto &[name, value] : headers.entries()) {
            const QString header = name.text().value_or(QString());
            const QString content = value.text().value_or(QString());
            checkSecret(name, header, content);
            request.headers.insert(header, content);
        }
    }
    request.auth = bindAuth(map.optional(QStringLiteral("auth")));
    const Node deadline = map.optional(QStringLiteral("deadline"));
    request.deadlineMs = deadline.durationMs().value_or(request.deadlineMs);
    const Node maximum = map.optional(QStringLiteral("maximum-bytes"));
    request.maximumBytes = maximum.integer().value_or(request.maximumBytes);
    if (request.maximumBytes < 1 || request.maximumBytes > 1024LL * 1024 * 1024)
        maximum.report(tr("\"maximum-bytes\" is a number from 1 to 1073741824"));
    return request;
}

} // namespace toancanh::source
