// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

#include <QDir>
#include <QTemporaryDir>

/// A profile of a few texts, written into a temporary folder and loaded. Its one domain is `demo`.
class ProfileText
{
public:
    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile output(path);
        if (!output.open(QIODevice::WriteOnly) || output.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    void setBoundaries() { m_boundaries = true; }
    /// The profile without the findings of its loading, so that only those of a binding are left.
    toancanh::profile::Profile load()
    {
        const auto profile = loadBroken();
        if (!profile.findings->isEmpty())
            qFatal("%s", qPrintable(profile.findings->constFirst().text()));
        return profile;
    }
    /// The profile with what its loading found.
    toancanh::profile::Profile loadBroken()
    {
        QByteArray centre = "centre: a\ntitle: A\ndomains: [demo]\n";
        if (m_boundaries) {
            centre += "areas: areas.csv\nboundaries: {file: b.geojson, key: /k, system: gso}\n";
            write(QStringLiteral("areas.csv"), "id,name,level\na,A,province\n");
            write(QStringLiteral("codes.csv"), "area,system,code\na,gso,1\n");
            write(QStringLiteral("b.geojson"), "{}");
        }
        write(QStringLiteral("centre.yaml"), centre);
        return toancanh::profile::Profile::load(m_dir.path(), m_dir.filePath(QStringLiteral("shipped")));
    }
    static QStringList findingsOf(const toancanh::profile::Profile &profile)
    {
        QStringList texts;
        for (const toancanh::profile::Finding &finding : *profile.findings)
            texts.append(finding.text());
        return texts;
    }

private:
    QTemporaryDir m_dir;
    bool m_boundaries = false;
};
