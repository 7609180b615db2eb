// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XlsxBook.h"

#include "models/format/SheetTimes.h"
#include "models/format/XlsxRows.h"
#include "models/format/XmlStream.h"
#include "models/format/XmlTree.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>
#include <charconv>

namespace toancanh::format {

namespace {

constexpr qint64 maximumSmallPart = 16LL * 1024 * 1024;
constexpr size_t maximumTexts = 10'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

struct Relation
{
    QString id;
    QString kind; ///< the last word of its type's address, which transitional and strict files write differently
    QByteArray target;
};

Result<std::unique_ptr<XmlTree>> parsed(const ZipArchive &archive, const QByteArray &part)
{
    Result<QByteArray> bytes = archive.read(part, maximumSmallPart);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto tree = XmlTree::parse(std::move(*bytes));
    if (!tree)
        return failure(tree.error().kind, tr("the workbook is damaged at its part %1").arg(QString::fromUtf8(part)));
    return tree;
}

/// What a part says of other parts, whose names are from the archive's top.
Result<std::vector<Relation>> relationsOf(const ZipArchive &archive, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/')) + 1;
    const QString folder = part.left(slash);
    const auto tree =
        parsed(archive, (folder + QStringLiteral("_rels/") + part.mid(slash) + QStringLiteral(".rels")).toUtf8());
    if (!tree)
        return tl::unexpected<Error>(tree.error());
    std::vector<Relation> relations;
    for (const pugi::xml_node &one : (*tree)->document.document_element().children("Relationship")) {
        const QString target = QString::fromUtf8(one.attribute("Target").value());
        const QString path = target.startsWith(QLatin1Char('/')) ? target : QLatin1Char('/') + folder + target;
        relations.push_back({QString::fromUtf8(one.attribute("Id").value()),
                             QString::fromUtf8(one.attribute("Type").value()).section(QLatin1Char('/'), -1),
                             QDir::cleanPath(path).mid(1).toUtf8()});
    }
    return relations;
}

std::vector<bool> timeFormats(const pugi::xml_node &styles)
{
    QHash<int, bool> own;
    for (const pugi::xml_node &one : styles.child("numFmts").children("numFmt"))
        own.insert(one.attribute("numFmtId").as_int(),
                   showsTime(std::string_view(one.attribute("formatCode").value())));
    std::vector<bool> formats;
    for (const pugi::xml_node &one : styles.child("cellXfs").children("xf")) {
        const int number = one.attribute("numFmtId").as_int();
        formats.push_back(own.contains(number) ? own.value(number) : showsTime(number));
    }
    return formats;
}

/// Reads the texts; those of how a text is pronounced (rPh) are none of it.
struct TextsListener : XmlListener
{
    XlsxTexts texts;
    bool isInText = false;
    bool isInPronunciation = false;

