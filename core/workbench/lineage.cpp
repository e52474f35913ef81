// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/lineage.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/bandit/experiment_request.h"
#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/store/batches.h"
#include "core/store/datasets.h"
#include "core/store/experiments.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/workbench/report_parts.h"

namespace hankki {
namespace {

constexpr std::size_t kShownUses = 8;     // more of them in a column cannot be read
constexpr std::size_t kShownSources = 3;  // data sets: the first one and those next to the run

/// From the run's own data set to the one that it all came from; what was removed ends the chain.
std::vector<DatasetInfo> data_chain(const Workspace& workspace, DatasetId id) {
  std::vector<DatasetInfo> chain{workspace.datasets().info(id)};
  const auto all = workspace.datasets().list();
  while (chain.back().derived_from && chain.size() <= all.size()) {
    const auto found = std::ranges::find(all, *chain.back().derived_from, &DatasetInfo::id);
    if (found == all.end()) break;
    chain.push_back(*found);
  }
  std::ranges::reverse(chain);
  return chain;
}

Message made_of(const DatasetInfo& data) {
  return data.cleaning.empty() ? Message() : en::say("cleaned in {} steps", data.cleaning.size());
}

std::size_t add_node(Lineage& lineage, Lineage::Node node) {
  lineage.nodes.push_back(std::move(node));
  return lineage.nodes.size() - 1;
}

struct Usage {
  Lineage::Node node;
  Message how;
};

/// The newest of a kind, which come last, and in front of them how many there are besides.
void add_newest(const std::vector<Usage>& uses, std::size_t subject, int column, Lineage& lineage) {
  const std::size_t hidden = uses.size() > kShownUses ? uses.size() - kShownUses + 1 : 0;
  if (hidden > 0) {
    const std::size_t at = add_node(
        lineage,
        {.kind = uses.front().node.kind, .column = column, .title = en::say("{} more", hidden)});
    lineage.edges.push_back({subject, at, {}});
  }
  for (std::size_t i = hidden; i < uses.size(); ++i) {
    Lineage::Node node = uses[i].node;
    node.column = column;
    const std::size_t at = add_node(lineage, std::move(node));
    lineage.edges.push_back({subject, at, uses[i].how});
  }
}

/// Behind the run, in one column: what serves it and what plays it.
void add_uses(const Workspace& workspace, const RunInfo& run, std::size_t subject, int column,
              Lineage& lineage) {
  std::vector<Usage> batches, experiments;
  for (const BatchInfo& batch : workspace.batches().list()) {
    if (std::ranges::find(batch.models, run.id, &BatchModel::run) == batch.models.end()) continue;
    batches.push_back({{.kind = Kind::Batch,
                        .id = batch.id,
                        .title = en::say("Batch {}", batch.id),
                        .note = Message::verbatim(batch.tag)},
                       batch.served ? en::say("served now") : Message()});
  }
  // What is served now is never among those that are left out.
  std::ranges::stable_partition(batches, [](const Usage& batch) { return batch.how.empty(); });
  for (const ExperimentInfo& experiment : workspace.experiments().list()) {
    if (!experiment.request.has_lists()) continue;
    const auto runs = runs_of(experiment.request);
    if (std::ranges::find(runs, run.id) == runs.end()) continue;
    experiments.push_back({{.kind = Kind::Experiment,
                            .id = experiment.id,
                            .title = en::say("Experiment {}", experiment.id),
                            .note = Message::verbatim(experiment.name)},
                           {}});
  }
  add_newest(batches, subject, column, lineage);
  add_newest(experiments, subject, column, lineage);
}

}  // namespace

Lineage lineage_of(const Workspace& workspace, RunId id) {
  Lineage lineage;
  workspace.snapshot([&] {
    const RunInfo run = workspace.runs().info(id);
    const SplitInfo split = workspace.splits().info(run.split);
    int column = 0;
    std::optional<std::size_t> before;
    const auto chain = data_chain(workspace, run.dataset);
    const std::size_t hidden = chain.size() > kShownSources + 1 ? chain.size() - kShownSources : 0;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (hidden > 0 && i == 1) {
        const std::size_t more = add_node(
            lineage,
            {.kind = Kind::Dataset, .column = column++, .title = en::say("{} more", hidden)});
        lineage.edges.push_back({*before, more, {}});
        before = more;
        i += hidden;
      }
      const DatasetInfo& data = chain[i];
      const std::size_t at = add_node(lineage, {.kind = Kind::Dataset,
                                                .id = data.id,
                                                .column = column++,
                                                .title = en::say("Data set {}", data.id),
                                                .note = Message::verbatim(data.name)});
      if (before) lineage.edges.push_back({*before, at, made_of(data)});
      before = at;
    }
    const std::size_t parted = add_node(lineage, {.kind = Kind::Split,
                                                  .id = split.id,
                                                  .column = column++,
                                                  .title = en::say("Split {}", split.id),
                                                  .note = describe(split.recipe)});
    lineage.edges.push_back({*before, parted, {}});
    const std::size_t subject =
        add_node(lineage, {.kind = Kind::Run,
                           .id = run.id,
                           .column = column++,
                           .title = Message::verbatim(report::label_of(run)),
                           .note = title(run.state),
                           .is_subject = true});
    lineage.edges.push_back({parted, subject, en::say("{} interactions", grouped(split.train))});
    add_uses(workspace, run, subject, column, lineage);
  });
  return lineage;
}

}  // namespace hankki
