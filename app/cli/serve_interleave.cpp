// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/workbench/two_shops.h"

namespace hankki::cli {
namespace {

struct PairArguments {
  ShopArguments shop;
  FilterArguments filters;
  std::string first = "blend", second;
  std::vector<std::string> clicks;  // of each visit
  std::uint64_t seed = 1;
};

constexpr std::string_view kBlendName = "blend", kNoClick = "none";
constexpr const char* kSides[] = {"first", "second"};

std::string side_name(const BatchInfo& batch, std::optional<std::size_t> arm) {
  return arm ? batch.models[*arm].name : std::string(kBlendName);
}

/// The arm of a run or a model's name; none of the blend.
std::optional<std::size_t> side_of(const BatchInfo& batch, const char* option,
                                   const std::string& text) {
  if (text == kBlendName) return std::nullopt;
  const auto run = parse_number<RunId>(text);
  const auto found = std::ranges::find_if(batch.models, [&](const BatchModel& model) {
    return model.name == text || (run && model.run == *run);
  });
  if (found != batch.models.end()) return static_cast<std::size_t>(found - batch.models.begin());
  std::string known(kBlendName);
  for (const BatchModel& model : batch.models)
    known += fmt::format(", {} ({})", model.run, model.name);
  throw Error(option, en::say("\"{}\" is not served; these are: {}", text, known));
}

/// One person's visits to two shops, each of what the ones before did not show.
class PairedShops {
 public:
  PairedShops(Shop& shop, const PairArguments& arguments)
      : shop_(shop),
        person_(person_of(shop, arguments.shop)),
        filters_(filters_of(arguments.filters, shop.batch().catalogue())),
        pair_{side_of(batch(), "--first", arguments.first),
              side_of(batch(), "--second", arguments.second)},
        seed_(arguments.seed),
        now_(time_now()) {
    if (!filters_.max_minutes) filters_.max_minutes = person_.survey.minutes;
    deal();
    for (const std::string& clicks : arguments.clicks) visit(clicks);
  }

  Json json() const {
    Json json{{"user", person_.name}, {"batch", batch().tag}, {"seed", seed_}};
    json["visit"] = number_ + 1;
    for (std::size_t side = 0; side < 2; ++side) json[kSides[side]] = side_json(side);
    json["interleaved"] = Json::array();
    for (std::size_t place = 0; place < list_.items.size(); ++place) {
      Json one = recipe_json(shop_, list_.items[place]);
      one["side"] = kSides[list_.team[place]];
      for (std::size_t side = 0; side < 2; ++side)
        one["credit"][kSides[side]] = lists_.credit(list_.items[place])[side];
      json["interleaved"].push_back(std::move(one));
    }
    json["visits"] = {{"wins", visits_.wins.wins},
                      {"losses", visits_.wins.losses},
                      {"ties", visits_.wins.ties},
                      {"clicks", visits_.clicks},
                      {"p", sign_test(visits_.wins)}};
    for (std::size_t side = 0; side < 2; ++side)
      json["visits"]["credit"][kSides[side]] = visits_.credit[side];
    return json;
  }

  std::string text() const {
    using Align = TextTable::Align;
    const std::string names[] = {side_name(batch(), pair_[0]), side_name(batch(), pair_[1])};
    std::string text = fmt::format("visit {} of {}\n", number_ + 1, printable(person_.name));
    TextTable table({{"Place", Align::Right},
                     {names[0]},
                     {"Credit", Align::Right},
                     {names[1]},
                     {"Credit", Align::Right},
                     {"Interleaved"},
                     {"Of"}});
    const std::size_t places =
        std::max({lists_.lists[0].size(), lists_.lists[1].size(), list_.items.size()});
    for (std::size_t place = 0; place < places; ++place) {
      std::vector<std::string> cells{grouped(static_cast<std::int64_t>(place + 1))};
      for (std::size_t side = 0; side < 2; ++side) {
        const auto& list = lists_.lists[side];
        const bool any = place < list.size();
        cells.push_back(any ? recipe_cell(list[place]) : "");
        cells.push_back(any ? fmt::format("{:.2f}", lists_.credit(list[place])[side]) : "");
      }
      if (place < list_.items.size()) {
        cells.push_back(recipe_cell(list_.items[place]));
        cells.push_back(names[list_.team[place]]);
      }
      table.add(std::move(cells));
    }
    text += places == 0 ? "Neither has anything left to show.\n" : table.str();
    const Wins& wins = visits_.wins;
    if (number_ > 0)
      text +=
          fmt::format("{}: {} {} : {} {}, {} even; sign test: p = {:.3f}; credit {:.2f} : {:.2f}\n",
                      counted(number_, "visit"), names[0], wins.wins, wins.losses, names[1],
                      wins.ties, sign_test(wins), visits_.credit[0], visits_.credit[1]);
    return text;
  }

