// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/named_selections.h"

#include <algorithm>

#include "core/store/workspace.h"

namespace hankki {
namespace {

std::vector<NamedSelection> readAll(const Workspace& workspace, DatasetId dataset) {
  std::vector<NamedSelection> all;
  for (SelectionInfo& info : workspace.selections().list(dataset)) {
    const SelectionId id = info.id;
    all.push_back({std::move(info), workspace.selections().recipes(id)});
  }
  return all;
}

}  // namespace

NamedSelections::NamedSelections(AppState& state, JobRunner& jobs, Removals& removals,
                                 QObject* parent)
    : QObject(parent), state_(state), jobs_(jobs), removals_(removals) {
  for (const auto signal : {&AppState::datasetChanged, &AppState::workspaceChanged})
    connect(&state_, signal, this, &NamedSelections::read);
  connect(&removals_, &Removals::removed, this, &NamedSelections::read);
  connect(&removals_, &Removals::undone, this, &NamedSelections::read);
  read();
}

const NamedSelection* NamedSelections::find(SelectionId id) const {
  const auto found = std::ranges::find(
      all_, id, [](const NamedSelection& selection) { return selection.info.id; });
  return found == all_.end() ? nullptr : &*found;
}

bool NamedSelections::isTaken(const QString& name) const {
  return std::ranges::any_of(
      all_, [&](const NamedSelection& selection) { return selection.name() == name; });
}

void NamedSelections::read() {
  jobs_.drop(reading_);
  if (!state_.workspace() || !state_.dataset()) return take({});
  reading_ = jobs_.run(
      this, tr("Reading selections"),
      [workspace = state_.workspace(), dataset = state_.loadedData().dataset_id](
          const JobContext&) { return readAll(*workspace, dataset); },
      {.done = [this](std::vector<NamedSelection>&& all) { take(std::move(all)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void NamedSelections::take(std::vector<NamedSelection>&& all) {
  if (all.empty() && all_.empty()) return;
  all_ = std::move(all);
  emit changed();
}

void NamedSelections::save(const QString& name, const Selection::Ids& recipes) {
  if (!state_.workspace() || !state_.dataset()) return;
  jobs_.run(
      this, tr("Saving the selection"),
      [workspace = state_.workspace(), dataset = state_.loadedData().dataset_id,
       name = name.toStdString(), recipes = std::vector<ItemIndex>(recipes.begin(), recipes.end())](
          const JobContext&) { return workspace->selections().save(dataset, name, recipes); },
      {.done = [this](SelectionId&&) { read(); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void NamedSelections::remove(SelectionId id) {
  const NamedSelection* selection = find(id);
  if (!selection) return;
  removals_.remove(Kind::Selection, id, tr("selection “%1”").arg(selection->name()),
                   [this](const JobError& error) { emit failed(error); });
}

}  // namespace hankki
