// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded demos: what is read has all that playing it asks for.
#include <stdexcept>

#include "core/base/error.h"
#include "core/serving/own_recipe.h"
#include "core/workbench/demo_text.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

void play(const DemoLine& line) {
  const auto what = line.json.at("do").get<std::string>();
  if (line.json.at("person").get<std::string>().size() > line.json.dump().size())
    throw std::logic_error("somebody is longer than the line");
  if (line.json.at("at").get<Time>() < 0) throw std::logic_error("a time before all times");
  if (what == "answer" || what == "visit") {
    if (line.json.at("detail").at("length").get<std::size_t>() == 0)
      throw std::logic_error("an answer of no length");
    line.json.at("liked").get<std::vector<std::string>>();
  }
  if (what == "add" || what == "edit") read_own_recipe(line.json.at("content").dump());
}

}  // namespace

void run_one(std::string_view bytes) {
  try {
    const DemoText demo(bytes);
    if (!(demo.rules.window > 0)) throw std::logic_error("nothing could be credited");
    std::size_t number = 1;  // the header's
    for (const DemoLine& line : demo.lines) {
      if (line.number <= number) throw std::logic_error("lines are not in their order");
      number = line.number;
      play(line);
    }
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
}

}  // namespace hankki::fuzz
