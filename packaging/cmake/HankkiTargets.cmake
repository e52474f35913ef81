# SPDX-License-Identifier: GPL-3.0-or-later
if(MSVC)
  set(HANKKI_WARNINGS /W4 /permissive- /utf-8)
  set(HANKKI_FAST_LOOPS /O2)
  set(HANKKI_LIGHT_OPTIMISATION $<$<CONFIG:Release>:/O1>)
else()
  set(HANKKI_WARNINGS -Wall -Wextra -Wpedantic -Wno-missing-field-initializers)
  # Sums may be reordered, so that they vectorise; NaN and infinity keep their meaning, and division
  # and square root stay exact.
  set(HANKKI_FAST_LOOPS -O3 -fassociative-math -fno-signed-zeros -fno-trapping-math -fno-math-errno)
  set(HANKKI_LIGHT_OPTIMISATION $<$<CONFIG:Release>:-O1>)
endif()

# Where an installed program, and a library beside another, finds Hankki's shared libraries.
if(APPLE)
  set(HANKKI_OWN_FOLDER "@loader_path")
else()
  set(HANKKI_OWN_FOLDER "$ORIGIN")
endif()
set(CMAKE_INSTALL_RPATH "${HANKKI_OWN_FOLDER}/../lib/hankki")

# hankki_compile_together(TARGET [APART sources...])
function(hankki_compile_together target)
  cmake_parse_arguments(ARG "" "" "APART" ${ARGN})
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    if(ARG_APART)
      set_source_files_properties(${ARG_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endif()
endfunction()

# hankki_library(NAME [SHARED] [TOGETHER] sources... [APART sources...]): a library of one layer,
# static unless it says otherwise; links are added by the caller. A release build compiles the
# sources of one that says TOGETHER by eight, which halves its time; APART are those whose private
# names others of them have too. Builds for development stay quick to build again.
function(hankki_library name)
  cmake_parse_arguments(ARG "SHARED;TOGETHER" "" "APART" ${ARGN})
  list(APPEND ARG_UNPARSED_ARGUMENTS ${ARG_APART})
  if(ARG_SHARED)
    add_library(${name} SHARED ${ARG_UNPARSED_ARGUMENTS})
    set_target_properties(${name} PROPERTIES
      WINDOWS_EXPORT_ALL_SYMBOLS ON
      INSTALL_RPATH "${HANKKI_OWN_FOLDER}"
      LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib/hankki")
  else()
    add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  endif()
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_compile_options(${name} PRIVATE ${HANKKI_WARNINGS})
  hankki_take_precompiled(${name})
  if(ARG_TOGETHER)
    hankki_compile_together(${name} APART ${ARG_APART})
  endif()
endfunction()

# hankki_test(NAME [TOGETHER] [PREPARED] sources... [APART sources...] [LIBS libraries...] [LABELS labels...]): a
# GoogleTest program, one ctest entry a test case; TOGETHER and APART as a library's. PREPARED: its
# tests share what they begin with, see tests/support/prepared.h. Labels with a meaning: slow (over 10 s), kill (kill -9 at random moments).
function(hankki_test name)
  cmake_parse_arguments(ARG "TOGETHER;PREPARED" "" "APART;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS} ${ARG_APART})
  target_link_libraries(${name} PRIVATE ${ARG_LIBS} GTest::gtest_main GTest::gmock hankki_test_support)
  # What a test does itself is little; most of a release build of them was spent in optimising it.
  target_compile_options(${name} PRIVATE ${HANKKI_WARNINGS} ${HANKKI_LIGHT_OPTIMISATION})
  hankki_take_precompiled(${name})
  if(ARG_TOGETHER)
    hankki_compile_together(${name} APART ${ARG_APART})
  endif()
  # Tests run side by side: LibTorch's threads must not spin while they wait for one another.
  set(properties TIMEOUT 600 ENVIRONMENT QT_QPA_PLATFORM=offscreen
    ENVIRONMENT_MODIFICATION OMP_WAIT_POLICY=set:PASSIVE)
  if(ARG_PREPARED)
    list(APPEND properties FIXTURES_REQUIRED prepared
      ENVIRONMENT "HANKKI_PREPARED=${HANKKI_PREPARED}")
  endif()
  foreach(label IN LISTS ARG_LABELS) # one at a time: lists do not survive gtest_discover_tests
    list(APPEND properties LABELS "${label}")
  endforeach()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES ${properties})
endfunction()

# hankki_fuzzer(NAME sources... [LIBS libraries...] [CORPUS folder]): a libFuzzer program (preset
# fuzz, target `fuzzers`), and a ctest entry of label fuzz that runs it for a minute from the
# corpus. What it finds on the way is kept in the build folder, never in the sources.
function(hankki_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS" "LIBS" ${ARGN})
  if(NOT TARGET fuzzers)
    add_custom_target(fuzzers)
  endif()
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  add_dependencies(fuzzers ${name})
  target_link_libraries(${name} PRIVATE ${ARG_LIBS})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set(found "${CMAKE_CURRENT_BINARY_DIR}/${name}.found")
  file(MAKE_DIRECTORY "${found}")
  add_test(NAME ${name}
    COMMAND ${name} -max_total_time=60 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1
      "-artifact_prefix=${found}/" "${found}" ${ARG_CORPUS})
  set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT 180)
endfunction()
