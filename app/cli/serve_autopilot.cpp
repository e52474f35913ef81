// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/platform.h"
#include "core/workbench/autopilot.h"

namespace hankki::cli {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct AutopilotArguments {
  ShopArguments shop;
  AutopilotTask task;
};

void autopilot(Context& context, AutopilotArguments arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  arguments.task.from = time_now();  // as real visits have theirs: policies learn by the clock
  const AutopilotReport report = run_autopilot(shop, arguments.task, context.job());
  const BatchInfo& batch = shop.batch().info();
  const std::vector<double> best =
      report.posteriors.empty() ? std::vector<double>() : judge_best(report.posteriors).probability;
  std::int64_t slots = 0;
  for (const std::int64_t of_arm : report.slots_of) slots += of_arm;
  Json json{{"batch", batch.tag},
            {"visits", report.visits},
            {"seed", arguments.task.seed},
            {"successes", report.successes},
            {"visits_per_second", static_cast<double>(report.visits) / report.seconds},
            {"models", Json::array()}};
  using Align = TextTable::Align;
  TextTable table({{"Model"},
                   {"Slots", Align::Right},
                   {"Share", Align::Right},
                   {"Successes", Align::Right},
                   {"P(best)", Align::Right}});
  for (std::size_t arm = 0; arm < batch.models.size(); ++arm) {
    const double share =
        slots == 0 ? 0 : static_cast<double>(report.slots_of[arm]) / static_cast<double>(slots);
    json["models"].push_back({{"model", batch.models[arm].name},
                              {"slots", report.slots_of[arm]},
                              {"share", share},
                              {"successes", report.successes_of[arm]}});
    json["models"].back()["p_best"] = best.empty() ? Json() : Json(best[arm]);
    table.add({batch.models[arm].name, grouped(report.slots_of[arm]), fmt::format("{:.3f}", share),
               grouped(report.successes_of[arm]),
               best.empty() ? "" : fmt::format("{:.3f}", best[arm])});
  }
  context.print(json, table.str());
}

struct ServeBenchArguments {
  ShopArguments shop;
  std::int64_t requests = 1000;
  std::string filters = "all";
  std::uint64_t seed = 1;
};

/// Filters of every kind, of one of the ingredients that many recipes have.
class DrawnFilters {
 public:
  explicit DrawnFilters(const Shop& shop) {
    const auto& catalogue = shop.batch().catalogue();
    for (const std::string& name : catalogue.finder().most_used(50))
      common_.push_back(catalogue.at_hand(name));
  }
  ShopFilters draw(RandomEngine& random) const {
    const auto among = [&](std::initializer_list<double> values) {
      return values.begin()[random_below(random, values.size())];
    };
    ShopFilters filters{.max_minutes = among({20, 30, 45, 60, 120}),
                        .max_sodium = among({10, 20, 40}),
                        .max_sugar = among({10, 30, 60}),
                        .allergies = parse_allergen("tree-nuts") | parse_allergen("peanuts")};
    if (random_below(random, 2) == 0) filters.missing = static_cast<int>(among({2, 3, 4}));
    const std::size_t have = filters.missing ? 8 : 1;
    while (filters.have.size() < std::min(have, common_.size()))
      filters.have.push_back(common_[random_below(random, common_.size())]);
    for (NutrientWish& wish : filters.wishes)
      wish = static_cast<NutrientWish>(random_below(random, 3));
    return filters;
  }

