// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/spec_text.h"
#include "app/cli/text_table.h"
#include "core/bandit/policy.h"

namespace hankki::cli {
namespace {

void show_policies(Context& context, const std::string& chosen) {
  if (!chosen.empty()) {
    const Spec& spec = policy_spec(chosen);
    return context.print(spec_json(spec), cli::describe(spec, en::say("policy")));
  }
  Json all = Json::array();
  TextTable table({{"Policy"}, {"Name"}, {"What it does"}});
  for (const Spec& spec : policy_specs()) {
    all.push_back(spec_json(spec));
    table.add({spec.id, spec.name, spec.description.english()});
  }
  context.print({{"policies", all}}, table.str());
}

}  // namespace

void add_bandit_policies_command(CommandLine& line, CLI::App* bandit) {
  auto policy = std::make_shared<std::string>();
  CLI::App* command = line.add(
      "policies", "List the policies, or one with its parameters",
      [policy](Context& context) { show_policies(context, *policy); }, bandit);
  command->add_option("policy", *policy, "Show this one")->type_name("POLICY");
}

}  // namespace hankki::cli
