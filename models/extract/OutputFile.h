// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QFile>

namespace toancanh::extract {

/// A file that is written in large pieces. Errors: Storage.
class OutputFile
{
public:
    explicit OutputFile(const QString &path) : m_file(path) {}

    Result<void> open();
    QByteArray &buffer() { return m_buffer; } ///< append to it, then call flow()
    Result<void> flow();                      ///< writes what has gathered, once that is much
    Result<void> close();

private:
    Result<void> write();

    QFile m_file;
    QByteArray m_buffer;
};

} // namespace toancanh::extract
