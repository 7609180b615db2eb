// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XmlFormat.h"

#include "models/base/ComplaintNames.h"
#include "models/format/AnswerKind.h"
#include "models/format/RawRow.h"
#include "models/format/StoredText.h"
#include "models/format/TextDecoder.h"
#include "models/format/XmlPlace.h"
#include "models/format/XmlTree.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

constexpr int deepestPlace = 4;
constexpr int deepestComplaint = 2;
constexpr int mostLookedAt = 50; // in each element

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

class XmlAnswer : public Answer
{
public:
    XmlAnswer(std::unique_ptr<XmlTree> tree, const XmlPlace &rows, const std::vector<XmlPlace> &places,
              const std::vector<XmlPlace> &around)
        : m_tree(std::move(tree))
        , m_rows(rows.nodes(m_tree->document))
        , m_hasRows(!m_rows.empty() || rows.saysEmptyList(m_tree->document))
        , m_places(places)
        , m_around(around)
    {}

    bool hasRows() const override { return m_hasRows; }
    size_t expectedRows() const override { return m_rows.size(); }
    bool next() override
    {
        if (m_next >= m_rows.size())
            return false;
        m_row = m_rows[m_next++];
        return true;
    }
    Cell cell(Place place) override { return m_places.at(place).cell(m_row, m_scratch); }
    QByteArray raw() override { return rawOf(m_row); }

    QStringList placesInRow() override
    {
        QStringList places;
        addPlaces(m_row.node(), {}, 0, places);
        return places;
    }

    Cell around(Place place) override { return m_around.at(place).cell(m_tree->document, m_scratch); }
    qsizetype countAround(Place place) override
    {
        const XmlPlace &asked = m_around.at(place);
        if (asked.givesNodes())
            return qsizetype(asked.nodes(m_tree->document).size());
        const Cell cell = asked.cell(m_tree->document, m_scratch);
        return cell.isNothing() || cell.text.empty() ? 0 : 1;
    }
    QSet<QByteArray> members() const override
    {
        const pugi::xml_node root = m_tree->document.document_element();
        QSet<QByteArray> names{root.name()};
        for (const pugi::xml_node &child : root.children()) {
            if (child.type() == pugi::node_element)
                names.insert(QByteArray(root.name()) + '/' + child.name());
        }
        return names;
    }
    QString complaint() const override
    {
        std::pair<qsizetype, QString> best{complaintNames().size(), QString()};
        lookForComplaint(m_tree->document.document_element(), 0, best);
        return best.second;
    }

private:
    /// The most telling among the first elements, two levels deep, as a SOAP fault has it.
    static void lookForComplaint(const pugi::xml_node &in, int depth, std::pair<qsizetype, QString> &best)
    {
        int looked = 0;
        for (const pugi::xml_node &child : in.children()) {
            if (++looked > mostLookedAt)
                return;
            const QByteArray name = QByteArray(child.name()).toLower();
            const qsizetype rank = complaintNames().indexOf(name.mid(name.lastIndexOf(':') + 1));
            // SOAP 1.2 says it in each language in a Text of its own.
            const pugi::xml_text text = child.text() ? child.text() : child.child("Text").text();
            if (rank >= 0 && rank < best.first && text)
                best = {rank, QString::fromUtf8(cutRaw(trimmed(text.get())))};
            if (depth < deepestComplaint)
                lookForComplaint(child, depth + 1, best);
        }
    }

    /// Elements that hold others are gone into; of several of one name the first is taken.
    static void addPlaces(const pugi::xml_node &from, const QString &way, int depth, QStringList &places)
    {
        const auto add = [&places](const QString &place) {
            if (!places.contains(place))
                places << place;
        };
        for (const pugi::xml_attribute &attribute : from.attributes())
            add(way + QLatin1Char('@') + QString::fromUtf8(attribute.name()));
        bool hasElements = false;
        for (const pugi::xml_node &child : from.children()) {
            if (child.type() != pugi::node_element)
                continue;
            hasElements = true;
            if (depth < deepestPlace)
                addPlaces(child, way + QString::fromUtf8(child.name()) + QLatin1Char('/'), depth + 1, places);
        }
        if (!hasElements)
            add(way.isEmpty() ? QStringLiteral(".") : way.chopped(1));
    }

    std::unique_ptr<XmlTree> m_tree;
    pugi::xpath_node_set m_rows;
    bool m_hasRows;
    const std::vector<XmlPlace> &m_places;
    const std::vector<XmlPlace> &m_around;
    size_t m_next = 0;
    pugi::xpath_node m_row;
    std::string m_scratch;
};

class XmlFormat : public Format
{
public:
    XmlFormat(const FormatSpec &spec, const TextDecoder &decoder, XmlPlace rows)
        : m_saysEncoding(!spec.encoding.isEmpty()), m_decoder(decoder), m_rows(std::move(rows))
    {}

    Result<Place> place(const QString &text) override { return add(m_places, text); }
    Result<Place> placeAround(const QString &text) override { return add(m_around, text); }
    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        Result<QByteArray> text = decoded(std::move(bytes));
        if (!text)
            return tl::unexpected<Error>(text.error());
        const bool isPage = kindOf(*text) == AnswerKind::WebPage;
        const QByteArray start = isPage ? *text : QByteArray();
        Result<std::unique_ptr<XmlTree>> tree = XmlTree::parse(std::move(*text));
        if (!tree)
            return tl::unexpected<Error>(tree.error());
        auto answer = std::make_unique<XmlAnswer>(std::move(*tree), m_rows, m_places, m_around);
        // A page may be good XML: only one that was asked for has rows.
        if (isPage && answer->expectedRows() == 0)
            return cameInstead(start, QStringLiteral("XML"));
        return answer;
    }

private:
    static Result<Place> add(std::vector<XmlPlace> &places, const QString &text)
    {
        Result<XmlPlace> place = XmlPlace::compile(text);
        if (!place)
            return tl::unexpected<Error>(place.error());
        places.push_back(std::move(*place));
        return places.size() - 1;
    }

    Result<QByteArray> decoded(QByteArray bytes) const
    {
        const QString declared = m_saysEncoding ? QString() : declaredEncoding(bytes);
        if (declared.isEmpty())
            return m_decoder.decode(std::move(bytes));
        const Result<TextDecoder> decoder = TextDecoder::make(declared);
        if (!decoder)
            return failure(ErrorKind::Malformed, decoder.error().sentence, {}, decoder.error().next);
        return decoder->decode(std::move(bytes));
    }

    bool m_saysEncoding;
    TextDecoder m_decoder;
    XmlPlace m_rows;
    std::vector<XmlPlace> m_places;
    std::vector<XmlPlace> m_around;
};

} // namespace

Result<std::unique_ptr<Format>> makeXmlFormat(const FormatSpec &spec, const QString &rows)
{
    const Result<TextDecoder> decoder = TextDecoder::make(spec.encoding);
    if (!decoder)
        return tl::unexpected<Error>(decoder.error());
    Result<XmlPlace> place = XmlPlace::compile(rows.isEmpty() ? QStringLiteral("/*/*") : rows);
    if (!place)
        return tl::unexpected<Error>(place.error());
    if (!place->givesNodes())
        return failure(ErrorKind::Config, tr("`rows` is \"%1\", which gives a value, not rows").arg(rows));
    return std::make_unique<XmlFormat>(spec, *decoder, std::move(*place));
}

} // namespace toancanh::format
