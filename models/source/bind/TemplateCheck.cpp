// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/TemplateCheck.h"

#include "models/base/LoggableUrl.h"
#include "models/source/request/UrlTemplate.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

void TemplateCheck::check(const profile::Node &node, const QString &text)
{
    const Result<UrlTemplate> compiled = UrlTemplate::compile(text);
    if (!compiled) {
        node.report(compiled.error().sentence);
        return;
    }
    const QStringList names = UrlTemplate::names();
    for (const QString &name : names) {
        if (compiled->uses(name))
            m_used << name;
    }
    if (compiled->uses(QStringLiteral("since")) && !m_source.since)
        node.report(tr("\"{since}\" needs a \"since\" part"));
    const bool usesWindow = compiled->uses(QStringLiteral("from")) || compiled->uses(QStringLiteral("to"));
    if (usesWindow && !m_source.paging.windows)
        node.report(tr("\"{from}\" and \"{to}\" need \"windows\" under \"paging\""));
    const QStringList times = compiled->rowTimes();
    const QStringList columns = compiled->rowColumns();
    for (const QString &column : columns)
        checkColumn(node, column, times.contains(column));
}

void TemplateCheck::checkAddress(const profile::Node &node, const QString &text)
{
    check(node, text);
    const Result<UrlTemplate> compiled = UrlTemplate::compile(text);
    if (compiled && !compiled->secretNames().isEmpty())
        node.report(tr("no secret stands in an address"), tr("put it under \"query\" or \"headers\""));
}

void TemplateCheck::checkColumn(const profile::Node &node, const QString &column, bool isTime) const
{
    if (!m_walked) {
        node.report(tr("\"{row.%1}\" needs a \"for-each\"").arg(column));
        return;
    }
    const int index = m_walked->columnIndex(column);
    if (index >= 0) {
        if (isTime && m_walked->columns.at(index).type != dataset::ColumnType::Time)
            node.report(tr("\"{row.%1}\" takes no format: the column is not a time").arg(column));
        return;
    }
    QStringList columns;
    for (const dataset::ColumnSpec &one : m_walked->columns)
        columns << one.name;
    const QString near = profile::nearest(column, columns);
    node.report(near.isEmpty() ? tr("unknown name \"{row.%1}\"").arg(column)
                               : tr("unknown name \"{row.%1}\", did you mean \"{row.%2}\"?").arg(column, near));
}

} // namespace toancanh::source
