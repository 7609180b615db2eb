// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileKeys.h"
#include "tests/support/TestProgram.h"

using namespace toancanh::wall;

/// The table of the kinds of tile holds together.
class TileKindsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsFoundByItsWordAndNoOther()
    {
        QStringList words;
        for (const TileKind &kind : tileKinds()) {
            QVERIFY(tileKind(kind.word) == &kind);
            QVERIFY(!words.contains(kind.word));
            words.append(kind.word);
        }
        QVERIFY(!tileKind(QStringLiteral("chrat")));
        QVERIFY(!tileKind(QString()));
    }

    void everyKeyOfAKindCanBeReadAndEveryKeyIsOfAKind()
    {
        QStringList unused = tileKeys();
        for (const TileKind &kind : tileKinds()) {
            for (const QString &key : keysOf(kind)) {
                QVERIFY2(tileKeys().contains(key), qPrintable(key));
                unused.removeAll(key);
            }
        }
        QCOMPARE(unused, QStringList());
    }
};

TOANCANH_TEST(TileKindsTest)
#include "TileKindsTest.moc"
