// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/user_lists.h"

#include "core/base/error.h"

namespace hankki {
namespace {

UserIndex first_with_something_to_find(const Split& split) {
  for (UserIndex row = 0; row < split.test.users(); ++row)
    if (!split.test.row(row).empty()) return row;
  return 0;
}

UserIndex row_of(const LoadedData& data, const UserListsTask& task) {
  if (const auto* row = std::get_if<UserIndex>(&task.user)) return *row;
  const auto* id = std::get_if<std::string>(&task.user);
  if (!id) return first_with_something_to_find(*data.split);
  if (const auto row = find_row(*data.dataset, *data.split, *id)) return *row;
  throw Error(
      en::say("user"),
      en::say("\"{}\" is not a user of split {} (data set {}); ids are those of the source, "
              "and a person who is not in the data is answered by a history",
              *id, data.split_id, data.dataset_id));
}

}  // namespace

std::string UserLists::user_id(UserIndex user) const {
  return data.dataset->users()[data.split->users[user]];
}

const Recipe& UserLists::recipe(ItemIndex item) const {
  return recipe_at(*data.dataset, *data.split, item);
}

UserLists make_user_lists(const UserListsTask& task, const JobContext& job) {
  UserLists lists;
  lists.data = load_split(*task.workspace, task.split, task.known, job);
  const Split& split = *lists.data.split;
  lists.row = row_of(lists.data, task);
  lists.history = user_history(*lists.data.dataset, split, lists.row);
  lists.popularity = split.train.column_counts();
  std::int64_t done = 0;
  for (const RunInfo& run : task.runs) {
    job.report(done++, std::ssize(task.runs), Message::verbatim(run.request.model));
    RunList& list = lists.runs.emplace_back(RunList{run, {}, {}});
    try {
      const auto entry = task.models->get(*task.workspace, run, lists.data.split, job);
      const std::lock_guard lock(entry->mutex);
      list.items = recommend(*entry->model, split, lists.row, task.k, task.reasons, job);
    } catch (const Error& error) {
      list.fault = error.message();
    }
  }
  return lists;
}

}  // namespace hankki
