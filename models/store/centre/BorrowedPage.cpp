// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/BorrowedPage.h"

#include "models/store/sqlite/KeptFiles.h"
#include "models/store/sqlite/Migrations.h"

#include <QFile>
#include <QtEndian>

namespace toancanh::store {

namespace {

// Places in the header of an SQLite file, https://sqlite.org/fileformat.html
constexpr qsizetype HeaderBytes = 100;
constexpr qsizetype PageSizeAt = 16;
constexpr qsizetype WriteVersionAt = 18;
constexpr qsizetype ReadVersionAt = 19;
constexpr qsizetype ChangeCounterAt = 24;
constexpr qsizetype PageCountAt = 28;
constexpr qsizetype FreelistAt = 32;
constexpr qsizetype FreelistCountAt = 36;
constexpr qsizetype ValidForAt = 92;
constexpr char WithWal = 2;

void put(QByteArray &page, qsizetype at, quint32 value)
{
    qToBigEndian(value, page.data() + at);
}

QByteArray firstPage(const QString &lender)
{
    QFile file(lender);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray header = file.peek(HeaderBytes);
    if (header.size() < HeaderBytes || !header.startsWith("SQLite format 3"))
        return {};
    const int stored = qFromBigEndian<quint16>(header.constData() + PageSizeAt);
    return file.read(stored == 1 ? 65536 : stored);
}

} // namespace

bool borrowFirstPage(const QString &damaged, const QString &lender, const QString &copy)
{
    QByteArray page = firstPage(lender);
    if (page.isEmpty() || !QFile::copy(damaged, copy))
        return false;
    const QString wal = QStringLiteral("-wal");
    if (QFile::exists(damaged + wal))
        QFile::copy(damaged + wal, copy + wal);
    page[WriteVersionAt] = WithWal;
    page[ReadVersionAt] = WithWal;
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    put(page, PageCountAt, quint32((file.size() + page.size() - 1) / page.size()));
    put(page, FreelistAt, 0);
    put(page, FreelistCountAt, 0);
    put(page, ValidForAt, qFromBigEndian<quint32>(page.constData() + ChangeCounterAt));
    return file.write(page) == page.size();
}

bool borrowFirstPageOfNew(const QString &damaged, const QStringList &steps, const QString &copy)
{
    const QString made = copy + QStringLiteral(".new");
    removeDatabase(made);
    {
        auto database = Database::open(made, Database::Access::ReadWrite);
        if (!database || !migrate(*database, steps))
            return false;
    }
    const bool isLent = borrowFirstPage(damaged, made, copy);
    removeDatabase(made);
    return isLent;
}

} // namespace toancanh::store
