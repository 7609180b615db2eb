// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/OutputFile.h"

#include <QCoreApplication>
#include <QDir>

namespace toancanh::extract {

namespace {

constexpr qsizetype Much = 256 * 1024;

tl::unexpected<Error> cannotWrite(const QFile &file)
{
    return failure(
        ErrorKind::Storage,
        QCoreApplication::translate("toancanh::extract", "the file cannot be written: %1").arg(file.errorString()),
        QDir::toNativeSeparators(file.fileName()),
        QCoreApplication::translate("toancanh::extract", "make room on the disk, or choose another one"));
}

} // namespace

Result<void> OutputFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(m_file);
    m_buffer.reserve(2 * Much);
    return {};
}

Result<void> OutputFile::flow()
{
    return m_buffer.size() < Much ? Result<void>() : write();
}

Result<void> OutputFile::write()
{
    if (m_file.write(m_buffer) != m_buffer.size())
        return cannotWrite(m_file);
    m_buffer.resize(0);
    return {};
}

Result<void> OutputFile::close()
{
    if (auto written = write(); !written)
        return written;
    m_file.close();
    return {};
}

} // namespace toancanh::extract
