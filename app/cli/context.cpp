// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

#include "app/cli/text_table.h"
#include "app/default_workspace.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/store/datasets.h"
#include "core/store/demo_file.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace fs = std::filesystem;
namespace {

fs::path folder_of(const Context& context) {
  return context.workspace.empty() ? default_workspace() : path_from_utf8(context.workspace);
}

template <typename Info>
Info newest(std::vector<Info> all, const Message& sentence) {
  if (all.empty()) throw Error(sentence);
  return std::move(all.back());
}

}  // namespace

JobContext Context::job() {
  return JobContext(
      token, [this](const Progress& progress) { console.progress(progress); },
      [this](const Message& line) { console.line(line.english()); });
}

std::unique_ptr<Workspace> Context::open(Workspace::Access access) const {
  fs::path folder = folder_of(*this);
  if (is_packed_demo()) {
    const UnpackedDemo demo = open_demo(folder, demo_cache(), JobContext(token));
    if (access == Workspace::Access::ReadWrite && !demo.may_write)
      throw Error(utf8(folder),
                  en::say("a packed demo is for reading until it is reset: serve reset "
                          "--workspace FILE"));
    folder = demo.folder;
  }
  if (!fs::exists(folder / "workspace.db")) {
    throw Error(
        utf8(folder),
        en::say("no workspace here; make one with an import command, or name another one with "
                "--workspace"));
  }
  return Workspace::open(folder, access);
}

bool Context::is_packed_demo() const {
  std::error_code ignored;
  return fs::is_regular_file(folder_of(*this), ignored);
}

fs::path Context::reset_packed_demo() const {
  return reset_demo(folder_of(*this), demo_cache(), JobContext(token)).folder;
}

std::unique_ptr<Workspace> Context::open_or_create() const {
  return Workspace::open(folder_of(*this), Workspace::Access::ReadWrite);
}

void Context::print(const Json& document, const std::string& text) const {
  const std::string out =
      json ? document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" : text;
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0) {
    throw Error(en::say("standard output"),
                en::say("cannot be written; free some space or write elsewhere"));
  }
}

DatasetInfo choose_dataset(const Workspace& workspace, std::optional<DatasetId> id) {
  if (id) return workspace.datasets().info(*id);
  return newest(workspace.datasets().list(),
                en::say("the workspace has no data set; add one with an import command"));
}

SplitInfo choose_split(const Workspace& workspace, std::optional<SplitId> id,
                       std::optional<DatasetId> data) {
  if (id) return workspace.splits().info(*id);
  return newest(workspace.splits().list(data),
                en::say("the workspace has no split of this data; make one with hankki-cli split"));
}

SplitInfo choose_told_split(Context& context, const Workspace& workspace, std::optional<SplitId> id,
                            std::optional<DatasetId> data) {
  SplitInfo split = choose_split(workspace, id, data);
  if (id) return split;
  const DatasetInfo dataset = workspace.datasets().info(split.dataset);
  context.console.line(
      fmt::format("split {} of data set {} \"{}\"", split.id, dataset.id, printable(dataset.name)));
  const Message warning = data ? Message() : warn_of_newer_data(workspace, dataset.id);
  if (!warning.empty()) context.console.line("warning: " + printable(warning.english()));
  return split;
}

Message warn_of_newer_data(const Workspace& workspace, DatasetId data) {
  const DatasetInfo newest = workspace.datasets().list().back();
  if (newest.id <= data) return {};
  return en::say(
      "data set {} \"{}\" is newer, and none of its splits is; make one with hankki-cli split, or "
      "name the split with --split",
      newest.id, newest.name);
}

RunInfo choose_run(const Workspace& workspace, std::optional<RunId> id) {
  if (id) return workspace.runs().info(*id);
  return newest(workspace.runs().list(),
                en::say("the workspace has no run; make one with hankki-cli train"));
}

}  // namespace hankki::cli
