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

# What most files include, compiled once for gcc's builds: these headers are two thirds of what compiling a file costs.
# clang's build goes without it and so finds an include that a file forgot. ccache knows such a header by its content.
option(TOANCANH_PRECOMPILE "Compile the headers that most files share once" ON)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND TOANCANH_PRECOMPILE)
  set(TOANCANH_PRECOMPILED ON)
  target_compile_options(toancanh_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled/empty.cpp "")
endif()

# toancanh_precompiled_header(NAME LINKS libraries...): the header as targets with these options and libraries read it.
function(toancanh_precompiled_header NAME)
  cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
  if(TOANCANH_PRECOMPILED)
    add_library(${NAME} OBJECT ${CMAKE_BINARY_DIR}/precompiled/empty.cpp)
    set_target_properties(${NAME} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${NAME} PRIVATE toancanh_options ${ARG_LINKS})
    target_precompile_headers(${NAME} PRIVATE ${PROJECT_SOURCE_DIR}/models/base/Precompiled.h)
  endif()
endfunction()
toancanh_precompiled_header(toancanh_precompiled LINKS Qt6::Gui tl::expected)

# toancanh_precompile(TARGET [HEADER]): lets a library use it.
function(toancanh_precompile TARGET)
  if(TOANCANH_PRECOMPILED)
    set(header toancanh_precompiled)
    if(ARGC GREATER 1)
      set(header ${ARGV1})
    endif()
    target_precompile_headers(${TARGET} REUSE_FROM ${header})
  endif()
endfunction()

# Where tests/fuzz looks for new ways through the code; the fuzzer's counters cost the others' tests nothing.
set(fuzzed base profile net dataset format field
  source_spec source_request source_bind source_schedule source_fetch source_collect source_trial)

# toancanh_library(NAME DEPENDS targets...): one static library of every source in the current folder,
# named toancanh_NAME. The folder is the list: a file that lies in it is built.
function(toancanh_library NAME)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  add_library(toancanh_${NAME} STATIC ${sources})
  set_target_properties(toancanh_${NAME} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(toancanh_${NAME} PUBLIC toancanh_options ${ARG_DEPENDS})
  toancanh_precompile(toancanh_${NAME})
  if(TOANCANH_FUZZ AND NAME IN_LIST fuzzed)
    target_compile_options(toancanh_${NAME} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()
