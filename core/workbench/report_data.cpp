// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/base/grouped.h"
#include "core/data/dates.h"
#include "core/store/workspace.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostNotes = 8;
constexpr std::size_t kMostRatingBars = 24;

/// As people count ratings: those that are whole numbers without a point.
ReportFigure ratings_figure(const Dataset& data) {
  std::map<float, double> counts;
  for (const Interaction& interaction : data.interactions()) counts[interaction.rating] += 1;
  ColumnChart chart{en::say("Rating"), en::say("Interactions"), {}};
  for (const auto& [rating, count] : counts)
    if (chart.bars.size() < kMostRatingBars)
      chart.bars.emplace_back(fmt::format("{}", rating), count);
  return {"ratings", en::say("How often each rating was given; 0: none was."), std::move(chart)};
}

ReportFigure popularity_figure(const char* name, const Message& caption,
                               std::vector<std::uint32_t> counts) {
  return {name, caption,
          RankChart{en::say("Rank of the recipe"), en::say("Interactions"), std::move(counts)}};
}

std::vector<std::uint32_t> counts_of_recipes(const Dataset& data) {
  std::vector<std::uint32_t> counts(data.recipes().size());
  for (const Interaction& interaction : data.interactions()) ++counts[interaction.item];
  return counts;
}

/// The data set, what it was cleaned from, what that was cleaned from, oldest first.
std::vector<DatasetInfo> lineage(const Material& material) {
  std::vector<DatasetInfo> chain{material.dataset()};
  const auto all = material.workspace().datasets().list();
  while (chain.front().derived_from) {
    const auto found = std::ranges::find(all, *chain.front().derived_from, &DatasetInfo::id);
    if (found == all.end() || chain.size() > all.size()) break;
    chain.insert(chain.begin(), *found);
  }
  return chain;
}

Blocks imported(const DatasetInfo& data) {
  const ImportReport& report = data.report;
  Blocks blocks;
  if (report.rows == 0) {
    blocks.push_back(
        en::say("{} was made here ({}), not read from a file.", data.name, data.source));
    return blocks;
  }
  blocks.push_back(en::say("{}: {} rows in {} lines were read ({}); {} were refused.", data.name,
                           grouped(report.rows), grouped(report.lines), data.source,
                           grouped(report.refused)));
  for (const Message& note : report.notes)
    if (blocks.size() <= kMostNotes) blocks.push_back(en::say("Note: {}.", note));
  return blocks;
}

ReportTable steps_table(const DatasetInfo& data) {
  ReportTable table{fmt::format("cleaning-{}", data.id),
                    en::say("Steps from its source to {}", data.name),
                    {{en::say("Step")},
                     {en::say("Removed"), Look::Count},
                     {en::say("Left"), Look::Count},
                     {en::say("Rounds"), Look::Count}},
                    {}};
  for (const CleaningStepResult& step : data.cleaning)
    table.rows.push_back({step.step, step.removed, step.left, step.rounds});
  return table;
}

}  // namespace

Blocks data_part(Material& material) {
  const DatasetInfo& info = material.dataset();
  const Dataset& data = material.data();
  const double pairs = static_cast<double>(info.users) * static_cast<double>(info.recipes);
  Blocks blocks;
  blocks.push_back(
      en::say("{} has {} interactions of {} users with {} recipes: {} of each user on average.",
              info.name, grouped(info.interactions), grouped(info.users), grouped(info.recipes),
              fmt::format("{:.1f}", info.users > 0 ? static_cast<double>(info.interactions) /
                                                         static_cast<double>(info.users)
                                                   : 0.0)));
  Facts facts("facts");
  facts.add(en::say("Number in the workspace"), info.id)
      .add(en::say("Source"), info.derived_from
                                  ? Cell(en::say("data set {}, cleaned", *info.derived_from))
                                  : Cell(info.source))
      .add(en::say("Made"), ReportTable::Moment{info.created})
      .add(en::say("Users"), grouped(info.users))
      .add(en::say("Recipes"), grouped(info.recipes))
      .add(en::say("Interactions"), grouped(info.interactions))
      .add(en::say("Density"),
           fmt::format("{:.3f} %",
                       pairs > 0 ? 100 * static_cast<double>(info.interactions) / pairs : 0.0))
      .add(en::say("Identity (SHA-256)"), info.identity);
  blocks.push_back(std::move(facts).table());
  if (data.interactions().empty()) return blocks;
  blocks.push_back(ratings_figure(data));
  blocks.push_back(popularity_figure("popularity", en::say("How popular recipes are, by rank."),
                                     counts_of_recipes(data)));
  return blocks;
}

Blocks cleaning_part(Material& material) {
  Blocks blocks;
  for (const DatasetInfo& data : lineage(material)) {
    if (!data.derived_from) {
      for (ReportBlock& block : imported(data)) blocks.push_back(std::move(block));
    } else if (data.cleaning.empty()) {
      blocks.push_back(en::say("{} was made of data set {} without removing anything.", data.name,
                               *data.derived_from));
    } else {
      blocks.push_back(steps_table(data));
    }
  }
  return blocks;
}

Blocks split_part(Material& material) {
  if (!material.split())
    return {ReportBlock(en::say("The data have not been split yet, so that no model is trained."))};
  const SplitInfo& split = *material.split();
  const auto share = [&](std::int64_t part) {
    const auto all = static_cast<double>(split.train + split.validation + split.test);
    return all > 0 ? static_cast<double>(part) / all : 0;
  };
  Blocks blocks{
      ReportBlock(en::say("{}: models see the training part alone, are chosen by the "
                          "validation part and judged by the test part.",
                          describe(split.recipe)))};
  if (!split.warning.empty()) blocks.push_back(split.warning);
  ReportTable table{"parts",
                    {},
                    {{en::say("Part")},
                     {en::say("Interactions"), Look::Count},
                     {en::say("Share"), Look::Share, 1}},
                    {}};
  for (const auto& [name, count] : {std::pair{en::say("Training"), split.train},
                                    {en::say("Validation"), split.validation},
                                    {en::say("Test"), split.test}})
    table.rows.push_back({name, count, share(count)});
  blocks.push_back(std::move(table));
  Facts facts("facts");
  facts.add(en::say("Number in the workspace"), split.id)
      .add(en::say("Made"), ReportTable::Moment{split.created})
      .add(en::say("Users"), grouped(split.users))
      .add(en::say("Recipes"), grouped(split.items));
  if (is_random(split.recipe.method)) facts.add(en::say("Seed"), std::to_string(split.recipe.seed));
  blocks.push_back(std::move(facts).table());
  blocks.push_back(popularity_figure("training-popularity",
                                     en::say("How popular recipes are in the training part."),
                                     material.loaded_split().train.column_counts()));
  return blocks;
}

}  // namespace hankki::report
