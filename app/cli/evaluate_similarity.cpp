// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluate_similarity.h"

#include <fmt/format.h>

#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/evaluation/similarity_aware.h"
#include "core/models/registry.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

std::string name_of(const SimilarityRow& row) {
  return row.run ? fmt::format("{} {}", *row.run, model_name(row.model)) : model_name(row.model);
}

Json row_json(const SimilarityRow& row) {
  return {{"run", row.run ? Json(*row.run) : Json()},
          {"model", row.model},
          {"metrics", to_json(row.metrics)},
          {"corrected", to_json(row.corrected)}};
}

Json judgement_json(const SimilarityJudgement& judgement, const SimilarityArguments& arguments) {
  Json sizes = Json::array();
  for (const auto& [size, classes] : judgement.class_sizes)
    sizes.push_back({{"size", size}, {"classes", classes}});
  Json agreement = Json::object();
  for (const auto& [name, tau] : judgement.agreement) agreement[name] = tau ? Json(*tau) : Json();
  Json rows = Json::array();
  for (const SimilarityRow& row : judgement.rows) rows.push_back(row_json(row));
  const AlikeOptions& alike = arguments.request.alike;
  return {{"vectors", judgement.vectors.request.name},
          {"encoder", judgement.vectors.request.encoder},
          {"key", judgement.vectors.key},
          {"split", judgement.split},
          {"neighbours", alike.neighbours},
          {"threshold", alike.threshold},
          {"classes", arguments.classes},
          {"seed", alike.seed},
          {"ks", arguments.request.ks},
          {"users", judgement.users},
          {"items", judgement.items},
          {"without_vector", judgement.without_vector},
          {"edges", judgement.edges},
          {"class_sizes", sizes},
          {"largest_share", judgement.largest_share},
          {"modularity", judgement.modularity},
          {"rows", rows},
          {"kendall_tau", agreement}};
}

std::string rows_csv(const SimilarityJudgement& judgement, std::span<const std::int32_t> ks) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("run").text("model").text("metric").text("value").text("corrected").end_row();
  for (const SimilarityRow& row : judgement.rows) {
    for (const std::string& name : similarity_aware_names(ks)) {
      row.run ? csv.number(*row.run) : csv.blank();
      csv.text(row.model).text(name).number(row.metrics.at(name));
      const auto corrected = row.corrected.find(name);
      corrected == row.corrected.end() ? csv.blank() : csv.number(corrected->second);
      csv.end_row();
    }
  }
  return csv.str();
}

/// A column each list; a second line of a metric is without the chance.
std::string rows_table(const SimilarityJudgement& judgement, std::span<const std::int32_t> ks) {
  const auto right = TextTable::Align::Right;
  std::vector<TextTable::Column> columns{{"Metric"}};
  for (const SimilarityRow& row : judgement.rows) columns.push_back({name_of(row), right});
  columns.push_back({"Kendall's tau", right});
  TextTable table(std::move(columns));
  const auto add = [&](const std::string& title, const std::string& name, bool corrected) {
    std::vector<std::string> cells{title};
    for (const SimilarityRow& row : judgement.rows)
      cells.push_back(fmt::format("{:.4f}", (corrected ? row.corrected : row.metrics).at(name)));
    const auto tau = judgement.agreement.find(name);
    if (!corrected && tau != judgement.agreement.end() && tau->second)
      cells.push_back(fmt::format("{:.2f}", *tau->second));
    table.add(std::move(cells));
  };
  for (const std::string& name : similarity_aware_names(ks)) {
    add(name, name, false);
    if (judgement.rows.front().corrected.contains(name)) add("  less chance", name, true);
  }
  return table.str();
}

std::string sizes_text(const SimilarityJudgement& judgement) {
  std::string text;
  for (const auto& [size, classes] : judgement.class_sizes)
    text += fmt::format("{}{} of {}", text.empty() ? "" : ", ", grouped(classes), size);
  return text;
}

std::string judgement_text(const SimilarityJudgement& judgement,
                           const SimilarityArguments& arguments) {
  return fmt::format(
      "Split {}, {}, {}; alike by {} ({}): {} from {} on, among each other's {} nearest\n"
      "Classes ({}): {}; the largest has {:.1f} % of the items; modularity {:.3f}\n{}",
      judgement.split, counted(judgement.users, "user"), counted(judgement.items, "item"),
      printable(judgement.vectors.request.name), judgement.vectors.request.encoder,
      counted(judgement.edges, "pair"), arguments.request.alike.threshold,
      arguments.request.alike.neighbours, arguments.classes, sizes_text(judgement),
      100 * judgement.largest_share, judgement.modularity,
      rows_table(judgement, arguments.request.ks));
}

}  // namespace

void add_similarity_options(CLI::App* command, SimilarityArguments& arguments) {
  CLI::Option* on =
      command
          ->add_option("--similarity-aware", arguments.request.vectors,
                       "Count recipes that are nearly the same dish as a held-out one, by these "
                       "vectors (explore embed), beside the exact metrics, MostPop and Random")
          ->type_name("VECTORS")
          ->excludes("--part", "--no-mask-validation", "--keep", "--lists");
  const auto with = [&](CLI::Option* option) { option->needs(on); };
  with(command
           ->add_option("--threshold", arguments.request.alike.threshold,
                        "The cosine from which on recipes are alike; above 1 none is")
           ->check(CLI::Range(0.01, 2.0).description(""))
           ->type_name("COSINE"));
  with(command
           ->add_option("--neighbours", arguments.request.alike.neighbours,
                        "They must be among each other's so many nearest; 0: none is")
           ->check(CLI::Range(0, 1000).description(""))
           ->type_name("N"));
  with(command->add_option("--classes", arguments.classes, "How they make classes")
           ->check(CLI::IsMember({"components", "communities", "complete-link"})));
  with(command->add_option("--seed", arguments.request.alike.seed, "Of communities")
           ->type_name("N"));
  with(
      command
          ->add_flag("--every-model", arguments.every,
                     "The newest run of each model of the split, and whether they keep their order")
          ->excludes("--run"));
  with(command
           ->add_option("--out", arguments.out,
                        "Write a CSV file: run, model, metric, value, corrected for chance")
           ->type_name("FILE"));
}

void judge_similarity(Context& context, SimilarityArguments arguments, std::optional<RunId> run) {
  const std::filesystem::path out = output_file(arguments.out);
  arguments.request.alike.classes = parse_alike_classes(arguments.classes);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo chosen = choose_run(*workspace, run);
  arguments.request.runs =
      arguments.every ? newest_runs_of(*workspace, chosen.split) : std::vector<RunId>{chosen.id};
  const SimilarityJudgement judgement =
      judge_by_similarity(*workspace, arguments.request, {}, context.job());
  if (!out.empty()) write_file_atomically(out, rows_csv(judgement, arguments.request.ks));
  context.print(judgement_json(judgement, arguments), judgement_text(judgement, arguments));
}

}  // namespace hankki::cli
