// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/serving/password.h"
#include "core/store/workspace.h"
#include "core/workbench/sign_in.h"

namespace hankki::cli {
namespace {

struct AccountArguments {
  std::string name, cuisines, likes, avoids, allergies;
  std::optional<double> minutes;
};

/// One line of standard input, never a word of the command line, which other users can see.
std::string password_of_input() {
  std::string password;
  if (!std::getline(std::cin, password))
    throw Error(en::say("standard input"),
                en::say("the password is read from there, and nothing came; type or pipe it"));
  if (password.ends_with('\r')) password.pop_back();
  return password;
}

Json account_json(const AccountInfo& account) {
  Json json{{"account", account.id},         {"name", account.name},
            {"created", account.created},    {"cuisines", account.survey.cuisines},
            {"likes", account.survey.likes}, {"avoids", account.survey.avoids},
            {"allergies", Json::array()}};
  for (const auto id : allergen_ids(account.survey.allergies)) json["allergies"].push_back(id);
  json["minutes"] = account.survey.minutes ? Json(*account.survey.minutes) : Json();
  return json;
}

void create(Context& context, const AccountArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const TasteSurvey survey{.cuisines = parts_of(arguments.cuisines, ','),
                           .likes = parts_of(arguments.likes, ','),
                           .avoids = parts_of(arguments.avoids, ','),
                           .allergies = allergies_of(arguments.allergies),
                           .minutes = arguments.minutes};
  if (survey.orders() && workspace->batches().served_id() != 0)
    Shop(*workspace, stored_settings(*workspace), {}, context.job()).batch().taste().check(survey);
  std::string password = password_of_input();
  const AccountInfo account = sign_up(*workspace, arguments.name, password, survey);
  forget_password(password);
  context.print(account_json(account),
                fmt::format("account {} for {}\n", account.id, account.name));
}

void list_accounts(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Json json{{"accounts", Json::array()}};
  TextTable table({{"Account", TextTable::Align::Right}, {"Created"}, {"Name"}});
  for (const AccountInfo& account : workspace->accounts().list()) {
    json["accounts"].push_back(account_json(account));
    table.add({grouped(account.id), account.created, printable(account.name)});
  }
  context.print(json, table.str());
}

void remove(Context& context, const std::string& name) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const AccountInfo account = account_named(*workspace, name);
  workspace->accounts().remove(account.id);
  context.print({{"account", account.id}, {"name", account.name}, {"removed", true}},
                fmt::format("account {} is removed\n", account.name));
}

void set_password(Context& context, const std::string& name) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  std::string password = password_of_input();
  change_password(*workspace, name, password);
  forget_password(password);
  const AccountInfo account = account_named(*workspace, name);
  context.print({{"account", account.id}, {"name", account.name}},
                fmt::format("{} has another password\n", account.name));
}

void add_create(CommandLine& line, CLI::App* account) {
  auto arguments = std::make_shared<AccountArguments>();
  CLI::App* command = line.add(
      "create", "Make an account; its password is one line of standard input",
      [arguments](Context& context) { create(context, *arguments); }, account);
  line.add_workspace(command);
  command->add_option("name", arguments->name, "1 to 40 letters and digits of any script")
      ->required()
      ->type_name("NAME");
  const auto add = [&](const char* option, std::string& value, const char* description) {
    command->add_option(option, value, description)->type_name("NAME,...");
  };
  add("--cuisine", arguments->cuisines, "Tags that are liked");
  add("--like", arguments->likes, "Ingredients that are liked");
  add("--avoid", arguments->avoids, "Ingredients that are not");
  add("--allergy", arguments->allergies, "Groups that are always left out, as tree-nuts,milk");
  command->add_option("--minutes", arguments->minutes, "Time to cook")
      ->check(CLI::Range(0.0, 1e6).description(""))
      ->type_name("NUMBER");
}

}  // namespace

void add_account_commands(CommandLine& line) {
  CLI::App* account = line.add_group("account", "Who has an account in the shop");
  add_create(line, account);
  line.add_workspace(line.add("list", "The accounts", list_accounts, account));
  const auto add = [&](const char* name, const char* description,
                       void (*action)(Context&, const std::string&)) {
    auto of = std::make_shared<std::string>();
    CLI::App* command = line.add(
        name, description, [of, action](Context& context) { action(context, *of); }, account);
    line.add_workspace(command);
    command->add_option("name", *of, "The account's name")->required()->type_name("NAME");
  };
  add("delete", "Remove an account", remove);
  add("passwd", "Give an account another password, one line of standard input", set_password);
}

}  // namespace hankki::cli
