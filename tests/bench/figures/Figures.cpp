// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/Figures.h"

#include "tests/bench/figures/FigureTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

#include <cstdio>
#include <cstdlib>

namespace toancanh::bench {

namespace {

QJsonObject machineNow()
{
    double load = 0;
    getloadavg(&load, 1);
    return {{QStringLiteral("processors"), QThread::idealThreadCount()}, {QStringLiteral("load"), load}};
}

} // namespace

Figures::Figures(QString bench)
    : m_bench(std::move(bench)), m_begun(QDateTime::currentDateTimeUtc()), m_machine(machineNow())
{}

QJsonObject Figures::json() const
{
    QJsonArray figures;
    for (const Figure &figure : m_all)
        figures.append(figure.json());
    return {{QStringLiteral("bench"), m_bench},
            {QStringLiteral("begun"), m_begun.toString(Qt::ISODate)},
            {QStringLiteral("machine"), m_machine},
            {QStringLiteral("figures"), figures},
            {QStringLiteral("details"), m_details}};
}

Figures Figures::fromJson(const QJsonObject &object)
{
    Figures figures(object.value(QLatin1String("bench")).toString());
    figures.m_begun = QDateTime::fromString(object.value(QLatin1String("begun")).toString(), Qt::ISODate);
    figures.m_machine = object.value(QLatin1String("machine")).toObject();
    figures.m_details = object.value(QLatin1String("details")).toObject();
    for (const QJsonValue &figure : object.value(QLatin1String("figures")).toArray())
        figures.add(Figure::fromJson(figure.toObject()));
    return figures;
}

int Figures::tell(const QString &jsonFile) const
{
    std::printf("%s", qPrintable(figureTable({*this})));
    std::fflush(stdout);
    return write(jsonFile) ? 0 : 1;
}

bool Figures::write(const QString &jsonFile) const
{
    if (jsonFile.isEmpty())
        return true;
    QSaveFile file(jsonFile);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json()).toJson()) > 0 && file.commit())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(jsonFile), qPrintable(file.errorString()));
    return false;
}

} // namespace toancanh::bench
