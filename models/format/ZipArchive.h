// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

#include <memory>

struct zip;
struct zip_file;

namespace toancanh::format {

/// One packed part that is read piece by piece, so that a small file that unpacks to gigabytes fills nothing.
class ZipPart
{
public:
    ZipPart(ZipPart &&) noexcept;
    ZipPart &operator=(ZipPart &&) noexcept;
    ~ZipPart();

    /// How many bytes came; 0 at the end, whose checksum was right. Errors: Malformed, also beyond the limit.
    Result<qsizetype> read(char *into, qsizetype size);

private:
    friend class ZipArchive;
    ZipPart(std::shared_ptr<zip> archive, zip_file *file, const QByteArray &name, qint64 maximumBytes);

    std::shared_ptr<zip> m_archive;
    std::unique_ptr<zip_file, int (*)(zip_file *)> m_file;
    QByteArray m_name;
    qint64 m_left;
};

/// A ZIP archive in memory.
class ZipArchive
{
public:
    /// Errors: Malformed.
    static Result<ZipArchive> open(const QByteArray &bytes);

    bool has(const QByteArray &name) const;
    /// `maximumBytes`: unpacked. Errors: Malformed, where it is missing or locked.
    Result<ZipPart> part(const QByteArray &name, qint64 maximumBytes) const;
    /// The whole part.
    Result<QByteArray> read(const QByteArray &name, qint64 maximumBytes) const;

private:
    explicit ZipArchive(std::shared_ptr<zip> archive) : m_archive(std::move(archive)) {}
    std::shared_ptr<zip> m_archive; ///< holds the bytes too
};

} // namespace toancanh::format
