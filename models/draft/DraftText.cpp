// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftText.h"

#include "models/base/LoggableUrl.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace toancanh::draft {

namespace {

using store::ColumnType;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::draft", text);
}

QString typeWord(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer: return QStringLiteral("integer");
    case ColumnType::Number: return QStringLiteral("number");
    case ColumnType::Boolean: return QStringLiteral("boolean");
    case ColumnType::Time: return QStringLiteral("time");
    case ColumnType::Geometry: return QStringLiteral("geometry");
    default: return QStringLiteral("text");
    }
}

QString quotedText(const QString &text)
{
    QString inner = text;
    return QLatin1Char('"')
           + inner.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""))
           + QLatin1Char('"');
}

QString fieldText(const DraftColumn &column)
{
    QStringList parts{QStringLiteral("at: ") + quotedText(column.guess.place())};
    if (!column.field.times.isEmpty())
        parts << QStringLiteral("time: ") + quotedText(column.field.times.constFirst());
    if (!column.field.number.isEmpty())
        parts << QStringLiteral("number: ") + quotedText(column.field.number);
    if (column.field.asJson)
        parts << QStringLiteral("json: true");
    if (!column.field.empty.isEmpty())
        parts << QStringLiteral("empty: [") + quotedText(column.field.empty.constFirst()) + QLatin1Char(']');
    return parts.size() == 1 ? quotedText(column.guess.place())
                             : QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
}

QString addressOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

QString requestText(const QUrl &url)
{
    QString text = QStringLiteral("request:\n  url: ") + quotedText(addressOf(url)) + QLatin1Char('\n');
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    if (items.isEmpty())
        return text;
    text += QStringLiteral("  query:\n");
    for (const auto &[name, value] : items) {
        if (isSecretName(name))
            text += QStringLiteral("    # ")
                    + tr("%1 holds a secret: auth: {api-key: {query: %1, secret: NAME}}").arg(name) + QLatin1Char('\n');
        else
            text += QStringLiteral("    %1: %2\n").arg(quotedText(name), quotedText(value));
    }
    return text;
}

QString wordOf(source::AuthSpec::Kind kind)
{
    return kind == source::AuthSpec::Kind::Basic    ? QStringLiteral("basic")
           : kind == source::AuthSpec::Kind::Digest ? QStringLiteral("digest")
                                                    : QStringLiteral("bearer");
}

QString datasetOf(const FirstAnswer &answer)
{
    QString name = answer.name;
    return name.replace(QLatin1Char('-'), QLatin1Char('_'));
}

/// A line with a remark behind it.
QString line(const QString &text, const QString &remark)
{
    return text + QStringLiteral("    # ") + remark + QLatin1Char('\n');
}

qsizetype widthOf(const QList<DraftColumn> &columns)
{
    qsizetype widest = 0;
    for (const DraftColumn &column : columns)
        widest = qMax(widest, column.name.size());
    return widest + 2;
}

QString nameIn(const DraftColumn &column, qsizetype width)
{
    return (column.name + QLatin1Char(':')).leftJustified(width);
}

} // namespace

QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      qsizetype rows)
{
    QString text;
    text += QStringLiteral("# ")
            + tr("Drafted from one answer of %1 rows. Read it over, then: toancanh source try %2 --profile DIR")
                  .arg(rows)
                  .arg(answer.name)
            + QLatin1Char('\n');
    text += QStringLiteral("source: %1\ninto: %2\n").arg(answer.name, datasetOf(answer));
    text += line(QStringLiteral("every: 10 min"), tr("how often the system has something new"));
    text += requestText(answer.url);
    if (answer.auth.kind == source::AuthSpec::Kind::None)
        text += line(QStringLiteral("  # auth: {bearer: {secret: NAME}}"), tr("then: toancanh secret set NAME"));
    else
        text += QStringLiteral("  auth: {%1: {secret: %2}}\n").arg(wordOf(answer.auth.kind), answer.auth.secret);
    if (shape.word != QLatin1String("json"))
        text += QStringLiteral("format: %1\n").arg(shape.word);
    if (!shape.guess.nextLink.isEmpty())
        text += QStringLiteral("paging: {next: %1}\n").arg(quotedText(shape.guess.nextLink));
    else
        text += line(QStringLiteral("# paging: {page: {from: 1}}"),
                     tr("with \"{page}\" in the query, where the answer is one page of many"));
    if (!shape.guess.rows.isEmpty())
        text += QStringLiteral("rows: %1\n").arg(quotedText(shape.guess.rows));
    text += line(QStringLiteral("# snapshot: true"), tr("where an answer is everything there is"));
    text += QStringLiteral("fields:\n");
    const qsizetype width = widthOf(columns);
    for (const DraftColumn &column : columns) {
        const QString field = QStringLiteral("  ") + nameIn(column, width) + fieldText(column);
        const QString example = column.guess.example();
        text += example.isEmpty() ? field + QLatin1Char('\n') : line(field, example);
    }
    return text.toUtf8();
}

QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns)
{
    QString text =
        QStringLiteral("domain: %1\ntitle: {vi: %1, en: %1}\ndatasets:\n  %2:\n").arg(answer.name, datasetOf(answer));
    const QString key = draftKey(columns);
    text += key.isEmpty() ? line(QStringLiteral("    key: []"),
                                 tr("no column has a value of its own in every row: name those that do so together"))
                          : QStringLiteral("    key: %1\n").arg(key);
    text += QStringLiteral("    columns:\n");
    const qsizetype width = widthOf(columns);
    for (const DraftColumn &column : columns)
        text += QStringLiteral("      ") + nameIn(column, width) + typeWord(column.type)
                + (column.isNullable() && column.name != key ? QStringLiteral("?\n") : QStringLiteral("\n"));
    return text.toUtf8();
}

} // namespace toancanh::draft
