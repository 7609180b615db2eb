// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SdmxFormat.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class SdmxFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void observationsBecomeRows_data();
    void observationsBecomeRows();
    void whatFitsNoStructureIsMalformed_data();
    void whatFitsNoStructureIsMalformed();
};

namespace {

const QByteArray area = R"({"id":"AREA","values":[{"id":"VN","name":"Việt Nam"},{"id":"LA","name":"Lào"}]})";
const QByteArray period = R"({"id":"TIME_PERIOD","values":[{"id":"2024"},{"id":"2025-Q1"}]})";
const QByteArray unit = R"({"id":"UNIT","values":[{"id":"PCT"}]})";

} // namespace

void SdmxFormatTest::observationsBecomeRows_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray series =
        R"("dataSets":[{"series":{"0:0":{"observations":{"0":[1.5,0],"1":[2]}},"0:1":{"observations":{"1":[null]}}}}])";
    QTest::newRow("series, version 1") << "{" + series + R"(,"structure":{"dimensions":{"series":[)" + unit + "," + area
                                              + R"(],"observation":[)" + period + "]}}}";
    QTest::newRow("series, version 2") << R"({"meta":{},"data":{)" + series
                                              + R"(,"structures":[{"dimensions":{"series":[)" + unit + "," + area
                                              + R"(],"observation":[)" + period + "]}}]}}";
    QTest::newRow("flat, a dimension of the whole set")
        << R"({"dataSets":[{"observations":{"0:0":[1.5,0],"0:1":[2],"1:1":[null]}}],"structure":{"dimensions":{"dataSet":[)"
               + unit + R"(],"observation":[)" + area + "," + period + "]}}}";
}

void SdmxFormatTest::observationsBecomeRows()
{
    QFETCH(QByteArray, answer);
    const auto format = format::makeSdmxFormat();
    const auto areaId = format->place(QStringLiteral("/AREA/id"));
    const auto areaName = format->place(QStringLiteral("/AREA/name"));
    const auto at = format->place(QStringLiteral("/TIME_PERIOD/id"));
    const auto unitId = format->place(QStringLiteral("/UNIT/id"));
    const auto key = format->place(QStringLiteral("/key"));
    const auto value = format->place(QStringLiteral("/value"));
    const auto read = format->read(answer);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QStringList rows;
    std::string scratch;
    while ((*read)->next()) {
        QStringList cells;
        for (const format::Place place : {*areaId, *areaName, *at, *unitId, *value, *key})
            cells << QString::fromStdString(std::string(textOf((*read)->cell(place), scratch)));
        rows << cells.join(QLatin1Char(' '));
    }
    QCOMPARE(rows, (QStringList{QStringLiteral("VN Việt Nam 2024 PCT 1.5 UNIT=PCT,AREA=VN"),
                                QStringLiteral("VN Việt Nam 2025-Q1 PCT 2 UNIT=PCT,AREA=VN"),
                                QStringLiteral("LA Lào 2025-Q1 PCT  UNIT=PCT,AREA=LA")}));
}

void SdmxFormatTest::whatFitsNoStructureIsMalformed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("something else") << QByteArray(R"({"data":[]})");
    QTest::newRow("list") << QByteArray("[]");
    const QByteArray structure = R"("structure":{"dimensions":{"observation":[)" + area + "]}}";
    QTest::newRow("position beyond the list") << R"({"dataSets":[{"observations":{"2":[1]}}],)" + structure + "}";
    QTest::newRow("position that is none") << R"({"dataSets":[{"observations":{"x":[1]}}],)" + structure + "}";
    QTest::newRow("too few positions") << R"({"dataSets":[{"observations":{"":[1]}}],)" + structure + "}";
}

void SdmxFormatTest::whatFitsNoStructureIsMalformed()
{
    QFETCH(QByteArray, answer);
    const auto read = format::makeSdmxFormat()->read(answer);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

TOANCANH_TEST(SdmxFormatTest)
#include "SdmxFormatTest.moc"
