// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

namespace toancanh::bench {

/// The command line of a bench: its own options with their defaults, and where its figures go.
class BenchOptions
{
public:
    explicit BenchOptions(const QString &description);

    void add(const QString &name, const QString &description, const QString &defaultValue);
    void addSwitch(const QString &name, const QString &description);
    /// After the application is made; ends the program after a wrong use.
    void read();

    QString text(const QString &name) const { return m_parser.value(name); }
    int whole(const QString &name) const { return m_parser.value(name).toInt(); }
    double number(const QString &name) const { return m_parser.value(name).toDouble(); }
    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString jsonFile() const;
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
};

} // namespace toancanh::bench
