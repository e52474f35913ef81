// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/many_runs.h"

#include <fmt/format.h>

#include <array>
#include <random>

#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/derived_schema.h"
#include "core/store/epochs.h"
#include "core/store/open_folder.h"
#include "core/store/records.h"
#include "core/store/splits.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using Metrics = std::map<std::string, double>;

constexpr std::array kModels{"bpr", "multivae", "lightgcn", "ease", "itemknn"};
const std::vector<std::int32_t> kKs{10, 20};

class Writer {
 public:
  Writer(Connection& connection, SplitId split) : connection_(connection), split_(split) {}

  void add(RunId id, int epochs) {
    const ModelSpec& spec = model_spec(kModels[static_cast<std::size_t>(id) % kModels.size()]);
    ParameterValues parameters = spec.preset("default");
    if (parameters.all().contains("learning_rate"))
      parameters.set("learning_rate", 0.001 + 0.00001 * static_cast<double>(random_() % 100));
    const int trained = spec.trains_by_epochs ? epochs : 0;
    run_.run(id, split_, spec.id, json_text(parameters), id, json_text(kKs), trained, trained,
             fmt::format("{:064x}", id));
    const auto metrics = some_metrics();
    for (const auto& [name, value] : metrics) {
      metric_.run(id, "test", name, value);
      if (name.starts_with("ndcg") || name.starts_with("recall"))
        metric_.run(id, "validation", name, value);
    }
    for (int epoch = 0; epoch < trained; ++epoch)
      epoch_.run(id, epoch, 0.1 * (epoch + 1), json_text(EpochLosses{{{"bpr", value()}}, {}}),
                 json_text(Metrics{{"ndcg@10", value()}, {"recall@20", value()}}));
  }

 private:
  double value() { return std::uniform_real_distribution<double>(0, 1)(random_); }
  Metrics some_metrics() {
    Metrics metrics;
    for (const auto& name : metric_names(kKs)) metrics.emplace(name, value());
    return metrics;
  }

  Connection& connection_;
  const SplitId split_;
  std::mt19937 random_{9};
  Statement run_{connection_,
                 "INSERT INTO run (id, split, model, preset, parameters, seed, threads, ks, "
                 "validate, state, created, versions, best_epoch, epochs_run, seconds_per_epoch, "
                 "total_seconds, weights_hash) VALUES (?, ?, ?, 'default', ?, ?, 1, ?, 1, 'done', "
                 "'2026-11-24T15:04:05Z', 'Hankki', ? - 1, ?, 0.1, 10, ?)"};
  Statement metric_{connection_,
                    "INSERT INTO run_metric (run, part, at, metric, value) "
                    "VALUES (?, ?, 'best', ?, ?)"};
  Statement epoch_{connection_,
                   "INSERT INTO epoch (run, epoch, seconds, evaluation_seconds, elapsed, losses, "
                   "validation) VALUES (?, ?, 0.1, 0.1, ?, ?, ?)"};
};

}  // namespace

void make_many_runs(const std::filesystem::path& folder, int runs, int epochs) {
  SplitId split = 0;
  {
    const auto workspace = Workspace::open(folder, Workspace::Access::ReadWrite);
    const Dataset data = small_dataset(400);
    const DatasetId dataset = workspace->datasets().add(data, {.name = "small"}, {});
    split = workspace->splits().add(dataset, data, some_parts(data), {});
  }
  Connection connection(database_of(folder), Connection::Mode::ReadWrite);
  Transaction transaction(connection);
  drop_derived_schema(connection);  // its triggers would note each row for those who watch
  {
    Writer writer(connection, split);
    for (RunId id = 1; id <= runs; ++id) writer.add(id, epochs);
  }
  create_derived_schema(connection);
  transaction.commit();
}

}  // namespace hankki::test
