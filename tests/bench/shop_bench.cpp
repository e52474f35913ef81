// SPDX-License-Identifier: GPL-3.0-or-later
// What the shop does, beside the least that it takes: an answer whose lists are all deepened reads
// each model's item vectors once, a rating waits for the disk once; the autopilot beside the 200
// visits a second that are asked of it.
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <memory>

#include "core/base/platform.h"
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/workbench/autopilot.h"
#include "core/workbench/publishing.h"
#include "core/workbench/training.h"
#include "tests/bench/peaks.h"
#include "tests/support/test_support.h"

namespace hankki::bench {
namespace {

constexpr Time kNoon = 1'800'000'000 * kSecond;
constexpr const char* kModels[] = {"bpr", "ials"};
constexpr double kWidth = 64;

/// 25,000 users and 20,000 recipes, served with lists too short for an answer.
class ServedShop {
 public:
  ServedShop() {
    const auto dataset =
        std::make_shared<const Dataset>(generate_sparse(25'000, 20'000, 500'000, 1, {}));
    const SplitRecipe recipe;
    const std::vector<Part> parts = assign_parts(*dataset, recipe);
    LoadedData known{.dataset = dataset,
                     .split = std::make_shared<const Split>(make_split(*dataset, parts, recipe))};
    known.dataset_id = workspace_->datasets().add(*dataset, {.name = "large", .source = "csv"}, {});
    known.split_id = workspace_->splits().add(known.dataset_id, *dataset, parts, recipe);
    PublishTask task{.depth = 5};
    for (const char* model : kModels) {
      RunRequest request{.model = model, .preset = "default"};
      request.parameters = model_spec(model).preset("default");
      request.parameters.set("epochs", std::int64_t{1});
      request.parameters.set("dimensions", static_cast<std::int64_t>(kWidth));
      task.runs.push_back(workspace_->runs().add(known.split_id, request));
      train_run(*workspace_, task.runs.back(), known, {}, {});
    }
    publish_batch(*workspace_, task, known, {});
    shop_ = std::make_unique<Shop>(*workspace_, ShopSettings{}, known, JobContext());
    for (std::size_t arm = 0; arm < shop_->batch().arms(); ++arm) shop_->batch().model(arm);
  }

  Shop& shop() { return *shop_; }
  std::filesystem::path path(const char* name) const { return folder_.path() / name; }

 private:
  test::TemporaryFolder folder_;
  std::unique_ptr<Workspace> workspace_ =
      Workspace::open(folder_.path() / "workspace", Workspace::Access::ReadWrite);
  std::unique_ptr<Shop> shop_;
};

ServedShop& served() {
  static int count = 1;
  static char name[] = "hankki_bench";
  static char* words[] = {name, nullptr};
  static const QCoreApplication application(count, words);  // Qt Sql finds its driver by it
  static ServedShop made;
  return made;
}

void shop_answer(benchmark::State& state) {
  Shop& shop = served().shop();
  const LoadedData& data = shop.batch().data();
  RandomEngine random = random_stream(1, "shop bench");
  const Floor floor{.bytes = std::size(kModels) * 4 * kWidth *
                             static_cast<double>(data.split->items.size())};
  measure(state, floor, [&] {
    const auto row = static_cast<UserIndex>(random_below(random, data.split->users.size()));
    const std::string& id = data.dataset->users()[data.split->users[row]];
    const ShopPerson person{.key = "visitor:" + id, .name = id, .row = row, .survey = {}};
    const ShopAnswer answer = shop.recommend(person, {}, random(), kNoon, false);
    if (answer.deepened.size() != std::size(kModels)) state.SkipWithError("not deepened");
  });
}

double seconds_of_a_sync() {
  platform::File file(served().path("sync"), platform::File::Mode::Update);
  const std::string page(4096, 'x');
  constexpr int kSyncs = 50;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < kSyncs; ++i) {
    file.write(page);
    file.sync();
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / kSyncs;
}

void shop_rating(benchmark::State& state) {
  Shop& shop = served().shop();
  const ShopPerson person = shop.person(shop.batch().data().dataset->users()[0]);
  const double sync = seconds_of_a_sync();
  const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
  const std::string& recipe =
      shop.batch().data().dataset->recipes()[answer.blend.shown.at(0).recipe].id;
  double stars = 0;
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) {
    stars = stars == 5 ? 1 : 5;  // credited, and taken back
    benchmark::DoNotOptimize(shop.rate(person, recipe, stars, {}, kNoon + kSecond));
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  state.counters["sync_ms"] = 1000 * sync;
  state.counters["floor_share"] = sync * static_cast<double>(state.iterations()) / spent.count();
}

void shop_autopilot(benchmark::State& state) {
  constexpr std::int64_t kVisits = 400;
  for (auto _ : state)
    run_autopilot(served().shop(), {.visits = kVisits, .from = kNoon}, JobContext());
  state.counters["visits/s"] =
      benchmark::Counter(kVisits, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["asked"] = 200;
}

BENCHMARK(shop_answer)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("threads")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(shop_rating)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(shop_autopilot)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hankki::bench
