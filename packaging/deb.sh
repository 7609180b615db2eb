#!/usr/bin/env bash
# Makes the Debian packages toancanh and toancanh-demo for the release that it runs on (12 or 13), in packages/.
# An argument is their version, where it shall not be the project's.
. "$(dirname "$0")/setup.sh"

install_missing "${build_packages[@]}" dpkg-dev file
umask 022 # the packages keep it
say "Configuring (deb)"
if [ ! -f build/deb/build.ninja ]; then
  # Debian's own flags, but for the debugging symbols, which would be stripped.
  export DEB_BUILD_MAINT_OPTIONS=hardening=+bindnow DEB_CXXFLAGS_STRIP=-g
  CXXFLAGS="$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS)"
  LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
  export CXXFLAGS LDFLAGS
fi
rm -rf build/deb/packages
cmake --preset deb -DTOANCANH_PACKAGE_VERSION="${1:-}" >/tmp/toancanh-deb.log || { tail -n 30 /tmp/toancanh-deb.log; exit 1; }
build deb all
say "Packaging"
cpack --config build/deb/CPackConfig.cmake >/tmp/toancanh-cpack.log 2>&1 || { tail -n 30 /tmp/toancanh-cpack.log; exit 1; }
mkdir -p packages
cp build/deb/packages/*.deb packages/
ls -l build/deb/packages/*.deb | sed 's/.*build.deb.//'
