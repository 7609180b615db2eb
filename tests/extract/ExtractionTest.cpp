// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/Extraction.h"
#include "models/format/Format.h"
#include "models/store/Store.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::extract;
using dataset::ColumnSpec;
using dataset::ColumnType;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr qint64 atMs = 1'790'000'000'000; // 2026-09-21 21:13:20 in Việt Nam

QString name(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

dataset::DatasetSpec boats()
{
    dataset::DatasetSpec dataset;
    dataset.name = name("boat");
    dataset.key = {name("id")};
    dataset.columns = {
        {name("id"), ColumnType::Text, false, false, {}},      {name("note"), ColumnType::Text, true, false, {}},
        {name("owner"), ColumnType::Text, true, true, {}},     {name("crew"), ColumnType::Integer, true, false, {}},
        {name("length"), ColumnType::Number, true, false, {}}, {name("at_sea"), ColumnType::Boolean, true, false, {}},
        {name("seen"), ColumnType::Time, true, false, {}},     {name("lat"), ColumnType::Number, true, false, {}},
        {name("lon"), ColumnType::Number, true, false, {}}};
    return dataset;
}

dataset::DatasetSpec fields()
{
    dataset::DatasetSpec dataset;
    dataset.name = name("field");
    dataset.key = {name("id")};
    dataset.columns = {{name("id"), ColumnType::Text, false, false, {}},
                       {name("shape"), ColumnType::Geometry, true, false, {}}};
    return dataset;
}

dataset::Row boat(const char *id, const char *note)
{
    return {
        {std::string(id), std::string(note), std::string("Trần Văn A"), qint64(7), 15.5, qint64(1), atMs, 15.25, 108.5},
        std::nullopt};
}

} // namespace

/// Datasets and metrics as files, read back.
class ExtractionTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void csvIsReadBackAsItWas();
    void csvIsWhatRfc4180AndExcelWant();
    void textsThatLookLikeFormulasAreGuarded_data();
    void textsThatLookLikeFormulasAreGuarded();
    void xlsxIsReadBackAsItWas();
    void geoJsonHasPointsOfTwoColumns();
    void geoJsonHasTheGeometriesOfAColumn();
    void geoJsonWithoutPlacesIsRefused();
    void aSheetThatIsFullIsRefused();
    void aTextThatIsTooLongForACellIsCutAndCounted();
    void personalColumnsAreLeftOut();
    void aMetricIsWrittenAsItsSqlGivesIt();
    void whatAMetricComputesOfPersonalColumnsIsLeftOut();
    void aFileThatIsThereIsKeptUnlessItIsToBeReplaced();
    void nothingIsLeftOfAnExtractThatFails();
    void anUnknownEndIsRefused();
    void manyRowsStream();

private:
    void write(const QString &dataset, std::vector<dataset::Row> rows);
    Result<Extracted> extract(const ExtractPlan &plan, const char *file,
                              UnfinishedFile::Existing existing = UnfinishedFile::Existing::Kept);
    QString path(const char *file) const { return m_out->filePath(name(file)); }
    QByteArray content(const char *file) const;
    QJsonObject json(const char *file) const;

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QTemporaryDir> m_out;
    ManualClock m_clock{atMs};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Reader> m_reader;
};

void ExtractionTest::init()
{
    StrictTest::init();
    m_reader.reset();
    m_store.reset();
    m_data = std::make_unique<QTemporaryDir>();
    m_out = std::make_unique<QTemporaryDir>();
    m_store = *store::Store::open({m_data->path(), {boats(), fields()}, {}, {}, {}, {}, {}, zone}, m_clock);
    m_reader = *store::Reader::open(m_store->cachePath(), zone);
}

void ExtractionTest::write(const QString &dataset, std::vector<dataset::Row> rows)
{
    QVERIFY(m_store->write({dataset, name("test"), atMs, std::move(rows), {}}).result());
}

Result<Extracted> ExtractionTest::extract(const ExtractPlan &plan, const char *file, UnfinishedFile::Existing existing)
{
    return writeExtract(plan, *m_reader, zone, path(file), existing);
}

