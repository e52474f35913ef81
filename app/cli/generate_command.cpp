// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/data/builtin.h"
#include "core/report/csv.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"
#include "core/workbench/loaded_data.h"

namespace hankki::cli {
namespace fs = std::filesystem;
namespace {

struct GenerateArguments {
  std::string scale = "foodcom";
  std::string out;
  std::uint64_t seed = 2026;
  std::string interactions_for;
  std::uint32_t users = 10'000, per_user = 60;
};

/// "25000x20000x500000" to its numbers; throws Error where `text` has another form.
std::vector<std::uint64_t> parse_sizes(std::string_view text, std::size_t count) {
  std::vector<std::uint64_t> sizes;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('x', at), text.size());
    const auto size = parse_number<std::uint32_t>(text.substr(at, end - at));
    if (!size || *size == 0) break;
    sizes.push_back(*size);
    at = end + 1;
  }
  const auto separators = static_cast<std::size_t>(std::ranges::count(text, 'x'));
  if (sizes.size() != count || separators + 1 != count) {
    throw Error("--scale", en::say("\"{}\" is none of foodcom, foodcom:RECIPESxREVIEWS, "
                                   "USERSxITEMSxINTERACTIONS",
                                   text));
  }
  return sizes;
}

/// A header line and a row an interaction, as `import csv` reads them.
void write_interactions(const Dataset& dataset, const fs::path& path, const JobContext& job) {
  const bool times = dataset.has_times();
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("user").text("item").text("rating");
  if (times) csv.text("time");
  csv.end_row();
  for (const Interaction& interaction : dataset.interactions()) {
    csv.text(dataset.users()[interaction.user])
        .text(dataset.recipes()[interaction.item].id)
        .number(interaction.rating);
    if (times) csv.number(interaction.time / kSecond);
    csv.end_row();
  }
  job.check();
  write_file_atomically(path, csv.str());
}

Json file_json(const fs::path& path) {
  return {{"file", utf8(path)}, {"bytes", fs::file_size(path)}};
}

/// Adds a data set with generated ratings to the workspace that has the catalogue.
void add_interactions(Context& context, const GenerateArguments& arguments) {
  context.workspace = arguments.interactions_for;
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetInfo source = choose_dataset(*workspace, std::nullopt);
  const LoadedData loaded = load_dataset(*workspace, source.id, {}, context.job());
  const Dataset dataset = with_tastes(*loaded.dataset, arguments.users, arguments.per_user,
                                      arguments.seed, context.job());
  const DatasetId id = workspace->datasets().add(
      dataset,
      {.name = source.name + " +ratings", .source = "generated", .derived_from = source.id},
      context.job());
  const DatasetInfo added = workspace->datasets().info(id);
  context.print(to_json(added),
                fmt::format("data set {}: {} by {}\n", id, counted(added.interactions, "rating"),
                            counted(added.users, "user")));
}

void generate(Context& context, const GenerateArguments& arguments) {
  if (!arguments.interactions_for.empty()) return add_interactions(context, arguments);
  if (arguments.out.empty())
    throw Error("--out", en::say("no folder is named; give one, or a workspace: "
                                 "--interactions-for"));
  const fs::path folder = path_from_utf8(arguments.out);
  std::vector<fs::path> files;
  const std::string_view foodcom = "foodcom";
  const std::string_view scale = arguments.scale;
  if (scale.starts_with(foodcom)) {
    std::vector<std::uint64_t> sizes{231'637, 1'132'367};
    if (scale.size() > foodcom.size()) {
      const bool colon = scale[foodcom.size()] == ':';
      sizes = parse_sizes(colon ? scale.substr(foodcom.size() + 1) : scale, 2);
    }
    fs::create_directories(folder);
    generate_foodcom_files(folder, arguments.seed, context.job(),
                           static_cast<std::uint32_t>(sizes[0]),
                           static_cast<std::uint32_t>(sizes[1]));
    files = {folder / "RAW_recipes.csv", folder / "RAW_interactions.csv"};
  } else {
    const auto sizes = parse_sizes(scale, 3);
    fs::create_directories(folder);
    const Dataset dataset =
        generate_sparse(static_cast<std::uint32_t>(sizes[0]), static_cast<std::uint32_t>(sizes[1]),
                        sizes[2], arguments.seed, context.job());
    files = {folder / "interactions.csv"};
    write_interactions(dataset, files.front(), context.job());
  }
  Json json{{"scale", arguments.scale}, {"seed", arguments.seed}, {"files", Json::array()}};
  std::string text;
  for (const fs::path& file : files) {
    json["files"].push_back(file_json(file));
    text += fmt::format("{} ({} bytes)\n", utf8(file),
                        grouped(static_cast<std::int64_t>(fs::file_size(file))));
  }
  context.print(json, text);
}

}  // namespace

void add_generate_command(CommandLine& line) {
  auto arguments = std::make_shared<GenerateArguments>();
  CLI::App* command = line.add("generate", "Write artificial data of a chosen size, for measuring",
                               [arguments](Context& context) { generate(context, *arguments); });
  command
      ->add_option("--scale", arguments->scale,
                   "foodcom: native files of 231,637 recipes and 1,132,367 reviews (about 650 MB); "
                   "foodcom:RECIPESxREVIEWS: the same, of another size; "
                   "USERSxITEMSxINTERACTIONS: interactions.csv for import csv")
      ->type_name("SCALE");
  CLI::Option* out =
      command->add_option("--out", arguments->out, "Folder for the files")->type_name("DIR");
  CLI::Option* interactions =
      command
          ->add_option("--interactions-for", arguments->interactions_for,
                       "Instead: adds ratings of planted tastes to the newest data set of this "
                       "workspace, as a data set of its own")
          ->excludes(out)
          ->type_name("DIR");
  const auto add_count = [&](const char* name, std::uint32_t& value, const char* description) {
    command->add_option(name, value, description)
        ->needs(interactions)
        ->check(CLI::Range(1U, 100'000'000U).description(""))
        ->type_name("N");
  };
  add_count("--users", arguments->users, "Users who rate");
  add_count("--per-user", arguments->per_user, "Recipes that each of them rates");
  command->add_option("--seed", arguments->seed, "The same seed gives the same bytes")
      ->type_name("N");
}

}  // namespace hankki::cli
