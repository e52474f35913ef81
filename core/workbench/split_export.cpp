// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/split_export.h"

#include <deque>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

/// How the split was made, for whoever gets the files; what its method does not use is null.
std::string recipe_text(const SplitRecipe& recipe) {
  nlohmann::ordered_json json{{"description", describe(recipe).english()},
                              {"method", to_text(recipe.method)},
                              {"train", nullptr},
                              {"validation", nullptr},
                              {"test", nullptr},
                              {"seed", nullptr},
                              {"fold", recipe.fold},
                              {"folds", recipe.folds}};
  if (has_shares(recipe.method)) {
    json["train"] = recipe.train;
    json["validation"] = recipe.validation;
    json["test"] = recipe.test;
  }
  if (is_random(recipe.method)) json["seed"] = recipe.seed;
  return json.dump(2) + "\n";
}

}  // namespace

std::vector<SplitText> export_split(const Workspace& workspace, SplitId split, SplitFormat format,
                                    const std::filesystem::path& folder, const LoadedData& known,
                                    const JobContext& job) {
  if (folder.empty()) throw Error(en::say("folder"), en::say("name one to write into"));
  const LoadedData data = load_split(workspace, split, known, job);
  const auto whole = std::filesystem::absolute(folder).lexically_normal();
  const auto named = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
  auto files = split_files(format, utf8(named), *data.dataset, *data.split,
                           workspace.splits().parts(split), job);
  create_folders(folder);
  std::deque<AtomicFile> written;  // each under its name only when all are complete
  for (SplitText& file : files) {
    written.emplace_back(folder / path_from_utf8(file.name)).write(file.text);
    file.text.clear();
  }
  written.emplace_back(folder / "split.json").write(recipe_text(data.split->recipe));
  job.check();
  for (AtomicFile& file : written) file.commit();
  return files;
}

}  // namespace hankki
