// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Makes the broken profiles of tests/data/profiles. Each is the sound profile `_base` with, in a folder of its name,
/// `profile/` (files that are laid over it) and `edits.txt` (a file's name, the lines "- before" and "+ after" that
/// replace one text of it); what git or a person could not keep as a file is made here.
class ZooKeeper
{
public:
    explicit ZooKeeper(const QString &zoo) : m_zoo(zoo) {}

    QStringList names() const;
    /// Writes the profile into an empty folder; gives what went wrong, or an empty text.
    QString make(const QString &name, const QString &folder) const;
    /// The lines of its expected.txt.
    QStringList expected(const QString &name) const;

private:
    QString edit(const QString &edits, const QString &folder) const;

    QString m_zoo;
};
