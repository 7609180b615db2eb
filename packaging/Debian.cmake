# The two Debian packages, made by CPack.
set(TOANCANH_PACKAGE_VERSION "" CACHE STRING "Version of the packages where it is not the project's")
set(version ${PROJECT_VERSION})
if(TOANCANH_PACKAGE_VERSION)
  set(version ${TOANCANH_PACKAGE_VERSION})
endif()
file(STRINGS /etc/os-release release REGEX "^VERSION_ID=")
string(REGEX REPLACE "[^0-9]" "" release "${release}")
execute_process(COMMAND dpkg --print-architecture OUTPUT_VARIABLE architecture OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)

# What Debian wants in each package's folder of documents.
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Toàn Cảnh maintainers <maintainers@toancanh.vn>")
set(version ${version}~deb${release})
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(debian/changelog.in debian/changelog @ONLY)
execute_process(COMMAND gzip -9nf ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog COMMAND_ERROR_IS_FATAL ANY)
set(documents debian/copyright ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog.gz)
install(FILES ${documents} DESTINATION share/doc/toancanh COMPONENT program)
install(FILES ${documents} DESTINATION share/doc/toancanh-demo COMPONENT demo)
file(GLOB pages ${PROJECT_SOURCE_DIR}/docs/*.md)
install(FILES ${pages} DESTINATION share/doc/toancanh COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME toancanh)
set(CPACK_PACKAGE_VERSION ${version})
set(CPACK_PACKAGE_VENDOR "Toàn Cảnh")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program demo)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_VERSION ${version})
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE ${architecture})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# Libraries are found by dpkg-shlibdeps; what the program loads or reads by itself is named here.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME toancanh)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# libqt6gui6 has the plugins xcb and offscreen and those of JPEG and PNG, libqt6network6 that of TLS, which loads libssl
# by its name. QTimeZone reads tzdata, and QtKeychain speaks with whatever keeps a desktop's secrets.
if(release EQUAL 12)
  set(ssl libssl3)
else()
  set(ssl libssl3t64)
endif()
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "fonts-open-sans, tzdata, ca-certificates, ${ssl}")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, libsecret-1-0, qt6-wayland, bash-completion")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS toancanh-demo)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"video wall of an Intelligent Operations Centre
Toàn Cảnh drives the video wall of a province's operations centre: figures,
charts, a map and RTSP cameras on up to 25 panels.
.
It pulls its data from the REST endpoints of the systems that a province
already has into a local cache, raises alerts by rules, and says of every
value how old it is. A centre is a folder of YAML files.")

set(CPACK_DEBIAN_DEMO_PACKAGE_NAME toancanh-demo)
set(CPACK_DEBIAN_DEMO_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DEMO_PACKAGE_SHLIBDEPS ON)
# The cameras' elements: appsrc of base; the payloaders, RTP and UDP of good. The films are encoded by FFmpeg.
set(CPACK_DEBIAN_DEMO_PACKAGE_DEPENDS
  "toancanh (= ${version}), gstreamer1.0-plugins-base, gstreamer1.0-plugins-good")
set(CPACK_COMPONENT_DEMO_DESCRIPTION
"simulated province for the video wall Toàn Cảnh
The invented province An Hải: its systems, its cameras and the profile of its
operations centre, so that the wall can be tried on one computer without
anything else.
.
It is started by the command 'toancanh demo' and listens on this computer
alone.")
set(CPACK_COMPONENT_PROGRAM_REQUIRED ON)

include(CPack)
