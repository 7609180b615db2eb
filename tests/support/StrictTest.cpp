// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StrictTest.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>

void StrictTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}
