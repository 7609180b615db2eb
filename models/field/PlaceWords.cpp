// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/PlaceWords.h"

#include "models/base/VietnameseText.h"

#include <QRegularExpression>

#include <algorithm>

namespace toancanh::field {

QStringList wordsOf(const QString &name)
{
    QString parted;
    bool wasSmall = false;
    for (const QChar c : name) {
        if (c.isUpper() && wasSmall)
            parted += QLatin1Char('_');
        wasSmall = c.isLower() || c.isDigit();
        const QString letter = c.isLetterOrNumber() || c.isMark() ? folded(QString(c)) : QStringLiteral("_");
        for (const QChar one : letter)
            parted += one.unicode() < 128 ? one : QLatin1Char('_');
    }
    return parted.split(QLatin1Char('_'), Qt::SkipEmptyParts);
}

bool saysId(const QString &place)
{
    static const QStringList ids{
        QStringLiteral("id"),    QStringLiteral("ma"),   QStringLiteral("code"), QStringLiteral("key"),
        QStringLiteral("uuid"),  QStringLiteral("so"),   QStringLiteral("zip"),  QStringLiteral("zipcode"),
        QStringLiteral("phone"), QStringLiteral("tel"),  QStringLiteral("sdt"),  QStringLiteral("mobile"),
        QStringLiteral("cccd"),  QStringLiteral("cmnd"), QStringLiteral("imo"),  QStringLiteral("mmsi")};
    const QStringList words = wordsOf(place.section(QLatin1Char('/'), -1));
    // "maTinh" is often written as one word.
    static const QRegularExpression codeOf(
        QStringLiteral("^ma(tinh|huyen|xa|phuong|quan|thon|ho|don|dv|kh|so|loai|tram|thiet)"));
    return std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return ids.contains(word) || codeOf.match(word).hasMatch(); });
}

} // namespace toancanh::field
