#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The whole life of the package: build a release, pack it, install it, start it, remove it, and find nothing left.
# Needs root or sudo. The package stays in build/release/packages. With the path of a package, builds nothing and checks that one.
set -euo pipefail
[ -z "${1:-}" ] || set -- "$(realpath "$1")"
cd "$(dirname "$0")/../.."

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
fail() { echo "check-deb: $*" >&2; exit 1; }
dpkg-query -W -f='${db:Status-Status}' partner-console 2>/dev/null | grep -qx installed && fail "partner-console is installed here already"

package=${1:-}
if [ -z "$package" ]; then
    packaging/linux/install-dependencies.sh --test
    [ -f build/release/build.ninja ] || cmake --preset release
    cmake --build --preset release
    rm -rf build/release/packages
    cpack --config build/release/CPackConfig.cmake
    package=$(echo "$PWD"/build/release/packages/*.deb)
fi
package=$(realpath "$package")
echo "== $package ($(du -h "$package" | cut -f1))"
dpkg-deb --field "$package" Version Depends Recommends

"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$package"
trap '"${as_root[@]}" dpkg --purge partner-console >/dev/null 2>&1 || true' EXIT
dpkg --verify partner-console || fail "installed files differ from the package"
mapfile -t installed < <(dpkg -L partner-console | while read -r path; do [ -f "$path" ] && echo "$path"; done)

wanted=$(dpkg-deb --field "$package" Version)
for program in partner-console partner-suite partner-sandbox; do
    [ -x "/usr/bin/$program" ] || fail "/usr/bin/$program is missing"
    if ldd "/usr/bin/$program" | grep "not found"; then fail "$program lacks a library"; fi
done
# Outside the checkout, without a display and with a home of its own: nothing of this machine may help.
home=$(mktemp -d)
told=$(cd / && env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen timeout 60 partner-console --version)
grep -qF "$wanted" <<<"$told" || fail "partner-console --version said: $told"
line=$(cd / && env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 timeout 60 partner-sandbox --scenario small --port 0 < <(sleep 5) | head -1) || true
grep -q '"rpc"' <<<"$line" || fail "partner-sandbox said: $line"
desktop-file-validate /usr/share/applications/partner-console.desktop
appstreamcli validate --no-net /usr/share/metainfo/com.example.partner_console.metainfo.xml
rm -rf "$home"

"${as_root[@]}" dpkg --purge partner-console >/dev/null
for path in "${installed[@]}"; do
    [ ! -e "$path" ] || fail "$path was left behind"
done
echo "== installed, started and removed: $(basename "$package")"
