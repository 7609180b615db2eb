// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/FigureTable.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace toancanh::bench {

namespace {

QString number(double value)
{
    const double size = std::fabs(value);
    const int decimals = size >= 1000 ? 0 : size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return QLocale::c().toString(value, 'f', decimals).remove(QLatin1Char(','));
}

QString withUnit(double value, const QString &unit)
{
    return unit.isEmpty() ? number(value) : number(value) + QLatin1Char(' ') + unit;
}

QStringList rowOf(const Figure &figure)
{
    const std::optional<double> ratio = figure.ratio();
    const std::optional<bool> isMet = figure.isMet();
    return {QStringLiteral("  ") + figure.name,
            withUnit(figure.value, figure.unit),
            figure.baseline
                ? withUnit(figure.baseline->value, figure.unit) + QStringLiteral(" ") + figure.baseline->name
                : QString(),
            ratio ? number(*ratio) : QString(),
            figure.aimText(),
            !isMet   ? QString()
            : *isMet ? QStringLiteral("met")
                     : QStringLiteral("MISSED"),
            figure.peers};
}

} // namespace

QString figureTable(const QList<Figures> &benches)
{
    QList<QStringList> rows{{QStringLiteral("Figure"), QStringLiteral("is"), QStringLiteral("baseline of the same run"),
                             QStringLiteral("ratio"), QStringLiteral("aim"), QString(), QStringLiteral("others")}};
    for (const Figures &bench : benches) {
        rows << QStringList{
            QStringLiteral("%1, %2").arg(bench.bench(), bench.begun().toString(QStringLiteral("yyyy-MM-dd HH:mm")))};
        for (const Figure &figure : bench.all())
            rows << rowOf(figure);
    }
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; row.size() > 1 && i < row.size(); ++i)
            widths[i] = qMax(widths[i], row.at(i).size());
    }
    QString text;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(int(widths.at(i)) + 2);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

} // namespace toancanh::bench
