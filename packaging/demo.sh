#!/usr/bin/env bash
# Shows the wall of the simulated province An Hải. Without a display: writes wall.png, the wall at 9600 × 5400.
. "$(dirname "$0")/setup.sh"

install_missing "${build_packages[@]}"
build release toancanh toancanh-province

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec build/release/app/toancanh demo "$@"
fi

install_missing "${screen_packages[@]}"
say "No display: 25 simulated screens of 1920 × 1080"
start_wall_of_screens
build/release/app/toancanh demo --picture "$PWD/wall.png" "$@"
