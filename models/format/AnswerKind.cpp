// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AnswerKind.h"

#include "models/format/Excerpt.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

constexpr qsizetype examinedBytes = 512;
constexpr qsizetype examinedOffice = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> oldOffice(const QByteArray &bytes)
{
    // A locked workbook is a stream of this name in the same container that the old formats are.
    const QString locked = QStringLiteral("EncryptedPackage");
    const QByteArray name(reinterpret_cast<const char *>(locked.utf16()), 2 * locked.size());
    if (bytes.left(examinedOffice).contains(name) || bytes.right(examinedOffice).contains(name))
        return failure(ErrorKind::Malformed, tr("the workbook is locked with a password"), {},
                       tr("ask for a file without one"));
    return failure(ErrorKind::Malformed, tr("the server sent an old Excel file (.xls)"), {},
                   tr("have it saved as .xlsx or CSV"));
}

} // namespace

AnswerKind kindOf(const QByteArray &bytes)
{
    QByteArray start = bytes.left(examinedBytes);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    if (start.isEmpty())
        return AnswerKind::Empty;
    if (start.startsWith('<'))
        return start.startsWith("<!doctype html") || start.contains("<html") ? AnswerKind::WebPage : AnswerKind::Xml;
    if (start.startsWith('{') || start.startsWith("[{") || start.startsWith("[[") || start == "[]")
        return AnswerKind::Json;
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return AnswerKind::Zip;
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return AnswerKind::OldOffice;
    return AnswerKind::Other;
}

tl::unexpected<Error> cameInstead(const QByteArray &bytes, const QString &expected)
{
    const auto instead = [&](const QString &sentence) {
        return failure(
            ErrorKind::Malformed, sentence, {},
            tr("it begins with \"%1\"; see whether the address is right and the system runs").arg(beginningOf(bytes)));
    };
    switch (kindOf(bytes)) {
    case AnswerKind::Empty: return failure(ErrorKind::Malformed, tr("the answer is empty"));
    case AnswerKind::WebPage: return instead(tr("the server sent a web page instead of %1").arg(expected));
    case AnswerKind::Xml: return instead(tr("the server sent XML instead of %1").arg(expected));
    case AnswerKind::Json: return instead(tr("the server sent JSON instead of %1").arg(expected));
    case AnswerKind::Zip:
        return failure(ErrorKind::Malformed,
                       tr("the server sent a packed file (ZIP, XLSX, ODS) instead of %1").arg(expected), {},
                       tr("see whether the source's `format` is right"));
    case AnswerKind::OldOffice: return oldOffice(bytes);
    case AnswerKind::Other: break;
    }
    return instead(tr("the server sent something that is not %1").arg(expected));
}

} // namespace toancanh::format
