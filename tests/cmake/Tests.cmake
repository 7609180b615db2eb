# How a folder of tests becomes a program, and its classes ctests.

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

# toancanh_tests(NAME DEPENDS targets... LABELS labels...): the *Test.cpp of the current folder and of the folders below
# that have no list of their own become one program NAME-tests; each of their classes is one ctest of its name.
function(toancanh_tests NAME)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LABELS;FOLDERS" ${ARGN})
  set(program ${NAME}-tests)
  set(patterns *Test.cpp)
  foreach(folder IN LISTS ARG_FOLDERS)
    list(APPEND patterns ${folder}/*Test.cpp)
  endforeach()
  file(GLOB tests CONFIGURE_DEPENDS ${patterns})
  # Objects first: a program's own files are compiled otherwise than a library's, and could not share its header.
  add_library(${program}-objects OBJECT ${tests})
  target_link_libraries(${program}-objects PUBLIC ${ARG_DEPENDS} toancanh_test_support)
  # A test's own code runs once and is not what is watched: so it compiles in little more than half the time.
  set_target_properties(${program}-objects PROPERTIES TOANCANH_UNWATCHED "-O0;-fno-sanitize=undefined")
  toancanh_precompile(${program}-objects toancanh_precompiled_for_tests)
  add_executable(${program} ${PROJECT_SOURCE_DIR}/tests/support/TestProgram.cpp)
  target_link_libraries(${program} PRIVATE ${program}-objects)
  foreach(test IN LISTS tests)
    get_filename_component(name ${test} NAME_WE)
    add_test(NAME ${name} COMMAND ${program} ${name})
    toancanh_time_limit(300 ${name})
    set_tests_properties(${name} PROPERTIES PROCESSORS 2)
    if(ARG_LABELS)
      set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
    endif()
  endforeach()
endfunction()

# toancanh_waiting(tests...): tests that wait for real time more than they compute. packaging/test.sh lets ctest fill
# twice as many places as there are processors: a test takes two, a waiting one only one.
function(toancanh_waiting)
  set_tests_properties(${ARGN} PROPERTIES PROCESSORS 1)
endfunction()

# toancanh_threads(PROGRAM tests...): tests of what runs on several threads. They have the label `threads`, and the target
# `threads` builds their programs alone, for the thread sanitizer.
add_custom_target(threads)
function(toancanh_threads PROGRAM)
  add_dependencies(threads ${PROGRAM})
  foreach(test IN LISTS ARGN)
    set_property(TEST ${test} APPEND PROPERTY LABELS threads)
  endforeach()
endfunction()
