// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Language.h"

#include <QCoreApplication>
#include <QPointer>
#include <QResource>
#include <QTranslator>

#include <memory>

static void initResources()
{
    Q_INIT_RESOURCE(i18n);
}

namespace toancanh::look {

namespace {

/// Finds a text by its English words wherever it was gathered: which context lupdate files a text under depends
/// on how it reads namespaces and helper functions, and the same words mean the same in all of this program.
class ProgramTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool loadLanguage(const QString &language)
    {
        m_contexts = QResource(QStringLiteral(":/i18n/contexts.txt")).uncompressedData().split('\n');
        return load(QStringLiteral(":/i18n/toancanh_%1.qm").arg(language));
    }

    QString translate(const char *context, const char *text, const char *disambiguation, int n) const override
    {
        QString found = QTranslator::translate(context, text, disambiguation, n);
        for (qsizetype i = 0; found.isEmpty() && isOurs(context) && i < m_contexts.size(); ++i)
            found = QTranslator::translate(m_contexts.at(i).constData(), text, disambiguation, n);
        return found;
    }

private:
    static bool isOurs(const char *context) { return QByteArrayView(context).startsWith("toancanh"); }

    QList<QByteArray> m_contexts;
};

} // namespace

void installTranslators(const QLocale &locale)
{
    initResources();
    auto translator = std::make_unique<ProgramTranslator>(QCoreApplication::instance());
    const bool isVietnamese = locale.language() == QLocale::Vietnamese;
    static QPointer<QTranslator> installed;
    delete installed.data(); // which also takes it out of the application
    if (!translator->loadLanguage(isVietnamese ? QStringLiteral("vi") : QStringLiteral("en")))
        return;
    installed = translator.release();
    QCoreApplication::installTranslator(installed);
}

} // namespace toancanh::look
