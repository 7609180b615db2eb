// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/ZipArchive.h"

#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace toancanh::format {

/// What an element says of itself.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs) : m_pairs(pairs) {}
    /// By its name without namespace; nothing where it is missing.
    std::optional<std::string_view> value(std::string_view name) const;
    /// 0 where it is missing or no number.
    qint64 number(std::string_view name) const;

private:
    const char **m_pairs;
};

/// What is told of an XML document while it is read. Names are without their namespace.
class XmlListener
{
public:
    virtual ~XmlListener() = default;
    /// `depth`: 1 is the outermost element.
    virtual void opened(std::string_view name, const XmlAttributes &attributes, int depth) = 0;
    /// False: this was enough for now.
    virtual bool closed(std::string_view name, int depth) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// Reads an XML document of any size from an archive and stops wherever its listener has enough, so that only a row of
/// it is held. Documents with a DTD are refused; at most 128 levels deep.
class XmlStream
{
public:
    enum class Step { Paused, Ended };

    XmlStream(ZipPart part, XmlListener &listener);
    ~XmlStream();
    XmlStream(const XmlStream &) = delete;
    XmlStream &operator=(const XmlStream &) = delete;

    /// Errors: Malformed. Not asked again after the end or an error.
    Result<Step> advance();

private:
    struct Calls;
    ZipPart m_part;
    XmlListener &m_listener;
    XML_ParserStruct *m_parser;
    int m_depth = 0;
    bool m_isPaused = false;
    bool m_isLast = false;
    bool m_isRefused = false;
};

} // namespace toancanh::format
