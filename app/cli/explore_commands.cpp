// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/explore.h"

namespace hankki::cli {

void add_explore_commands(CommandLine& line) {
  CLI::App* explore =
      line.add_group("explore", "Understand the recipes by their words and vectors");
  add_term_commands(line, explore);
  add_selections_command(line, explore);
  add_embed_command(line, explore);
  add_encode_command(line, explore);
  add_similar_command(line, explore);
  add_ingredients_command(line, explore);
  add_likeness_command(line, explore);
  add_duplicates_command(line, explore);
  add_map_command(line, explore);
  add_clusters_command(line, explore);
  add_bench_command(line, explore);
  add_themes_command(line, explore);
}

}  // namespace hankki::cli
