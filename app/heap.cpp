// SPDX-License-Identifier: Apache-2.0
#include "app/heap.h"
#include <cstdlib> // tells __GLIBC__
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace pc {

void keepHeapSmall()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024); // setting either keeps the library from raising both with use
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

} // namespace pc
