// SPDX-License-Identifier: GPL-3.0-or-later
// The list of files of a packed demo, and recipes that people write.
#include <stdexcept>

#include "core/base/error.h"
#include "core/serving/own_recipe.h"
#include "core/store/demo_file.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  try {
    std::uint64_t total = 0;
    for (const PackedFile& file : parse_packed_files(bytes, 1000)) {
      total += file.size;
      if (file.path.find("..") != std::string::npos || file.path.starts_with('/'))
        throw std::logic_error("a file would be outside");
    }
    if (total != 1000) throw std::logic_error("files of another length");
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
  try {
    const OwnRecipe recipe = read_own_recipe(bytes);
    if (read_own_recipe(own_recipe_text(recipe)) != recipe)
      throw std::logic_error("a recipe is not its own");
  } catch (const Error&) {
  }
}

}  // namespace hankki::fuzz
