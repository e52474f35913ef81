// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/grouped.h"
#include "core/report/definitions.h"
#include "core/report/run_table.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostNames = 8;

std::string four_digits(double value) { return fmt::format("{:.4f}", value); }

const BaselineDifference* against_baseline(const Material& material, const RunsCompared& compared,
                                           RunId run) {
  const RunFigures* figures = figures_of(&compared, run, material.metric());
  return figures && figures->against ? &*figures->against : nullptr;
}

/// The best of the runs that are shown to be better than the baseline; null: none is.
const RunInfo* winner_of(const Material& material, const RunsCompared& compared) {
  const auto found = std::ranges::find_if(material.tested(), [&](const RunInfo& run) {
    const auto* against = against_baseline(material, compared, run.id);
    return against && against->verdict == RunVerdict::Better;
  });
  return found == material.tested().end() ? nullptr : &*found;
}

std::string baseline_label(const Material& material, const RunsCompared& compared) {
  return label_of(tested_run(material, compared.baseline));
}

/// What a reader takes home: whether anything beats the baseline, and what.
Message verdict(const Material& material, const RunsCompared& compared) {
  const std::string baseline = baseline_label(material, compared);
  const RunInfo* winner = winner_of(material, compared);
  if (!winner)
    return material.tested().front().id == compared.baseline
               ? en::say("No run does better than {}, which the others are held to.", baseline)
               : en::say("No run is shown to be better than {}.", baseline);
  const auto& difference = *against_baseline(material, compared, winner->id);
  const double base = test_value(tested_run(material, compared.baseline), material.metric());
  const std::string interval =
      fmt::format("{:+.4f} … {:+.4f}", difference.difference.low, difference.difference.high);
  if (base > 0)
    return en::say(
        "{} recommends better than {}, by more than chance explains: its {} is {} higher (95 % "
        "interval of the difference {}).",
        label_of(*winner), baseline, metric_title(material.metric()),
        fmt::format("{:.1f} %", 100 * difference.difference.mean / base), interval);
  return en::say(
      "{} recommends better than {}, by more than chance explains (95 % interval of the "
      "difference in {}: {}).",
      label_of(*winner), baseline, metric_title(material.metric()), interval);
}

/// Whether the first two differ, of which a reader sees only that one stands above the other: told
/// where the second is the baseline, from the tests whose p values are adjusted together.
Message first_two(Material& material) {
  const RunInfo& best = material.tested()[0];
  const RunInfo& second = material.tested()[1];
  const RunsCompared* compared = material.compared();
  const BaselineDifference* against = compared && compared->baseline == second.id
                                          ? against_baseline(material, *compared, best.id)
                                          : nullptr;
  const std::string next = label_of(second);
  const std::string value = four_digits(test_value(second, material.metric()));
  if (!against) return en::say("The next is {} with {}.", next, value);
  return against->verdict == RunVerdict::Better
             ? en::say("The next is {} with {}: less, by more than chance explains.", next, value)
             : en::say(
                   "The next is {} with {}; which of the two is better cannot be said from "
                   "these users.",
                   next, value);
}

/// The runs of one verdict in the order of their metric, the first of them by name.
Message runs_judged(const Material& material, const RunsCompared& compared, RunVerdict verdict) {
  std::vector<Message> names;
  std::size_t count = 0;
  for (const RunInfo& run : material.tested()) {
    const auto* against = against_baseline(material, compared, run.id);
    if (!against || against->verdict != verdict) continue;
    if (++count <= kMostNames) names.push_back(Message::verbatim(label_of(run)));
  }
  if (count <= kMostNames) return Message::list(names);
  return en::say("{} and {} more", Message::list(names), count - kMostNames);
}

Message tests_called(SignificanceTest test) {
  switch (test) {
    case SignificanceTest::T:
      return en::say("paired t-tests");
    case SignificanceTest::Wilcoxon:
      return en::say("Wilcoxon's signed-rank tests");
    case SignificanceTest::Randomisation:
      return en::say("paired randomisation tests");
  }
  return {};
}

