// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/fulldisk.h"
#include <QtGlobal>
#include <cerrno>
#include <sqlite3.h>
#include <sys/types.h>

namespace pc {

static ssize_t refuseAt(int, const void *, size_t, off_t)
{
    errno = ENOSPC;
    return -1;
}

static ssize_t refuse(int, const void *, size_t)
{
    errno = ENOSPC;
    return -1;
}

static void setCall(const char *name, sqlite3_syscall_ptr call)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
    vfs->xSetSystemCall(vfs, name, call); // null: the system's own again
}

FullDisk::FullDisk()
{
    setCall("pwrite64", reinterpret_cast<sqlite3_syscall_ptr>(refuseAt));
    setCall("pwrite", reinterpret_cast<sqlite3_syscall_ptr>(refuseAt));
    setCall("write", reinterpret_cast<sqlite3_syscall_ptr>(refuse));
}

FullDisk::~FullDisk()
{
    for (const char *name : {"pwrite64", "pwrite", "write"})
        setCall(name, nullptr);
}

} // namespace pc
