add_library(toancanh_options INTERFACE)
target_compile_options(toancanh_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
# Not for those who only want to run it: gcc's warnings change with its versions and with -O3.
target_compile_options(toancanh_options INTERFACE $<$<NOT:$<CONFIG:Release>>:-Werror>)
target_compile_definitions(toancanh_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(toancanh_options INTERFACE ${PROJECT_SOURCE_DIR})
if(TOANCANH_SANITIZE STREQUAL "thread")
  # gcc warns of what it can't follow in code that it has itself made longer; the other builds judge warnings.
  target_compile_options(toancanh_options INTERFACE -Wno-error)
endif()
if(TOANCANH_SANITIZE)
  # A target's own options stand before these; what it wants after them is its property TOANCANH_UNWATCHED.
  target_compile_options(toancanh_options INTERFACE -fsanitize=${TOANCANH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    "$<TARGET_PROPERTY:TOANCANH_UNWATCHED>")
  target_link_options(toancanh_options INTERFACE -fsanitize=${TOANCANH_SANITIZE})
endif()
if(TARGET mimalloc AND NOT TOANCANH_SANITIZE)
  # Linked before libc, it is every library's malloc; the sanitizers bring their own.
  target_link_libraries(toancanh_options INTERFACE mimalloc)
endif()
if(TOANCANH_CLAZY)
  # clazy reads along while clang compiles; what it finds is an error like every warning.
  # Constants with QString in them are made when the program loads: microseconds, and they read better than functions.
  set(clazy_checks "level1,no-non-pod-global-static")
  target_compile_options(toancanh_options INTERFACE
    "SHELL:-Xclang -load -Xclang ClazyPlugin.so -Xclang -add-plugin -Xclang clazy"
    "SHELL:-Xclang -plugin-arg-clazy -Xclang ${clazy_checks}")
endif()

# Where tests/fuzz looks for new ways through the code; the fuzzer's counters cost the others' tests nothing.
set(fuzzed base profile net format field source)

# toancanh_library(NAME DEPENDS targets...): one static library of every source in the current folder,
# named toancanh_NAME. The folder is the list: a file that lies in it is built.
function(toancanh_library NAME)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  add_library(toancanh_${NAME} STATIC ${sources})
  set_target_properties(toancanh_${NAME} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(toancanh_${NAME} PUBLIC toancanh_options ${ARG_DEPENDS})
  if(TOANCANH_FUZZ AND NAME IN_LIST fuzzed)
    target_compile_options(toancanh_${NAME} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# Without an address of the desktop's bus the D-Bus library looks for one in a forked child, which hangs where another
# thread held clang's allocator; and no test shall speak with the desktop that it happens to run on.
set(test_environment DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent)

# toancanh_time_limit(SECONDS tests...): ctest's limit, and that of Qt Test's own watchdog, which gives a whole program
# five minutes; the sanitizers make all that is computed a few times slower.
function(toancanh_time_limit SECONDS)
  if(TOANCANH_SANITIZE)
    math(EXPR SECONDS "3 * ${SECONDS}")
  endif()
  set_tests_properties(${ARGN} PROPERTIES TIMEOUT ${SECONDS}
    ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${SECONDS}000;${test_environment}")
endfunction()

# toancanh_tests(DEPENDS targets...): every *Test.cpp of the current folder becomes one Qt Test program
# and one ctest of the same name.
function(toancanh_tests)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LABELS" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS *Test.cpp)
  foreach(test IN LISTS tests)
    get_filename_component(name ${test} NAME_WE)
    add_executable(${name} ${test})
    target_link_libraries(${name} PRIVATE ${ARG_DEPENDS} toancanh_test_support)
    # A test's own code runs once and is not what is watched: so it compiles in little more than half the time.
    set_target_properties(${name} PROPERTIES TOANCANH_UNWATCHED "-O0;-fno-sanitize=undefined")
    add_test(NAME ${name} COMMAND ${name})
    toancanh_time_limit(300 ${name})
    if(ARG_LABELS)
      set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
    endif()
  endforeach()
endfunction()

# toancanh_threads(tests...): tests of what runs on several threads. They have the label `threads`, and the target
# `threads` builds them alone, for the thread sanitizer.
add_custom_target(threads)
function(toancanh_threads)
  foreach(test IN LISTS ARGN)
    set_property(TEST ${test} APPEND PROPERTY LABELS threads)
    add_dependencies(threads ${test})
  endforeach()
endfunction()
