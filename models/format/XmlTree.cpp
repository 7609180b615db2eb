// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XmlTree.h"

#include "models/format/AnswerKind.h"
#include "models/format/RawRow.h"
#include "models/format/StoredText.h"
#include "models/format/TextDecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace toancanh::format {

namespace {

constexpr int maximumDepth = 128;
constexpr qint64 maximumTreeBytes = 512LL * 1024 * 1024;
constexpr qint64 elementBytes = 64; ///< of pugixml's nodes on 64 bits
constexpr qint64 attributeBytes = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> malformed(const QString &sentence, const QString &next = {})
{
    return failure(ErrorKind::Malformed, sentence, {}, next);
}

/// The name behind its prefix; nothing where it has none.
std::string behindPrefix(const char *name)
{
    const char *const colon = std::strchr(name, ':');
    return colon == nullptr ? std::string() : std::string(colon + 1);
}

void stripPrefixes(pugi::xml_node node)
{
    // pugixml copies a shorter name into the place of the longer one, so it must not lie there.
    if (const std::string name = behindPrefix(node.name()); !name.empty())
        node.set_name(name.c_str());
    for (pugi::xml_attribute one = node.first_attribute(); one;) {
        const pugi::xml_attribute following = one.next_attribute();
        const std::string_view full = one.name();
        if (full == "xmlns" || full.starts_with("xmlns:"))
            node.remove_attribute(one);
        else if (const std::string name = behindPrefix(one.name()); !name.empty())
            one.set_name(name.c_str());
        one = following;
    }
}

/// Walks without recursion, as all of pugixml does; false where the document is too deep.
bool stripAll(pugi::xml_node root)
{
    int depth = 1;
    for (pugi::xml_node node = root.first_child(); node;) {
        stripPrefixes(node);
        if (node.first_child()) {
            if (++depth > maximumDepth)
                return false;
            node = node.first_child();
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return true;
}

/// About how much the nodes will hold besides the text.
qint64 treeBytes(const QByteArray &utf8)
{
    return std::count(utf8.cbegin(), utf8.cend(), '<') * elementBytes
           + std::count(utf8.cbegin(), utf8.cend(), '=') * attributeBytes;
}

tl::unexpected<Error> explained(const pugi::xml_parse_result &result, qsizetype size, const QByteArray &start)
{
    if (kindOf(start) != AnswerKind::Xml)
        return cameInstead(start, QStringLiteral("XML"));
    if (result.status == pugi::status_out_of_memory)
        return malformed(tr("the answer needs more memory than there is"), tr("ask for it in pages"));
    if (result.offset + 1 >= size)
        return malformed(tr("the answer is cut off after %1 bytes").arg(size));
    return malformed(tr("the answer is not XML at byte %1 of %2").arg(result.offset).arg(size));
}

} // namespace

Result<std::unique_ptr<XmlTree>> XmlTree::parseDeclared(const QByteArray &bytes)
{
    const Result<TextDecoder> decoder = TextDecoder::make(declaredEncoding(bytes));
    if (!decoder)
        return tl::unexpected<Error>(decoder.error());
    Result<QByteArray> text = decoder->decode(bytes);
    return text ? parse(*std::move(text)) : tl::unexpected<Error>(text.error());
}

Result<std::unique_ptr<XmlTree>> XmlTree::parse(QByteArray utf8)
{
    constexpr qsizetype keptStart = 1024; // parsing writes into the text
    const QByteArray start = utf8.left(keptStart);
    if (const qsizetype zero = utf8.indexOf('\0'); zero >= 0 && kindOf(start) == AnswerKind::Xml)
        return malformed(tr("the answer is not XML at byte %1 of %2").arg(zero).arg(utf8.size()));
    if (treeBytes(utf8) > maximumTreeBytes)
        return malformed(tr("the answer has too many elements"), tr("ask for it in pages"));
    auto tree = std::make_unique<XmlTree>();
    tree->bytes = std::move(utf8);
    const pugi::xml_parse_result result = tree->document.load_buffer_inplace(
        tree->bytes.data(), size_t(tree->bytes.size()), pugi::parse_default, pugi::encoding_utf8);
    if (!result)
        return explained(result, tree->bytes.size(), start);
    if (!stripAll(tree->document.root()))
        return malformed(tr("the answer is nested more than %1 levels deep").arg(maximumDepth));
    return tree;
}

std::string_view textOf(const pugi::xpath_node &node, std::string &scratch)
{
    if (node.attribute())
        return trimmed(node.attribute().value());
    const pugi::xml_node from = node.node();
    const auto isText = [](const pugi::xml_node &one) {
        return one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata;
    };
    if (isText(from))
        return trimmed(from.value());
    if (const pugi::xml_node only = from.first_child(); only && !only.next_sibling() && isText(only))
        return trimmed(only.value());
    scratch.clear();
    for (pugi::xml_node one = from.first_child(); one;) {
        if (isText(one))
            scratch += one.value();
        if (one.first_child()) {
            one = one.first_child();
            continue;
        }
        while (one != from && !one.next_sibling())
            one = one.parent();
        one = one == from ? pugi::xml_node() : one.next_sibling();
    }
    return trimmed(scratch);
}

QByteArray rawOf(const pugi::xpath_node &node)
{
    struct Start : pugi::xml_writer
    {
        std::string text;
        void write(const void *data, size_t size) override
        {
            const size_t missing = size_t(maximumRawBytes) + 1 - std::min(text.size(), size_t(maximumRawBytes) + 1);
            text.append(static_cast<const char *>(data), std::min(size, missing));
        }
    };
    Start start;
    if (node.attribute())
        start.text = node.attribute().value();
    else
        node.node().print(start, "", pugi::format_raw | pugi::format_no_declaration);
    return cutRaw(trimmed(start.text));
}

} // namespace toancanh::format
