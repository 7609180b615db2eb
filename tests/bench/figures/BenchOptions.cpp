// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/BenchOptions.h"

#include <QCoreApplication>

namespace toancanh::bench {

namespace {

const QString jsonOption = QStringLiteral("json");

}

BenchOptions::BenchOptions(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.addHelpOption();
    m_parser.addOption({jsonOption, QStringLiteral("where the figures go"), QStringLiteral("file")});
}

void BenchOptions::add(const QString &name, const QString &description, const QString &defaultValue)
{
    m_parser.addOption({name, QStringLiteral("%1 (%2)").arg(description, defaultValue), name, defaultValue});
}

void BenchOptions::addSwitch(const QString &name, const QString &description)
{
    m_parser.addOption({name, description});
}

void BenchOptions::read()
{
    m_parser.process(*QCoreApplication::instance());
}

QString BenchOptions::jsonFile() const
{
    return m_parser.value(jsonOption);
}

} // namespace toancanh::bench
