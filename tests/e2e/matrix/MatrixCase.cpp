// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/matrix/MatrixCase.h"

namespace toancanh {

namespace {

/// The request's items, as the inside of a YAML map.
QByteArray itemsOf(const QByteArray &paging)
{
    if (paging == "page" || paging == "until-404")
        return R"(page: "{page}")";
    if (paging == "offset")
        return R"(offset: "{offset}", limit: "{size}")";
    if (paging == "cursor")
        return R"(after: "{cursor}")";
    if (paging == "windows")
        return R"(from: "{from}", to: "{to}")";
    if (paging == "for-each")
        return R"(facility: "{row.code}")";
    return R"(all: "yes")";
}

} // namespace

QList<QByteArray> MatrixCase::askings()
{
    return {"get", "form", "json", "params"};
}

bool MatrixCase::isPossible() const
{
    const bool isInBody = paging == "cursor" || paging == "next-link";
    const bool hasRoomAround = format == "json" || format == "geojson" || format == "xml";
    const bool isAddress = paging == "next-link" || paging == "link-header";
    return (!isInBody || hasRoomAround) && (!isAddress || asking == "get");
}

QByteArray MatrixCase::authYaml(const QByteArray &base) const
{
    const QByteArray login = "secret: kho-du-lieu";
    const QByteArray key = "secret: kho-du-lieu-khoa";
    const QByteArray token = '"' + base + "/kho/" + auth + "/token\"";
    if (auth == "none")
        return {};
    if (auth == "basic" || auth == "digest")
        return auth + ": {" + login + '}';
    if (auth == "bearer")
        return "bearer: {" + key + '}';
    if (auth == "api-key-header")
        return "api-key: {header: X-API-Key, " + key + '}';
    if (auth == "api-key-query")
        return "api-key: {query: khoa, " + key + '}';
    if (auth == "oauth2-form" || auth == "oauth2-header")
        return "oauth2-client: {token-url: " + token + ", client: " + auth.mid(7) + ", " + login + '}';
    if (auth == "login")
        return "login: {url: " + token
               + ", body: json, fields: {user: taiKhoan, password: matKhau}, token: /data/token, " + login + '}';
    return "client-certificate: {secret: chung-thu}";
}

QByteArray MatrixCase::askingYaml() const
{
    const QByteArray items = itemsOf(paging);
    if (asking == "get")
        return "query: {" + items + '}';
    if (asking == "params")
        return "form: {params: {json: {" + items + "}}}";
    return asking + ": {" + items + '}';
}

QByteArray MatrixCase::pagingYaml() const
{
    const QByteArray next = format == "xml" ? "/list/@next" : "/next";
    if (paging == "page")
        return "paging: {page: {from: 1}}\n";
    if (paging == "until-404")
        return "paging: {page: {from: 1, until-404: true}}\n";
    if (paging == "offset")
        return "paging: {offset: {size: 10}}\n";
    if (paging == "cursor")
        return "paging: {cursor: {next: " + next + "}}\n";
    if (paging == "next-link")
        return "paging: {next: " + next + "}\n";
    if (paging == "link-header")
        return "paging: {link-header: true}\n";
    if (paging == "windows")
        return "paging: {windows: {span: 20 days, cap: 12, smallest: 1 h, from: 30 days}}\n";
    if (paging == "for-each")
        return "for-each: {dataset: listed, where: \"code < 'CS-010'\"}\n";
    return {};
}

QByteArray MatrixCase::fieldsYaml() const
{
    if (format == "sdmx-json")
        return "fields: {code: /FACILITY/id, name: /FACILITY/name, beds: /value, updated: {at: /TIME_PERIOD/id, time: "
               "iso}}\n";
    if (format == "xml")
        return "rows: //item\nfields: {code: \"@code\", name: name, beds: beds, updated: {at: updated, time: iso}}\n";
    const QByteArray in = format == "json" || format == "json-lines" ? "/" : format == "geojson" ? "/properties/" : "";
    const QByteArray rows = format == "json" ? "rows: /data\n" : "";
    return rows + "fields: {code: " + in + "code, name: " + in + "name, beds: " + in + "beds, updated: {at: " + in
           + "updated, time: iso}}\n";
}

QByteArray MatrixCase::yaml(const QByteArray &id, const QByteArray &base) const
{
    const QByteArray who = authYaml(base);
    return "source: " + QByteArray(id).replace('_', '-') + "\ntitle: " + name() + "\ninto: " + id
           + "\nevery: 1 day\nfreshness: fetch\nrequest:\n  url: " + base + "/kho/" + auth + '/' + paging + '/' + format
           + "\n  " + askingYaml() + '\n' + (who.isEmpty() ? QByteArray() : "  auth: {" + who + "}\n")
           + "format: " + format + '\n' + pagingYaml() + fieldsYaml();
}

} // namespace toancanh
