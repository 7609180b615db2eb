// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Mapping.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using dataset::ColumnType;
using field::FieldSpec;

namespace {

FieldSpec fieldAt(const char *column, const char *place)
{
    FieldSpec spec;
    spec.column = QLatin1String(column);
    spec.at = {QLatin1String(place)};
    return spec;
}

/// Of `json` into a dataset with the column `id` as its key and `c` of this type.
Result<source::MappedPage> mapped(const source::SourceSpec &source, ColumnType type, const QByteArray &json,
                                  int shapeRows = 0)
{
    dataset::DatasetSpec dataset;
    dataset.name = QStringLiteral("d");
    dataset.key = {QStringLiteral("id")};
    dataset.columns = {{QStringLiteral("id"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("c"), type, true, false, {}}};
    const auto format = format::Format::make(source.format, source.rows);
    auto mapping = source::Mapping::compile(source, dataset, QTimeZone("Asia/Ho_Chi_Minh"), **format);
    if (!mapping)
        return tl::unexpected<Error>(mapping.error());
    const auto answer = (*format)->read(json);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return mapping->map(**answer, {}, shapeRows);
}

} // namespace

/// What the rows of one answer are together.
class MappedPageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void newestColumnGivesTheDataTime();
    void answerWithoutRowsIsMalformed();
    void rowsThatAreNotWantedAreNeitherKeptNorRejected();
    void rowsThatPassAndPlacesOfTheFirstAreCounted();
};

void MappedPageTest::newestColumnGivesTheDataTime()
{
    source::SourceSpec source;
    source.freshnessIsFetch = false;
    source.newest = QStringLiteral("c");
    FieldSpec time = fieldAt("c", "/v");
    time.times = {QStringLiteral("epoch-ms")};
    source.fields = {fieldAt("id", "/i"), time};
    const auto page = mapped(source, ColumnType::Time, R"([{"i":1,"v":5},{"i":2,"v":9},{"i":3}])");
    QVERIFY(page);
    QCOMPARE(page->newestMs, std::optional<qint64>(9));
    QCOMPARE(page->rows[0].dataAtMs, std::optional<qint64>(5));
    QCOMPARE(page->rows[2].dataAtMs, std::optional<qint64>());
    QVERIFY(page->keys[0] != page->keys[1]);
}

void MappedPageTest::answerWithoutRowsIsMalformed()
{
    source::SourceSpec source;
    source.rows = QStringLiteral("/duLieu");
    const auto page = mapped(source, ColumnType::Text, R"({"loi":"khong co quyen"})");
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
    QVERIFY(page.error().sentence.contains(QStringLiteral("/duLieu")));
}

void MappedPageTest::rowsThatAreNotWantedAreNeitherKeptNorRejected()
{
    source::SourceSpec source;
    source.fields = {fieldAt("id", "/i")};
    source.where = {{QStringLiteral("/s"), {QStringLiteral("a")}, {}}};
    const auto page = mapped(source, ColumnType::Text, R"([{"i":1,"s":"a"},{"i":2,"s":"b"},{"s":"b"}])");
    QVERIFY(page);
    QCOMPARE(page->rows.size(), size_t(1));
    QCOMPARE(page->rejectedCount, 0);
    QCOMPARE(page->walked, 3);
}

void MappedPageTest::rowsThatPassAndPlacesOfTheFirstAreCounted()
{
    source::SourceSpec source;
    FieldSpec area = fieldAt("c", "/v");
    area.lookup = QStringLiteral("area");
    area.codes = {{QStringLiteral("a"), QStringLiteral("a")}};
    source.fields = {fieldAt("id", "/id"), area};
    const auto page = mapped(source, ColumnType::Area,
                             R"([{"id":"1","v":"a"},{"id":"2","v":"x"},{"v":"a"},{"id":"3","v":"a","more":1}])", 3);
    QVERIFY(page.has_value());
    QCOMPARE(page->rows.size(), size_t(3));
    QCOMPARE(page->passed, 2); // of row 2 the area is unknown
    QCOMPARE(page->rejectedCount, 1);
    QCOMPARE(page->shape.rows, 3);
    QCOMPARE(page->shape.places.value(QStringLiteral("/id")).rows, 2);
    QVERIFY(!page->shape.places.contains(QStringLiteral("/more")));
}

TOANCANH_TEST(MappedPageTest)
#include "MappedPageTest.moc"
