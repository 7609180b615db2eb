// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/JsonDocument.h"

#include "models/source/JsonWalk.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

namespace toancanh::source {

namespace {

constexpr size_t maximumDepth = 128;
constexpr int shownCharacters = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

tl::unexpected<Error> malformed(const QString &sentence)
{
    return failure(ErrorKind::Malformed, sentence);
}

QString beginning(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.left(8 * shownCharacters)).simplified();
    return text.size() > shownCharacters ? text.left(shownCharacters) + QChar(0x2026) : text;
}

/// The first byte that is not UTF-8, by halving: a decoder without errors on a prefix means it lies behind.
qsizetype firstBadByte(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder.decode(QByteArrayView(bytes).first(middle));
        (decoder.hasError() ? bad : good) = middle;
    }
    return good;
}

tl::unexpected<Error> explained(simdjson::error_code code, const QByteArray &bytes)
{
    const QByteArray start = bytes.left(256).trimmed();
    if (start.isEmpty())
        return malformed(tr("the answer is empty"));
    if (start.startsWith('<'))
        return malformed(tr("the server sent a web page or XML instead of JSON: %1").arg(beginning(bytes)));
    if (code == simdjson::DEPTH_ERROR)
        return malformed(tr("the answer is nested more than %1 levels deep").arg(maximumDepth));
    if (code == simdjson::MEMALLOC)
        return malformed(tr("the answer needs more memory than there is"));
    if (code == simdjson::UTF8_ERROR)
        return malformed(tr("the answer is not UTF-8 text at byte %1").arg(firstBadByte(bytes)));
    QJsonParseError second;
    QJsonDocument::fromJson(bytes, &second);
    if (second.error == QJsonParseError::NoError)
        return malformed(tr("the answer holds a number that is too large, or is not JSON: %1").arg(beginning(bytes)));
    if (second.offset >= bytes.size() - 1)
        return malformed(tr("the answer is cut off after %1 bytes").arg(bytes.size()));
    if (start.front() != '{' && start.front() != '[')
        return malformed(tr("the server sent something that is not JSON: %1").arg(beginning(bytes)));
    return malformed(tr("the answer is not JSON at byte %1 of %2").arg(second.offset).arg(bytes.size()));
}

} // namespace

struct JsonDocument::Data
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
};

JsonDocument::JsonDocument(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
JsonDocument &JsonDocument::operator=(JsonDocument &&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::parse(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const qsizetype length = bytes.size();
    if (length == 0)
        return explained(simdjson::EMPTY, bytes);
    auto data = std::make_unique<Data>();
    simdjson::error_code code = data->parser.allocate(size_t(length), maximumDepth);
    if (code == simdjson::SUCCESS) {
        bytes.resize(length + qsizetype(simdjson::SIMDJSON_PADDING), '\0');
        code = data->parser.parse(bytes.constData(), size_t(length), false).get(data->root);
        bytes.truncate(length);
    }
    if (code != simdjson::SUCCESS)
        return explained(code, bytes);
    return JsonDocument(std::move(data));
}

const simdjson::dom::element &JsonDocument::root() const
{
    return m_data->root;
}

qsizetype JsonDocument::count(const JsonPointer &pointer) const
{
    const auto rows = rowsAt(pointer, m_data->root);
    return rows ? qsizetype(rows->size()) : 0;
}

QString JsonDocument::text(const JsonPointer &pointer) const
{
    const std::optional<simdjson::dom::element> found = follow(pointer, m_data->root);
    if (!found)
        return {};
    switch (found->type()) {
    case simdjson::dom::element_type::STRING: {
        std::string_view text;
        return found->get(text) == simdjson::SUCCESS ? QString::fromUtf8(text.data(), qsizetype(text.size()))
                                                     : QString();
    }
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: return QString::fromStdString(simdjson::minify(*found));
    default: return {};
    }
}

} // namespace toancanh::source
