// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/warehouse/WarehouseGate.h"

#include "tests/province/http/Json.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace toancanh::province {

namespace {

const QByteArray nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

/// key="value" and key=value of an Authorization header.
QHash<QByteArray, QByteArray> partsOf(const QByteArray &header)
{
    static const QRegularExpression part(QStringLiteral("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))"));
    QHash<QByteArray, QByteArray> parts;
    auto matches = part.globalMatch(QString::fromLatin1(header));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        parts.insert(match.captured(1).toLatin1(), (match.captured(2) + match.captured(3)).toLatin1());
    }
    return parts;
}

Answer unauthorized(const QByteArray &challenge)
{
    Answer answer{401, R"({"thongBao":"Chưa xác thực"})"};
    if (!challenge.isEmpty())
        answer.headers.insert("WWW-Authenticate", challenge);
    return answer;
}

} // namespace

WarehouseGate::WarehouseGate(const Credentials &credentials)
    : m_login(credentials.value("kho-du-lieu"))
    , m_key(credentials.value("kho-du-lieu-khoa"))
    , m_token(md5("token " + m_login))
{}

QList<QByteArray> WarehouseGate::ways()
{
    return {"none",          "basic",       "digest",        "bearer", "api-key-header",
            "api-key-query", "oauth2-form", "oauth2-header", "login",  "client-certificate"};
}

bool WarehouseGate::isDigestGood(const Ask &ask) const
{
    const QByteArray header = ask.headers.value("authorization");
    if (!header.startsWith("Digest "))
        return false;
    const QHash<QByteArray, QByteArray> parts = partsOf(header.mid(7));
    const qsizetype colon = m_login.indexOf(':');
    const QByteArray first = md5(m_login.left(colon) + ":kho:" + m_login.mid(colon + 1));
    // Not of the header's own uri: the server's library has unescaped that.
    const QByteArray second = md5(ask.method + ':' + ask.target);
    const QByteArray expected =
        md5(first + ':' + nonce + ':' + parts.value("nc") + ':' + parts.value("cnonce") + ":auth:" + second);
    return sameSecret(parts.value("response"), expected);
}

std::optional<Answer> WarehouseGate::refusal(const QByteArray &way, const Ask &ask) const
{
    const QByteArray header = ask.headers.value("authorization");
    if (way == "none" || way == "client-certificate")
        return {};
    if (way == "basic" && sameSecret(header, "Basic " + m_login.toBase64()))
        return {};
    if (way == "digest" && isDigestGood(ask))
        return {};
    if (way == "bearer" && sameSecret(header, "Bearer " + m_key))
        return {};
    if (way == "api-key-header" && sameSecret(ask.headers.value("x-api-key"), m_key))
        return {};
    if (way == "api-key-query" && sameSecret(ask.query.value("khoa"), m_key))
        return {};
    if ((way.startsWith("oauth2") || way == "login") && sameSecret(header, "Bearer " + m_token))
        return {};
    return unauthorized(way == "basic"    ? QByteArray("Basic realm=\"kho\"")
                        : way == "digest" ? "Digest realm=\"kho\", qop=\"auth\", algorithm=MD5, nonce=\"" + nonce + '"'
                                          : QByteArray());
}

Answer WarehouseGate::token(const QByteArray &way, const Ask &ask, const QHash<QByteArray, QByteArray> &items) const
{
    QByteArray pair;
    if (way == "login")
        pair = items.value("taiKhoan") + ':' + items.value("matKhau");
    else if (way == "oauth2-form")
        pair = items.value("client_id") + ':' + items.value("client_secret");
    else
        pair = QByteArray::fromBase64(ask.headers.value("authorization").mid(6));
    if (!sameSecret(pair, m_login))
        return unauthorized({});
    if (way == "login")
        return {200, JsonObject().raw("data", JsonObject().text("token", m_token).done()).done()};
    return {200, JsonObject()
                     .text("access_token", m_token)
                     .text("token_type", QByteArray("Bearer"))
                     .whole("expires_in", 600)
                     .done()};
}

} // namespace toancanh::province
