#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what building (and with --test: testing) needs on Debian 12 or Ubuntu 24.04. Does nothing, fast, when all is there.
set -euo pipefail

build=(build-essential cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-svg-dev libfontconfig-dev
    qt6-webengine-dev qt6-webengine-dev-tools
    libqt6sql6-sqlite libqt6svg6 qtkeychain-qt6-dev libexpected-dev libicu-dev libxlsxwriter-dev libgl-dev libvulkan-dev
    fonts-noto-core fonts-noto-cjk xvfb xauth)
test=(dbus gnome-keyring openssl sqlite3 libsqlite3-dev python3 git desktop-file-utils appstream dpkg-dev file)

wanted=("${build[@]}")
if [ "${1:-}" = "--test" ]; then
    wanted+=("${test[@]}")
    command -v node >/dev/null && command -v npm >/dev/null || wanted+=(nodejs npm)
fi

command -v apt-get >/dev/null || { echo "This script knows Debian and Ubuntu. README.md lists what other systems need." >&2; exit 1; }
missing=()
installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | awk '$2 == "installed" {print $1}')
for package in "${wanted[@]}"; do
    grep -qx "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Missing: ${missing[*]}. Run as root, or install sudo." >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
