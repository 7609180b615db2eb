// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/SimulatedProvince.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

namespace {

constexpr int startMs = 5 * 60 * 1000; // the first start of all paints the cameras' films

/// Other cycles for a source's declaration, and ages that go with them.
QString withCycle(QString declaration, const QString &everyText)
{
    static const QRegularExpression every(QStringLiteral("^every: [^#\\n]*"), QRegularExpression::MultilineOption);
    static const QRegularExpression newest(QStringLiteral("^newest: [^#\\n]*"), QRegularExpression::MultilineOption);
    return declaration.replace(every, QStringLiteral("every: ") + everyText)
        .replace(newest, QStringLiteral("freshness: fetch"));
}

} // namespace

SimulatedProvince::SimulatedProvince(Cameras cameras) : m_cameras(cameras)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // A test that crashes or is killed leaves no province behind.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

SimulatedProvince::~SimulatedProvince()
{
    kill();
}

bool SimulatedProvince::start()
{
    QStringList arguments{QStringLiteral("--http-port"),    QString::number(m_httpPort),
                          QStringLiteral("--rtsp-port"),    QString::number(m_rtspPort),
                          QStringLiteral("--cache"),        QStringLiteral(TOANCANH_PROVINCE_CACHE),
                          QStringLiteral("--secrets-file"), secretsFile(),
                          QStringLiteral("--print-ports")};
    if (m_cameras == Cameras::None)
        arguments << QStringLiteral("--no-rtsp");
    // An event loop waits, not a blocking call: a wall that this thread shows lives on meanwhile.
    QEventLoop loop;
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, [this, &loop] {
        if (m_process.canReadLine())
            loop.quit();
    });
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(startMs, &loop, &QEventLoop::quit);
    m_process.start(QStringLiteral(TOANCANH_PROVINCE), arguments);
    loop.exec();
    const QByteArray said = m_process.readAllStandardOutput();
    if (!said.contains('\n')) {
        m_errorText = QStringLiteral("toancanh-province did not say its ports: ") + m_process.errorString();
        return false;
    }
    const QJsonObject ports = QJsonDocument::fromJson(said.left(said.indexOf('\n'))).object();
    m_httpPort = ports.value(QLatin1String("http")).toInt();
    m_rtspPort = ports.value(QLatin1String("rtsp")).toInt();
    m_errorText = QString::fromUtf8(said); // what it said where it is not what we need
    return m_httpPort > 0 && (m_rtspPort > 0 || m_cameras == Cameras::None);
}

void SimulatedProvince::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(5000);
}

bool SimulatedProvince::setMode(const QString &system, const QString &mode)
{
    return control(QStringLiteral("system=%1&mode=%2").arg(system, mode));
}

bool SimulatedProvince::setCamera(const QString &camera, const QString &mode)
{
    return control(QStringLiteral("camera=%1&mode=%2").arg(camera, mode));
}

bool SimulatedProvince::control(const QString &query)
{
    QNetworkAccessManager manager;
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/control?%2").arg(m_httpPort).arg(query));
    QNetworkReply *reply = manager.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError;
}

QString SimulatedProvince::writeProfile(const QString &everyText)
{
    const QDir from(QStringLiteral(TOANCANH_DEMO_PROFILE));
    const QDir to(m_folder.filePath(QStringLiteral("profile")));
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile source(files.next());
        const QString name = from.relativeFilePath(source.fileName());
        QDir().mkpath(QFileInfo(to.filePath(name)).path());
        QFile target(to.filePath(name));
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
            return {};
        QString text = QString::fromUtf8(source.readAll());
        text.replace(QStringLiteral("127.0.0.1:28080"), QStringLiteral("127.0.0.1:%1").arg(m_httpPort));
        if (m_rtspPort > 0)
            text.replace(QStringLiteral("127.0.0.1:28554"), QStringLiteral("127.0.0.1:%1").arg(m_rtspPort));
        if (!everyText.isEmpty() && name.startsWith(QStringLiteral("sources/")))
            text = withCycle(text, everyText);
        if (target.write(text.toUtf8()) < 0)
            return {};
    }
    return to.path();
}
