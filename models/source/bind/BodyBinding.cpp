// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/BodyBinding.h"

#include "models/source/bind/AddressCheck.h"
#include "models/source/bind/YamlTree.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QJsonValue bindTree(const Node &node, TemplateCheck &templates)
{
    if (!node.isMap() && !node.isSequence())
        node.report(tr("\"json\" is a map or a list"));
    return treeOf(
        node,
        [](const Node &name, const Node &value) {
            checkSecret(name, name.text().value_or(QString()), value.text().value_or(QString()));
        },
        [&templates](const Node &text) { templates.check(text, text.text().value_or(QString())); });
}

/// A text, a list of texts, or {json: …} whose JSON text is the value.
void bindFormItem(const Node &key, const Node &value, TemplateCheck &templates, BodySpec &body)
{
    const QString name = key.text().value_or(QString());
    if (value.isMap()) {
        MapReader map(value);
        const Node json = map.required(QStringLiteral("json"));
        if (json.isDefined())
            body.form.append({name, bindTree(json, templates)});
        return;
    }
    const QStringList texts = value.texts();
    for (const QString &text : texts) {
        templates.check(value, text);
        checkSecret(key, name, text);
        body.form.append({name, text});
    }
}

} // namespace

BodySpec bindBody(profile::MapReader &map, TemplateCheck &templates)
{
    using Kind = BodySpec::Kind;
    const Node form = map.optional(QStringLiteral("form"));
    const Node json = map.optional(QStringLiteral("json"));
    const Node text = map.optional(QStringLiteral("text"));
    BodySpec body;
    if (form.isDefined()) {
        body.kind = Kind::Form;
        const auto entries = form.entries();
        for (const auto &[key, value] : entries)
            bindFormItem(key, value, templates, body);
    }
    if (json.isDefined()) {
        if (body.kind != Kind::None)
            json.report(tr("a request has one of \"form\", \"json\" and \"text\""));
        body.kind = Kind::Json;
        body.json = bindTree(json, templates);
    }
    if (text.isDefined()) {
        if (body.kind != Kind::None)
            text.report(tr("a request has one of \"form\", \"json\" and \"text\""));
        body.kind = Kind::Text;
        body.text = text.text().value_or(QString());
        templates.check(text, body.text);
    }
    return body;
}

} // namespace toancanh::source
