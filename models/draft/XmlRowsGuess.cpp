// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/ProtocolGuess.h"
#include "models/draft/RowsChoice.h"
#include "models/draft/RowsGuess.h"
#include "models/format/XmlTree.h"

namespace toancanh::draft {

namespace {

constexpr qsizetype mostWays = 1000;

/// How often each way from the root is taken to an element that holds others or has attributes.
void count(const pugi::xml_node &from, const QString &way, QMap<QString, qsizetype> &counts)
{
    for (const pugi::xml_node &child : from.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const QString to = way + QLatin1Char('/') + QString::fromUtf8(child.name());
        const bool holdsElements =
            bool(child.find_child([](const pugi::xml_node &one) { return one.type() == pugi::node_element; }));
        if ((holdsElements || child.first_attribute()) && (counts.size() < mostWays || counts.contains(to)))
            ++counts[to];
        count(child, to, counts);
    }
}

/// Totals in the root's attributes and in its own elements.
PagesGuess pagesOf(const pugi::xml_node &root)
{
    PagesGuess pages;
    const auto note = [&pages](const char *name, const char *value, const QString &place) {
        const qint64 number = QByteArray(value).toLongLong();
        if (number <= pages.total || !saysTotal(QString::fromUtf8(name)))
            return;
        pages.total = number;
        pages.totalAt = place;
    };
    const QString way = QLatin1Char('/') + QString::fromUtf8(root.name());
    for (const pugi::xml_attribute &attribute : root.attributes())
        note(attribute.name(), attribute.value(), way + QStringLiteral("/@") + QString::fromUtf8(attribute.name()));
    for (const pugi::xml_node &child : root.children())
        note(child.name(), child.text().get(), way + QLatin1Char('/') + QString::fromUtf8(child.name()));
    return pages;
}

} // namespace

std::optional<RowsGuess> guessXmlRows(const QByteArray &xml)
{
    const Result<std::unique_ptr<format::XmlTree>> tree = format::XmlTree::parseDeclared(xml);
    if (!tree)
        return {};
    QMap<QString, qsizetype> counts;
    count((*tree)->document, {}, counts);
    // What comes once is the row only where nothing comes more often.
    QMap<QString, qsizetype> repeated;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        if (one.value() > 1)
            repeated.insert(one.key(), one.value());
    }
    RowsGuess guess;
    guess.rows = chosenRows(repeated);
    if (guess.rows.isEmpty() || saysDescription(guess.rows.section(QLatin1Char('/'), -1)))
        guess.rows = chosenRows(counts);
    guess.pages = pagesOf((*tree)->document.document_element());
    guess.protocol = xmlProtocol((*tree)->document);
    if (guess.protocol == QLatin1String("cap"))
        guess.rows = QStringLiteral("/alert/info");
    return guess;
}

} // namespace toancanh::draft
