// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Profile.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTimeZone>

#include <ctime>

using namespace toancanh;
using namespace toancanh::profile;

/// Profiles are written into a temporary folder, file by file.
class ProfileTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWholeProfileIsRead();
    void theShippedDomainsHaveNoFindings();
    void aMissingFolderIsAFinding();
    void brokenFilesAreFindingsAndTheRestIsRead();
    void whatCentreYamlNamesMustBeThere();
    void cacheLimitIsRead();
    void areasAreCheckedAgainstEachOther();
    void agenciesAreChecked();
    void anOwnDomainReplacesOrExtendsAShippedOne();
    void wrongDomainsAreReported();
    void fiveThousandAreasLoadFast();

private:
    void write(const QString &name, const QByteArray &text);
    void writeCentre(const QByteArray &more = "domains: []");
    Profile load() { return Profile::load(folder(), shipped()); }
    QString folder() const { return m_dir->filePath(QStringLiteral("profile")); }
    QString shipped() const { return m_dir->filePath(QStringLiteral("shipped")); }
    static QStringList findingsOf(const Profile &profile);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ProfileTest::init()
{
    StrictTest::init();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QDir(m_dir->path()).mkpath(QStringLiteral("profile"));
}

void ProfileTest::write(const QString &name, const QByteArray &text)
{
    const QString path = m_dir->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile output(path);
    QVERIFY(output.open(QIODevice::WriteOnly));
    QCOMPARE(output.write(text), text.size());
}

void ProfileTest::writeCentre(const QByteArray &more)
{
    write(QStringLiteral("profile/centre.yaml"), "centre: an-hai\ntitle: IOC\n" + more);
}

QStringList ProfileTest::findingsOf(const Profile &profile)
{
    QStringList texts;
    for (const Finding &finding : *profile.findings)
        texts.append(finding.text());
    return texts;
}