    void opened(std::string_view name, const XmlAttributes &, int) override
    {
        isInPronunciation = isInPronunciation || name == "rPh";
        isInText = name == "t" && !isInPronunciation;
    }
    bool closed(std::string_view name, int) override
    {
        isInText = false;
        isInPronunciation = isInPronunciation && name != "rPh";
        if (name == "si") {
            unescapeXlsx(texts.all, texts.ends.empty() ? 0 : texts.ends.back());
            texts.ends.push_back(quint32(texts.all.size()));
        }
        return texts.ends.size() < maximumTexts;
    }
    void text(std::string_view piece) override
    {
        if (isInText)
            texts.all += piece;
    }
};

Result<XlsxTexts> textsOf(const ZipArchive &archive, const QByteArray &name)
{
    Result<ZipPart> part = archive.part(name, maximumPartBytes);
    if (!part)
        return tl::unexpected<Error>(part.error());
    TextsListener listener;
    XmlStream stream(std::move(*part), listener);
    const auto step = stream.advance();
    if (!step)
        return tl::unexpected<Error>(step.error());
    if (*step == XmlStream::Step::Paused)
        return tooManyCells();
    return std::move(listener.texts);
}

Result<QByteArray> sheetPart(const pugi::xml_node &workbook, const std::vector<Relation> &relations,
                             const QString &wanted)
{
    QStringList names;
    for (const pugi::xml_node &one : workbook.child("sheets").children("sheet")) {
        const QString id = QString::fromUtf8(one.attribute("id").value());
        const auto to = std::find_if(relations.cbegin(), relations.cend(),
                                     [&](const Relation &relation) { return relation.id == id; });
        if (to == relations.cend() || to->kind != QLatin1String("worksheet"))
            continue;
        const QString name = QString::fromUtf8(one.attribute("name").value());
        const bool isHidden = std::string_view(one.attribute("state").value()).find("idden") != std::string_view::npos;
        if (wanted.isEmpty() ? !isHidden : isSheetName(name, wanted))
            return to->target;
        names << name;
    }
    return noSheet(wanted, names);
}

} // namespace

std::optional<std::string_view> XlsxTexts::text(size_t index) const
{
    if (index >= ends.size())
        return {};
    const size_t from = index == 0 ? 0 : ends[index - 1];
    return std::string_view(all).substr(from, ends[index] - from);
}

void unescapeXlsx(std::string &text, size_t from)
{
    constexpr size_t escapeSize = 7;
    size_t to = text.find("_x", from);
    for (size_t at = to; at < text.size(); ++at, ++to) {
        text[to] = text[at];
        if (text[at] != '_' || at + escapeSize > text.size() || text[at + 1] != 'x' || text[at + 6] != '_')
            continue;
        unsigned sign = 0;
        const char *const end = text.data() + at + 6;
        const auto [stop, error] = std::from_chars(text.data() + at + 2, end, sign, 16);
        if (error == std::errc() && stop == end && sign < 0x80) {
            text[to] = char(sign);
            at += escapeSize - 1;
        }
    }
    if (to < text.size())
        text.resize(to);
}

Result<std::unique_ptr<SheetBook>> XlsxBook::open(const ZipArchive &archive, const QString &sheet)
{
    const auto top = relationsOf(archive, QString());
    if (!top)
        return tl::unexpected<Error>(top.error());
    QString workbookPart;
    for (const Relation &one : *top) {
        if (one.kind == QLatin1String("officeDocument"))
            workbookPart = QString::fromUtf8(one.target);
    }
    if (workbookPart.endsWith(QLatin1String(".bin")))
        return failure(ErrorKind::Malformed, tr("the server sent a binary Excel file (.xlsb)"), {},
                       tr("have it saved as .xlsx or CSV"));
    const auto workbook = parsed(archive, workbookPart.toUtf8());
    if (!workbook)
        return tl::unexpected<Error>(workbook.error());
    const auto relations = relationsOf(archive, workbookPart);
    if (!relations)
        return tl::unexpected<Error>(relations.error());
    const pugi::xml_node root = (*workbook)->document.document_element();
    const Result<QByteArray> part = sheetPart(root, *relations, sheet);
    if (!part)
        return tl::unexpected<Error>(part.error());

    auto cells = std::make_shared<XlsxCells>();
    cells->from1904 = root.child("workbookPr").attribute("date1904").as_bool();
    for (const Relation &one : *relations) {
        if (one.kind == QLatin1String("styles")) {
            const auto styles = parsed(archive, one.target);
            if (!styles)
                return tl::unexpected<Error>(styles.error());
            cells->formatIsTime = timeFormats((*styles)->document.document_element());
        } else if (one.kind == QLatin1String("sharedStrings")) {
            Result<XlsxTexts> texts = textsOf(archive, one.target);
            if (!texts)
                return tl::unexpected<Error>(texts.error());
            cells->texts = std::move(*texts);
        }
    }
    return std::unique_ptr<SheetBook>(new XlsxBook(archive, *part, std::move(cells)));
}

Result<std::unique_ptr<SheetRows>> XlsxBook::rows() const
{
    Result<ZipPart> part = m_archive.part(m_part, maximumPartBytes);
    if (!part)
        return tl::unexpected<Error>(part.error());
    return std::make_unique<XlsxRows>(std::move(*part), m_cells);
}

} // namespace toancanh::format
