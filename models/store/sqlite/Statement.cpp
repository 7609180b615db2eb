// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/Statement.h"

#include "models/store/sqlite/Database.h"

#include <QDateTime>

#include <sqlite3.h>

namespace toancanh::store {

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

void Statement::bindInteger(int index, qint64 value)
{
    sqlite3_bind_int64(m_handle, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_handle, index, value);
}

void Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_handle, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bind(int index, const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_handle, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_TRANSIENT);
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_handle, index);
}

void Statement::bind(int index, const dataset::Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        sqlite3_bind_int64(m_handle, index, *integer);
    else if (const auto *number = std::get_if<double>(&value))
        sqlite3_bind_double(m_handle, index, *number);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text64(m_handle, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        sqlite3_bind_blob64(m_handle, index, bytes->constData(), static_cast<sqlite3_uint64>(bytes->size()),
                            SQLITE_STATIC);
    else
        sqlite3_bind_null(m_handle, index);
}

void Statement::bind(int index, const QVariant &value)
{
    if (value.isNull()) {
        bind(index, nullptr);
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: bind(index, value.toLongLong()); break;
    case QMetaType::Float:
    case QMetaType::Double: bind(index, value.toDouble()); break;
    case QMetaType::QByteArray: bind(index, value.toByteArray()); break;
    case QMetaType::QDateTime: bind(index, value.toDateTime().toMSecsSinceEpoch()); break;
    default: bind(index, value.toString());
    }
}

int Statement::stepCode()
{
    return sqlite3_step(m_handle);
}

Error Statement::error() const
{
    return databaseError(sqlite3_db_handle(m_handle));
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(error());
}

Result<void> Statement::run()
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_handle);
    if (code == SQLITE_DONE) {
        reset();
        return {};
    }
    const Error problem = error();
    reset();
    return tl::unexpected(problem);
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_handle, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

double Statement::number(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return QByteArray(data, sqlite3_column_bytes(m_handle, column));
}

QVariant Statement::variant(int column) const
{
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return number(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return bytes(column);
    default: return {};
    }
}

} // namespace toancanh::store
