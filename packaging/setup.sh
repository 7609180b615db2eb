# Shared by demo.sh and test.sh: installs what is missing on Debian 12 or 13, configures and builds.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LANG=${LANG:-C.UTF-8} LC_ALL=${LC_ALL:-C.UTF-8}
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/tmp/toancanh-runtime-$(id -u)}
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
# What was compiled in one checkout need not be compiled again in another.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-charts-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev
  libavformat-dev libavcodec-dev libavutil-dev libswscale-dev
  libsqlite3-dev libyaml-cpp-dev libsimdjson-dev libcli11-dev libexpected-dev zlib1g-dev libgeos-dev libproj-dev
  libpugixml-dev libexpat1-dev libzip-dev libxlsxwriter-dev libminizip-dev
  libcpp-httplib-dev libgstrtspserver-1.0-dev gstreamer1.0-plugins-base gstreamer1.0-plugins-good
  libxcb1-dev libmimalloc-dev fonts-open-sans
)
# Debian 13 has it in qt6-base-dev.
. /etc/os-release
[ "${VERSION_ID:-}" = 12 ] && build_packages+=(libqt6opengl6-dev)
screen_packages=(xvfb x11-xserver-utils x11-utils)
# libclang-rt-dev: the sanitizers; llvm: names in what they report; qt6-base-private-dev: for tests/support/QtOrder.cpp.
lint_packages=(clang libclang-rt-dev llvm clazy clang-format-19 clang-tidy-19 qt6-base-private-dev)
test_packages=(gstreamer1.0-plugins-ugly) # x264enc, for the camera that tests kill and freeze

say() { printf '\n== %s\n' "$*"; }

install_missing() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "These Debian packages are missing and this is neither root nor is sudo there: ${missing[*]}"; exit 1; }
    root=(sudo)
  fi
  say "Installing with apt: ${missing[*]}"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/tmp/toancanh-apt.log 2>&1 \
    || { tail -n 20 /tmp/toancanh-apt.log; exit 1; }
}

# build PRESET TARGET…: configures once, then only what has changed.
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || { say "Configuring ($preset)"; cmake --preset "$preset" >"/tmp/toancanh-$preset.log" || { tail -n 30 "/tmp/toancanh-$preset.log"; exit 1; }; }
  say "Building ($preset)"
  cmake --build --preset "$preset" --target "$@"
}

# start_wall_of_screens: Xvfb with 25 monitors of 1920x1080 as its own display; sets DISPLAY.
start_wall_of_screens() {
  local number
  number=$(mktemp)
  mkdir -p /tmp/.X11-unix
  Xvfb -displayfd 3 -noreset -screen 0 9600x5400x24 -nolisten tcp >/tmp/toancanh-xvfb.log 2>&1 3>"$number" &
  xvfb_pid=$!
  trap 'kill "$xvfb_pid" 2>/dev/null || true' EXIT
  for _ in $(seq 100); do
    [ -s "$number" ] && break
    sleep 0.1
  done
  DISPLAY=":$(cat "$number")"
  export DISPLAY
  rm -f "$number"
  local output=screen row column
  for row in 0 1 2 3 4; do
    for column in 0 1 2 3 4; do
      xrandr --setmonitor "P$row$column" "1920/508x1080/286+$((column * 1920))+$((row * 1080))" "$output"
      output=none
    done
  done
}
