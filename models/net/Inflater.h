// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace toancanh::net {

/// Unpacks what came with "Content-Encoding: gzip" (or deflate), piece by piece and never beyond a limit. Not left to
/// Qt: 6.4 goes on holding what a bomb sends after it has seen that it is one. For one answer, on one thread.
class Inflater
{
public:
    enum class Verdict { Good, TooMuch, Broken };

    Inflater();
    ~Inflater();

    /// Appends what the piece holds; stops where `into` would grow beyond `maximumBytes`.
    Verdict feed(const QByteArray &packed, QByteArray &into, qint64 maximumBytes);
    bool isComplete() const { return m_isComplete; } ///< the stream has come to its own end

private:
    std::unique_ptr<z_stream_s> m_stream;
    bool m_isUsable = false;
    bool m_isComplete = false;
};

} // namespace toancanh::net
