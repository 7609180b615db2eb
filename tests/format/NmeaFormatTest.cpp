// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisAssembler.h"

#include "tests/format/AisWriter.h"
#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

using namespace toancanh::format;

namespace {

QStringList rowsOf(const QByteArray &bytes, const QStringList &places)
{
    FormatSpec spec;
    spec.kind = FormatSpec::Kind::Nmea;
    return shownRows(Format::make(spec, {}), bytes, places);
}

QStringList rowsOf(const QByteArray &bytes, const char *places)
{
    return rowsOf(bytes, QString::fromLatin1(places).split(QLatin1Char(' ')));
}

} // namespace

class NmeaFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void publishedSentencesAreRead_data();
    void publishedSentencesAreRead();
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void whatIsNotKnownIsNothing_data();
    void whatIsNotKnownIsNothing();
    void reportsCarryWhatTheShipTellsOfItself();
    void timeComesFromTheTagBlock_data();
    void timeComesFromTheTagBlock();
    void otherSentencesAreLeft();
    void brokenSentencesAreTold_data();
    void brokenSentencesAreTold();
    void partsAreFewAndYoung();
    void garbageHurtsNobody();
    void answerWithoutAisIsSaidToBeSo();
    void unknownPlaceNamesThoseThatThereAre();
};

/// From the page "AIVDM/AIVDO protocol decoding" of gpsd and the tests of libais, where their contents are told.
void NmeaFormatTest::publishedSentencesAreRead_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("places");
    QTest::addColumn<QString>("row");
    QTest::newRow("type 1") << QByteArray("!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5C")
                            << QStringLiteral("mmsi type status speed course heading")
                            << QStringLiteral("\"477553000\" 1 5 0 51 181");
    QTest::newRow("type 5") << QByteArray(
        "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C\n"
        "!AIVDM,2,2,1,A,88888888880,2*25\n")
                            << QStringLiteral("mmsi imo callsign name shipType length width draught destination")
                            << QStringLiteral(
                                   "\"351759000\" 9134270 \"3FOF8\" \"EVER DIADEM\" 70 295 32 12.2 \"NEW YORK\"");
    QTest::newRow("type 18") << QByteArray("!AIVDM,1,1,,A,B52K>;h00Fc>jpUlNV@ikwpUoP06,0*4C")
                             << QStringLiteral("mmsi latitude course heading")
                             << QStringLiteral("\"338087471\" 40.68454 79.6 -");
    QTest::newRow("type 19") << QByteArray("!AIVDM,1,1,,B,C5N3SRgPEnJGEBT>NhWAwwo862PaLELTBJ:V00000000S0D:R220,0*0B")
                             << QStringLiteral("mmsi latitude speed course name shipType length width")
                             << QStringLiteral("\"367059850\" 29.543695 8.7 335.9 \"CAPT.J.RIMES\" 70 26 8");
    QTest::newRow("type 24") << QByteArray("!AIVDM,1,1,,A,H42O55i18tMET00000000000000,2*6D\r\n"
                                           "!AIVDM,1,1,,A,H42O55lt0000000D3nink000?0500,0*70\r\n")
                             << QStringLiteral("mmsi name callsign shipType length width latitude")
                             << QStringLiteral("\"271041815\" \"PROGUY\" \"TC6163\" 60 15 5 -");
    QTest::newRow("type 27") << QByteArray("!AIVDM,1,1,,B,KC5E2b@U19PFdLbMuc5=ROv62<7m,0*16")
                             << QStringLiteral("mmsi status latitude speed course")
                             << QStringLiteral("\"206914217\" 2 4.84 57 167");
}

void NmeaFormatTest::publishedSentencesAreRead()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, places);
    QFETCH(QString, row);
    QCOMPARE(rowsOf(lines, places.split(QLatin1Char(' '))), QStringList(row));
}

void NmeaFormatTest::whatIsWrittenIsRead_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("speed");
    QTest::newRow("Đà Nẵng") << 16.125 << 108.25 << 12.5;
    QTest::newRow("south and west") << -33.5 << -70.25 << 0.0;
    QTest::newRow("corners") << 90.0 << -180.0 << 102.2;
}

