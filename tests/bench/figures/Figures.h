// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures/Figure.h"

#include <QDateTime>
#include <QList>

namespace toancanh::bench {

/// What one run of a bench has found, and on what machine. A value.
class Figures
{
public:
    /// A run that begins now.
    explicit Figures(QString bench);

    void add(Figure figure) { m_all << std::move(figure); }
    void addDetail(const QString &name, const QJsonValue &value) { m_details.insert(name, value); }

    const QString &bench() const { return m_bench; }
    const QDateTime &begun() const { return m_begun; } ///< UTC
    const QList<Figure> &all() const { return m_all; }

    QJsonObject json() const;
    static Figures fromJson(const QJsonObject &object);
    /// Prints the table and writes the file where one is named; what the program ends with.
    int tell(const QString &jsonFile) const;
    bool write(const QString &jsonFile) const; ///< true where no file is named

private:
    QString m_bench;
    QDateTime m_begun;
    QList<Figure> m_all;
    QJsonObject m_details; ///< the single rounds, for who wants to look closer
    QJsonObject m_machine; ///< as it was when the run began
};

} // namespace toancanh::bench