 private:
  const BatchInfo& batch() const { return shop_.batch().info(); }

  void deal() {
    const std::uint64_t seed = derive_seed(seed_, "visit", static_cast<std::uint64_t>(number_));
    lists_ = paired_lists(shop_, person_, filters_, pair_, seen_, seed, now_);
    list_ = lists_.credits.empty() ? InterleavedList()
                                   : interleaved(lists_, shop_.settings().length, seed);
  }

  /// Decides the visit by what was clicked; then comes the next one.
  void visit(const std::string& text) {
    if (lists_.credits.empty())
      throw Error("--click", en::say("visit {} shows nothing: neither shop has anything left; "
                                     "give one --click less",
                                     number_ + 1));
    std::vector<ItemIndex> clicked;
    if (text != kNoClick)
      for (const std::string& id : parts_of(text, ',')) {
        clicked.push_back(shop_.recipe(id));
        if (std::ranges::find(lists_.credits, clicked.back(), &ItemCredit::item) ==
            lists_.credits.end())
          throw Error("--click", en::say("{} is in neither list of visit {}; the command without "
                                         "this --click shows them",
                                         id, number_ + 1));
      }
    std::ranges::sort(clicked);
    const auto repeated = std::ranges::unique(clicked);
    clicked.erase(repeated.begin(), repeated.end());
    visits_.add(lists_, clicked);
    for (const ItemCredit& shown : lists_.credits) seen_.push_back(shown.item);
    ++number_;
    deal();
  }

  Json side_json(std::size_t side) const {
    Json json{{"shop", side_name(batch(), pair_[side])}};
    json["run"] = pair_[side] ? Json(batch().models[*pair_[side]].run) : Json();
    json["recipes"] = Json::array();
    for (const ItemIndex recipe : lists_.lists[side]) {
      Json one = recipe_json(shop_, recipe);
      one["credit"] = lists_.credit(recipe)[side];
      json["recipes"].push_back(std::move(one));
    }
    return json;
  }

  std::string recipe_cell(ItemIndex recipe) const {
    const Recipe& told = shop_.batch().data().dataset->recipes()[recipe];
    return fmt::format("{} {}", printable(told.id), shorten(printable(told.name), 24));
  }

  Shop& shop_;
  const ShopPerson person_;
  ShopFilters filters_;
  const ShopPair pair_;
  const std::uint64_t seed_;
  const Time now_;
  std::int64_t number_ = 0;  // of visits that are over
  std::vector<ItemIndex> seen_;
  PairedLists lists_;
  InterleavedList list_;
  PairedVisits visits_;
};

void interleave_shops(Context& context, const PairArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const PairedShops shops(shop, arguments);
  context.print(shops.json(), shops.text());
}

}  // namespace

void add_serve_interleave_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<PairArguments>();
  CLI::App* command = line.add(
      "interleave",
      "Two shops side by side for one user, of two models or of the blend and one: their lists, "
      "the "
      "one that team draft makes of both, and what a click on each recipe is worth; nothing is "
      "stored",
      [arguments](Context& context) { interleave_shops(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  command->add_option("--first", arguments->first, "A run of the batch, its model, or blend")
      ->capture_default_str()
      ->type_name("RUN|blend");
  command->add_option("--second", arguments->second, "The other one")
      ->required()
      ->type_name("RUN|blend");
  command
      ->add_option("--click", arguments->clicks,
                   "What is taken of a visit's lists, or none; then comes the next visit, of "
                   "recipes that were not shown. Once a visit")
      ->expected(1)
      ->take_all()
      ->type_name("RECIPE,...");
  command->add_option("--seed", arguments->seed, "The same seed, state and clicks: the same visits")
      ->type_name("N");
  add_filter_options(command, arguments->filters);
  add_shop_options(command, arguments->shop);
}

}  // namespace hankki::cli