void NmeaFormatTest::whatIsWrittenIsRead()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, speed);
    const auto expected = [&](const QString &mmsi) {
        return QStringLiteral("\"%1\" %2 %3 %4").arg(mmsi).arg(latitude).arg(longitude).arg(speed);
    };
    QCOMPARE(
        rowsOf(AisWriter::position(574'000'123, latitude, longitude, speed).lines(), "mmsi latitude longitude speed"),
        QStringList(expected(QStringLiteral("574000123"))));
    QCOMPARE(rowsOf(AisWriter::position(1'234, latitude, longitude, speed).lines(), "mmsi latitude longitude speed"),
             QStringList(expected(QStringLiteral("000001234"))));
}

void NmeaFormatTest::whatIsNotKnownIsNothing_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("places");
    AisWriter first(3, 1);
    first.put(15, 4).put(-128, 8).put(1023, 10).put(0, 1).put(181 * 600'000, 28).put(91 * 600'000, 27);
    first.put(3600, 12).put(511, 9).put(60, 6).put(0, 25);
    QTest::newRow("type 3") << first.lines() << QStringLiteral("status speed latitude longitude course heading");
    QTest::newRow("half a place") << AisWriter::position(1, 91, 108).lines() << QStringLiteral("latitude longitude");
    AisWriter beyond(1, 1);
    beyond.put(0, 4).put(0, 8).put(0, 11).put(0, 28).put(0, 27).put(3601, 12).put(360, 9).put(0, 31);
    QTest::newRow("beyond the circle") << beyond.lines() << QStringLiteral("course heading");
    AisWriter voyage(5, 1);
    voyage.put(0, 32).text({}, 7).text({}, 20).put(0, 8).put(0, 30).put(0, 24).put(0, 8).text({}, 20).put(0, 2);
    QTest::newRow("type 5") << voyage.lines()
                            << QStringLiteral("imo callsign name shipType length width draught destination time");
    AisWriter far(27, 1);
    far.put(0, 2).put(15, 4).put(181 * 600, 18).put(91 * 600, 17).put(63, 6).put(511, 9).put(0, 2);
    QTest::newRow("type 27") << far.lines() << QStringLiteral("status latitude longitude speed course heading");
    AisWriter auxiliary(24, 981'000'001);
    auxiliary.put(1, 2).put(0, 8).put(0, 42).text({}, 7).put(574'000'123, 30).put(0, 6);
    QTest::newRow("a boat of another ship") << auxiliary.lines() << QStringLiteral("length width callsign");
}

void NmeaFormatTest::whatIsNotKnownIsNothing()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, places);
    const QStringList names = places.split(QLatin1Char(' '));
    QCOMPARE(rowsOf(lines, names), QStringList(QStringList(names.size(), QStringLiteral("-")).join(QLatin1Char(' '))));
}

void NmeaFormatTest::reportsCarryWhatTheShipTellsOfItself()
{
    const QByteArray lines = AisWriter::position(7, 16, 108).lines() + AisWriter::position(8, 17, 109).lines()
                             + AisWriter::voyage(7, QStringLiteral("AN HAI 01")).lines()
                             + AisWriter::position(7, 16.5, 108).lines()
                             + AisWriter::voyage(9, QStringLiteral("AN HAI 02")).lines();
    QCOMPARE(rowsOf(lines, "mmsi latitude name length"),
             (QStringList{QStringLiteral("\"000000007\" 16 \"AN HAI 01\" 18"), QStringLiteral("\"000000008\" 17 - -"),
                          QStringLiteral("\"000000007\" 16.5 \"AN HAI 01\" 18"),
                          QStringLiteral("\"000000009\" - \"AN HAI 02\" 18")}));
}

void NmeaFormatTest::timeComesFromTheTagBlock_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QString>("time");
    const auto block = [](const QByteArray &text) { return '\\' + withChecksum(text) + '\\'; };
    QTest::newRow("none") << QByteArray() << QStringLiteral("-");
    QTest::newRow("seconds") << block("s:station,c:1790000000") << QStringLiteral("1790000000000");
    QTest::newRow("milliseconds") << block("c:1790000000123") << QStringLiteral("1790000000123");
    QTest::newRow("wrong checksum") << QByteArray("\\c:1790000000*00\\") << QStringLiteral("-");
    QTest::newRow("no number") << block("c:now") << QStringLiteral("-");
}

void NmeaFormatTest::timeComesFromTheTagBlock()
{
    QFETCH(QByteArray, tag);
    QFETCH(QString, time);
    QCOMPARE(rowsOf(tag + AisWriter::position(7, 16, 108).lines(), "time"), QStringList(time));
}

