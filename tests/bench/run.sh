#!/usr/bin/env bash
# Builds the benches for release, runs them on 25 simulated screens and prints what they found; the figures also go
# to build/release/bench/*.json. Arguments name the benches to run; without any all of them run.
. "$(dirname "$0")/../../packaging/setup.sh"

install_missing "${build_packages[@]}" "${screen_packages[@]}" "${test_packages[@]}"
build release benches CameraBench toancanh-province
# The films of the cameras, painted once.
build/release/tests/province/toancanh-province --paint-only --cache build/release/province-cache
start_wall_of_screens
folder=build/release/bench
mkdir -p "$folder"
benches=("$@")
[ ${#benches[@]} -gt 0 ] || benches=(StoreBench StartBench PauseBench CameraBench)
say "Measuring ($(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg))"
for bench in "${benches[@]}"; do
  if [ "$bench" = CameraBench ]; then # its table goes to the terminal, its figures to standard output
    build/release/tests/bench/camera/CameraBench >"$folder/$bench.json"
  else
    build/release/tests/bench/"$bench" --json "$folder/$bench.json" | tee "$folder/$bench.txt"
  fi
done
say "The figures: $folder"
