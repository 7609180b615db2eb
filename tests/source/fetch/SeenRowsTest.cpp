// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/SeenRows.h"

#include "tests/support/TestProgram.h"

using namespace toancanh::source;

class SeenRowsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreToldApartByTheirKey();
    void seenRowsAreLeftOut();
    void theOldestAreForgotten();

private:
    static ForEachSpec forEach()
    {
        ForEachSpec spec;
        spec.key = {QStringLiteral("a"), QStringLiteral("b")};
        return spec;
    }
    static QVariantMap row(const QString &a, const QString &b, int other = 0)
    {
        return {{QStringLiteral("a"), a}, {QStringLiteral("b"), b}, {QStringLiteral("other"), other}};
    }
};

void SeenRowsTest::rowsAreToldApartByTheirKey()
{
    const QByteArray mark = rowMark(row(QStringLiteral("x"), QStringLiteral("yz")), forEach());
    QCOMPARE(rowMark(row(QStringLiteral("x"), QStringLiteral("yz"), 5), forEach()), mark);
    QVERIFY(rowMark(row(QStringLiteral("xy"), QStringLiteral("z")), forEach()) != mark);
}

void SeenRowsTest::seenRowsAreLeftOut()
{
    const QVariantMap first = row(QStringLiteral("1"), {});
    const QVariantMap second = row(QStringLiteral("2"), {});
    SeenRows seen;
    QCOMPARE(seen.unseen({first, second}, forEach()).size(), 2);
    seen.add({rowMark(first, forEach())});
    QCOMPARE(seen.unseen({first, second}, forEach()), QList<QVariantMap>{second});
    seen.clear();
    QCOMPARE(seen.unseen({first, second}, forEach()).size(), 2);
}

void SeenRowsTest::theOldestAreForgotten()
{
    SeenRows seen;
    const QVariantMap first = row(QStringLiteral("first"), {});
    const QVariantMap second = row(QStringLiteral("second"), {});
    QList<QByteArray> marks{rowMark(first, forEach()), rowMark(second, forEach())};
    for (int i = 0; i < 99'999; ++i)
        marks << QByteArray::number(i);
    seen.add(marks);
    QCOMPARE(seen.unseen({first, second}, forEach()), QList<QVariantMap>{first});
}

TOANCANH_TEST(SeenRowsTest)
#include "SeenRowsTest.moc"
