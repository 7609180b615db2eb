// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/VietnameseText.h"

namespace toancanh {

QString nfc(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
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
