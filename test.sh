#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds and runs the whole suite headless. Arguments go to ctest (e.g. -R customers).
# PC_PRESET=asan runs it under AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
cd "$(dirname "$0")"

preset=${PC_PRESET:-dev}
packaging/linux/install-dependencies.sh --test
[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
cmake --build --preset "$preset"
exec ctest --preset "$preset" -j "$(nproc)" "$@"
