// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace pc {

// While one lives, every write of a database file in this process is answered as a full disk answers it. Works on the SQLite
// library that Qt's driver uses, by the hook that SQLite has for this.
class FullDisk
{
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
};

} // namespace pc
