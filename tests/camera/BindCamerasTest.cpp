// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/CameraSpec.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::camera;

class BindCamerasTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCameraIsReadWhole();
    void aTableSaysTheSame();
    void everyMistakeIsAFindingWithItsPlace_data();
    void everyMistakeIsAFindingWithItsPlace();
    void aPasswordInAnAddressIsNotRepeated();
    void aDuplicateIsLeftOut();
};

namespace {

struct Bound
{
    QList<CameraSpec> cameras;
    QStringList findings;
};

Bound bound(const QString &file, const QString &text)
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QString &content) {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content.toUtf8()) < 0)
            qFatal("cannot write the test's profile");
    };
    write(QStringLiteral("centre.yaml"), QStringLiteral("centre: an-hai\ntitle: An Hải\nareas: areas.csv\n"
                                                        "agencies: agencies.csv\ndomains: []\n"));
    write(QStringLiteral("areas.csv"), QStringLiteral("id,name,level,parent,valid_from,valid_to\n"
                                                      "an-hai,An Hải,province,,,\n"
                                                      "tra-son,Trà Sơn,commune,an-hai,,\n"));
    write(QStringLiteral("codes.csv"), QStringLiteral("area,system,code\ntra-son,gso,20557\n"));
    write(QStringLiteral("agencies.csv"), QStringLiteral("id,name,level,contact\nso-nnmt,Sở NNMT,department,\n"));
    write(file, text);
    profile::Profile profile = profile::Profile::load(folder.path(), folder.path());
    const qsizetype before = profile.findings->size();
    Bound result;
    result.cameras = bindCameras(profile);
    for (const profile::Finding &finding : profile.findings->mid(before))
        result.findings << finding.text() + QStringLiteral(" | ") + finding.remedy;
    return result;
}

Bound boundYaml(const QString &text)
{
    return bound(QStringLiteral("cameras.yaml"), text);
}

CameraSpec ford()
{
    CameraSpec camera;
    camera.id = QStringLiteral("CAM-0214");
    camera.name = QStringLiteral("Ngầm Suối Cạn");
    camera.area = QStringLiteral("tra-son");
    camera.latitude = 15.4312;
    camera.longitude = 107.9821;
    camera.agency = QStringLiteral("so-nnmt");
    camera.tags = QStringList{QStringLiteral("phòng chống thiên tai"), QStringLiteral("ngầm tràn")};
    camera.streams = {{QUrl(QStringLiteral("rtsp://10.1.2.14/main")), {1920, 1080}},
                      {QUrl(QStringLiteral("rtsp://10.1.2.14/sub")), {640, 360}}};
    camera.transport = Transport::Udp;
    camera.secret = QStringLiteral("cam-nnmt");
    camera.who = QStringList{QStringLiteral("operator"), QStringLiteral("leader")};
    return camera;
}

} // namespace

