// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/StrictTest.h"

#include <QApplication>

/// One program holds the test classes of a folder; `PROGRAM CLASS [Qt Test's arguments]` runs one of them.
namespace testprogram {

using Run = int (*)(int argc, char **argv);

/// Adds a class to the program that it is linked into; from a constant, so before main() begins.
struct Entry
{
    Entry(const char *name, Run run);
};

template<typename Test, typename Application>
int run(int argc, char **argv)
{
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace testprogram

/// For a class that needs an event loop and no screen.
#define TOANCANH_TEST(Test) TOANCANH_TEST_BY(Test, (testprogram::run<Test, QCoreApplication>))
/// For a class that shows or paints.
#define TOANCANH_GUI_TEST(Test) TOANCANH_TEST_BY(Test, (testprogram::run<Test, QApplication>))
/// For a class that prepares its application by itself.
#define TOANCANH_TEST_BY(Test, run)                                                                                    \
    namespace {                                                                                                        \
    const testprogram::Entry entry##Test(#Test, run);                                                                  \
    }
