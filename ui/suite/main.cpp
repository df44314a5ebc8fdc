// SPDX-License-Identifier: Apache-2.0
// partner-suite: shows one customer's cloud console. Started by Partner Console only, which speaks to it over its standard
// input and output (docs/viewer-protocol.md). It knows no key; the single-use links it gets are not written anywhere.
#include "ui/suite/viewerprogram.h"

int main(int argc, char **argv)
{
    return pc::runViewer(argc, argv);
}
