#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds a release and starts the console on the built-in sandbox. Arguments go to the console.
set -euo pipefail
cd "$(dirname "$0")"

packaging/linux/install-dependencies.sh
[ -f build/release/build.ninja ] || cmake --preset release
cmake --build --preset release

console=build/release/bin/partner-console
if [ $# -gt 0 ]; then
    exec "$console" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$console" --sandbox
fi
pictures=build/tour
echo "There is no display here: taking the tour of every page instead; the pictures go to $pictures."
exec xvfb-run -a -s "-screen 0 1600x1000x24" "$console" --sandbox --tour "$pictures"