QByteArray ExtractionTest::content(const char *file) const
{
    QFile written(path(file));
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

QJsonObject ExtractionTest::json(const char *file) const
{
    return QJsonDocument::fromJson(content(file)).object();
}

/// Every row's text at each place, as a source would read the file.
static QList<QStringList> readBack(format::FormatSpec::Kind kind, const QByteArray &bytes, const QStringList &columns)
{
    format::FormatSpec spec;
    spec.kind = kind;
    auto reads = format::Format::make(spec, {});
    if (!reads)
        qFatal("%s", qPrintable(reads.error().sentence));
    QList<format::Place> places;
    for (const QString &column : columns)
        places += *(*reads)->place(column);
    auto answer = (*reads)->read(bytes);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().sentence));
    QList<QStringList> rows;
    std::string scratch;
    while ((*answer)->next()) {
        QStringList row;
        for (const format::Place place : std::as_const(places))
            row += QString::fromStdString(std::string(format::textOf((*answer)->cell(place), scratch)));
        rows += row;
    }
    return rows;
}

void ExtractionTest::csvIsReadBackAsItWas()
{
    write(name("boat"), {boat("AH-1", "Cầu \"A\", bến\r\nhai; ba"), boat("AH-2", "")});
    const auto done = extract(planOf(boats(), true), "boats.csv");
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence));
    QCOMPARE(done->rows, 2);
    QCOMPARE(done->bytes, QFileInfo(path("boats.csv")).size());
    QCOMPARE(readBack(format::FormatSpec::Kind::Csv, content("boats.csv"),
                      {name("id"), name("note"), name("owner"), name("crew"), name("length"), name("at_sea"),
                       name("seen"), name("lat"), name("_source"), name("_fetched_at")}),
             (QList<QStringList>{
                 {name("AH-1"), QStringLiteral("Cầu \"A\", bến\r\nhai; ba"), QStringLiteral("Trần Văn A"), name("7"),
                  name("15.5"), name("true"), name("2026-09-21T21:13:20+07:00"), name("15.25"), name("test"),
                  name("2026-09-21T21:13:20+07:00")},
                 {name("AH-2"), QString(), QStringLiteral("Trần Văn A"), name("7"), name("15.5"), name("true"),
                  name("2026-09-21T21:13:20+07:00"), name("15.25"), name("test"), name("2026-09-21T21:13:20+07:00")}}));
}

void ExtractionTest::csvIsWhatRfc4180AndExcelWant()
{
    write(name("field"), {{{std::string("a\nb,c\"d"), {}}, qint64(1234)}});
    QVERIFY(extract(planOf(fields(), false), "fields.csv"));
    QCOMPARE(content("fields.csv"),
             QByteArray("\xEF\xBB\xBFid,shape,_source,_data_at,_fetched_at\r\n"
                        "\"a\nb,c\"\"d\",,test,1970-01-01T08:00:01.234+08:00,2026-09-21T21:13:20+07:00\r\n"));
    QCOMPARE(QFile::permissions(path("fields.csv"))
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void ExtractionTest::textsThatLookLikeFormulasAreGuarded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("equals") << QByteArray("=HYPERLINK(A1)") << QByteArray("'=HYPERLINK(A1)");
    QTest::newRow("plus") << QByteArray("+84 24") << QByteArray("'+84 24");
    QTest::newRow("minus") << QByteArray("-1+2") << QByteArray("'-1+2");
    QTest::newRow("at") << QByteArray("@SUM(1)") << QByteArray("'@SUM(1)");
    QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
    QTest::newRow("with a comma") << QByteArray("=a,b") << QByteArray("\"'=a,b\"");
    QTest::newRow("within") << QByteArray("a=b") << QByteArray("a=b");
}

void ExtractionTest::textsThatLookLikeFormulasAreGuarded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    write(name("field"), {{{text.toStdString(), {}}, std::nullopt}});
    QVERIFY(extract(planOf(fields(), false), "fields.csv"));
    const QByteArray line = content("fields.csv").split('\n').at(1);
    QVERIFY2(line.startsWith(written + ','), line.constData());
}

