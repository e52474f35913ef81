// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/user_wins.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::size_t kBinsOfUsers = 5;
constexpr std::array<std::pair<WinsBy, const char*>, 3> kWinsBy{
    {{WinsBy::History, "history"}, {WinsBy::Popularity, "popularity"}, {WinsBy::Group, "group"}}};

const std::vector<double>& values_of_run(const RunsCompared& compared, RunId run,
                                         const std::string& metric) {
  for (std::size_t at = 0; at < compared.runs.size(); ++at)
    if (compared.runs[at].run == run)
      if (const auto found = compared.values[at].find(metric); found != compared.values[at].end())
        return found->second;
  throw Error(en::say("run {}", run), en::say("was not compared by {}", metric));
}

std::vector<UserWins> wins_of_groups(std::span<const UserFacts> users,
                                     const std::vector<double>& differences) {
  std::map<std::string, std::vector<double>> of_group;
  for (std::size_t at = 0; at < users.size(); ++at)
    of_group[users[at].group].push_back(differences[at]);
  std::vector<UserWins> wins;
  for (const auto& [group, values] : of_group)
    wins.push_back({group, user_bins(std::vector<double>(values.size(), 0), values, 1).front()});
  std::ranges::stable_sort(wins, std::ranges::greater(), [](const UserWins& one) {
    return std::pair(!one.group.empty(), one.bin.users);
  });
  return wins;
}

}  // namespace

std::string to_text(WinsBy by) {
  return std::ranges::find(kWinsBy, by, &std::pair<WinsBy, const char*>::first)->second;
}

WinsBy parse_wins_by(std::string_view text) {
  for (const auto& [by, name] : kWinsBy)
    if (name == text) return by;
  throw Error(
      "wins",
      en::say("users are not told apart by \"{}\"; there are history, popularity, group", text));
}

std::vector<UserWins> wins_of(const RunsCompared& compared, std::span<const UserFacts> users,
                              RunId run, const std::string& metric, WinsBy by) {
  if (run == compared.baseline)
    throw Error(en::say("run {}", run), en::say("is the baseline, which has no difference"));
  const std::vector<double> differences = paired_differences(
      values_of_run(compared, run, metric), values_of_run(compared, compared.baseline, metric));
  if (by == WinsBy::Group) return wins_of_groups(users, differences);
  std::vector<double> near;
  for (const UserFacts& user : users)
    near.push_back(by == WinsBy::History ? static_cast<double>(user.history) : user.popularity);
  std::vector<UserWins> wins;
  for (const UserBin& bin : user_bins(near, differences, kBinsOfUsers)) wins.push_back({{}, bin});
  return wins;
}

}  // namespace hankki
