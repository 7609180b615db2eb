// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/dataset/Value.h"

#include <QVariant>

#include <concepts>

struct sqlite3;
struct sqlite3_stmt;

namespace toancanh::store {

/// One prepared SQL statement, to be run many times: bind, step until false, reset. Parameters count from 1,
/// columns from 0. Owned by whoever prepared it, used on its Database's thread.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *handle) : m_handle(handle) {}
    ~Statement();
    Statement(Statement &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Statement &operator=(Statement &&other) noexcept;

    template<std::integral T>
    void bind(int index, T value)
    {
        bindInteger(index, static_cast<qint64>(value));
    }
    void bind(int index, double value);
    void bind(int index, const QString &text);
    void bind(int index, const QByteArray &bytes);
    void bind(int index, std::nullptr_t);
    void bind(int index,
              const dataset::Value &value); ///< text and bytes are not copied: `value` must live until the step
    void bind(int index, const QVariant &value);
    template<class T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    /// Binds 1, 2, 3… in order.
    template<class... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
    }

    Result<bool> step(); ///< true while there is a row
    Result<void> run();  ///< steps to the end and resets
    int stepCode();      ///< SQLite's own extended result code, for loops over many rows
    Error error() const; ///< of the last step
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    double number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QVariant variant(int column) const; ///< null, qlonglong, double, QString or QByteArray

    sqlite3_stmt *handle() const { return m_handle; }

private:
    void bindInteger(int index, qint64 value);

    sqlite3_stmt *m_handle = nullptr;
};

} // namespace toancanh::store