void ExtractionTest::xlsxIsReadBackAsItWas()
{
    write(name("boat"),
          {boat("=1+1", "Cầu <A> & \x01 hai"), {{std::string("AH-2"), {}, {}, {}, {}, {}, {}, {}, {}}, {}}});
    const auto done = extract(planOf(boats(), true), "boats.xlsx");
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence));
    QCOMPARE(done->rows, 2);
    const QList<QStringList> rows =
        readBack(format::FormatSpec::Kind::Xlsx, content("boats.xlsx"),
                 {name("id"), name("note"), name("owner"), name("crew"), name("length"), name("seen"), name("lat")});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).mid(0, 5), (QStringList{name("=1+1"), QStringLiteral("Cầu <A> & \x01 hai"),
                                                QStringLiteral("Trần Văn A"), name("7"), name("15.5")}));
    QVERIFY2(rows.at(0).at(5).startsWith(name("2026-09-21T21:13:20")), qPrintable(rows.at(0).at(5)));
    QCOMPARE(rows.at(1), (QStringList{name("AH-2"), {}, {}, {}, {}, {}, {}}));
    QCOMPARE(QDir(m_out->path()).entryList(QDir::Files), QStringList{name("boats.xlsx")});
}

void ExtractionTest::geoJsonHasPointsOfTwoColumns()
{
    dataset::Row lost = boat("AH-2", "x");
    lost.values[7] = std::monostate();
    write(name("boat"), {boat("AH-1", "\"x\""), lost});
    const auto done = extract(planOf(boats(), false), "boats.geojson");
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence));
    QCOMPARE(done->losses.noPlaces, 1);
    QCOMPARE(json("boats.geojson").value(name("type")).toString(), name("FeatureCollection"));
    const QJsonArray features = json("boats.geojson").value(name("features")).toArray();
    QCOMPARE(features.size(), 2);
    const QJsonObject first = features.at(0).toObject();
    QCOMPARE(first.value(name("geometry")).toObject(),
             (QJsonObject{{name("type"), name("Point")}, {name("coordinates"), QJsonArray{108.5, 15.25}}}));
    const QJsonObject properties = first.value(name("properties")).toObject();
    QCOMPARE(properties.value(name("note")).toString(), name("\"x\""));
    QCOMPARE(properties.value(name("at_sea")), QJsonValue(true));
    QCOMPARE(properties.value(name("crew")), QJsonValue(7));
    QCOMPARE(properties.value(name("seen")).toString(), name("2026-09-21T21:13:20+07:00"));
    QVERIFY(!properties.contains(name("lat")) && !properties.contains(name("owner")));
    QVERIFY(features.at(1).toObject().value(name("geometry")).isNull());
}

void ExtractionTest::geoJsonHasTheGeometriesOfAColumn()
{
    const QByteArray line = R"({"coordinates":[[108,15],[109,16]],"type":"LineString"})";
    write(name("field"), {{{std::string("a"), line.toStdString()}, {}}, {{std::string("b"), std::string("{")}, {}}});
    const auto done = extract(planOf(fields(), false), "fields.geojson");
    QVERIFY(done);
    QCOMPARE(done->losses.noPlaces, 1);
    const QJsonArray features = json("fields.geojson").value(name("features")).toArray();
    QCOMPARE(features.at(0).toObject().value(name("geometry")).toObject(), QJsonDocument::fromJson(line).object());
    QVERIFY(features.at(1).toObject().value(name("geometry")).isNull());
    QVERIFY(!features.at(0).toObject().value(name("properties")).toObject().contains(name("shape")));
}

void ExtractionTest::geoJsonWithoutPlacesIsRefused()
{
    ExtractPlan plan = planOf(fields(), false);
    plan.sql = name("SELECT id FROM field");
    plan.columns = {{name("id"), ColumnKind::Plain}};
    plan.cells = {0};
    const auto done = extract(plan, "a.geojson");
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Config);
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void ExtractionTest::aSheetThatIsFullIsRefused()
{
    const auto writer = makeXlsxWriter(path("a.xlsx"), zone, 3);
    QVERIFY(writer->begin(name("a"), {{name("n"), ColumnKind::Plain}}));
    QVERIFY(writer->row({1LL}));
    QVERIFY(writer->row({2LL}));
    const auto third = writer->row({3LL});
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Config);
    QVERIFY2(third.error().sentence.contains(name("2 rows")), qPrintable(third.error().sentence));
}

