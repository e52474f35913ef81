// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/cluster_editor.h"

#include <algorithm>
#include <utility>

#include "core/store/themes.h"
#include "core/store/workspace.h"
#include "core/workbench/cluster_edits.h"
#include "core/workbench/clusterings.h"

namespace hankki {
namespace {
constexpr std::size_t kMostSteps = 50;  // back
}

ClusterEditor::ClusterEditor(AppState& state, RecipeMapView& maps, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), maps_(maps), jobs_(jobs) {
  connect(&maps_, &RecipeMapView::mapChanged, this, [this] {
    const VectorsId vectors = maps_.map() ? maps_.map()->info.id : 0;
    if (vectors == vectors_ && workspace_ == state_.workspace()) return;
    vectors_ = vectors;
    workspace_ = state_.workspace();
    undo_.clear();
    waiting_.clear();
    emit undoChanged();
  });
}

const ClusterLevel* ClusterEditor::levelOf(std::size_t level) const {
  const RecipeMapPtr& map = maps_.map();
  return map && state_.workspace() && level < map->levels.size() ? &map->levels[level] : nullptr;
}

void ClusterEditor::edit(const LiveText& name, std::size_t level, Edit edit) {
  const ClusterLevel* shown = levelOf(level);
  if (!shown) return;
  work(name,
       [workspace = state_.workspace(), id = shown->info.id,
        edit = std::move(edit)](const JobContext& job) -> std::optional<Before> {
         Before before{id, stored_clusters(*workspace, id)};
         store_edited(*workspace, id, edit(before.made, job));
         return before;
       });
}

/// What is edited next works on what the edit before it has left.
void ClusterEditor::work(const LiveText& name,
                         std::function<std::optional<Before>(const JobContext&)> work) {
  waiting_.push_back({name, std::move(work)});
  if (!jobs_.isRunning(working_)) next();
}

void ClusterEditor::next() {
  if (waiting_.empty()) return maps_.readAgain();
  const Waiting first = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  working_ = jobs_.run(this, first.name, first.work,
                       {.done =
                            [this](std::optional<Before>&& before) {
                              if (before) {
                                undo_.push_back(std::move(*before));
                                if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
                                emit undoChanged();
                              }
                              working_ = 0;
                              next();
                            },
                        .failed =
                            [this](const JobError& error) {
                              emit failed(error);
                              working_ = 0;
                              next();
                            },
                        .cancelled =
                            [this] {
                              working_ = 0;
                              next();
                            }});
}

void ClusterEditor::rename(std::size_t level, const std::string& identity, const QString& name) {
  edit([] { return tr("Renaming a cluster"); }, level,
       [identity, name = name.toStdString()](const MadeClusters& made, const JobContext&) {
         return renamed(made, identity, name);
       });
}

void ClusterEditor::merge(std::size_t level, const std::vector<std::string>& identities) {
  edit([] { return tr("Merging clusters"); }, level,
       [identities](const MadeClusters& made, const JobContext&) {
         return merged(made, identities);
       });
}

void ClusterEditor::split(std::size_t level, const std::string& identity, int parts) {
  edit([] { return tr("Splitting a cluster"); }, level,
       [map = maps_.map(), data = state_.loadedData(), identity, parts](const MadeClusters& made,
                                                                        const JobContext& job) {
         return split_again(made, identity, map->vectors, *data.dataset,
                            static_cast<std::size_t>(parts), map->info.request.seed, job);
       });
}

void ClusterEditor::tag(std::size_t level, const std::string& identity, const QStringList& tags) {
  std::vector<std::string> texts;
  for (const QString& one : tags)
    if (!one.trimmed().isEmpty()) texts.push_back(one.trimmed().toStdString());
  edit([] { return tr("Tagging a cluster"); }, level,
       [identity, texts](const MadeClusters& made, const JobContext&) {
         return tagged(made, identity, texts);
       });
}

void ClusterEditor::setThemes(std::size_t level, const std::vector<std::string>& identities,
                              bool themes) {
  const ClusterLevel* shown = levelOf(level);
  if (!shown) return;
  work([] { return tr("Storing themes"); },
       [workspace = state_.workspace(), info = shown->info, identities,
        themes](const JobContext&) -> std::optional<Before> {
         for (const std::string& identity : identities) {
           const ThemeId id = workspace->themes().add(info.id, identity);
           if (!themes) workspace->themes().remove(id);
         }
         return std::nullopt;
       });
}

void ClusterEditor::undo() {
  if (undo_.empty() || !state_.workspace()) return;
  work([] { return tr("Undoing"); },
       [workspace = state_.workspace(),
        before = undo_.back()](const JobContext&) -> std::optional<Before> {
         store_edited(*workspace, before.clustering, before.made);
         return std::nullopt;
       });
  undo_.pop_back();
  emit undoChanged();
}

}  // namespace hankki
