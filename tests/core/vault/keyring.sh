#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# keyring.sh STATE TEST: runs the function STATE of the test with a keyring in that state, in a D-Bus session and a home of its own.
set -eu
state=$1 test=$2
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL # nobody is there to be asked for a password

if [ "$state" = absent ]; then
    DBUS_SESSION_BUS_ADDRESS="unix:path=$home/no-bus" "$test" "$state"
else
    # The daemon must have taken the name before the test asks for it; the session ends it.
    # shellcheck disable=SC2016
    dbus-run-session -- bash -c '
        eval "$(printf password | gnome-keyring-daemon --unlock --components=secrets)"
        until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
              string:org.freedesktop.secrets >/dev/null 2>&1; do sleep 0.05; done
        "$0" "$1"' "$test" "$state"
fi
