// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"

#include "tests/bench/FullLoad.h"
#include "widgets/look/Language.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace toancanh::bench {

namespace {

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

} // namespace

BenchWall::BenchWall(SimulatedProvince::Cameras cameras, const QString &everyText) : m_province(cameras)
{
    look::installTranslators(m_options.locale);
    if (!m_province.start())
        fail(m_province.errorText());
    m_options.profileFolder = m_province.writeProfile(everyText);
    m_options.dataFolder = m_province.dataFolder();
    m_options.secretsFile = m_province.secretsFile();
    if (m_options.profileFolder.isEmpty() || !addFullLoadScene(m_options.profileFolder)
        || !addCamerasScene(m_options.profileFolder) || !addDataScene(m_options.profileFolder))
        fail(QStringLiteral("the profile could not be written"));
}

app::WallApplication &BenchWall::show(const QString &scene)
{
    m_wall.reset();
    m_options.scene = scene;
    check::LoadedProfile loaded = check::LoadedProfile::load(m_options.profileFolder, QStringLiteral(TOANCANH_DOMAINS));
    for (const profile::Finding &finding : loaded.findings())
        fail(finding.text());
    auto wall = app::WallApplication::build(m_options, std::move(loaded));
    if (!wall)
        fail(wall.error().sentence);
    m_wall = *std::move(wall);
    m_wall->show();
    return *m_wall;
}

void BenchWall::run(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(seconds * 1000), &loop, &QEventLoop::quit);
    loop.exec();
}

QStringList BenchWall::waitUntilLive(int limitS)
{
    QElapsedTimer waited;
    waited.start();
    while (!m_wall->scene().isLive() && waited.elapsed() < limitS * 1000)
        run(0.2);
    return m_wall->scene().notLive();
}

QStringList BenchWall::systems()
{
    return {QStringLiteral("one-stop"), QStringLiteral("field-reports"), QStringLiteral("air"),
            QStringLiteral("health"),   QStringLiteral("budget"),        QStringLiteral("vessels")};
}

void BenchWall::setAll(const QString &mode)
{
    for (const QString &system : systems())
        m_province.setMode(system, mode);
    for (const QString &camera : cameraIds(m_options.profileFolder))
        m_province.setCamera(camera, mode);
}

} // namespace toancanh::bench