void ProfileTest::aWholeProfileIsRead()
{
    writeCentre("zone: Asia/Ho_Chi_Minh\nareas: areas.csv\nagencies: agencies.csv\n"
                "boundaries: {file: communes.geojson, key: /properties/ma_xa, system: gso}\ndomains: [air, health]\n");
    write(QStringLiteral("profile/communes.geojson"), "{}");
    write(QStringLiteral("profile/areas.csv"), "id,name,level,parent,valid_from,valid_to\n"
                                               "ah,An Hải,province,,,\ntra-son,Xã Trà Sơn,commune,ah,2025-07-01,\n"
                                               "cu,Huyện Cũ,district,ah,,2025-07-01\n");
    write(QStringLiteral("profile/codes.csv"), "area,system,code\ntra-son,gso,20557\ncu,gso,20557\n");
    write(QStringLiteral("profile/changes.csv"), "from,to,share,at\ncu,tra-son,0.25,2025-07-01\n");
    write(QStringLiteral("profile/agencies.csv"), "id,name,level,contact\nso-y-te,Sở Y tế,department,0235 000 000\n");
    write(QStringLiteral("profile/agency-codes.csv"), "agency,system,code\nso-y-te,h01,H01.05\n");
    write(QStringLiteral("profile/sources/b.yaml"), "source: b");
    write(QStringLiteral("profile/sources/a.yaml"), "source: a");
    write(QStringLiteral("profile/sources/notes.txt"), "not read");
    write(QStringLiteral("profile/scenes/overview.yaml"), "scene: overview");
    write(QStringLiteral("profile/cameras.yaml"), "cameras: []");
    write(QStringLiteral("profile/wall.yaml"), "wall: {}");
    write(QStringLiteral("shipped/air.yaml"), "domain: air");
    write(QStringLiteral("shipped/health.yaml"), "domain: health");
    write(QStringLiteral("shipped/vessels.yaml"), "domain: vessels");
    const Profile profile = load();
    QCOMPARE(findingsOf(profile), QStringList());
    QCOMPARE(profile.centre.id, QStringLiteral("an-hai"));
    QCOMPARE(profile.centre.zone.id(), QByteArray("Asia/Ho_Chi_Minh"));
    QCOMPARE(profile.centre.boundaries->file, folder() + QStringLiteral("/communes.geojson"));
    QCOMPARE(profile.centre.boundaries->key, QStringLiteral("/properties/ma_xa"));
    QCOMPARE(profile.centre.domains, QStringList({QStringLiteral("air"), QStringLiteral("health")}));
    const qint64 midnight = QDateTime(QDate(2025, 6, 30), QTime(17, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    const Area commune{QStringLiteral("tra-son"),
                       QStringLiteral("Xã Trà Sơn"),
                       QStringLiteral("commune"),
                       QStringLiteral("ah"),
                       midnight,
                       std::nullopt};
    QCOMPARE(profile.areas.size(), 3);
    QCOMPARE(profile.areas[1], commune);
    QCOMPARE(profile.areaCodes.size(), 2);
    const AreaChange change{QStringLiteral("cu"), QStringLiteral("tra-son"), 0.25, midnight};
    QCOMPARE(profile.areaChanges, QList<AreaChange>{change});
    const Agency agency{QStringLiteral("so-y-te"), QStringLiteral("Sở Y tế"), QStringLiteral("department"),
                        QStringLiteral("0235 000 000")};
    QCOMPARE(profile.agencies, QList<Agency>{agency});
    const Code code{QStringLiteral("so-y-te"), QStringLiteral("h01"), QStringLiteral("H01.05")};
    QCOMPARE(profile.agencyCodes, QList<Code>{code});
    QCOMPARE(profile.sources.size(), 2);
    QCOMPARE(profile.sources[0].file, QStringLiteral("sources/a.yaml"));
    QCOMPARE(profile.sources[0].root.at(QStringLiteral("source")).text(), QStringLiteral("a"));
    QCOMPARE(profile.scenes.size(), 1);
    QVERIFY(profile.cameras && profile.wall);
    QCOMPARE(profile.domains.size(), 2);
}

void ProfileTest::theShippedDomainsHaveNoFindings()
{
    writeCentre("domains: [one-stop, field-reports, air, health, budget, vessels, warnings]");
    const Profile profile =
        Profile::load(folder(), QStringLiteral(TOANCANH_SOURCE_DIR) + QStringLiteral("/resources/domains"));
    QCOMPARE(findingsOf(profile).join(QLatin1Char('\n')), QString());
    QCOMPARE(profile.domains.size(), 7);
    QVERIFY(profile.domains[0].root.at(QStringLiteral("datasets")).at(QStringLiteral("dossier")).isMap());
}

void ProfileTest::aMissingFolderIsAFinding()
{
    const Profile profile = Profile::load(QStringLiteral("/nowhere/at/all"), shipped());
    QCOMPARE(findingsOf(profile), QStringList(QStringLiteral("/nowhere/at/all: there is no such folder")));
    QCOMPARE(findingsOf(load()), QStringList(QStringLiteral("centre.yaml: there is no such file")));
}

void ProfileTest::brokenFilesAreFindingsAndTheRestIsRead()
{
    writeCentre();
    QVERIFY(QDir(folder()).mkpath(QStringLiteral("wall.yaml")));
    write(QStringLiteral("profile/cameras.yaml"), "\xff\xfe");
    write(QStringLiteral("profile/sources/a.yaml"), "source: [");
    write(QStringLiteral("profile/sources/b.yaml"), "");
    write(QStringLiteral("profile/sources/c.yaml"), QByteArray(4 * 1024 * 1024 + 1, '#'));
    write(QStringLiteral("profile/sources/d.yaml"), "source: d");
    write(QStringLiteral("profile/scenes/a.yaml"), "scene: a\nscene: b");
    const Profile profile = load();
    QCOMPARE(
        findingsOf(profile),
        QStringList({QStringLiteral("sources/a.yaml:1:9: this is not valid YAML: end of sequence flow not found"),
                     QStringLiteral("sources/b.yaml: the file is empty"),
                     QStringLiteral("sources/c.yaml: the file is larger than 4 MiB; split it"),
                     QStringLiteral("scenes/a.yaml:2:1: the key \"scene\" stands here twice; the first one counts"),
                     QStringLiteral("cameras.yaml:1: this line is not UTF-8 text; save the file as UTF-8"),
                     QStringLiteral("wall.yaml: this is not a file")}));
    QCOMPARE(profile.sources.size(), 1);
    QCOMPARE(profile.scenes.size(), 1);
    QVERIFY(!profile.cameras && !profile.wall);
}

void ProfileTest::whatCentreYamlNamesMustBeThere()
{
    writeCentre("zone: Asia/Ho_Chi_Min\nareas: area.csv\nagencies: ../agencies.csv\n"
                "boundaries: {file: a.geojson, key: /k, system: gos}\ndomain: [air]\n");
    write(QStringLiteral("profile/areas.csv"), "id,name,level\n");
    Profile profile = load();
    QCOMPARE(
        findingsOf(profile),
        QStringList(
            {QStringLiteral("centre.yaml:3:7: unknown time zone \"Asia/Ho_Chi_Min\", did you mean "
                            "\"Asia/Ho_Chi_Minh\"?"),
             QStringLiteral("centre.yaml:4:8: there is no file \"area.csv\", did you mean \"areas.csv\"?"),
             QStringLiteral("centre.yaml:5:11: \"../agencies.csv\" lies outside the profile's folder; copy it into "
                            "the folder"),
             QStringLiteral("centre.yaml:6:20: there is no file \"a.geojson\"; known: areas.csv, centre.yaml"),
             QStringLiteral("centre.yaml:1:1: \"domains\" is missing"),
             QStringLiteral("centre.yaml:7:1: unknown key \"domain\", did you mean \"domains\"?")}));
    writeCentre("areas: areas.csv\nboundaries: {file: areas.csv, key: /k, system: gos}\ndomains: [air, air, aire]\n");
    write(QStringLiteral("profile/areas.csv"), "id,name,level\na,A,commune\n");
    write(QStringLiteral("profile/codes.csv"), "area,system,code\na,gso,1\n");
    write(QStringLiteral("shipped/air.yaml"), "domain: air");
    profile = load();
    QCOMPARE(findingsOf(profile),
             QStringList({QStringLiteral("centre.yaml:4:48: unknown code system \"gos\", did you mean \"gso\"?"),
                          QStringLiteral("centre.yaml:5:16: the domain \"air\" stands here twice"),
                          QStringLiteral("centre.yaml:5:21: unknown domain \"aire\", did you mean \"air\"?")}));
    QCOMPARE(profile.centre.domains, QStringList(QStringLiteral("air")));
}

void ProfileTest::cacheLimitIsRead()
{
    writeCentre("domains: []\ncache: {limit: 20 GiB}");
    Profile profile = load();
    QCOMPARE(profile.centre.cacheLimitBytes, std::optional<qint64>(20LL << 30));
    QCOMPARE(findingsOf(profile), QStringList());
    writeCentre("domains: []");
    QVERIFY(!load().centre.cacheLimitBytes);
    writeCentre("domains: []\ncache: {limit: 1 MiB, size: 2}");
    profile = load();
    QVERIFY(!profile.centre.cacheLimitBytes);
    QCOMPARE(findingsOf(profile),
             QStringList({QStringLiteral("centre.yaml:4:16: a cache of \"1 MiB\" holds too little; give it at least 64 "
                                         "MiB"),
                          QStringLiteral("centre.yaml:4:23: unknown key \"size\"; known: limit")}));
}

void ProfileTest::areasAreCheckedAgainstEachOther()
{
    writeCentre("areas: areas.csv\ndomains: []");
    write(QStringLiteral("profile/areas.csv"), "id,name,level,parent,valid_from,valid_to\n"
                                               "ah,An Hải,province,,,\n"
                                               "tra-son,Trà Sơn,comune,ha,01/07/2025,\n"
                                               "tra-son,Trà Sơn,commune,ah,,\n"
                                               ",,commune,ah,,\n"
                                               "x,X,commune,y,2025-07-01,2025-06-30\n"
                                               "y,Y,commune,x,,\n");
    write(QStringLiteral("profile/codes.csv"), "area,system,code\ntra-sn,gso,1\nah,gso,2\ntra-son,gso,2\nah,,3\n");
    write(QStringLiteral("profile/changes.csv"),
          "from,to,share,at\nah,zz,1,2025-07-01\nah,x,2,2025-07-01\nah,x,0.5,\nah,x,,2025-13-01\n");
    const Profile profile = load();
    QCOMPARE(
        findingsOf(profile),
        QStringList(
            {QStringLiteral("areas.csv:3: \"01/07/2025\" is not a date; write it like 2025-07-01"),
             QStringLiteral("areas.csv:3: unknown level \"comune\", did you mean \"commune\"?"),
             QStringLiteral("areas.csv:4: the id \"tra-son\" is there already; the first one counts"),
             QStringLiteral("areas.csv:5: \"id\" is empty"), QStringLiteral("areas.csv:5: \"name\" is empty"),
             QStringLiteral("areas.csv:6: valid_to is not after valid_from"),
             QStringLiteral("areas.csv:3: unknown parent \"ha\", did you mean \"ah\"?"),
             QStringLiteral("areas.csv:7: the parents of \"y\" go round in a circle"),
             QStringLiteral("codes.csv:2: unknown area \"tra-sn\", did you mean \"tra-son\"?"),
             QStringLiteral("codes.csv:4: the code \"2\" of system \"gso\" belongs to \"ah\" already; the first one "
                            "counts"),
             QStringLiteral("codes.csv:5: \"system\" is empty"), QStringLiteral("changes.csv:2: unknown area \"zz\""),
             QStringLiteral("changes.csv:3: \"2\" is not a share; write a number above 0 and up to 1"),
             QStringLiteral("changes.csv:4: \"at\" is empty"),
             QStringLiteral("changes.csv:5: \"2025-13-01\" is not a date; write it like 2025-07-01")}));
    QCOMPARE(profile.areas.size(), 4);
    QVERIFY(profile.areas[1].parent.isEmpty());
    QCOMPARE(profile.areaCodes.size(), 1);
    QVERIFY(profile.areaChanges.isEmpty());
}

void ProfileTest::agenciesAreChecked()
{
    writeCentre("agencies: agencies.csv\ndomains: []");
    write(QStringLiteral("profile/agencies.csv"), "id,name\nso-y-te,Sở Y tế\nso-y-te,Sở Y tế\nubnd,\n");
    write(QStringLiteral("profile/agency-codes.csv"), "agency,system,code\nso-yte,h01,1\nso-y-te,h01,2\nubnd,h01,2\n");
    const Profile profile = load();
    QCOMPARE(
        findingsOf(profile),
        QStringList(
            {QStringLiteral("agencies.csv:3: the id \"so-y-te\" is there already; the first one counts"),
             QStringLiteral("agencies.csv:4: \"name\" is empty"),
             QStringLiteral("agency-codes.csv:2: unknown agency \"so-yte\", did you mean \"so-y-te\"?"),
             QStringLiteral("agency-codes.csv:4: the code \"2\" of system \"h01\" belongs to \"so-y-te\" already; the "
                            "first one counts")}));
    QCOMPARE(profile.agencies.size(), 2);
    QCOMPARE(profile.agencyCodes.size(), 1);
}

void ProfileTest::anOwnDomainReplacesOrExtendsAShippedOne()
{
    writeCentre("domains: [health, air, traffic]");
    write(QStringLiteral("shipped/air.yaml"),
          "domain: air\ntiles: {a: {kpi: x}, b: {kpi: y}}\nrules: {r: {for: 1 min}}");
    write(QStringLiteral("shipped/health.yaml"), "domain: health\ntiles: {a: {kpi: x}}");
    write(QStringLiteral("profile/domains/air.yaml"), "extends: air\ntiles: {b: {kpi: z, trend: t}, c: {kpi: w}}");
    write(QStringLiteral("profile/domains/my-health.yaml"), "domain: health\ntiles: {z: {kpi: x}}");
    write(QStringLiteral("profile/domains/traffic.yaml"), "domain: traffic");
    const Profile profile = load();
    QCOMPARE(findingsOf(profile), QStringList());
    QCOMPARE(profile.domains.size(), 3);
    const Node health = profile.domains[0].root.at(QStringLiteral("tiles"));
    QVERIFY(!health.at(QStringLiteral("a")).isDefined() && health.at(QStringLiteral("z")).isDefined());
    const Node air = profile.domains[1].root;
    QVERIFY(!air.at(QStringLiteral("extends")).isDefined());
    QVERIFY(air.at(QStringLiteral("rules")).at(QStringLiteral("r")).isMap());
    const Node tiles = air.at(QStringLiteral("tiles"));
    QCOMPARE(tiles.entries().size(), 3);
    QCOMPARE(tiles.at(QStringLiteral("b")).at(QStringLiteral("kpi")).text(), QStringLiteral("z"));
    QCOMPARE(tiles.at(QStringLiteral("b")).file(), QStringLiteral("domains/air.yaml"));
    QCOMPARE(tiles.at(QStringLiteral("a")).file(), shipped() + QStringLiteral("/air.yaml"));
}

void ProfileTest::wrongDomainsAreReported()
{
    writeCentre("domains: [air]");
    write(QStringLiteral("shipped/air.yaml"), "domain: air");
    write(QStringLiteral("profile/domains/a.yaml"), "extends: ari");
    write(QStringLiteral("profile/domains/b.yaml"), "domain: water\nextends: air");
    write(QStringLiteral("profile/domains/c.yaml"), "domain: water\nmetric: {}");
    write(QStringLiteral("profile/domains/d.yaml"), "domain: water");
    write(QStringLiteral("profile/domains/e.yaml"), "title: Nước");
    write(QStringLiteral("profile/domains/f.yaml"), "- a");
    QCOMPARE(
        findingsOf(load()),
        QStringList(
            {QStringLiteral("domains/b.yaml:1:9: \"domain\" and \"extends\" name different domains; a file adds to "
                            "the domain of its own name"),
             QStringLiteral("domains/c.yaml:2:1: unknown key \"metric\", did you mean \"metrics\"?"),
             QStringLiteral("domains/d.yaml:1:1: the domain \"water\" is in domains/c.yaml already"),
             QStringLiteral("domains/e.yaml:1:1: \"domain\" is missing"),
             QStringLiteral("domains/f.yaml:1:1: a map is expected here; write {key: value} or one line for each "
                            "key"),
             QStringLiteral("domains/a.yaml:1:10: unknown domain \"ari\", did you mean \"air\"?")}));
}

void ProfileTest::fiveThousandAreasLoadFast()
{
    writeCentre("areas: areas.csv\ndomains: []");
    QByteArray areas = "id,name,level,parent,valid_from,valid_to\nah,An Hải,province,,,\n";
    QByteArray codes = "area,system,code\n";
    for (int i = 0; i < 5000; ++i) {
        const QByteArray id = QByteArray::number(i);
        areas += "xa-" + id + ",Xã số " + id + ",commune,ah,2025-07-01,\n";
        codes += "xa-" + id + ",gso," + id + "\n";
    }
    write(QStringLiteral("profile/areas.csv"), areas);
    write(QStringLiteral("profile/codes.csv"), codes);
    // The processor's time: a busy machine makes nothing slower.
    const std::clock_t start = std::clock();
    const Profile profile = load();
    const auto elapsedMs = 1000 * (std::clock() - start) / CLOCKS_PER_SEC;
    QCOMPARE(findingsOf(profile), QStringList());
    QCOMPARE(profile.areas.size(), 5001);
    QCOMPARE(profile.areaCodes.size(), 5000);
    QVERIFY2(elapsedMs < 1000, qPrintable(QString::number(elapsedMs)));
}

TOANCANH_TEST(ProfileTest)
#include "ProfileTest.moc"
