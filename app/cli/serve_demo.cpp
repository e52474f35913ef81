// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/output_file.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/workbench/shop_history.h"
#include "core/workbench/shop_recording.h"
#include "core/workbench/shop_replay.h"

namespace hankki::cli {
namespace {

Json mark_json(const ShopMark& mark) {
  Json json{{"mark", mark.id}, {"name", mark.name}, {"created", mark.created}};
  json["reset_to"] = mark.reset_to ? Json(*mark.reset_to) : Json();
  return json;
}

struct MarkArguments {
  std::string name;
  bool list = false;
};

void mark_shop(Context& context, const MarkArguments& arguments) {
  const bool sets = !arguments.list;
  const auto workspace =
      context.open(sets ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  if (sets) workspace->shop().marks().set(arguments.name);
  Json json{{"marks", Json::array()}};
  TextTable table({{"Mark", TextTable::Align::Right}, {"Made"}, {"Name"}});
  for (const ShopMark& mark : workspace->shop().marks().list()) {
    json["marks"].push_back(mark_json(mark));
    table.add({grouped(mark.id), mark.created,
               mark.reset_to ? fmt::format("before a reset to {}", *mark.reset_to)
                             : printable(mark.name)});
  }
  context.print(json, json["marks"].empty() ? "There are no marks.\n" : table.str());
}

void reset_shop(Context& context, const std::string& to) {
  if (context.is_packed_demo() && to.empty()) {
    const std::string folder = utf8(context.reset_packed_demo());
    context.print({{"folder", folder}},
                  fmt::format("the demo is as it was packed, in {}\n", printable(folder)));
    return;
  }
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  ShopMarks marks = workspace->shop().marks();
  const MarkId undo = to.empty() ? marks.reset_to_newest() : marks.reset(marks.find(to).id);
  const auto all = marks.list();
  const auto found = [&](MarkId id) { return *std::ranges::find(all, id, &ShopMark::id); };
  const ShopMark mark = found(*found(undo).reset_to);
  context.print(
      {{"reset_to", mark.id}, {"name", mark.name}, {"undo", undo}},
      fmt::format("the shop is as it was; `serve reset --to {}` takes that back, with recipes and "
                  "accounts within 30 days and before the next `tidy`\n",
                  undo));
}

struct ReplayArguments {
  ShopArguments shop;
  std::string demo, record, from;
};

void record_shop(Context& context, const ReplayArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.record);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopMarks marks = workspace->shop().marks();
  const ShopMark mark = arguments.from.empty() ? marks.newest() : marks.find(arguments.from);
  const std::string text = record_demo(shop, mark);
  write_file_atomically(out, text);
  const auto lines = std::ranges::count(text, '\n') - 1;
  context.print(
      {{"file", arguments.record}, {"mark", mark.name}, {"lines", lines}},
      fmt::format("{} things that people did since {}\n", grouped(lines), printable(mark.name)));
}

void replay_shop(Context& context, const ReplayArguments& arguments) {
  if (!arguments.record.empty()) return record_shop(context, arguments);
  if (arguments.demo.empty())
    throw Error("--demo", en::say("nothing says what is played; name a demo, or --record one"));
  const std::string text = read_file(path_from_utf8(arguments.demo), kLargestDemo);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  ReplayedDemo played;
  try {
    played = replay_demo(shop, text, context.job());
  } catch (const Error& fault) {
    throw Error(Message::verbatim(arguments.demo), fault.message());
  }
  Json json{{"mark", played.mark},           {"undo", played.undo},
            {"answers", played.answers},     {"acts", played.acts},
            {"different", played.differing}, {"first_different", played.different}};
  context.print(json,
                fmt::format("{} answers, {} of which came out otherwise; `serve reset --to "
                            "{}` brings back what was there\n",
                            grouped(static_cast<std::int64_t>(played.answers)),
                            grouped(static_cast<std::int64_t>(played.differing)), played.undo));
}

struct HistoryArguments {
  ShopArguments shop;
  std::size_t limit = 20;
};

/// Empty where its log does not tell: somebody else may have written it.
std::string told_basis(const LoggedAnswer& answer) {
  const auto basis = answer.detail.value("basis", nlohmann::json());
  return basis.is_string() ? basis.get<std::string>() : std::string();
}

void show_history(Context& context, const HistoryArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  Json json{{"user", person.name}, {"answers", Json::array()}};
  TextTable table({{"Answer", TextTable::Align::Right},
                   {"Batch", TextTable::Align::Right},
                   {"Basis"},
                   {"Recipes"}});
  for (const LoggedAnswer& answer : workspace->shop().answers_of(person.key, arguments.limit)) {
    json["answers"].push_back({{"answer", answer.id},
                               {"at", answer.at},
                               {"batch", answer.batch},
                               {"basis", told_basis(answer)},
                               {"refined", answer.refined},
                               {"recipes", answer.recipes}});
    std::string recipes;
    for (const std::string& id : answer.recipes) recipes += (recipes.empty() ? "" : " ") + id;
    table.add({grouped(answer.id), grouped(answer.batch), told_basis(answer),
               shorten(printable(recipes), 60)});
  }
  context.print(json, json["answers"].empty() ? "There are no answers.\n" : table.str());
}

}  // namespace

void reopen_logged_answer(Context& context, const ShopArguments& arguments, AnswerId id) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments), {}, context.job());
  const ReopenedAnswer reopened = reopen_answer(shop, id, time_now());
  const LoggedAnswer& then = reopened.then;
  const BatchInfo& batch = shop.batch().info();
  Json json{{"answer", id},
            {"user", reopened.person ? Json(reopened.person->name) : Json()},
            {"at", then.at},
            {"batch", reopened.tag.empty() ? Json() : Json(reopened.tag)},
            {"batch_today", batch.tag},
            {"filters", then.detail.value("filters", Json())},
            {"then", Json::array()},
            {"today", Json::array()},
            {"note", reopened.gone.english()}};
  TextTable table({{"Slot", TextTable::Align::Right}, {"Then"}, {"Today"}});
  for (std::size_t slot = 0; slot < then.recipes.size(); ++slot) {
    const int arm = then.arms[slot];
    const bool known = arm >= 0 && static_cast<std::size_t>(arm) < reopened.names.size();
    Json one{{"recipe", then.recipes[slot]}, {"name", reopened.titles[slot]}};
    one["model"] = known ? Json(reopened.names[static_cast<std::size_t>(arm)]) : Json();
    json["then"].push_back(std::move(one));
  }
  const auto today = reopened.today ? reopened.today->blend.shown : std::vector<ShopSlot>();
  for (const ShopSlot& slot : today) {
    Json one = recipe_json(shop, slot.recipe);
    one["model"] = model_json(batch, slot.arm);
    json["today"].push_back(std::move(one));
  }
  for (std::size_t slot = 0; slot < std::max(json["then"].size(), json["today"].size()); ++slot) {
    const auto name = [&](const char* side) {
      return slot < json[side].size()
                 ? shorten(printable(json[side][slot]["name"].get<std::string>()), 40)
                 : std::string();
    };
    table.add({grouped(static_cast<std::int64_t>(slot + 1)), name("then"), name("today")});
  }
  std::string text = table.str();
  if (!reopened.gone.empty())
    text += fmt::format("nothing of today: {}\n", printable(reopened.gone.english()));
  context.print(json, text);
}