Message how_tested(const ReportRequest& request, const RunsCompared& compared) {
  const Message tests = tests_called(request.test);
  const std::string users = grouped(compared.users), alpha = fmt::format("{}", request.alpha);
  if (request.correction == MultipleCorrection::None)
    return en::say(
        "By {} over {} users; p values are not adjusted for the {} tests, and count "
        "below {}.",
        tests, users, compared.family, alpha);
  return en::say(
      "By {} over {} users; p values are adjusted for {} tests ({}), and count below {}.", tests,
      users, compared.family,
      request.correction == MultipleCorrection::Holm ? en::say("Holm")
                                                     : en::say("Benjamini-Hochberg"),
      alpha);
}

void add_verdicts(Blocks& blocks, const Material& material, const RunsCompared& compared) {
  Facts facts("verdicts", en::say("Against {} by {}", baseline_label(material, compared),
                                  metric_title(material.metric())));
  for (const auto& [verdict, title] :
       {std::pair{RunVerdict::Better, en::say("Better")},
        {RunVerdict::Equal, en::say("Practically equal")},
        {RunVerdict::Unclear, en::say("Not separable: the difference may be chance")},
        {RunVerdict::Worse, en::say("Worse")}})
    if (const Message runs = runs_judged(material, compared, verdict); !runs.empty())
      facts.add(title, runs);
  blocks.push_back(std::move(facts).table());
  blocks.push_back(how_tested(material.request(), compared));
  if (const double threshold = material.request().threshold; threshold > 0)
    blocks.push_back(
        en::say("A difference whose interval lies within {} on both sides is practically none.",
                fmt::format("{}", threshold)));
}

/// How much of what there is people get to see.
Message seen_of_catalogue(const Material& material) {
  const RunInfo& best = material.tested().front();
  const std::string metric = "coverage" + at_k(material);
  const double share = test_value(best, metric);
  if (std::isnan(share)) return {};
  return en::say("{} shows {} of all recipes to somebody, in lists of {}.", label_of(best),
                 fmt::format("{:.1f} %", 100 * share), at_k(material).substr(1));
}

}  // namespace

Blocks summary_part(Material& material) {
  if (material.tested().empty())
    return {ReportBlock(en::say("No run has been tested yet: this report is of the data alone."))};
  const RunInfo& best = material.tested().front();
  const std::string value = four_digits(test_value(best, material.metric()));
  Blocks blocks;
  if (material.tested().size() == 1) {
    blocks.push_back(en::say("One run has been tested: {}, with a {} of {} on the test part.",
                             label_of(best), metric_title(material.metric()), value));
    return blocks;
  }
  const RunsCompared* compared = material.compared();
  if (compared) blocks.push_back(verdict(material, *compared));
  blocks.push_back(en::say("Of {} tested runs, {} has the highest {} on the test part: {}.",
                           material.tested().size(), label_of(best),
                           metric_title(material.metric()), value));
  blocks.push_back(first_two(material));
  if (Message meaning = metric_definition(material.metric()); !meaning.empty())
    blocks.push_back(en::say("{}: {}", metric_title(material.metric()), meaning));
  if (Message share = seen_of_catalogue(material); !share.empty())
    blocks.push_back(std::move(share));
  if (!compared) return blocks;
  add_verdicts(blocks, material, *compared);
  const auto nowhere = compared->nowhere.find(material.metric());
  if (nowhere != compared->nowhere.end() && nowhere->second > 0)
    blocks.push_back(en::say(
        "For {} of {} users no run has anything right ({} of 0); they say nothing about which is "
        "better.",
        grouped(nowhere->second), grouped(compared->users), metric_title(material.metric())));
  return blocks;
}

}  // namespace hankki::report