void BindCamerasTest::aCameraIsReadWhole()
{
    const Bound result = boundYaml(QStringLiteral(R"(cameras:
  - id: CAM-0214
    name: Ngầm Suối Cạn
    area: {system: gso, code: "20557"}
    at: [15.4312, 107.9821]
    agency: so-nnmt
    tags: [phòng chống thiên tai, ngầm tràn]
    streams: [{url: rtsp://10.1.2.14/main, size: 1920x1080}, {url: rtsp://10.1.2.14/sub, size: 640x360}]
    transport: udp
    secret: cam-nnmt
    who: [operator, leader]
)"));
    QCOMPARE(result.findings, QStringList());
    QCOMPARE(result.cameras.size(), 1);
    QVERIFY(result.cameras.first() == ford());
}

void BindCamerasTest::aTableSaysTheSame()
{
    const Bound result = bound(
        QStringLiteral("cameras.csv"),
        QStringLiteral("id,name,area,at,agency,tags,streams,transport,secret,who\n"
                       "CAM-0214,Ngầm Suối Cạn,gso:20557,15.4312 107.9821,so-nnmt,phòng chống thiên tai|ngầm tràn,"
                       "rtsp://10.1.2.14/main 1920x1080|rtsp://10.1.2.14/sub 640x360,udp,cam-nnmt,operator|leader\n"));
    QCOMPARE(result.findings, QStringList());
    QCOMPARE(result.cameras.size(), 1);
    QVERIFY(result.cameras.first() == ford());
}

void BindCamerasTest::everyMistakeIsAFindingWithItsPlace_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("part");
    const QString streams = QStringLiteral("streams: [{url: \"rtsp://10.0.0.1/a\", size: 640x360}]");
    QTest::newRow("area code") << streams + QStringLiteral("\n    area: {system: gso, code: \"20558\"}")
                               << QStringLiteral("cameras.yaml:5:31:") << QStringLiteral("20557");
    QTest::newRow("code system") << streams + QStringLiteral("\n    area: {system: gos, code: \"20557\"}")
                                 << QStringLiteral("cameras.yaml:5:31:") << QStringLiteral("gos");
    QTest::newRow("agency") << streams + QStringLiteral("\n    agency: so-nmt") << QStringLiteral("cameras.yaml:5:13:")
                            << QStringLiteral("so-nnmt");
    QTest::newRow("transport") << streams + QStringLiteral("\n    transport: quic")
                               << QStringLiteral("cameras.yaml:5:16:") << QStringLiteral("tcp");
    QTest::newRow("place") << streams + QStringLiteral("\n    at: [107.9, 15.4]") << QStringLiteral("cameras.yaml:5:9:")
                           << QStringLiteral("latitude");
    QTest::newRow("unknown key") << streams + QStringLiteral("\n    agencie: so-nnmt")
                                 << QStringLiteral("cameras.yaml:5:5:") << QStringLiteral("agency");
    QTest::newRow("scheme") << QStringLiteral("streams: [{url: \"http://10.0.0.1/a\", size: 640x360}]")
                            << QStringLiteral("cameras.yaml:4:21:") << QStringLiteral("rtsp://");
    QTest::newRow("size") << QStringLiteral("streams: [{url: \"rtsp://10.0.0.1/a\", size: 640}]")
                          << QStringLiteral("cameras.yaml:4:48:") << QStringLiteral("1920x1080");
    QTest::newRow("password") << QStringLiteral("streams: [{url: \"rtsp://u:p@10.0.0.1/a\", size: 640x360}]")
                              << QStringLiteral("cameras.yaml:4:21:")
                              << QStringLiteral("put it in the keychain and name it in secret:");
}

void BindCamerasTest::everyMistakeIsAFindingWithItsPlace()
{
    QFETCH(QString, line);
    QFETCH(QString, place);
    QFETCH(QString, part);
    const Bound result = boundYaml(QStringLiteral("cameras:\n  - id: CAM-1\n    name: Một\n    ") + line + u'\n');
    QCOMPARE(result.findings.size(), 1);
    QVERIFY2(result.findings.first().startsWith(place), qPrintable(result.findings.first()));
    QVERIFY2(result.findings.first().contains(part), qPrintable(result.findings.first()));
}

void BindCamerasTest::aPasswordInAnAddressIsNotRepeated()
{
    for (const char *url : {"rtsp://admin:geheim@10.0.0.1/a", "rtsp://admin:ge heim@10.0.0.1/a", "geheim@10.0.0.1"}) {
        const Bound result =
            boundYaml(QStringLiteral("cameras:\n  - id: CAM-1\n    name: Một\n    streams: [{url: \"%1\", "
                                     "size: 640x360}]\n")
                          .arg(QLatin1String(url)));
        QCOMPARE(result.findings.size(), 1);
        QVERIFY(result.findings.first().contains(QStringLiteral("secret:")));
        QVERIFY(!result.findings.first().contains(QStringLiteral("heim")));
        QCOMPARE(result.cameras.first().streams.size(), 0);
    }
}

void BindCamerasTest::aDuplicateIsLeftOut()
{
    const QString camera =
        QStringLiteral("  - id: CAM-1\n    name: %1\n    streams: [{url: \"rtsp://h/a\", size: 64x36}]\n");
    const Bound result =
        boundYaml(QStringLiteral("cameras:\n") + camera.arg(QLatin1Char('A')) + camera.arg(QLatin1Char('B')));
    QCOMPARE(result.cameras.size(), 1);
    QCOMPARE(result.cameras.first().name, QStringLiteral("A"));
    QCOMPARE(result.findings.size(), 1);
    QVERIFY(result.findings.first().startsWith(QStringLiteral("cameras.yaml:5:9:")));
}

TOANCANH_TEST(BindCamerasTest)
#include "BindCamerasTest.moc"
