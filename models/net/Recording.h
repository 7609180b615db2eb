// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Exchange.h"

#include <QString>

namespace toancanh::net {

/// A folder with the exchanges of one source's fetch: `index.json`, and beside it one file for the body of each answer.
struct Recording
{
    QString source;
    qint64 recordedMs = 0; ///< UTC
    QList<Exchange> exchanges;
    QString folder;

    /// Errors: Storage (can't be read), Malformed (no recording, or one of a newer form).
    static Result<Recording> read(const QString &folder);
    /// The body of an answer. Errors: Storage; Malformed where it is larger than `maximumBytes`.
    Result<QByteArray> answer(const Exchange &exchange, qint64 maximumBytes) const;
};

/// Makes such a folder, for its user alone.
class RecordingWriter
{
public:
    static constexpr qint64 usualLimit = 256LL * 1024 * 1024;

    /// Errors: Storage; Config where there is such a folder or file already, which is left as it is.
    static Result<RecordingWriter> make(const QString &folder, const QString &source, qint64 nowMs,
                                        qint64 maximumBytes = usualLimit);

    /// Writes the body at once and keeps the rest for finish(). Errors: Storage, also where the recording has come to
    /// its limit; the exchange is kept without its body then.
    Result<void> add(Exchange exchange, const QByteArray &body);
    /// Writes the index; without an exchange it takes the folder away instead. Errors: Storage.
    Result<void> finish();

    qsizetype count() const { return m_recording.exchanges.size(); }
    qint64 bytes() const { return m_bytes; }

private:
    Recording m_recording;
    qint64 m_maximumBytes = 0;
    qint64 m_bytes = 0;
};

} // namespace toancanh::net
