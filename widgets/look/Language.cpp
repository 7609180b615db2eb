// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>

static void initResources() { Q_INIT_RESOURCE(i18n); }

namespace toancanh::look {

void installTranslators(const QLocale &locale)
{
    initResources();
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    const QString language = locale.language() == QLocale::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
    if (translator->load(QStringLiteral(":/i18n/toancanh_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace toancanh::look
