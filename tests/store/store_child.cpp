// SPDX-License-Identifier: GPL-3.0-or-later
// What the process tests run and kill. It prints a line after each call that returned, so that the
// lines are what was confirmed.
#include <QCoreApplication>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <string>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/store/datasets.h"
#include "core/store/files.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "tests/store/store_fixture.h"
#include "tests/store/tracker_work.h"

namespace hankki::test {
namespace {

std::unique_ptr<Workspace> open(const std::string& folder) {
  return Workspace::open(folder, Workspace::Access::ReadWrite);
}

void confirm(const std::string& line) { std::cout << line << std::endl; }

/// Holds the workspace until stdin ends.
void hold(const std::string& folder) {
  const auto workspace = open(folder);
  confirm("open");
  std::string line;
  std::getline(std::cin, line);
}

/// Opens the workspace and closes it again.
void visit(const std::string& folder) {
  open(folder);
  confirm("open");
}

/// Says what it finds, reading only; `read` goes on holding it then, until stdin ends.
void list(const std::string& folder, bool hold) {
  const auto workspace = Workspace::open(folder, Workspace::Access::ReadOnly);
  const auto runs = workspace->runs().list();
  if (!hold)
    confirm(std::to_string(workspace->datasets().list().size()) + " data sets, " +
            std::to_string(runs.size()) + " runs, " +
            (runs.empty() ? "" : to_text(runs.front().state)));
  if (!hold) return;
  confirm("reading");
  std::string line;
  std::getline(std::cin, line);
}

/// A change that is on the disk and is not committed, until stdin ends.
void half_change(const std::string& folder) {
  Connection connection(folder + "/workspace.db", Connection::Mode::ReadWrite);
  connection.run("PRAGMA cache_size = 1");  // so that it does not stay in memory
  connection.run("PRAGMA cache_spill = 1");
  const Transaction transaction(connection);
  for (int row = 0; row < 2000; ++row)
    connection.run("INSERT INTO gone_file (path) VALUES (?)", "artifacts/x/" + std::to_string(row));
  confirm("changed");
  std::string line;
  std::getline(std::cin, line);
}

/// Has a run of its own running, until stdin ends.
void train_forever(const std::string& folder) {
  const auto workspace = open(folder);
  const Dataset data = small_dataset();
  const DatasetId dataset = workspace->datasets().add(data, {.name = "d"}, {});
  const SplitId split = workspace->splits().add(dataset, data, some_parts(data), {});
  const auto sink = workspace->runs().sink(workspace->runs().add(split, some_request()));
  confirm("training");
  std::string line;
  std::getline(std::cin, line);
}

/// Begins to write a file, until stdin ends.
void begin_file(const std::string& folder) {
  Store store(folder, Workspace::Access::ReadWrite);
  store.admit();
  NewFile file(store, "runs/7", "model", ".safetensors");
  confirm("begun");
  std::string line;
  std::getline(std::cin, line);
}

void train(Workspace& workspace, RunId run, std::mt19937& random) {
  const std::string name = std::to_string(run);
  const auto sink = workspace.runs().sink(run);
  const auto checkpoint = workspace.runs().checkpoint(run);
  for (std::int64_t epoch = checkpoint ? checkpoint->epochs_run : 0; epoch < 12; ++epoch) {
    sink->epoch(some_epoch(epoch));
    confirm("epoch " + name + " " + std::to_string(epoch));
    if (random() % 3 != 0) continue;
    sink->checkpoint(some_checkpoint(epoch + 1));
    confirm("checkpoint " + name + " " + std::to_string(epoch + 1));
  }
  sink->model(some_checkpoint(12).weights);
  confirm("model " + name + " 0");
  sink->finished(RunState::Done, {}, {});
  confirm("done " + name + " 0");
}

void make_vectors(Workspace& workspace, DatasetId dataset, const Dataset& data) {
  const VectorsId id = workspace.vectors().add(dataset, {.name = "v", .encoder = "svd"});
  workspace.vectors().sink(id)->done(some_vectors(data));
  confirm("vectors " + std::to_string(id) + " " + std::to_string(dataset));
}

/// Works until it is killed: imports, splits, trains, removes; first, where it is to, resumes what
/// was interrupted.
void work(const std::string& folder, unsigned seed, bool resume) {
  std::mt19937 random(seed);
  const auto workspace = open(folder);
  for (const auto& run : workspace->runs().list())
    if (resume && run.state == RunState::Interrupted) train(*workspace, run.id, random);
  for (;;) {
    const int rows = 20 + static_cast<int>(random() % 3000);
    const Dataset dataset = small_dataset(rows);
    const DatasetId id = workspace->datasets().add(dataset, {.name = "d", .source = "csv"}, {});
    confirm("dataset " + std::to_string(id) + " " + std::to_string(rows));
    const SplitId split = workspace->splits().add(id, dataset, some_parts(dataset), {});
    confirm("split " + std::to_string(split) + " " + std::to_string(rows));
    make_vectors(*workspace, id, dataset);
    const RunId run = workspace->runs().add(split, some_request());
    confirm("run " + std::to_string(run) + " " + std::to_string(id));
    train(*workspace, run, random);
    if (random() % 4 != 0) continue;
    confirm("removing " + std::to_string(id) + " 0");
    workspace->datasets().remove(id);
    workspace->purge({});
    confirm("removed " + std::to_string(id) + " 0");
  }
}

/// Queues five runs at once until it is killed.
void queue_fives(const std::string& folder) {
  const auto workspace = open(folder);
  const Dataset data = small_dataset();
  const SplitId split = workspace->splits().add(workspace->datasets().add(data, {.name = "d"}, {}),
                                                data, some_parts(data), {});
  const std::vector<NewRun> five(5, {split, some_request()});
  for (;;) confirm(std::to_string(workspace->runs().add(five).size()));
}

/// Adds data sets until the disk is full, then epochs; says what it met, frees space and looks
/// whether all that was confirmed is there.
void fill(const std::string& folder) {
  const std::string ballast = folder + ".ballast";
  const std::string some_epochs = folder + ".some-epochs";
  std::ofstream(ballast, std::ios::binary) << std::string(300'000, 'x');
  std::ofstream(some_epochs, std::ios::binary) << std::string(200'000, 'x');
  std::size_t datasets = 0, epochs = 0;
  {
    const auto workspace = open(folder);
    const Dataset small = small_dataset();
    const SplitId split = workspace->splits().add(
        workspace->datasets().add(small, {.name = "d"}, {}), small, some_parts(small), {});
    const auto sink = workspace->runs().sink(workspace->runs().add(split, some_request()));
    ++datasets;
    confirm(error_of([&] {
      for (;; ++datasets) workspace->datasets().add(small_dataset(3000), {.name = "d"}, {});
    }));
    std::remove(some_epochs.c_str());
    confirm(error_of([&] {
      for (;; ++epochs) sink->epoch(some_epoch(static_cast<std::int64_t>(epochs)));
    }));
    confirm(error_of([&] { sink->checkpoint(some_checkpoint(1)); }));
  }
  std::remove(ballast.c_str());
  const auto workspace = open(folder);
  const bool kept = workspace->datasets().list().size() == datasets &&
                    workspace->runs().epochs(1).size() == epochs;
  for (const auto& info : workspace->datasets().list()) workspace->datasets().load(info.id, {});
  workspace->runs().sink(1)->checkpoint(some_checkpoint(1));
  confirm(kept && epochs > 0 ? "kept" : "lost");
}

}  // namespace
}  // namespace hankki::test

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const std::string command = argc > 2 ? argv[1] : "";
  try {
    if (command == "hold") hankki::test::hold(argv[2]);
    if (command == "visit") hankki::test::visit(argv[2]);
    if (command == "list" || command == "read") hankki::test::list(argv[2], command == "read");
    if (command == "half-change") hankki::test::half_change(argv[2]);
    if (command == "train-forever") hankki::test::train_forever(argv[2]);
    if (command == "begin-file") hankki::test::begin_file(argv[2]);
    if (command == "work")
      hankki::test::work(argv[2], hankki::parse_number<unsigned>(argv[3]).value(), true);
    if (command == "work-beside")
      hankki::test::work(argv[2], hankki::parse_number<unsigned>(argv[3]).value(), false);
    if (command == "track")
      hankki::test::work_at_tracker(*hankki::test::open(argv[2]),
                                    hankki::parse_number<unsigned>(argv[3]).value());
    if (command == "queue") hankki::test::queue_fives(argv[2]);
    if (command == "fill") hankki::test::fill(argv[2]);
    return 0;
  } catch (const std::exception& error) {
    std::cout << "unexpected: " << error.what() << std::endl;
    return 2;
  }
}
