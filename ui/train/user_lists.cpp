#include "ui/train/user_lists.h"

#include "core/base/error.h"

namespace hankki {
namespace {

UserIndex firstWithSomethingToFind(const Split& split) {
  for (UserIndex row = 0; row < split.test.users(); ++row)
    if (!split.test.row(row).empty()) return row;
  return 0;
}

}  // namespace

std::string UserLists::userId(UserIndex user) const {
  return data.dataset->users()[data.split->users[user]];
}

const Recipe& UserLists::recipe(ItemIndex item) const {
  return recipe_at(*data.dataset, *data.split, item);
}

UserLists makeUserLists(const UserListsTask& task, const JobContext& job) {
  UserLists lists;
  lists.data = readTrainingData(*task.workspace, task.split, task.known, job);
  const Split& split = *lists.data.split;
  lists.row = task.row.value_or(firstWithSomethingToFind(split));
  lists.history = user_history(*lists.data.dataset, split, lists.row);
  lists.popularity = split.train.column_counts();
  std::int64_t done = 0;
  for (const RunInfo& run : task.runs) {
    job.report(done++, std::ssize(task.runs), Message::verbatim(run.request.model));
    RunList& list = lists.runs.emplace_back(RunList{run, {}, {}});
    try {
      const auto entry = task.models->get(*task.workspace, run, lists.data.split, job);
      const std::lock_guard lock(entry->mutex);
      list.items = recommend(*entry->model, split, lists.row, kListLength, kMostReasons, job);
    } catch (const Error& error) {
      list.fault = error.message();
    }
  }
  return lists;
}

}  // namespace hankki
