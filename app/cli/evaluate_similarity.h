// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "core/store/ids.h"
#include "core/workbench/similarity.h"

namespace hankki::cli {

/// evaluate --similarity-aware VECTORS and what it is with.
struct SimilarityArguments {
  SimilarityRequest request;
  std::string classes = "components";
  bool every = false;
  std::string out;

  bool asked_for() const { return !request.vectors.empty(); }
};

/// What it excludes is given by their names.
void add_similarity_options(CLI::App* command, SimilarityArguments& arguments);

/// Judges the run, or the newest run of each model of its split.
void judge_similarity(Context& context, SimilarityArguments arguments, std::optional<RunId> run);

}  // namespace hankki::cli
