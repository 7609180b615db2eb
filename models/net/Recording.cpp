// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Recording.h"

#include "models/net/HttpSentence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace toancanh::net {

namespace {

constexpr int form = 1; // of the index; another one is refused
constexpr qint64 maximumIndexBytes = 64LL * 1024 * 1024;
constexpr qsizetype maximumExchanges = 20'000;
constexpr QFile::Permissions ownersAlone = QFile::ReadOwner | QFile::WriteOwner;
const QString indexName = QStringLiteral("index.json");

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// By what the server calls it, so that a person's programs know it.
QString endingOf(const QString &contentType)
{
    const QList<std::pair<QString, QString>> endings{{QStringLiteral("json"), QStringLiteral("json")},
                                                     {QStringLiteral("csv"), QStringLiteral("csv")},
                                                     {QStringLiteral("spreadsheetml"), QStringLiteral("xlsx")},
                                                     {QStringLiteral("opendocument"), QStringLiteral("ods")},
                                                     {QStringLiteral("html"), QStringLiteral("html")},
                                                     {QStringLiteral("xml"), QStringLiteral("xml")},
                                                     {QStringLiteral("text/"), QStringLiteral("txt")}};
    for (const auto &[part, ending] : endings) {
        if (contentType.contains(part, Qt::CaseInsensitive))
            return ending;
    }
    return QStringLiteral("bin");
}

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersAlone) || file.write(bytes) != bytes.size()
        || !file.flush())
        return failure(ErrorKind::Storage, tr("the recording can't be written: %1").arg(file.errorString()),
                       shown(path), tr("see whether the disk is full; remove the folder and record again"));
    return {};
}

Result<QByteArray> readWhole(const QString &path, qint64 maximumBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("the recording can't be read: %1").arg(file.errorString()), shown(path));
    QByteArray bytes = file.read(maximumBytes + 1);
    if (bytes.size() > maximumBytes) {
        Error error = errorOfSize(maximumBytes);
        error.where = shown(path);
        return tl::unexpected<Error>(error);
    }
    return bytes;
}

} // namespace

Result<Recording> Recording::read(const QString &folder)
{
    const QString path = QDir(folder).filePath(indexName);
    const Result<QByteArray> text = readWhole(path, maximumIndexBytes);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    if (json.value(QLatin1String("toancanh-recording")).toInt() != form)
        return failure(ErrorKind::Malformed, tr("this is no recording that this program can read"), shown(path),
                       tr("name the folder that \"toancanh source record\" has made"));
    Recording recording;
    recording.folder = folder;
    recording.source = json.value(QLatin1String("source")).toString();
    recording.recordedMs =
        QDateTime::fromString(json.value(QLatin1String("recorded")).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    const QJsonArray list = json.value(QLatin1String("exchanges")).toArray();
    for (const QJsonValue &one : list) {
        const std::optional<Exchange> exchange = exchangeIn(one.toObject());
        if (!exchange)
            return failure(ErrorKind::Malformed,
                           tr("the exchange %1 of the recording is broken").arg(recording.exchanges.size() + 1),
                           shown(path));
        recording.exchanges.append(*exchange);
    }
    return recording;
}

Result<QByteArray> Recording::answer(const Exchange &exchange, qint64 maximumBytes) const
{
    if (exchange.answer.isEmpty())
        return QByteArray();
    return readWhole(QDir(folder).filePath(exchange.answer), maximumBytes);
}

Result<RecordingWriter> RecordingWriter::make(const QString &folder, const QString &source, qint64 nowMs,
                                              qint64 maximumBytes)
{
    if (QFileInfo::exists(folder) || QFileInfo(folder).isSymLink())
        return failure(ErrorKind::Config, tr("there is such a folder already, and it is left as it is"), shown(folder),
                       tr("name a folder that is not there yet"));
    if (!QDir().mkdir(folder, ownersAlone | QFile::ExeOwner))
        return failure(ErrorKind::Storage, tr("the folder for the recording can't be made"), shown(folder),
                       tr("see whether the folder above it is there and may be written"));
    RecordingWriter writer;
    writer.m_recording.folder = folder;
    writer.m_recording.source = source;
    writer.m_recording.recordedMs = nowMs;
    writer.m_maximumBytes = maximumBytes;
    return writer;
}

Result<void> RecordingWriter::add(Exchange exchange, const QByteArray &body)
{
    const qsizetype number = m_recording.exchanges.size() + 1;
    const auto keep = [&] { m_recording.exchanges.append(exchange); };
    if (m_bytes + body.size() > m_maximumBytes || number > maximumExchanges) {
        exchange.leftOut = tr("the recording is full");
        if (number <= maximumExchanges)
            keep();
        return failure(ErrorKind::Storage,
                       tr("the recording is full: %1 answers, %2 MiB").arg(number - 1).arg(m_bytes / (1024 * 1024)),
                       shown(m_recording.folder), tr("ask for less: a shorter time, smaller pages"));
    }
    if (!body.isEmpty()) {
        const QString name = QStringLiteral("%1.%2")
                                 .arg(number, 4, 10, QLatin1Char('0'))
                                 .arg(endingOf(exchange.answerHeader(QStringLiteral("Content-Type"))));
        if (const Result<void> written = writeNew(QDir(m_recording.folder).filePath(name), body); !written)
            return written;
        exchange.answer = name;
        m_bytes += body.size();
    }
    keep();
    return {};
}

Result<void> RecordingWriter::finish()
{
    if (m_recording.exchanges.isEmpty()) {
        QDir().rmdir(m_recording.folder);
        return {};
    }
    QJsonArray exchanges;
    for (const Exchange &exchange : std::as_const(m_recording.exchanges))
        exchanges.append(toJson(exchange));
    const QDateTime recorded = QDateTime::fromMSecsSinceEpoch(m_recording.recordedMs, Qt::UTC);
    const QJsonObject json{{QStringLiteral("toancanh-recording"), form},
                           {QStringLiteral("source"), m_recording.source},
                           {QStringLiteral("recorded"), recorded.toString(Qt::ISODateWithMs)},
                           {QStringLiteral("exchanges"), exchanges}};
    return writeNew(QDir(m_recording.folder).filePath(indexName), QJsonDocument(json).toJson());
}

} // namespace toancanh::net
