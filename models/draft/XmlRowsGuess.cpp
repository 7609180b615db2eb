// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/RowsGuess.h"
#include "models/format/TextDecoder.h"
#include "models/format/XmlTree.h"

#include <QMap>

namespace toancanh::draft {

namespace {

/// How often each way from the root is taken to an element that holds others or has attributes.
void count(const pugi::xml_node &from, const QString &way, QMap<QString, int> &counts)
{
    for (const pugi::xml_node &child : from.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const QString to = way + QLatin1Char('/') + QString::fromUtf8(child.name());
        const bool holdsElements =
            bool(child.find_child([](const pugi::xml_node &one) { return one.type() == pugi::node_element; }));
        if (holdsElements || child.first_attribute())
            ++counts[to];
        count(child, to, counts);
    }
}

} // namespace

std::optional<RowsGuess> guessXmlRows(const QByteArray &xml)
{
    const Result<format::TextDecoder> decoder = format::TextDecoder::make(format::declaredEncoding(xml));
    const Result<QByteArray> text = decoder ? decoder->decode(xml) : tl::unexpected<Error>(decoder.error());
    const Result<std::unique_ptr<format::XmlTree>> tree =
        text ? format::XmlTree::parse(*text) : tl::unexpected<Error>(text.error());
    if (!tree)
        return {};
    QMap<QString, int> counts;
    count((*tree)->document, {}, counts);
    int most = 0;
    for (const int one : std::as_const(counts))
        most = qMax(most, one);
    // The outermost of those that come often: what lies in a row comes as often as the row, or some times more.
    QString found;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        const bool isOuter = found.isEmpty() || one.key().count(QLatin1Char('/')) < found.count(QLatin1Char('/'));
        if (one.value() * 4 > most && isOuter && (one.value() > 1 || most == 1))
            found = one.key();
    }
    return RowsGuess{found, {}, {}};
}

} // namespace toancanh::draft