void ExtractionTest::aTextThatIsTooLongForACellIsCutAndCounted()
{
    write(name("field"), {{{std::string(40'000, 'x'), {}}, {}}});
    const auto done = extract(planOf(fields(), false), "a.xlsx");
    QVERIFY(done);
    QCOMPARE(done->losses.cutTexts, 1);
    QCOMPARE(readBack(format::FormatSpec::Kind::Xlsx, content("a.xlsx"), {name("id")}).constFirst().constFirst().size(),
             32'767);
}

void ExtractionTest::personalColumnsAreLeftOut()
{
    const ExtractPlan plan = planOf(boats(), false);
    QCOMPARE(plan.leftOut, QStringList{name("owner")});
    write(name("boat"), {boat("AH-1", "x")});
    QVERIFY(extract(plan, "boats.csv"));
    QVERIFY(!content("boats.csv").contains("owner") && !content("boats.csv").contains("Trần"));
    QVERIFY(planOf(boats(), true).leftOut.isEmpty());
}

static metric::MetricSpec metricOf(const char *sql)
{
    metric::MetricSpec spec;
    spec.id = name("at-sea");
    spec.sql = name(sql);
    spec.period = metric::Period::Today;
    return spec;
}

void ExtractionTest::aMetricIsWrittenAsItsSqlGivesIt()
{
    write(name("boat"), {boat("AH-1", "x")});
    const auto plan = planOf(metricOf("SELECT :from AS at, count(*) AS value, max(note) AS label, seen FROM boat "
                                      "WHERE seen <= :now"),
                             {boats()}, *m_reader, atMs, zone, false);
    QVERIFY(plan && plan->leftOut.isEmpty());
    QVERIFY(extract(*plan, "sea.csv"));
    QCOMPARE(content("sea.csv").mid(3),
             QByteArray("at,value,label,seen\r\n2026-09-21T00:00:00+07:00,1,x,2026-09-21T21:13:20+07:00\r\n"));
    const auto wrong = planOf(metricOf("SELECT nothing FROM boat"), {boats()}, *m_reader, atMs, zone, false);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Config);
}

void ExtractionTest::whatAMetricComputesOfPersonalColumnsIsLeftOut()
{
    const metric::MetricSpec spec = metricOf("SELECT owner, upper(owner) AS label, id FROM boat");
    const auto plan = planOf(spec, {boats()}, *m_reader, atMs, zone, false);
    QVERIFY(plan);
    QCOMPARE(plan->leftOut, (QStringList{name("owner"), name("label")}));
    QCOMPARE(plan->cells, QList<int>{2});
    QCOMPARE(planOf(spec, {boats()}, *m_reader, atMs, zone, true)->columns.size(), 3);
    const auto none = planOf(metricOf("SELECT max(owner) AS value FROM boat"), {boats()}, *m_reader, atMs, zone, false);
    const auto done = extract(*none, "a.csv");
    QVERIFY(!done);
    QVERIFY(done.error().next.contains(name("--with-personal")));
}

void ExtractionTest::aFileThatIsThereIsKeptUnlessItIsToBeReplaced()
{
    QFile there(path("a.csv"));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    QVERIFY(!extract(planOf(fields(), false), "a.csv"));
    QCOMPARE(content("a.csv"), QByteArray("mine"));
    QVERIFY(extract(planOf(fields(), false), "a.csv", UnfinishedFile::Existing::Replaced));
    QVERIFY(content("a.csv").startsWith("\xEF\xBB\xBFid,"));
}

void ExtractionTest::nothingIsLeftOfAnExtractThatFails()
{
    for (const char *file : {"a.csv", "a.xlsx"}) {
        ExtractPlan plan = planOf(fields(), false);
        plan.sql = name("SELECT nothing FROM field");
        QVERIFY(!extract(plan, file));
        QVERIFY(QDir(m_out->path()).isEmpty());
    }
}

void ExtractionTest::anUnknownEndIsRefused()
{
    const auto done = extract(planOf(fields(), false), "a.pdf");
    QVERIFY(!done);
    QVERIFY2(done.error().next.contains(name(".geojson")), qPrintable(done.error().next));
}

void ExtractionTest::manyRowsStream()
{
    ExtractPlan plan = planOf(fields(), false);
    plan.columns = {{name("n"), ColumnKind::Plain}, {name("at"), ColumnKind::Time}};
    plan.cells = {0, 0};
    plan.sql = name("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 200000) SELECT n FROM r");
    const auto done = extract(plan, "a.csv");
    QVERIFY(done);
    QCOMPARE(done->rows, 200'000);
    QVERIFY(content("a.csv").endsWith("\r\n200000,1970-01-01T08:03:20+08:00\r\n"));
}

TOANCANH_TEST(ExtractionTest)
#include "ExtractionTest.moc"
