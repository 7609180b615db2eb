// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Geometry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::wall {

namespace {

constexpr char partLetters[] = {'L', 'R', 'T', 'B'};

QString cellText(int column, int row)
{
    return QChar(u'A' + static_cast<char16_t>(column)) + QString::number(row + 1);
}

} // namespace

Result<CellRange> CellRange::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z])([1-9][0-9]?)(?::([A-Za-z])([1-9][0-9]?)|\\.([LRTBlrtb]))?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::wall",
                                                   "\"%1\" is no place on the wall, write a panel (A1), a block of "
                                                   "panels (B2:D4) or half a panel (A1.L, A1.R, A1.T, A1.B)")
                           .arg(text));
    const auto columnOf = [&match](int group) { return match.captured(group).at(0).toUpper().unicode() - u'A'; };
    CellRange range;
    range.column = columnOf(1);
    range.row = match.captured(2).toInt() - 1;
    if (match.hasCaptured(3)) {
        range.columns = columnOf(3) - range.column + 1;
        range.rows = match.captured(4).toInt() - range.row;
        if (range.columns < 1 || range.rows < 1)
            return failure(
                ErrorKind::Config,
                QCoreApplication::translate("toancanh::wall", "\"%1\" runs backwards, write its top left panel first")
                    .arg(text));
    }
    if (match.hasCaptured(5)) {
        const char letter = match.captured(5).at(0).toUpper().toLatin1();
        for (int i = 0; i < 4; ++i) {
            if (partLetters[i] == letter)
                range.part = static_cast<Part>(i + 1);
        }
    }
    return range;
}

QString CellRange::text() const
{
    QString text = cellText(column, row);
    if (columns > 1 || rows > 1)
        text += QLatin1Char(':') + cellText(column + columns - 1, row + rows - 1);
    if (part != Part::Whole)
        text += QStringLiteral(".") + QChar::fromLatin1(partLetters[static_cast<int>(part) - 1]);
    return text;
}

} // namespace toancanh::wall
