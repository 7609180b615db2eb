#!/usr/bin/env bash
# Builds everything and passes the tests, on 25 simulated screens. Arguments go to ctest.
. "$(dirname "$0")/setup.sh"

install_missing "${build_packages[@]}" "${screen_packages[@]}" "${test_packages[@]}"
build "${PRESET:-debug}" all
start_wall_of_screens
say "Testing"
ctest --preset "${PRESET:-debug}" --parallel "$((2 * $(nproc)))" "$@"
