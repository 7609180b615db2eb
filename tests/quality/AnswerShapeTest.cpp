// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/AnswerShape.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using quality::AnswerShape;
using quality::PlaceSeen;

class AnswerShapeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void placesOfJsonTellTheirKinds();
    void tablesOfTextsTellTheirColumnsAlone();

private:
    static AnswerShape shapeOf(const format::FormatSpec &spec, const QByteArray &bytes)
    {
        const auto format = format::Format::make(spec, {});
        AnswerShape shape;
        if (!format)
            return shape;
        const auto answer = (*format)->read(bytes);
        while (answer && (*answer)->next())
            shape.look(**answer);
        return shape;
    }
};

void AnswerShapeTest::placesOfJsonTellTheirKinds()
{
    using namespace quality;
    const AnswerShape shape = shapeOf({}, R"([{"a": 1, "b": {"c": "x"}, "d": [1], "e": null},
                                              {"a": 2.5, "b": {"c": true}, "e": null}])");
    QCOMPARE(shape.rows, 2);
    QCOMPARE(shape.places.size(), 4);
    QVERIFY((shape.places.value(QStringLiteral("/a")) == PlaceSeen{2, NumberKind, false}));
    QVERIFY((shape.places.value(QStringLiteral("/b/c")) == PlaceSeen{2, TextKind | BooleanKind, false}));
    QVERIFY((shape.places.value(QStringLiteral("/d")) == PlaceSeen{1, TreeKind, false}));
    QVERIFY((shape.places.value(QStringLiteral("/e")) == PlaceSeen{2, NoKind, true}));
}

void AnswerShapeTest::tablesOfTextsTellTheirColumnsAlone()
{
    format::FormatSpec csv;
    csv.kind = format::FormatSpec::Kind::Csv;
    const AnswerShape shape = shapeOf(csv, "a,b\n1,x\n2,y\n");
    QCOMPARE(shape.rows, 2);
    QVERIFY((shape.places.value(QStringLiteral("a")) == PlaceSeen{2, quality::NoKind, false}));
    QVERIFY(shape.places.contains(QStringLiteral("b")));
}

TOANCANH_TEST(AnswerShapeTest)
#include "AnswerShapeTest.moc"
