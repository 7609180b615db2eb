// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// The base of every test class: a warning from Qt that a test does not expect (QTest::ignoreMessage) fails it.
/// A derived class with an init() of its own calls this one.
class StrictTest : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected Q_SLOTS:
    void init();
};
