// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftText.h"

#include "models/draft/FieldText.h"
#include "models/draft/ProtocolLines.h"
#include "models/draft/RequestText.h"
#include "models/draft/YamlText.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::draft {

namespace {

using dataset::ColumnType;

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

QString datasetOf(const FirstAnswer &answer)
{
    QString name = answer.asked.name;
    return name.replace(QLatin1Char('-'), QLatin1Char('_'));
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

/// The time column that is likeliest to tell when a row is of; empty where none says so.
QString timeOfRow(const QList<DraftColumn> &columns)
{
    static const QStringList words{QStringLiteral("phenomenon"), QStringLiteral("observed"), QStringLiteral("measured"),
                                   QStringLiteral("timestamp"),  QStringLiteral("ts"),       QStringLiteral("updated"),
                                   QStringLiteral("at"),         QStringLiteral("time"),     QStringLiteral("date"),
                                   QStringLiteral("gio"),        QStringLiteral("luc"),      QStringLiteral("ngay")};
    static const QStringList others{QStringLiteral("created"), QStringLiteral("birth"), QStringLiteral("sinh"),
                                    QStringLiteral("expires"), QStringLiteral("due"),   QStringLiteral("end"),
                                    QStringLiteral("deleted"), QStringLiteral("tao"),   QStringLiteral("han")};
    QString found;
    qsizetype best = words.size();
    for (const DraftColumn &column : columns) {
        if (column.type != ColumnType::Time)
            continue;
        const QStringList parts = column.name.split(QLatin1Char('_'));
        const bool isOther =
            std::any_of(parts.begin(), parts.end(), [](const QString &part) { return others.contains(part); });
        if (isOther)
            continue;
        for (const QString &part : parts) {
            const qsizetype rank = words.indexOf(part);
            if (rank < 0 || rank >= best)
                continue;
            best = rank;
            found = column.name;
        }
    }
    return found;
}

QString headText(const FirstAnswer &answer, qsizetype rows)
{
    const QString name = answer.asked.name;
    QString text = QStringLiteral("# ")
                   + tr("Drafted from one answer of %1 rows. Read it over, then: toancanh source try %2 --profile DIR")
                         .arg(rows)
                         .arg(name)
                   + QLatin1Char('\n');
    return text + QStringLiteral("# ")
           + tr("Its dataset is declared in domains/%1.yaml: add %1 to \"domains\" in centre.yaml.").arg(name)
           + QLatin1Char('\n');
}

/// An example, and what a look at it alone would not tell.
QString remarkOn(const DraftColumn &column)
{
    const QString thousands = column.guess.thousands(column.field.number);
    if (thousands.isEmpty())
        return column.guess.example();
    QString whole = thousands;
    whole.remove(column.field.number.at(1));
    return tr("read as thousands: %1 is %2").arg(thousands, whole);
}

/// `rows:`, and which other ones there would be.
QString rowsText(const RowsGuess &guess)
{
    QString text;
    if (!guess.rows.isEmpty())
        text += QStringLiteral("rows: %1\n").arg(quotedText(guess.rows));
    QStringList others;
    for (const auto &[place, count] : guess.others)
        others << tr("%1 (%2 rows)").arg(place).arg(count);
    if (!others.isEmpty())
        text += QStringLiteral("# ") + tr("also here: %1").arg(others.join(QStringLiteral(", "))).simplified()
                + QLatin1Char('\n');
    return text;
}

QString keyText(const DraftKey &key)
{
    const QString joined = key.columns.join(QStringLiteral(", "));
    const QString line =
        key.columns.size() == 1 ? QStringLiteral("    key: ") + joined : QStringLiteral("    key: [%1]").arg(joined);
    if (key.columns.isEmpty())
        return remarked(line, tr("no column has a value of its own in every row: name those that do so together"));
    if (key.sharing > 0)
        return remarked(line,
                        tr("%1 rows share it with another: of those with one key the last one stays").arg(key.sharing));
    if (key.columns.size() == 1)
        return line + QLatin1Char('\n');
    return remarked(line, tr("no column alone has a value of its own in every row; in this answer these have one "
                             "together"));
}

QString scheduleText(const QList<DraftColumn> &columns)
{
    QString text = remarked(QStringLiteral("every: 10 min"), tr("how often the system has something new"));
    if (const QString time = timeOfRow(columns); !time.isEmpty())
        text += remarked(QStringLiteral("# newest: ") + time,
                         tr("where the age of the data is that of their newest row, not that of the fetch"));
    return text;
}

} // namespace

QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      const DraftPaging &paging, qsizetype rows)
{
    QString text = headText(answer, rows) + protocolLines(answer, shape.guess);
    text += QStringLiteral("source: %1\ninto: %2\n").arg(answer.asked.name, datasetOf(answer));
    text += scheduleText(columns) + requestText(answer.asked, paging.changed);
    if (shape.word != QLatin1String("json"))
        text += QStringLiteral("format: %1\n").arg(shape.word);
    if (shape.format.packedIn)
        text += QStringLiteral("inside: {xml: %1}\n").arg(quotedText(shape.format.packedAt));
    if (!paging.warning.isEmpty())
        text += QStringLiteral("# ") + paging.warning + QLatin1Char('\n');
    text += paging.line + rowsText(shape.guess);
    text += remarked(QStringLiteral("# snapshot: true"), tr("where an answer is everything there is"));
    text += QStringLiteral("fields:\n");
    const qsizetype width = widthOf(columns);
    for (const DraftColumn &column : columns) {
        const QString field = QStringLiteral("  ") + nameIn(column, width) + fieldText(column);
        const QString remark = remarkOn(column);
        text += remark.isEmpty() ? field + QLatin1Char('\n') : remarked(field, remark);
    }
    return text.toUtf8();
}

QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns, const DraftKey &key, bool isOnePage)
{
    QString text = QStringLiteral("domain: %1\ntitle: {vi: %1, en: %1}\ndatasets:\n  %2:\n")
                       .arg(answer.asked.name, datasetOf(answer));
    text += keyText(key);
    const auto needsGap = [&](const DraftColumn &column) {
        return isOnePage && !key.columns.isEmpty() && !column.isNullable() && !key.columns.contains(column.name);
    };
    const bool anyNeedsGap = std::any_of(columns.begin(), columns.end(), needsGap);
    text += anyNeedsGap ? remarked(QStringLiteral("    columns:"),
                                   tr("this is one page of many: what is never empty here may be on others, so all but "
                                      "the key have a ?"))
                        : QStringLiteral("    columns:\n");
    const qsizetype width = widthOf(columns);
    for (const DraftColumn &column : columns) {
        const bool mayBeEmpty = needsGap(column) || (column.isNullable() && !key.columns.contains(column.name));
        text += QStringLiteral("      ") + nameIn(column, width) + typeWord(column.type)
                + (mayBeEmpty ? QStringLiteral("?\n") : QStringLiteral("\n"));
    }
    return text.toUtf8();
}

} // namespace toancanh::draft
