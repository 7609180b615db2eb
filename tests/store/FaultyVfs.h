// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstring>

/// A table of methods with another write, and the one that it was copied from.
struct FaultyMethods
{
    sqlite3_io_methods patched;
    const sqlite3_io_methods *real;
};

/// SQLite's own files with faults that a test switches on: the disk is full, or it fails when it is written. Made
/// the default for every connection that is opened while it lives; all must be closed before it ends.
class FaultyVfs
{
public:
    enum class Fault { None, Full, Broken };

    FaultyVfs()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_vfs = *s_real;
        m_vfs.zName = "toancanh-faulty";
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyVfs()
    {
        s_fault = Fault::None;
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(s_real, 1);
    }
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    void set(Fault fault) { s_fault = fault; }

private:
    static int code()
    {
        switch (s_fault.load()) {
        case Fault::Full: return SQLITE_FULL;
        case Fault::Broken: return SQLITE_IOERR_WRITE;
        case Fault::None: break;
        }
        return SQLITE_OK;
    }
    static int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int opened = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (opened != SQLITE_OK || !file->pMethods)
            return opened;
        // The files of the unix system share a few tables of methods: copies with another write serve them.
        for (FaultyMethods &table : s_tables) {
            if (!table.real) {
                table.real = file->pMethods;
                table.patched = *file->pMethods;
                table.patched.xWrite = write;
            }
            if (table.real == file->pMethods) {
                file->pMethods = &table.patched;
                break;
            }
        }
        return opened;
    }
    static int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
    {
        if (s_fault != Fault::None)
            return code();
        // The copy is a table's first member.
        const auto *table = reinterpret_cast<const FaultyMethods *>(file->pMethods);
        return table->real->xWrite(file, data, size, at);
    }

    inline static FaultyMethods s_tables[4]{};
    inline static std::atomic<Fault> s_fault = Fault::None;
    inline static sqlite3_vfs *s_real = nullptr;
    sqlite3_vfs m_vfs{};
};