void NmeaFormatTest::otherSentencesAreLeft()
{
    AisWriter base(4, 5'741'234);
    base.put(0, 130);
    const QByteArray lines =
        "$GPGGA,1,2,3*00\r\n# comment\r\n\r\n" + base.lines() + AisWriter::position(7, 16, 108).lines();
    QCOMPARE(rowsOf(lines, "mmsi"), QStringList(QStringLiteral("\"000000007\"")));
}

void NmeaFormatTest::brokenSentencesAreTold_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("checksum") << QByteArray("!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5D");
    QTest::newRow("no checksum") << QByteArray("!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0");
    QTest::newRow("cut") << QByteArray("!AIVDM,1,1,,B,177KQJ5000G?t");
    QTest::newRow("a field too few") << '!' + withChecksum("AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH");
    QTest::newRow("part 2 of 1") << '!' + withChecksum("AIVDM,1,2,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0");
    QTest::newRow("fill of 6") << '!' + withChecksum("AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,6");
    QTest::newRow("a sign that is none") << '!' + withChecksum("AIVDM,1,1,,B,177KQJ5000G?tO|K>RA1wUbN0TKH,0");
}

void NmeaFormatTest::brokenSentencesAreTold()
{
    QFETCH(QByteArray, line);
    QCOMPARE(rowsOf(line, "mmsi"),
             QStringList(QStringLiteral("broken: a broken AIS sentence: its form or checksum is wrong")));
}

void NmeaFormatTest::partsAreFewAndYoung()
{
    using Verdict = AisAssembler::Verdict;
    const QByteArrayList voyage = AisWriter::voyage(7, QStringLiteral("X")).sentences(40);
    QCOMPARE(voyage.size(), 2);
    AisAssembler assembler;
    AisAssembler::Whole whole;
    QCOMPARE(assembler.add(voyage.at(1), 1000, whole), Verdict::Waits); // the later part first
    QCOMPARE(assembler.add(voyage.at(0), 2000, whole), Verdict::Whole);
    QCOMPARE(whole.message.name, QStringLiteral("X"));
    QCOMPARE(whole.lines, voyage);

    QCOMPARE(assembler.add(voyage.at(0), 10'000, whole), Verdict::Waits);
    QCOMPARE(assembler.add(voyage.at(1), 20'001, whole), Verdict::Waits); // ten seconds are too long

    AisAssembler full;
    QCOMPARE(full.add(voyage.at(0), 0, whole), Verdict::Waits);
    for (int i = 0; i < 32; ++i) {
        const QByteArrayList other =
            AisWriter::voyage(8, QStringLiteral("Y")).sentences(40, 'g' + QByteArray::number(i));
        QCOMPARE(full.add(other.at(0), 0, whole), Verdict::Waits);
    }
    QCOMPARE(full.add(voyage.at(1), 0, whole), Verdict::Waits); // its first part had to go
}

void NmeaFormatTest::garbageHurtsNobody()
{
    QByteArray bytes = AisWriter::position(7, 16, 108).lines();
    quint32 random = 4711;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1664525 + 1013904223;
        bytes.append(char(random >> 24));
    }
    for (int part = 1; part < 10; ++part) // every payload that can be, too short for its type
        bytes += "\n!" + withChecksum("AIVDM,1,1,,A," + QByteArray(part, 'w') + ",0") + "\n!"
                 + withChecksum("AIVDM,9," + QByteArray::number(part) + ",1,A,5,0");
    bytes += "\n!" + QByteArray(100'000, 'A') + '\n' + AisWriter::position(8, 16, 108).lines();
    const QStringList rows = rowsOf(bytes, "mmsi");
    QVERIFY(rows.contains(QStringLiteral("\"000000007\"")));
    QVERIFY(rows.contains(QStringLiteral("\"000000008\"")));
}

void NmeaFormatTest::answerWithoutAisIsSaidToBeSo()
{
    QVERIFY(rowsOf("<!doctype html><html></html>", "mmsi")
                .constFirst()
                .startsWith(QStringLiteral("! the server sent a web page instead of NMEA")));
    QCOMPARE(rowsOf(QByteArray(), "mmsi"), QStringList());
}

void NmeaFormatTest::unknownPlaceNamesThoseThatThereAre()
{
    QVERIFY(
        rowsOf({}, "lat").constFirst().startsWith(QStringLiteral("! AIS has no \"lat\"; it has mmsi, type, latitude")));
}

TOANCANH_TEST(NmeaFormatTest)
#include "NmeaFormatTest.moc"
