// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace pc {

// For a program that is open all day and has many threads that mostly rest: what a pass of sync frees goes back to the system, and
// threads share arenas. Before any thread starts. Does nothing but with the GNU C library.
void keepHeapSmall();

} // namespace pc