void add_serve_demo_commands(CommandLine& line, CLI::App* serve) {
  auto marking = std::make_shared<MarkArguments>();
  CLI::App* mark = line.add(
      "mark", "Mark how the shop is now, so that it can be taken back to here; or list the marks",
      [marking](Context& context) { mark_shop(context, *marking); }, serve);
  line.add_workspace(mark);
  CLI::Option* name = mark->add_option("name", marking->name, "The mark's name")->type_name("NAME");
  mark->add_flag("--list", marking->list, "Only list them")->excludes(name);

  auto to = std::make_shared<std::string>();
  CLI::App* reset = line.add(
      "reset",
      "Take back all that people did since a mark, which can be taken back too: recipes and "
      "accounts "
      "within 30 days and before the next tidy",
      [to](Context& context) { reset_shop(context, *to); }, serve);
  line.add_workspace(reset);
  reset->add_option("--to", *to, "A mark, by its name or number; else the newest that has a name")
      ->type_name("MARK");

  auto replaying = std::make_shared<ReplayArguments>();
  CLI::App* replay = line.add(
      "replay",
      "Play a demo: the shop is taken back to its mark, and all of it done again, at its times; or "
      "record one",
      [replaying](Context& context) { replay_shop(context, *replaying); }, serve);
  line.add_workspace(replay);
  CLI::Option* demo =
      replay->add_option("--demo", replaying->demo, "The demo to play")->type_name("FILE");
  CLI::Option* record =
      replay
          ->add_option("--record", replaying->record,
                       "Instead: write what people did since a mark, as JSON lines")
          ->excludes(demo)
          ->type_name("FILE");
  replay->add_option("--from", replaying->from, "That mark; else the newest that has a name")
      ->needs(record)
      ->type_name("MARK");
  add_shop_options(replay, replaying->shop);

  auto past = std::make_shared<HistoryArguments>();
  CLI::App* history = line.add(
      "history", "What a user was shown, newest first; serve explain --answer opens one",
      [past](Context& context) { show_history(context, *past); }, serve);
  line.add_workspace(history);
  add_person(history, past->shop);
  history->add_option("--limit", past->limit, "At most so many")
      ->check(CLI::Range(1, 100'000).description(""))
      ->type_name("N");
}

}  // namespace hankki::cli
