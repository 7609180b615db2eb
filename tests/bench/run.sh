#!/usr/bin/env bash
# Builds the benches for release, runs them on 25 simulated screens, and prints one table of what they found beside
# the baselines of the same runs; all of it also goes to build/bench/figures/all.json. Arguments name the benches to
# run; without any all run but SlopeBench and SourcesBench, which take over an hour each: name them, or say --all. The table has the last
# figures of every bench with the time they are from, so also of those that did not run now.
. "$(dirname "$0")/../../packaging/setup.sh"

quick=(StoreBench MetricBench StartBench DataBench PauseBench CameraBench FrameBench)
slow=(SlopeBench SourcesBench)
case "${1:-}" in
  '') benches=("${quick[@]}") ;;
  --all) benches=("${quick[@]}" "${slow[@]}") ;;
  *) benches=("$@") ;;
esac
# Where each is built.
declare -A programs=([StoreBench]=store/StoreBench [StartBench]=StartBench [PauseBench]=PauseBench
  [DataBench]=data/DataBench [CameraBench]=camera/CameraBench [FrameBench]=camera/FrameBench
  [MetricBench]=metric/MetricBench [SlopeBench]=slope/SlopeBench [SourcesBench]=sources/SourcesBench)
for bench in "${benches[@]}"; do
  [ -n "${programs[$bench]:-}" ] || { echo "There is no bench $bench; there are: ${quick[*]} ${slow[*]}"; exit 2; }
done

install_missing "${build_packages[@]}" "${screen_packages[@]}" "${test_packages[@]}" ffmpeg
build bench benches toancanh-province
# The films of the cameras, painted once.
build/bench/tests/province/toancanh-province --paint-only --cache build/bench/province-cache
start_wall_of_screens
folder=build/bench/figures
mkdir -p "$folder"
failed=()
for bench in "${benches[@]}"; do
  say "$bench ($(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg))"
  build/bench/tests/bench/"${programs[$bench]}" --json "$folder/$bench.json" || failed+=("$bench")
done
say "All figures ($folder/all.json)"
found=()
for bench in "${quick[@]}" "${slow[@]}"; do
  if [ -f "$folder/$bench.json" ]; then found+=("$folder/$bench.json"); fi
done
build/bench/tests/bench/figures/BenchTable --json "$folder/all.json" "${found[@]}"
[ ${#failed[@]} -eq 0 ] || { echo "These gave no figures: ${failed[*]}"; exit 1; }
