# SPDX-License-Identifier: GPL-3.0-or-later
# hankki_embed_datasets(TARGET): compiles the files of this folder into TARGET, so that no file is
# needed at run time; core/data/builtin_files.h declares them.
#
# Run as a script (cmake -P) it writes the source: -DOUTPUT=file.cpp -DFOLDER=datasets.
set(HANKKI_DATASET_FILES
  ingredients.csv styles.json
  dishes/korean.json dishes/asian.json dishes/western.json dishes/baking.json dishes/drinks.json
  ingredient_marks.csv)

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  set(arrays "")
  set(table "")
  set(index 0)
  foreach(file IN LISTS HANKKI_DATASET_FILES)
    # A byte array: raw string literals are limited to 16 KB by some compilers.
    file(READ "${FOLDER}/${file}" bytes HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(APPEND arrays "constexpr unsigned char kFile${index}[] = {${bytes}};\n")
    string(APPEND table "    {\"${file}\", as_text(kFile${index})},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(WRITE "${OUTPUT}" "// Generated from datasets/ by Embed.cmake.
#include \"core/data/builtin_files.h\"

namespace hankki {
namespace {
${arrays}
template <std::size_t Size>
std::string_view as_text(const unsigned char (&bytes)[Size]) {
  return {reinterpret_cast<const char*>(bytes), Size};
}
}  // namespace

std::span<const BuiltinFile> builtin_files() {
  static const BuiltinFile files[] = {
${table}  };
  return files;
}

}  // namespace hankki
")
  return()
endif()

set(HANKKI_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
function(hankki_embed_datasets target)
  cmake_path(GET HANKKI_EMBED_SCRIPT PARENT_PATH folder)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/builtin_files.cpp")
  list(TRANSFORM HANKKI_DATASET_FILES PREPEND "${folder}/" OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DFOLDER=${folder}" -P "${HANKKI_EMBED_SCRIPT}"
    DEPENDS ${inputs} "${HANKKI_EMBED_SCRIPT}"
    COMMENT "Embedding the built-in data set's facts"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
