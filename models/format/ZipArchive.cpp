// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/ZipArchive.h"

#include <QCoreApplication>

#include <zip.h>

namespace toancanh::format {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> damaged(const QByteArray &name)
{
    return failure(ErrorKind::Malformed, tr("the workbook is damaged at its part %1").arg(QString::fromUtf8(name)), {},
                   tr("fetch it anew; where that doesn't help, have it saved anew"));
}

} // namespace

ZipPart::ZipPart(std::shared_ptr<zip> archive, zip_file *file, const QByteArray &name, qint64 maximumBytes)
    : m_archive(std::move(archive)), m_file(file, &zip_fclose), m_name(name), m_left(maximumBytes)
{}

ZipPart::ZipPart(ZipPart &&) noexcept = default;
ZipPart &ZipPart::operator=(ZipPart &&) noexcept = default;
ZipPart::~ZipPart() = default;

Result<qsizetype> ZipPart::read(char *into, qsizetype size)
{
    const zip_int64_t count = zip_fread(m_file.get(), into, zip_uint64_t(size));
    if (count < 0)
        return damaged(m_name);
    m_left -= count;
    if (m_left < 0)
        return failure(ErrorKind::Malformed,
                       tr("the workbook's part %1 unpacks to more than is read").arg(QString::fromUtf8(m_name)), {},
                       tr("have the table made smaller"));
    return qsizetype(count);
}

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes)
{
    const auto unreadable = [] {
        return failure(ErrorKind::Malformed, tr("the workbook is cut off or damaged: its list of parts is not there"));
    };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *const archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return unreadable();
    }
    return ZipArchive(std::shared_ptr<zip>(archive, [bytes](zip_t *one) { zip_discard(one); }));
}

bool ZipArchive::has(const QByteArray &name) const
{
    return zip_name_locate(m_archive.get(), name.constData(), 0) >= 0;
}

Result<ZipPart> ZipArchive::part(const QByteArray &name, qint64 maximumBytes) const
{
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat(m_archive.get(), name.constData(), 0, &facts) != 0)
        return failure(ErrorKind::Malformed, tr("the workbook lacks its part %1").arg(QString::fromUtf8(name)));
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        return failure(ErrorKind::Malformed, tr("the workbook is locked with a password"), {},
                       tr("ask for a file without one"));
    zip_file_t *const file = zip_fopen(m_archive.get(), name.constData(), 0);
    if (file == nullptr)
        return damaged(name);
    return ZipPart(m_archive, file, name, maximumBytes);
}

Result<QByteArray> ZipArchive::read(const QByteArray &name, qint64 maximumBytes) const
{
    constexpr qsizetype pieceBytes = 64 * 1024;
    Result<ZipPart> from = part(name, maximumBytes);
    if (!from)
        return tl::unexpected<Error>(from.error());
    QByteArray whole;
    for (;;) {
        const qsizetype had = whole.size();
        whole.resize(had + pieceBytes);
        const Result<qsizetype> count = from->read(whole.data() + had, pieceBytes);
        if (!count)
            return tl::unexpected<Error>(count.error());
        whole.truncate(had + *count);
        if (*count == 0)
            return whole;
    }
}

} // namespace toancanh::format
