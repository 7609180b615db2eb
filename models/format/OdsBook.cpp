// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/OdsBook.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

constexpr qint64 maximumManifest = 4LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

} // namespace

Result<std::unique_ptr<SheetBook>> OdsBook::open(const ZipArchive &archive, const QString &sheet)
{
    const auto manifest = archive.read("META-INF/manifest.xml", maximumManifest);
    if (manifest && manifest->contains("encryption-data"))
        return failure(ErrorKind::Malformed, tr("the workbook is locked with a password"), {},
                       tr("ask for a file without one"));
    return std::unique_ptr<SheetBook>(new OdsBook(archive, sheet));
}

Result<std::unique_ptr<SheetRows>> OdsBook::rows() const
{
    Result<ZipPart> content = m_archive.part("content.xml", maximumPartBytes);
    if (!content)
        return tl::unexpected<Error>(content.error());
    return std::make_unique<OdsRows>(std::move(*content), m_sheet);
}

} // namespace toancanh::format
