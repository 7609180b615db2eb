// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/BoundaryCheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace toancanh::map {

namespace {

constexpr int listed = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::map", text);
}

/// The names of a feature's properties as pointers, for one who wrote a wrong key.
QStringList pointersOf(const Feature &feature)
{
    QStringList pointers;
    for (const QString &name : feature.whole.value(QLatin1String("properties")).toObject().keys())
        pointers << QStringLiteral("/properties/") + name;
    return pointers;
}

} // namespace

void checkBoundaries(const QList<Feature> &features, const QHash<QString, QString> &areaByCode,
                     const profile::Profile &profile)
{
    const profile::Boundaries &boundaries = *profile.centre.boundaries;
    const QString file = QDir(profile.folder).relativeFilePath(boundaries.file);
    int problems = 0;
    const auto report = [&](const QString &message, const QString &remedy = {}) {
        if (++problems <= listed)
            profile::addFinding(*profile.findings, {file, 0, 0, message, remedy});
    };
    QSet<QString> seen;
    bool areAllEmpty = true;
    for (const Feature &feature : features) {
        if (feature.polygons.isEmpty())
            continue;
        const QString code = textAt(feature.whole, boundaries.key);
        areAllEmpty = areAllEmpty && code.isEmpty();
        if (code.isEmpty())
            continue;
        if (!areaByCode.contains(code) && !profile.missingOf(profile::Profile::Part::Areas)) {
            const QString near = profile::nearest(code, areaByCode.keys());
            report(tr("the code \"%1\" of the system \"%2\" belongs to no area").arg(code, boundaries.system),
                   near.isEmpty() ? QString() : profile::remedyFor(code, {near}));
        }
        if (seen.contains(code))
            report(tr("two shapes have the code \"%1\"").arg(code),
                   tr("correct one, or join them into one MultiPolygon"));
        seen.insert(code);
    }
    if (areAllEmpty)
        report(tr("no shape has a code at \"%1\"").arg(boundaries.key),
               features.isEmpty() ? QString() : profile::remedyFor(boundaries.key, pointersOf(features.constFirst())));
    if (problems > listed)
        profile::addFinding(*profile.findings,
                            {file,
                             0,
                             0,
                             QCoreApplication::translate("toancanh::map", "%n more shape(s) have wrong codes", nullptr,
                                                         problems - listed),
                             {}});
}

} // namespace toancanh::map
