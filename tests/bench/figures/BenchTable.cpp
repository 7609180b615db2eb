// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/FigureTable.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

using namespace toancanh::bench;

/// Joins what the benches have written: one table to the terminal, one JSON file with all.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), QStringLiteral("where all figures go"), QStringLiteral("file")});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("what the benches wrote"));
    parser.process(application);

    QList<Figures> benches;
    QJsonArray all;
    for (const QString &name : parser.positionalArguments()) {
        QFile file(name);
        const QJsonObject object =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        if (object.isEmpty()) {
            std::fprintf(stderr, "%s holds no figures\n", qPrintable(name));
            return 1;
        }
        benches << Figures::fromJson(object);
        all.append(object);
    }
    std::printf("%s", qPrintable(figureTable(benches)));
    if (!parser.isSet(QStringLiteral("json")))
        return 0;
    QSaveFile file(parser.value(QStringLiteral("json")));
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("benches"), all}}).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit() ? 0 : 1;
}
