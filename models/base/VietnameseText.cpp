// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/VietnameseText.h"

namespace toancanh {

QString nfc(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString withTonesInOnePlace(const QString &text)
{
    const auto isTone = [](QChar c) {
        return c == QChar(0x0300) || c == QChar(0x0301) || c == QChar(0x0303) || c == QChar(0x0309)
               || c == QChar(0x0323);
    };
    QString result = text.normalized(QString::NormalizationForm_D);
    for (qsizetype i = 0; i + 2 < result.size(); ++i) {
        const QChar first = result.at(i).toLower();
        const QChar second = result.at(i + 2).toLower();
        const bool isPair = (first == QLatin1Char('o') && (second == QLatin1Char('a') || second == QLatin1Char('e')))
                            || (first == QLatin1Char('u') && second == QLatin1Char('y'));
        const bool isBare = i + 3 >= result.size() || result.at(i + 3).category() != QChar::Mark_NonSpacing;
        if (!isPair || !isTone(result.at(i + 1)) || !isBare)
            continue;
        const QChar tone = result.at(i + 1);
        result[i + 1] = result.at(i + 2);
        result[i + 2] = tone;
    }
    return nfc(result);
}

QString folded(const QString &text)
{
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toLower();
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        result += c == QChar(0x0111) ? QChar(u'd') : c;
    }
    return result;
}

} // namespace toancanh
