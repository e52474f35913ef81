// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/demo_text.h"

#include <algorithm>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/serving/own_recipe.h"
#include "core/store/own_recipes.h"
#include "core/store/shop_choices.h"
#include "core/store/shop_records.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kDeepest = 10;
constexpr std::size_t kMostLines = 10'000'000;

bool is_text(const json& value) { return value.is_string(); }
bool is_array(const json& value) { return value.is_array(); }
bool is_object(const json& value) { return value.is_object(); }
bool is_flag(const json& value) { return value.is_boolean(); }
bool is_number(const json& value) { return value.is_number(); }
bool is_whole(const json& value) { return value.is_number_integer(); }
bool is_count(const json& value) { return value.is_number_unsigned(); }
bool is_list_of_texts(const json& value) {
  return value.is_array() && std::ranges::all_of(value, is_text);
}

using Is = bool (*)(const json&);

const json& told(const json& line, const char* name, Is is, bool may_be_null = false) {
  const auto found = line.find(name);
  if (found == line.end() || !(is(*found) || (may_be_null && found->is_null())))
    throw Error(en::say("it does not tell \"{}\"", name));
  return *found;
}

template <typename Number>
Number told_in(const json& line, const char* name, Is is, Number least, Number most) {
  const auto value = told(line, name, is).get<Number>();
  if (!(value >= least && value <= most))
    throw Error(en::say("\"{}\" is not from {} to {}", name, least, most));
  return value;
}

void read_rules(DemoText& demo, const json& rules) {
  constexpr Time kLongest = Time{1} << 50;  // 35 years
  demo.rules = {.least_stars = told_in<double>(rules, "least_stars", is_number, 0, 6),
                .window = told_in<Time>(rules, "window", is_whole, 1, kLongest),
                .refining = told_in<Time>(rules, "refining", is_whole, 0, kLongest)};
  if (rules.contains("warm_after"))
    demo.warm_after = told_in<std::size_t>(rules, "warm_after", is_count, 1, 1000);
}

void check_answer(const json& line) {
  const json& detail = told(line, "detail", is_object);
  told(detail, "seed", is_count);
  told_in<std::uint64_t>(detail, "length", is_count, 1, 1000);
  told_in<double>(detail, "surprise", is_number, 0, 1);
  told(detail, "filters", is_object);
  told(line, "liked", is_list_of_texts);
  told(line, "shown", is_object);
}

void check_taste(const json& line) {
  if (line.contains("reset")) return;
  for (const auto& [term, weight] : told(line, "set", is_object).items())
    if (!weight.is_null()) told_in<double>(line["set"], term.c_str(), is_number, -1, 1);
}

void check_choices(const json& line) {
  const json& choices = told(line, "choices", is_array);
  if (choices.size() > ShopChoices::kMost) throw Error(en::say("there are too many"));
  for (const json& choice : choices)
    if (!is_list_of_texts(choice) || choice.size() != 2)
      throw Error(en::say("a choice is not of two recipes"));
}

void check_opinion(const json& line) {
  const json& stars = told(line, "stars", is_number, true);
  if (!stars.is_null()) check_stars(stars.get<double>());
  told(line, "cooked", is_flag);
}

void check_veto(const json& line) {
  told(line, "kind", is_text);
  if (!told(line, "until", is_whole, true).is_null())
    told_in<Time>(line, "until", is_whole, 0, kLatestVisit);
}

void check_line(const json& line) {
  told(line, "person", is_text);
  told_in<Time>(line, "at", is_whole, 0, kLatestVisit);
  const auto what = told(line, "do", is_text).get<std::string>();
  if (what == "answer" || what == "visit") return check_answer(line);
  if (what == "taste") return check_taste(line);
  if (what == "choose") return check_choices(line);
  const auto recipe = told(line, "recipe", is_text).get<std::string>();
  if (what == "rate") return check_opinion(line);
  if (what == "hide") return check_veto(line);
  if (what == "show") return;
  const bool writes = what == "add" || what == "edit";
  if (!own_recipe_id(recipe) || !(writes || what == "remove" || what == "restore"))
    throw Error(en::say("\"{}\" is nothing that people do", what));
  if (writes) read_own_recipe(told(line, "content", is_object).dump());
}

json object_of(std::string_view text) {
  json object;
  try {
    object = parse_json(text, kDeepest);
  } catch (const json::exception&) {
  }
  if (!object.is_object()) throw Error(en::say("it is no JSON object"));
  return object;
}

void read_header(DemoText& demo, const json& header) {
  if (!header.contains("hankki_demo")) throw Error(en::say("it is no demo of Hankki"));
  if (header["hankki_demo"] != kDemoVersion)
    throw Error(en::say("it is of a newer Hankki; open it with a newer one"));
  demo.mark = told(header, "mark", is_text).get<std::string>();
  demo.identity = told(header, "identity", is_text).get<std::string>();
  demo.batch = told(header, "batch", is_text).get<std::string>();
  read_rules(demo, told(header, "rules", is_object));
}

}  // namespace

DemoText::DemoText(std::string_view text) {
  std::size_t number = 0;
  bool begun = false;
  const auto read = [&](std::string_view line) {
    if (lines.size() == kMostLines) throw Error(en::say("there are too many"));
    json object = object_of(line);
    if (begun) {
      check_line(object);
      lines.push_back({number, std::move(object)});
    } else {
      read_header(*this, object);
    }
    begun = true;
  };
  try {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      ++number;
      if (end > 0) read(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!begun) throw Error(en::say("there is no line that tells the batch"));
  } catch (const Error& fault) {
    throw Error(en::say("line {}", number), fault.message());
  }
}

}  // namespace hankki
