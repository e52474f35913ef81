// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "core/store/clusterings.h"
#include "core/store/datasets.h"
#include "core/store/experiments.h"
#include "core/store/maps.h"
#include "core/store/notes.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

struct RemoveArguments {
  std::string kind;
  std::int64_t id = 0;
  bool restore = false;
};

template <typename Repository>
void apply(Repository& repository, std::int64_t id, bool restore) {
  if (restore)
    repository.restore(id);
  else
    repository.remove(id);
}

/// What can be removed by its number, as `info` and `studies` show it.
struct Removable {
  const char* name;
  void (*apply)(Workspace& workspace, std::int64_t id, bool restore);
};

constexpr Removable kRemovable[] = {
    {"data", [](Workspace& w, std::int64_t id, bool restore) { apply(w.datasets(), id, restore); }},
    {"split", [](Workspace& w, std::int64_t id, bool restore) { apply(w.splits(), id, restore); }},
    {"run", [](Workspace& w, std::int64_t id, bool restore) { apply(w.runs(), id, restore); }},
    {"study", [](Workspace& w, std::int64_t id, bool restore) { apply(w.studies(), id, restore); }},
    {"vectors",
     [](Workspace& w, std::int64_t id, bool restore) { apply(w.vectors(), id, restore); }},
    {"map", [](Workspace& w, std::int64_t id, bool restore) { apply(w.maps(), id, restore); }},
    {"clustering",
     [](Workspace& w, std::int64_t id, bool restore) { apply(w.clusterings(), id, restore); }},
    {"experiment",
     [](Workspace& w, std::int64_t id, bool restore) { apply(w.experiments(), id, restore); }},
    {"view",
     [](Workspace& w, std::int64_t id, bool restore) { apply(w.run_views(), id, restore); }},
    {"note", [](Workspace& w, std::int64_t id, bool restore) { apply(w.notes(), id, restore); }},
};

void remove(Context& context, const RemoveArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  for (const Removable& removable : kRemovable)
    if (removable.name == arguments.kind)
      removable.apply(*workspace, arguments.id, arguments.restore);
  const std::string what = fmt::format("{} {}", arguments.kind, arguments.id);
  context.print({{"kind", arguments.kind}, {"id", arguments.id}, {"removed", !arguments.restore}},
                arguments.restore
                    ? fmt::format("{} is there again\n", what)
                    : fmt::format("{} is removed, with all that was made of it; `remove {} "
                                  "--restore` brings it back, until 30 days are over or `tidy` has "
                                  "deleted it for good\n",
                                  what, what));
}

}  // namespace

void add_remove_command(CommandLine& line) {
  auto arguments = std::make_shared<RemoveArguments>();
  CLI::App* command = line.add(
      "remove", "Remove something by its number, with what was made of it; `tidy` deletes it",
      [arguments](Context& context) { remove(context, *arguments); });
  line.add_workspace(command);
  std::vector<std::string> kinds;
  for (const Removable& removable : kRemovable) kinds.emplace_back(removable.name);
  command->add_option("kind", arguments->kind, "What it is")
      ->required()
      ->check(CLI::IsMember(kinds));
  command->add_option("id", arguments->id, "Its number, as info or studies shows it")
      ->required()
      ->type_name("ID");
  command->add_flag("--restore", arguments->restore, "Bring back what was removed");
}

}  // namespace hankki::cli
