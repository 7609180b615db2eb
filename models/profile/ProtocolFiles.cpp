// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/ProtocolFiles.h"

#include "models/profile/Declarations.h"
#include "models/profile/NodeData.h"
#include "models/profile/TextFile.h"
#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>

namespace toancanh::profile {

namespace {

struct Protocol
{
    QString id;
    QString file;
    Node dataset;
    Node source;
};
using Protocols = QHash<QString, Protocol>;

const QString datasets = QStringLiteral("datasets");
const QString fieldsKey = QStringLiteral("fields");

/// A part that says how something is done is taken as a whole: half of one kind of paging and half of another are none.
const QStringList wholeParts{QStringLiteral("paging"),   QStringLiteral("format"),  QStringLiteral("inside"),
                             QStringLiteral("fails"),    QStringLiteral("where"),   QStringLiteral("since"),
                             QStringLiteral("for-each"), QStringLiteral("snapshot")};

void readProtocols(Protocols &protocols, const QString &folder, const QString &shownFolder, Findings &findings)
{
    for (const QString &name : yamlFiles(folder, shownFolder, findings)) {
        const QString file = shownFolder + QLatin1Char('/') + name;
        const Node root = readYaml(QDir(folder).filePath(name), file, &findings);
        MapReader map(root);
        if (!map.isMap())
            continue;
        Protocol protocol;
        protocol.file = file;
        protocol.id = map.required(QStringLiteral("protocol")).text().value_or(QString());
        protocol.dataset = map.optional(QStringLiteral("dataset"));
        protocol.source = map.required(QStringLiteral("source"));
        map.optional(QStringLiteral("title"));
        if (!protocol.id.isEmpty() && protocol.source.isMap())
            protocols.insert(protocol.id, protocol);
    }
}

std::shared_ptr<const Node::Data> scalar(const QString &text, const Node &at)
{
    auto data = std::make_shared<Node::Data>();
    data->kind = Node::Data::Kind::Scalar;
    data->text = text;
    data->file = at.file();
    data->line = at.line();
    data->column = at.column();
    return data;
}

Node mapOf(const QList<std::pair<QString, Node>> &entries, const Node &at, Findings *findings)
{
    auto data = std::make_shared<Node::Data>();
    data->kind = Node::Data::Kind::Map;
    data->file = at.file();
    data->line = at.line();
    data->column = at.column();
    for (const auto &[key, value] : entries)
        data->entries.emplace_back(scalar(key, at), value.data());
    return Node(data, findings);
}

/// The fields that the dataset has columns for: a domain's own dataset need not take all that a protocol brings.
Node fieldsThatFit(const Node &fields, const Node &dataset)
{
    Node fitting = fields;
    for (const auto &[key, value] : fields.entries()) {
        const QString column = key.text().value_or(QString());
        if (!dataset.at(QStringLiteral("columns")).at(column).isDefined())
            fitting = fitting.without(column);
    }
    return fitting;
}

Node laidOver(const Protocol &protocol, const Node &own, const Node &dataset, Findings *findings)
{
    Node base = protocol.source;
    for (const QString &part : wholeParts) {
        if (own.at(part).isDefined())
            base = base.without(part);
    }
    if (base.at(fieldsKey).isMap() && dataset.isMap())
        base = base.without(fieldsKey).mergedWith(
            mapOf({{fieldsKey, fieldsThatFit(base.at(fieldsKey), dataset)}}, base, findings));
    return base.mergedWith(own.without(QStringLiteral("protocol")));
}

QString filledBy(const Protocol &protocol, const Node &own)
{
    const Node into = own.at(QStringLiteral("into"));
    return (into.isScalar() ? into : protocol.source.at(QStringLiteral("into"))).text().value_or(QString());
}

} // namespace

void applyProtocols(Profile &profile, const QString &shippedFolder)
{
    Findings *findings = profile.findings.get();
    Protocols protocols;
    readProtocols(protocols, shippedFolder, QDir::cleanPath(shippedFolder), *findings);
    readProtocols(protocols, QDir(profile.folder).filePath(QStringLiteral("protocols")), QStringLiteral("protocols"),
                  *findings);
    QList<Document> sources;
    for (Document &document : profile.sources) {
        const Node named = document.root.at(QStringLiteral("protocol"));
        if (!named.isDefined()) {
            sources.append(document);
            continue;
        }
        const auto protocol = protocols.constFind(named.text().value_or(QString()));
        if (protocol == protocols.cend()) {
            QStringList names = protocols.keys();
            names.sort();
            named.reportUnknown(QCoreApplication::translate("toancanh::profile", "protocol"), names);
            profile.markUnread(Profile::Part::Sources, document.file);
            continue;
        }
        const QString into = filledBy(*protocol, document.root);
        if (!declarationOf(profile, datasets, into).exists() && protocol->dataset.isDefined() && !into.isEmpty()) {
            const Node declared = mapOf({{into, protocol->dataset}}, protocol->dataset, findings);
            profile.domains.append(
                {protocol->file,
                 mapOf({{QStringLiteral("domain"), Node(scalar(protocol->id, named), findings)}, {datasets, declared}},
                       protocol->dataset, findings)});
        }
        const Node dataset = declarationOf(profile, datasets, into).value;
        document.root = laidOver(*protocol, document.root, dataset, findings);
        sources.append(document);
    }
    profile.sources = sources;
}

} // namespace toancanh::profile
