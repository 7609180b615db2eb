// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/TextTable.h"

namespace toancanh::app {

namespace {

QString cut(QString cell, qsizetype width)
{
    cell.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return cell.size() <= width ? cell : cell.left(width - 1) + QChar(0x2026);
}

QString line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QStringList padded;
    for (qsizetype i = 0; i < widths.size(); ++i)
        padded << cut(cells.value(i), widths.at(i)).leftJustified(widths.at(i));
    QString text = padded.join(QStringLiteral("  "));
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text + QLatin1Char('\n');
}

} // namespace

QString textTable(const QStringList &header, const QList<QStringList> &rows, qsizetype maximumWidth)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < header.size(); ++column) {
        qsizetype width = header.at(column).size();
        for (const QStringList &row : rows)
            width = qMax(width, row.value(column).size());
        widths << qMin(width, maximumWidth);
    }
    QStringList rules;
    for (const qsizetype width : widths)
        rules << QString(width, QChar(0x2500));

    QString table = line(header, widths) + line(rules, widths);
    for (const QStringList &row : rows)
        table += line(row, widths);
    return table;
}

} // namespace toancanh::app
