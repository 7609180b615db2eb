// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Inflater.h"

#include <array>

#include <zlib.h>

namespace toancanh::net {

namespace {

constexpr int anyHeader = 15 + 32; // gzip's or zlib's, with the largest window
constexpr size_t pieceBytes = 64 * 1024;

} // namespace

Inflater::Inflater() : m_stream(std::make_unique<z_stream>())
{
    m_isUsable = inflateInit2(m_stream.get(), anyHeader) == Z_OK;
}

Inflater::~Inflater()
{
    if (m_isUsable)
        inflateEnd(m_stream.get());
}

Inflater::Verdict Inflater::feed(const QByteArray &packed, QByteArray &into, qint64 maximumBytes)
{
    if (!m_isUsable)
        return Verdict::Broken;
    std::array<char, pieceBytes> piece;
    // zlib does not write to what it reads, it only fails to say so.
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    m_stream->avail_in = uInt(packed.size());
    do {
        if (m_isComplete && inflateReset(m_stream.get()) != Z_OK) // a gzip stream may have several members
            return Verdict::Broken;
        m_isComplete = false;
        m_stream->next_out = reinterpret_cast<Bytef *>(piece.data());
        m_stream->avail_out = uInt(piece.size());
        const int code = inflate(m_stream.get(), Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return Verdict::Broken;
        m_isComplete = code == Z_STREAM_END;
        const qsizetype unpacked = qsizetype(piece.size() - m_stream->avail_out);
        if (into.size() + unpacked > maximumBytes)
            return Verdict::TooMuch;
        into.append(piece.data(), unpacked);
    } while (m_stream->avail_in > 0 || (m_stream->avail_out == 0 && !m_isComplete));
    return Verdict::Good;
}

} // namespace toancanh::net
