// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XmlStream.h"

#include <QCoreApplication>

#include <charconv>
#include <expat.h>

namespace toancanh::format {

namespace {

constexpr int maximumDepth = 128;
constexpr int pieceBytes = 64 * 1024;
constexpr char namespaceEnd = '|';

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

std::string_view localName(std::string_view name)
{
    const size_t end = name.rfind(namespaceEnd);
    return end == std::string_view::npos ? name : name.substr(end + 1);
}

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair != nullptr; pair += 2) {
        const std::string_view full = *pair;
        // LibreOffice says some things twice: what OpenDocument knows, and what it knows better itself.
        if (localName(full) == name && full.find("calc:xmlns:calcext") == std::string_view::npos)
            return pair[1];
    }
    return {};
}

qint64 XmlAttributes::number(std::string_view name) const
{
    const std::string_view text = value(name).value_or(std::string_view());
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

struct XmlStream::Calls
{
    static void opened(void *data, const char *name, const char **attributes)
    {
        auto *const self = static_cast<XmlStream *>(data);
        if (++self->m_depth > maximumDepth)
            return refuse(data);
        self->m_listener.opened(localName(name), XmlAttributes(attributes), self->m_depth);
    }
    static void closed(void *data, const char *name)
    {
        auto *const self = static_cast<XmlStream *>(data);
        if (!self->m_listener.closed(localName(name), self->m_depth--)) {
            self->m_isPaused = true;
            XML_StopParser(self->m_parser, XML_TRUE);
        }
    }
    static void text(void *data, const char *piece, int size)
    {
        static_cast<XmlStream *>(data)->m_listener.text({piece, size_t(size)});
    }
    static void refuse(void *data)
    {
        auto *const self = static_cast<XmlStream *>(data);
        self->m_isRefused = true;
        XML_StopParser(self->m_parser, XML_FALSE);
    }
};

XmlStream::XmlStream(ZipPart part, XmlListener &listener)
    : m_part(std::move(part)), m_listener(listener), m_parser(XML_ParserCreateNS(nullptr, namespaceEnd))
{
    if (m_parser == nullptr)
        return;
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Calls::opened, &Calls::closed);
    XML_SetCharacterDataHandler(m_parser, &Calls::text);
    XML_SetStartDoctypeDeclHandler(
        m_parser, [](void *data, const char *, const char *, const char *, int) { Calls::refuse(data); });
}

XmlStream::~XmlStream()
{
    XML_ParserFree(m_parser);
}

Result<XmlStream::Step> XmlStream::advance()
{
    const auto broken = [this] {
        return failure(ErrorKind::Malformed,
                       m_isRefused
                           ? tr("a part of the workbook is nested too deep or defines entities, as no workbook does")
                           : tr("a part of the workbook is not XML at its byte %1")
                                 .arg(m_parser == nullptr ? 0 : qint64(XML_GetCurrentByteIndex(m_parser))));
    };
    if (m_parser == nullptr)
        return broken();
    for (;;) {
        XML_Status status = XML_STATUS_OK;
        if (m_isPaused) {
            m_isPaused = false;
            status = XML_ResumeParser(m_parser);
        } else {
            void *const piece = XML_GetBuffer(m_parser, pieceBytes);
            if (piece == nullptr)
                return broken();
            const Result<qsizetype> count = m_part.read(static_cast<char *>(piece), pieceBytes);
            if (!count)
                return tl::unexpected<Error>(count.error());
            m_isLast = *count == 0;
            status = XML_ParseBuffer(m_parser, int(*count), m_isLast);
        }
        if (status == XML_STATUS_ERROR)
            return broken();
        if (status == XML_STATUS_SUSPENDED)
            return Step::Paused;
        if (m_isLast)
            return Step::Ended;
    }
}

} // namespace toancanh::format
