// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"
#include "core/report/csv.h"
#include "core/workbench/vector_benches.h"

namespace hankki::cli {
namespace {

struct BenchArguments {
  std::optional<DatasetId> data;
  std::vector<std::string> names;
  VectorBenchOptions options;
  std::string out;
  int threads = 0;
};

constexpr const char* kMeasures[] = {"tag_purity", "co_rated_auc", "cold_recall"};

std::optional<Interval> measure(const VectorBench& bench, std::size_t which) {
  if (which == 0) return bench.tag_purity;
  return which == 1 ? bench.co_rated_auc : bench.cold_recall;
}

std::vector<VectorsInfo> chosen(const Workspace& workspace, DatasetId data,
                                const std::vector<std::string>& names) {
  std::vector<VectorsInfo> all;
  for (const std::string& name : names) all.push_back(vectors_named(workspace, data, name));
  if (!names.empty()) return all;
  for (const VectorsInfo& info : workspace.vectors().list(data))
    if (info.work.state == RunState::Done) all.push_back(info);
  if (all.empty())
    throw Error("--vectors",
                en::say("data set {} has no vectors; make some with explore embed", data));
  return all;
}

std::string name_of(const JudgedVectors& judged) {
  const std::string& name = judged.info.request.name;
  return judged.shuffled ? fmt::format("{}, shuffled", name) : name;
}

Json judged_json(const Interval& interval) {
  return {{"value", interval.value},
          {"low", interval.low},
          {"high", interval.high},
          {"asked", interval.asked}};
}

Json judged_json(const JudgedVectors& judged) {
  Json json{{"name", name_of(judged)}, {"encoder", judged.info.request.encoder}};
  for (std::size_t i = 0; i < std::size(kMeasures); ++i) {
    const auto found = measure(judged.bench, i);
    json[kMeasures[i]] = found ? judged_json(*found) : Json();
  }
  json["cold_chance"] = judged.bench.cold_recall ? Json(judged.bench.cold_chance) : Json();
  return json;
}

std::string cell(const std::optional<Interval>& interval) {
  if (!interval) return "-";
  return fmt::format("{:.4f} [{:.4f}, {:.4f}]", interval->value, interval->low, interval->high);
}

std::string table_of(const std::vector<JudgedVectors>& all) {
  TextTable table({{"Vectors"},
                   {"Tags of neighbours"},
                   {"AUC of co-rated"},
                   {"Recall of new"},
                   {"By chance", TextTable::Align::Right}});
  for (const JudgedVectors& judged : all)
    table.add({shorten(name_of(judged), 30), cell(judged.bench.tag_purity),
               cell(judged.bench.co_rated_auc), cell(judged.bench.cold_recall),
               judged.bench.cold_recall ? fmt::format("{:.4f}", judged.bench.cold_chance) : "-"});
  return table.str();
}

std::string csv_of(const std::vector<JudgedVectors>& all) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("vectors")
      .text("measure")
      .text("value")
      .text("low")
      .text("high")
      .text("asked")
      .end_row();
  for (const JudgedVectors& judged : all) {
    for (std::size_t i = 0; i < std::size(kMeasures); ++i) {
      const auto found = measure(judged.bench, i);
      if (!found) continue;
      csv.text(name_of(judged)).text(kMeasures[i]).number(found->value).number(found->low);
      csv.number(found->high).number(found->asked).end_row();
    }
  }
  return csv.str();
}

void bench(Context& context, const BenchArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  const auto all = chosen(*workspace, data, arguments.names);
  const LoadedData loaded = load_dataset(*workspace, data, {}, context.job());
  Stopwatch watch;
  const auto judged = judge_vectors(*workspace, *loaded.dataset, all, arguments.options,
                                    context.job().with_threads(arguments.threads));
  const double seconds = watch.lap();
  if (!out.empty()) write_file_atomically(out, csv_of(judged));
  Json json{{"data", data},
            {"k", arguments.options.neighbours},
            {"cold_k", arguments.options.cold_k},
            {"cold_share", arguments.options.cold_share},
            {"seed", arguments.options.seed},
            {"vectors", Json::array()},
            {"seconds", seconds},
            {"peak_rss_mb", rounded_mb(peak_resident_mb())}};
  for (const JudgedVectors& one : judged) json["vectors"].push_back(judged_json(one));
  context.print(json, table_of(judged));
}

}  // namespace

void add_bench_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<BenchArguments>();
  CLI::App* command = line.add(
      "bench",
      "Which vectors are any good: tags of neighbours, AUC of co-rated pairs, recall of new "
      "recipes, each with its 95 % interval, beside shuffled vectors",
      [arguments](Context& context) { bench(context, *arguments); }, explore);
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  command->add_option("--vectors", arguments->names, "Vectors to compare, or all; may be repeated")
      ->type_name("NAME");
  command->add_option("--k", arguments->options.neighbours, "Neighbours whose tags are looked at")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("K");
  command->add_option("--cold-k", arguments->options.cold_k, "Length of the lists of new recipes")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("K");
  command
      ->add_option("--cold-share", arguments->options.cold_share, "Share of recipes that are new")
      ->check(CLI::Range(0.001, 0.9).description(""))
      ->type_name("SHARE");
  command->add_option("--seed", arguments->options.seed, "Seed of what is drawn at random")
      ->type_name("N");
  add_threads(command, arguments->threads);
  add_out(command, arguments->out, "vectors, measure, value, low, high, asked");
}

}  // namespace hankki::cli
