// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonDocument.h"

#include "models/format/Excerpt.h"
#include "models/format/JsonRepair.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

#include <simdjson.h>

namespace toancanh::format {

namespace {

constexpr size_t maximumDepth = 128;
constexpr qsizetype decodedBytes = 64 * 1024;
constexpr qsizetype examinedBytes = 1024 * 1024; ///< a second parser says where the mistake is: not for more than this

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> malformed(const QString &sentence, const QString &next = {})
{
    return failure(ErrorKind::Malformed, sentence, {}, next);
}

/// The answer itself says best what it is.
QString seeItsBeginning(const QByteArray &bytes)
{
    return tr("it begins with \"%1\"; see whether the address is right and the system runs").arg(beginningOf(bytes));
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded(decoder.requiredSpace(bytes.size()), Qt::Uninitialized);
    decoder.appendToBuffer(decoded.data(), bytes);
    return !decoder.hasError();
}

/// The first byte that is not UTF-8, piece by piece so that little is held, and by halving in the bad piece.
qsizetype firstBadByte(QByteArrayView bytes)
{
    qsizetype good = 0;
    while (good < bytes.size() && isUtf8(bytes.sliced(good).first(qMin(decodedBytes, bytes.size() - good)))) {
        good += qMin(decodedBytes, bytes.size() - good);
        while (good < bytes.size() && (uchar(bytes[good]) & 0xC0) == 0x80) // a character that two pieces share
            --good;
    }
    const qsizetype from = good;
    qsizetype bad = qMin(from + decodedBytes, bytes.size());
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        (isUtf8(bytes.sliced(from).first(middle - from)) ? good : bad) = middle;
    }
    return good;
}

/// Whether a text, a list or an object is still open at the end. Holds nothing, whatever the size.
bool endsEarly(const QByteArray &bytes)
{
    qsizetype open = 0;
    bool inText = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (inText) {
            at += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++open;
        } else if (c == '}' || c == ']') {
            --open;
        }
    }
    return inText || open > 0;
}

tl::unexpected<Error> explained(simdjson::error_code code, const QByteArray &bytes)
{
    const QByteArray start = bytes.left(256).trimmed();
    if (start.isEmpty())
        return malformed(tr("the answer is empty"));
    if (start.startsWith('<'))
        return malformed(tr("the server sent a web page or XML instead of JSON"), seeItsBeginning(bytes));
    if (code == simdjson::DEPTH_ERROR)
        return malformed(tr("the answer is nested more than %1 levels deep").arg(maximumDepth));
    if (code == simdjson::MEMALLOC)
        return malformed(tr("the answer needs more memory than there is"), tr("ask for it in pages"));
    if (code == simdjson::UTF8_ERROR)
        return malformed(tr("the answer is not UTF-8 text at byte %1").arg(firstBadByte(bytes)),
                         tr("ask the people who run the system to send UTF-8"));
    if (start.front() != '{' && start.front() != '[')
        return malformed(tr("the server sent something that is not JSON"), seeItsBeginning(bytes));
    if (endsEarly(bytes))
        return malformed(tr("the answer is cut off after %1 bytes").arg(bytes.size()));
    if (bytes.size() > examinedBytes)
        return malformed(tr("the answer is not JSON"));
    QJsonParseError second;
    QJsonDocument::fromJson(bytes, &second);
    if (second.error == QJsonParseError::NoError)
        return malformed(tr("the answer holds a number that is too large, or is not JSON"), seeItsBeginning(bytes));
    return malformed(
        tr("the answer is not JSON at byte %1 of %2: \"%3\"")
            .arg(QString::number(second.offset), QString::number(bytes.size()), excerptAt(bytes, second.offset)));
}

/// Whether other bytes could be read where these could not.
bool isOfTheText(simdjson::error_code code)
{
    return code != simdjson::EMPTY && code != simdjson::DEPTH_ERROR && code != simdjson::MEMALLOC
           && code != simdjson::UTF8_ERROR && code != simdjson::CAPACITY;
}

simdjson::error_code parseInto(simdjson::dom::parser &parser, simdjson::dom::element &root, QByteArray &bytes)
{
    const qsizetype length = bytes.size();
    if (length == 0)
        return simdjson::EMPTY;
    if (const simdjson::error_code code = parser.allocate(size_t(length), maximumDepth); code != simdjson::SUCCESS)
        return code;
    bytes.resize(length + qsizetype(simdjson::SIMDJSON_PADDING), '\0');
    const simdjson::error_code code = parser.parse(bytes.constData(), size_t(length), false).get(root);
    bytes.truncate(length);
    return code;
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

Result<JsonDocument> JsonDocument::parse(QByteArray bytes, Reading reading)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    auto data = std::make_unique<Data>();
    const simdjson::error_code code = parseInto(data->parser, data->root, bytes);
    if (code == simdjson::SUCCESS)
        return JsonDocument(std::move(data));
    if (reading == Reading::Lenient && isOfTheText(code)) {
        std::optional<QByteArray> repaired = repairedJson(bytes);
        if (repaired && parseInto(data->parser, data->root, *repaired) == simdjson::SUCCESS)
            return JsonDocument(std::move(data));
    }
    return explained(code, bytes);
}

std::optional<JsonDocument> JsonDocument::parseWithin(std::string_view text)
{
    auto data = std::make_unique<Data>();
    if (data->parser.allocate(text.size(), maximumDepth) != simdjson::SUCCESS
        || data->parser.parse(text.data(), text.size(), true).get(data->root) != simdjson::SUCCESS)
        return std::nullopt;
    return JsonDocument(std::move(data));
}

const simdjson::dom::element &JsonDocument::root() const
{
    return m_data->root;
}

} // namespace toancanh::format
