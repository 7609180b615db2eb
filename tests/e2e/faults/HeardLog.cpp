// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/HeardLog.h"

#include <QCoreApplication>
#include <QMutex>
#include <QTranslator>

namespace {

/// Says everything in its own words, but so that one sees that it was asked.
class Marker final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const bool isOurs = QByteArrayView(context).startsWith("toancanh");
        return isOurs ? HeardLog::translatedMark + QString::fromUtf8(text) + QChar(0x203A) : QString();
    }
};

QMutex mutex;
QStringList lines;
QtMessageHandler former = nullptr;
Marker *marker = nullptr;

} // namespace

void HeardLog::start()
{
    marker = new Marker(QCoreApplication::instance());
    QCoreApplication::installTranslator(marker);
    former = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        const QMutexLocker lock(&mutex);
        if (type != QtDebugMsg)
            lines << text;
    });
}

void HeardLog::stop()
{
    qInstallMessageHandler(former);
    QCoreApplication::removeTranslator(marker);
    delete std::exchange(marker, nullptr);
    const QMutexLocker lock(&mutex);
    lines.clear();
}

QStringList HeardLog::linesWith(const QString &part)
{
    const QMutexLocker lock(&mutex);
    return part.isEmpty() ? lines : lines.filter(part);
}
