// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Fonts.h"

#include <QCoreApplication>
#include <QFontInfo>

namespace toancanh::look {

namespace {

bool isInstalled(const QString &family)
{
    return QFontInfo(QFont(family)).family().compare(family, Qt::CaseInsensitive) == 0;
}

} // namespace

QString fontFamily()
{
    static const QString family = [] {
        const QString openSans = QStringLiteral("Open Sans");
        const QString notoSans = QStringLiteral("Noto Sans");
        return isInstalled(openSans) || !isInstalled(notoSans) ? openSans : notoSans;
    }();
    return family;
}

QFont font(qreal px, QFont::Weight weight)
{
    QFont font(fontFamily());
    font.setPixelSize(qMax(1, qRound(px)));
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    if (px > 30)
        font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Result<void> checkFonts()
{
    if (isInstalled(fontFamily()))
        return {};
    return failure(
        ErrorKind::Config,
        QCoreApplication::translate("toancanh::look", "The font %1 is missing; install the package fonts-open-sans")
            .arg(fontFamily()));
}

} // namespace toancanh::look
