// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/format/PackedSheet.h"

#include <zip.h>

namespace toancanh {

QByteArray packed(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    zip_error_t error;
    zip_source_t *const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *const archive = zip_open_from_source(target, ZIP_CREATE, &error);
    for (const auto &[name, text] : parts)
        zip_file_add(archive, name.constData(),
                     zip_source_buffer(archive, text.constData(), zip_uint64_t(text.size()), 0), 0);
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray xlsx(const QByteArray &rows)
{
    return packed({{"_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='w.xml'/></R>"},
                   {"w.xml", "<w xmlns:r='u'><sheets><sheet name='S' r:id='b'/></sheets></w>"},
                   {"_rels/w.xml.rels", "<R><Relationship Id='b' Type='x/worksheet' Target='s.xml'/></R>"},
                   {"s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

QByteArray ods(const QByteArray &rows)
{
    return packed({{"content.xml", "<d xmlns:t='u'><b><s><t:table t:name='S'>" + rows + "</t:table></s></b></d>"}});
}

} // namespace toancanh
