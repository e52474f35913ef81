// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <QTemporaryDir>
#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/compare.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/models/registry.h"
#include "core/report/lists_csv.h"
#include "core/report/run_table.h"
#include "core/workbench/datasets.h"
#ifdef HANKKI_WITH_PLOTS
#include "app/cli/demo_plots.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/report.h"
#include "ui/print/report_files.h"
#include "ui/print/report_language.h"
#endif

namespace hankki::cli {
namespace fs = std::filesystem;
namespace {

struct DemoArguments {
  std::string out;
  std::optional<std::int64_t> epochs;
  std::uint64_t seed = 1;
  int threads = 0;
};

/// The built-in data with its split, stored as a person would with import.
LoadedData prepare(Context& context, Workspace& workspace) {
  const ImportPlan plan{.kind = ImportKind::Builtin};
  Imported imported = run_import(plan, context.job());
  const StoredDataset stored = store_import(workspace, plan.kind, imported, {}, context.job());
  const LoadedData known{.dataset_id = stored.info.id,
                         .dataset = std::make_shared<const Dataset>(std::move(imported.dataset))};
  return load_split(workspace, stored.split.value().id, known, context.job());
}

RunInfo train_one(Context& context, Workspace& workspace, const LoadedData& loaded,
                  const ModelSpec& spec, const DemoArguments& arguments) {
  RequestArguments request;
  request.model = spec.id;
  request.seed = arguments.seed;
  if (arguments.epochs && spec.trains_by_epochs)
    request.settings = {fmt::format("epochs={}", *arguments.epochs)};
  const RunId id = workspace.runs().add(loaded.split_id, make_request(request));
  RunInfo run = train_run(workspace, id, loaded, tell_epochs(context.console), context.job()).run;
  if (run.state == RunState::Cancelled) throw Cancelled();
  return run;
}

std::vector<fs::path> write_tables(const fs::path& folder, const Workspace& workspace,
                                   const LoadedData& loaded, const std::vector<RunInfo>& runs,
                                   std::span<const Curve> curves) {
  std::vector<fs::path> files{folder / "runs.csv", folder / "curves.csv"};
  write_file_atomically(files[0], to_csv(compare_runs(runs)));
  write_file_atomically(files[1], curves_csv(curves));
  for (const RunInfo& run : runs) {
    files.push_back(folder / fmt::format("lists-{}.csv", run.request.model));
    write_file_atomically(files.back(), lists_csv(workspace.runs().test_lists(run.id),
                                                  *loaded.split, *loaded.dataset));
  }
  return files;
}

void demo(Context& context, const DemoArguments& arguments) {
  begin_with_threads(arguments.threads, Calibration::Measured);
  const fs::path folder = path_from_utf8(arguments.out);
  fs::create_directories(folder);
  const QTemporaryDir temporary;
  if (!temporary.isValid()) {
    throw Error(temporary.path().toStdString(),
                en::say("no temporary folder can be made; free some space or set TMPDIR"));
  }
  const auto workspace = Workspace::open(
      path_from_utf8(temporary.path().toStdString()) / "workspace", Workspace::Access::ReadWrite);
  const LoadedData loaded = prepare(context, *workspace);
  std::vector<RunInfo> runs;
  std::vector<Curve> curves;
  for (const ModelSpec& spec : model_specs()) {
    runs.push_back(train_one(context, *workspace, loaded, spec, arguments));
    curves.push_back({runs.back().id, spec.id, workspace->runs().epochs(runs.back().id)});
  }
  std::vector<fs::path> files = write_tables(folder, *workspace, loaded, runs, curves);
#ifdef HANKKI_WITH_PLOTS
  for (fs::path& plot : draw_demo_plots(folder, runs, curves, *loaded.dataset, *loaded.split))
    files.push_back(std::move(plot));
  const ReportStyle style;
  const ReportDocument document = make_report(*workspace, {}, report_date(), loaded, context.job());
  for (fs::path& page :
       writeReport(document, drawReportFigures(document, reportLanguage(style.language)), style,
                   ReportFormat::Html, folder))
    files.push_back(std::move(page));
#endif
  const RunTable table = compare_runs(runs);
  Json json{{"runs", rows_json(table)}};
  json["files"] = Json::array();
  std::string text =
      run_table_text(table, {"ndcg@10", "recall@10", "coverage@10", "novelty@10"}) + "\n";
  for (const fs::path& file : files) {
    json["files"].push_back(utf8(file));
    text += utf8(file) + "\n";
  }
  context.print(json, text);
}

}  // namespace

void add_demo_command(CommandLine& line) {
  auto arguments = std::make_shared<DemoArguments>();
  CLI::App* command =
      line.add("demo", "Built-in data, every model, the comparison: tables and plots into a folder",
               [arguments](Context& context) { demo(context, *arguments); });
  line.mark_as_drawing(command);
  command->add_option("--out", arguments->out, "Folder for the CSVs and PNGs")
      ->required()
      ->type_name("DIR");
  command->add_option("--epochs", arguments->epochs, "At most this many; else the presets'")
      ->check(CLI::Range(1, 100'000).description(""))
      ->type_name("N");
  command->add_option("--seed", arguments->seed, "Of every run")->type_name("N");
  add_threads(command, arguments->threads);
}

}  // namespace hankki::cli
