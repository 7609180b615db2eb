// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ProfileChanges.h"

#include <QFile>
#include <QRegularExpression>

namespace toancanh::bench {

namespace {

using Replacement = std::pair<QRegularExpression, QString>;

bool change(const QString &name, const QList<Replacement> &replacements)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QString text = QString::fromUtf8(file.readAll());
    file.close();
    for (const auto &[what, by] : replacements) {
        if (!text.contains(what))
            return false;
        text.replace(what, by);
    }
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

} // namespace

bool keepSubStreams(const QString &profileFolder)
{
    return change(profileFolder + QStringLiteral("/cameras.yaml"),
                  {{QRegularExpression(QStringLiteral("\\{url: \"[^\"]*\", size: 1920x1080\\}, ")), QString()}});
}

bool takeBedsFrom(const QString &profileFolder, int port, const QString &everyText)
{
    return change(profileFolder + QStringLiteral("/sources/giuong-benh.yaml"),
                  {{QRegularExpression(QStringLiteral("http://127\\.0\\.0\\.1:\\d+")),
                    QStringLiteral("http://127.0.0.1:%1").arg(port)},
                   {QRegularExpression(QStringLiteral("^every: .*$"), QRegularExpression::MultilineOption),
                    QStringLiteral("every: ") + everyText}});
}

} // namespace toancanh::bench
