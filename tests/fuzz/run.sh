#!/usr/bin/env bash
# run.sh [SECONDS [NAME…]]: fuzzes everything that reads bytes from outside, each program for so long (600), and keeps
# in corpus/NAME.tar.xz the fewest inputs that go every way through the code that was found and that no seed goes. Git
# keeps every version of these archives: commit them seldom. An input that fails is left in build/fuzz/found, named after
# what went wrong, and ends the run; once it is mended, it belongs in seeds/NAME.
# shellcheck source=packaging/setup.sh
. "$(dirname "$0")/../../packaging/setup.sh"
seconds=${1:-600}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || for file in tests/fuzz/*Fuzz.cpp; do names+=("$(basename "$file" .cpp)"); done
most=300000
shopt -s nullglob

# pack FOLDER ARCHIVE: the same files make the same bytes, so that Git sees a change only where there is one. More than
# one thread would make xz's bytes depend on its version.
pack() {
  tar --sort=name --format=ustar --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$1" -c . \
    | xz --threads=1 -6e >"$2"
}

install_missing "${build_packages[@]}" "${lint_packages[@]}" xz-utils
build fuzz "${names[@]}"
for name in "${names[@]}"; do
  say "$name ($seconds s)"
  program=build/fuzz/tests/fuzz/$name
  seeds=tests/fuzz/seeds/$name
  archive=tests/fuzz/corpus/$name.tar.xz
  corpus=$program.corpus
  found=build/fuzz/found/$name
  mkdir -p "$seeds" "$found"
  "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=4096 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$found/" "$found" "$corpus" "$seeds" 2>&1 | grep -E 'stat::number_of|stat::peak|ERROR|SUMMARY|Test unit' || true
  if compgen -G "$found/crash-*" >/dev/null || compgen -G "$found/timeout-*" >/dev/null || compgen -G "$found/oom-*" >/dev/null || compgen -G "$found/leak-*" >/dev/null; then
    echo "An input fails: $found"
    exit 1
  fi
  # The merge adds to its first folder only what that lacks.
  kept=$(mktemp -d)
  cp -r "$seeds/." "$kept"
  "$program" -merge=1 -max_len=4096 -verbosity=0 "$kept" "$corpus" "$found" 2>/dev/null
  for seed in "$seeds"/*; do rm "$kept/${seed##*/}"; done
  # Inputs are named after their bytes. A merge that only drops some is no reason for Git to keep another
  # archive.
  new=0
  for input in "$kept"/*; do [ -e "$corpus/${input##*/}" ] || new=$((new + 1)); done
  pack "$kept" "$kept.tar.xz"
  size=$(stat -c %s "$kept.tar.xz")
  echo "$(find "$kept" -type f | wc -l) inputs, $new of them new, $(du -sb "$kept" | cut -f1) bytes, packed $size"
  if [ "$new" -gt 0 ]; then
    [ "$size" -le "$most" ] || { echo "More than $most bytes, so not kept: $kept.tar.xz"; exit 1; }
    install -D -m 644 "$kept.tar.xz" "$archive"
  fi
  rm -r "$kept" "$kept.tar.xz"
done
