// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/LoopFile.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QSaveFile>

namespace toancanh::province {

namespace {

// Raised when the scenes or the file's shape change, so that old files are not taken for new ones.
constexpr int kVersion = 1;
constexpr quint32 kMagic = 0x54434c50;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::province", text);
}

} // namespace

QString LoopSpec::fileName() const
{
    return QStringLiteral("%1-%2-%3-%4x%5-%6fps-%7s-v%8.loop")
        .arg(kind)
        .arg(seed)
        .arg(codec == Codec::H264 ? QStringLiteral("h264") : QStringLiteral("h265"))
        .arg(size.width())
        .arg(size.height())
        .arg(framesPerSecond)
        .arg(seconds)
        .arg(kVersion);
}

Result<void> LoopFile::write(const QString &path, const std::vector<AccessUnit> &units)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorKind::Storage, tr("The camera picture cannot be written: %1").arg(file.errorString()),
                       path);
    }
    QDataStream stream(&file);
    stream << kMagic << quint32(units.size());
    for (const AccessUnit &unit : units) {
        stream << quint32(unit.bytes.size()) << quint32(unit.key);
    }
    for (const AccessUnit &unit : units) {
        stream.writeRawData(unit.bytes.constData(), int(unit.bytes.size()));
    }
    if (stream.status() != QDataStream::Ok || !file.commit()) {
        return failure(ErrorKind::Storage, tr("The camera picture cannot be written: %1").arg(file.errorString()),
                       path);
    }
    return {};
}

Result<std::shared_ptr<const LoopFile>> LoopFile::open(const QString &path, const LoopSpec &spec)
{
    const std::shared_ptr<LoopFile> loop(new LoopFile);
    loop->m_spec = spec;
    loop->m_file.setFileName(path);
    if (!loop->m_file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, loop->m_file.errorString(), path);
    }
    const auto damaged = [&path] {
        return failure(ErrorKind::Malformed, tr("The stored camera picture is damaged"), path);
    };
    QDataStream stream(&loop->m_file);
    quint32 magic = 0;
    quint32 count = 0;
    stream >> magic >> count;
    if (magic != kMagic || int(count) != spec.frames()) {
        return damaged();
    }
    std::vector<std::pair<quint32, quint32>> index(count);
    qint64 offset = 8 + 8 * qint64(count);
    qint64 total = offset;
    for (auto &[size, key] : index) {
        stream >> size >> key;
        total += size;
    }
    if (stream.status() != QDataStream::Ok || total != loop->m_file.size() || index.front().second == 0) {
        return damaged();
    }
    const uchar *const bytes = loop->m_file.map(0, total);
    if (bytes == nullptr) {
        return failure(ErrorKind::Storage, loop->m_file.errorString(), path);
    }
    for (const auto &[size, key] : index) {
        loop->m_units.push_back({bytes + offset, qsizetype(size), key != 0});
        offset += size;
    }
    return loop;
}

int LoopFile::keyFrameBefore(int index) const
{
    while (index > 0 && !m_units[size_t(index)].key) {
        --index;
    }
    return index;
}

} // namespace toancanh::province
