// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "core/base/memory.h"

namespace hankki::cli {

void add_vectors_options(CommandLine& line, CLI::App* command, VectorsArguments& arguments) {
  line.add_workspace(command);
  command->add_option("--data", arguments.data, "The data set; else the newest")->type_name("ID");
  command->add_option("--vectors", arguments.name, "Name of vectors that explore embed has made")
      ->type_name("NAME");
  add_threads(command, arguments.threads);
}

OpenedVectors open_vectors(Context& context, const Workspace& workspace,
                           const VectorsArguments& arguments) {
  OpenedVectors opened;
  const DatasetId data = choose_dataset(workspace, arguments.data).id;
  opened.info = vectors_named(workspace, data, arguments.name);
  opened.data = load_dataset(workspace, data, {}, context.job());
  opened.vectors = workspace.vectors().load(opened.info.id);
  return opened;
}

RecipeTerms terms_of(const OpenedVectors& opened, const JobContext& job) {
  ParameterValues settings = text_spec().parameters.complete(opened.info.request.settings);
  settings.set("norm", std::string("l2"));
  return recipe_terms(*opened.data.dataset, settings, job);
}

Json to_json(const OpenedVectors& opened) {
  return {{"data", opened.info.dataset},
          {"vectors", opened.info.request.name},
          {"encoder", opened.info.request.encoder},
          {"recipes", opened.info.recipes},
          {"dimensions", opened.info.dimensions}};
}

Json settings_json(const ParameterValues& settings) {
  return Json::parse(hankki::to_json(settings).dump());
}

}  // namespace hankki::cli
