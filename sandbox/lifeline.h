// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace pc::sandbox {

// Ends the program when SIGTERM or SIGINT comes, or when whoever started it closes its standard input. A standard input
// that is neither a pipe nor a terminal (a service, /dev/null) is left alone. Call once, with an application object.
void endWithStarter();

} // namespace pc::sandbox
