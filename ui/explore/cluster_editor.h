// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "core/store/clusterings.h"
#include "ui/explore/recipe_map_view.h"

namespace hankki {

/// Changes the clusters of the map that is shown, in jobs, one after the other; what comes of it is
/// stored, shown, and can be undone until another data set is chosen. Clusters are told by their
/// identity, of a level of RecipeMap::levels. GUI thread only.
class ClusterEditor : public QObject {
  Q_OBJECT
 public:
  ClusterEditor(AppState& state, RecipeMapView& maps, JobRunner& jobs, QObject* parent = nullptr);

  void rename(std::size_t level, const std::string& identity, const QString& name);
  void merge(std::size_t level, const std::vector<std::string>& identities);
  void split(std::size_t level, const std::string& identity, int parts);
  void tag(std::size_t level, const std::string& identity, const QStringList& tags);

  /// Themes keep their number when they are chosen again.
  void setThemes(std::size_t level, const std::vector<std::string>& identities, bool themes);

  bool canUndo() const { return !undo_.empty(); }
  void undo();

 signals:
  void undoChanged();
  void failed(const hankki::JobError& error);

 private:
  using Edit = std::function<MadeClusters(const MadeClusters& made, const JobContext& job)>;
  struct Before {
    ClusteringId clustering = 0;
    MadeClusters made;
  };

  const ClusterLevel* levelOf(std::size_t level) const;
  void edit(const LiveText& name, std::size_t level, Edit edit);
  void work(const LiveText& name, std::function<std::optional<Before>(const JobContext&)> work);
  void next();

  AppState& state_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  struct Waiting {
    LiveText name;
    std::function<std::optional<Before>(const JobContext&)> work;
  };
  std::vector<Waiting> waiting_;
  std::vector<Before> undo_;
  std::shared_ptr<Workspace> workspace_;  // that undo_ is of
  VectorsId vectors_ = 0;                 // likewise
  JobId working_ = 0;
};

}  // namespace hankki
