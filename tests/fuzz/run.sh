#!/usr/bin/env bash
# run.sh [SECONDS [NAME…]]: fuzzes everything that reads bytes from outside, each program for so long (600), and keeps
# in corpus/ the fewest inputs that go every way through the code that was found. An input that fails is left in
# build/fuzz/found, named after what went wrong, and ends the run.
. "$(dirname "$0")/../../packaging/setup.sh"
seconds=${1:-600}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || for file in tests/fuzz/*Fuzz.cpp; do names+=("$(basename "$file" .cpp)"); done

install_missing "${build_packages[@]}" "${lint_packages[@]}"
build fuzz "${names[@]}"
for name in "${names[@]}"; do
  say "$name ($seconds s)"
  program=build/fuzz/tests/fuzz/$name
  corpus=tests/fuzz/corpus/$name
  found=build/fuzz/found/$name
  mkdir -p "$corpus" "$found"
  "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=4096 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$found/" "$found" "$corpus" 2>&1 | grep -E 'stat::number_of|stat::peak|ERROR|SUMMARY|Test unit' || true
  if compgen -G "$found/crash-*" >/dev/null || compgen -G "$found/timeout-*" >/dev/null || compgen -G "$found/oom-*" >/dev/null || compgen -G "$found/leak-*" >/dev/null; then
    echo "An input fails: $found"
    exit 1
  fi
  kept=$(mktemp -d)
  "$program" -merge=1 -max_len=4096 -verbosity=0 "$kept" "$corpus" "$found" 2>/dev/null
  rm -r "$corpus"
  mv "$kept" "$corpus"
  chmod 755 "$corpus"
  echo "$(find "$corpus" -type f | wc -l) inputs, $(du -sb "$corpus" | cut -f1) bytes"
done