 private:
  std::vector<AtHand> common_;
};

struct BenchFigures {
  std::vector<double> milliseconds;  ///< of each answer, then ascending
  std::vector<double> processor;     ///< likewise, of all threads: what other programs do not slow
  std::int64_t deepened = 0, empty = 0;
};

double processor_milliseconds() { return 1000 * platform::processor_seconds(); }

BenchFigures measure(Context& context, Shop& shop, const ServeBenchArguments& arguments) {
  BenchFigures figures;
  const DrawnFilters drawn(shop);
  RandomEngine random = random_stream(arguments.seed, "serve bench");
  const LoadedData& data = shop.batch().data();
  const JobContext job = context.job();
  for (std::int64_t number = 0; number < arguments.requests; ++number) {
    if (number % 32 == 0) job.report(number, arguments.requests, en::say("visiting"));
    const auto row = static_cast<UserIndex>(random_below(random, data.split->users.size()));
    const std::string& id = data.dataset->users()[data.split->users[row]];
    const ShopPerson person{.key = "visitor:" + id, .name = id, .row = row, .survey = {}};
    const ShopFilters filters = arguments.filters == "all" ? drawn.draw(random) : ShopFilters();
    const auto start = Clock::now();
    const double processor = processor_milliseconds();
    const ShopAnswer answer =
        shop.recommend(person, filters, static_cast<std::uint64_t>(number), time_now(), false);
    figures.processor.push_back(processor_milliseconds() - processor);
    figures.milliseconds.push_back(milliseconds_since(start));
    figures.deepened += answer.deepened.empty() ? 0 : 1;
    figures.empty += answer.blend.shown.empty() ? 1 : 0;
  }
  std::ranges::sort(figures.milliseconds);
  std::ranges::sort(figures.processor);
  return figures;
}

struct RatingFigures {
  std::vector<double> milliseconds;  ///< ascending
  std::int64_t credited = 0;
};

/// How long ratings of what was shown take until they and their credit are durable; each is
/// withdrawn again. A policy that forgets cannot forget that it learnt in between: what is measured
/// on a shop with such a one is a copy.
RatingFigures measure_ratings(Shop& shop, std::int64_t count) {
  RatingFigures figures;
  const ShopPerson person{.key = "bench", .name = "bench", .row = UserIndex{0}, .survey = {}};
  const ShopAnswer answer = shop.recommend(person, {}, 1, time_now());
  const auto shown =
      std::ranges::find_if(answer.blend.shown, [](const ShopSlot& slot) { return slot.arm >= 0; });
  const ItemIndex rated = shown == answer.blend.shown.end() ? 0 : shown->recipe;
  const std::string recipe = shop.batch().data().dataset->recipes()[rated].id;
  for (std::int64_t number = 0; number < count; ++number)
    for (const auto stars : {std::optional<double>(5), std::optional<double>()}) {
      const auto start = Clock::now();
      const Credited credited = shop.rate(person, recipe, stars, {}, time_now());
      figures.milliseconds.push_back(milliseconds_since(start));
      figures.credited += credited.arm ? 1 : 0;
    }
  shop.workspace().shop().forget(person.key);
  std::ranges::sort(figures.milliseconds);
  return figures;
}

/// A file that no other process has, and that goes with the object. Below a workspace's artifacts:
/// what a killed process leaves there is cleared away as unknown.
class BenchFile {
 public:
  explicit BenchFile(const std::filesystem::path& folder)
      : path_(folder / fmt::format("serve-bench.{}.tmp", platform::process_id())),
        file_(std::in_place, path_, platform::File::Mode::Update) {}
  ~BenchFile() {
    file_.reset();  // some systems remove no open file
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  BenchFile(const BenchFile&) = delete;
  BenchFile& operator=(const BenchFile&) = delete;

  platform::File& file() { return *file_; }

 private:
  std::filesystem::path path_;
  std::optional<platform::File> file_;
};

/// How long the disk takes to make a page durable, ascending: the least that a rating can take.
std::vector<double> measure_syncs(const std::filesystem::path& folder, std::int64_t count) {
  BenchFile bench(folder);
  std::vector<double> milliseconds;
  const std::string page(4096, 'x');
  for (std::int64_t number = 0; number < count; ++number) {
    bench.file().write(page);
    const auto start = Clock::now();
    bench.file().sync();
    milliseconds.push_back(milliseconds_since(start));
  }
  std::ranges::sort(milliseconds);
  return milliseconds;
}

double quantile_of(const std::vector<double>& ascending, double p) {
  const auto last = static_cast<double>(ascending.size() - 1);
  return ascending[static_cast<std::size_t>(std::ceil(p * last))];
}

void bench(Context& context, const ServeBenchArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const auto start = Clock::now();
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  for (std::size_t arm = 0; arm < shop.batch().arms(); ++arm) shop.batch().model(arm);
  const double opened = milliseconds_since(start);
  const BenchFigures figures = measure(context, shop, arguments);
  const auto quantile = [&](double p) { return quantile_of(figures.milliseconds, p); };
  constexpr std::int64_t kRatings = 100;
  const auto ratings = measure_ratings(shop, std::min(arguments.requests, kRatings));
  const auto syncs =
      measure_syncs(workspace->folder() / "artifacts", std::min(arguments.requests, kRatings));
  const Json json{{"batch", shop.batch().info().tag},
                  {"recipes", shop.batch().catalogue().recipes()},
                  {"users", shop.batch().data().split->users.size()},
                  {"requests", arguments.requests},
                  {"filters", arguments.filters},
                  {"open_ms", opened},
                  {"p50_ms", quantile(.5)},
                  {"p95_ms", quantile(.95)},
                  {"p99_ms", quantile(.99)},
                  {"max_ms", figures.milliseconds.back()},
                  {"processor_p50_ms", quantile_of(figures.processor, .5)},
                  {"processor_p99_ms", quantile_of(figures.processor, .99)},
                  {"rating_p50_ms", quantile_of(ratings.milliseconds, .5)},
                  {"rating_p99_ms", quantile_of(ratings.milliseconds, .99)},
                  {"ratings_credited", ratings.credited},
                  {"fsync_p50_ms", quantile_of(syncs, .5)},
                  {"fsync_p99_ms", quantile_of(syncs, .99)},
                  {"deepened", figures.deepened},
                  {"empty", figures.empty},
                  {"peak_rss_mb", peak_resident_mb()}};
  context.print(json, fmt::format("{} answers: median {:.2f} ms, 95 % {:.2f}, 99 % {:.2f}; {:.0f} "
                                  "MB\n",
                                  grouped(arguments.requests), quantile(.5), quantile(.95),
                                  quantile(.99), peak_resident_mb()));
}

}  // namespace

void add_serve_autopilot_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<AutopilotArguments>();
  CLI::App* command = line.add(
      "autopilot",
      "Visits of users of the data, who like what they chose in the test part; the policy learns",
      [arguments](Context& context) { autopilot(context, *arguments); }, serve);
  line.add_workspace(command);
  command->add_option("--visits", arguments->task.visits, "How many")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{100'000'000}).description(""))
      ->type_name("N");
  command->add_option("--seed", arguments->task.seed, "The same seed: the same visitors")
      ->type_name("N");
  const auto probability = [&](const char* name, std::optional<double>& value, const char* what) {
    command->add_option(name, value, what)
        ->check(CLI::Range(0.0, 1.0).description(""))
        ->type_name("P");
  };
  ShopArguments& shop = arguments->shop;
  probability("--appeal", shop.appeal, "That a wanted recipe is clicked where it is looked at");
  probability("--noise", shop.noise, "That any recipe is clicked where it is looked at");
  CLI::Option* decay = command->add_option("--decay", shop.decay,
                                           "Slot k is looked at with probability 1 / k^decay");
  decay->check(CLI::Range(0.0, 10.0).description(""))->type_name("D");
  command->add_flag("--cascade", shop.cascade, "Slots are looked at in order until the first click")
      ->excludes(decay);
  add_surprise(command, shop);
  add_shop_options(command, arguments->shop);
}

void add_serve_bench_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<ServeBenchArguments>();
  CLI::App* command = line.add(
      "bench",
      "How long answers and ratings take, and how much memory; its ratings are withdrawn again",
      [arguments](Context& context) { bench(context, *arguments); }, serve);
  line.add_workspace(command);
  command->add_option("--requests", arguments->requests, "How many answers")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{10'000'000}).description(""))
      ->type_name("N");
  command->add_option("--filters", arguments->filters, "all: every filter in each request; none")
      ->check(CLI::IsMember({"all", "none"}).description(""))
      ->type_name("WHICH");
  command->add_option("--seed", arguments->seed, "The same seed: the same requests")
      ->type_name("N");
  add_shop_options(command, arguments->shop);
}

}  // namespace hankki::cli
