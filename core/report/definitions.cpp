// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/definitions.h"

#include <algorithm>
#include <map>

#include "core/models/registry.h"

namespace hankki {
namespace {

using Definition = Message (*)(std::string_view k);
using Words = std::map<std::string_view, Message>;

const std::map<std::string_view, Definition>& definitions() {
  static const std::map<std::string_view, Definition> kDefinitions{
      {"recall",
       [](std::string_view k) {
         return en::say(
             "Share of a user's held-out items that are among the first {} of the list; mean over "
             "users, from 0 to 1.",
             k);
       }},
      {"recall_capped",
       [](std::string_view k) {
         return en::say(
             "Held-out items among the first {} of the list, as a share of how many could be there "
             "at most: h / min(k, |T|), h of the held-out items T found; mean over users, from 0 "
             "to "
             "1.",
             k);
       }},
      {"precision",
       [](std::string_view k) {
         return en::say(
             "Share of the first {} of the list that the user did choose: h / k, h held-out items "
             "found; mean over users, from 0 to 1.",
             k);
       }},
      {"hit",
       [](std::string_view k) {
         return en::say(
             "Share of users with at least one held-out item among the first {} of their list.", k);
       }},
      {"ndcg",
       [](std::string_view k) {
         return en::say(
             "How far up the held-out items stand among the first {}: each counts 1/log2(rank + "
             "1), as a share of the best list's sum; mean over users, from 0 to 1.",
             k);
       }},
      {"mrr",
       [](std::string_view k) {
         return en::say(
             "1/rank of the first held-out item, 0 where none is among the first {}; mean over "
             "users, from 0 to 1.",
             k);
       }},
      {"map",
       [](std::string_view k) {
         return en::say(
             "Precision at each held-out item among the first {}, averaged over as many as could "
             "be there: sum of h(r) / r over the ranks r of the found ones / min(k, |T|), h(r) of "
             "the held-out items T found down to rank r; mean over users, from 0 to 1.",
             k);
       }},
      {"coverage",
       [](std::string_view k) {
         return en::say(
             "Share of the catalogue that stands among the first {} of some user's list: items in "
             "any list / all items.",
             k);
       }},
      {"gini",
       [](std::string_view k) {
         return en::say(
             "How unevenly the first {} places are given to items: sum of (2i - n - 1) c(i) / (n x "
             "sum of c(i)), c(i) the places of the i-th of n items by rising number; 0 all alike, "
             "1 "
             "all to one item.",
             k);
       }},
      {"novelty",
       [](std::string_view k) {
         return en::say(
             "How little known the first {} are: -log2 of the share of users who have the item in "
             "training; mean, in bits. One bit more: half as many users.",
             k);
       }},
      {"popularity",
       [](std::string_view k) {
         return en::say("Training interactions of the first {} items; mean, a count.", k);
       }},
      {"diversity",
       [](std::string_view k) {
         return en::say(
             "How different the tags of the first {} are: 1 - Jaccard similarity of two items, "
             "mean over pairs and users, from 0 to 1.",
             k);
       }},
      {"aplt",
       [](std::string_view k) {
         return en::say(
             "Share of the first {} that is of the long tail, outside the most popular items which "
             "hold 80 % of training: items of the tail / items of the list; mean over users, from "
             "0 "
             "to 1 (APLT).",
             k);
       }},
      {"miscalibration",
       [](std::string_view k) {
         return en::say(
             "How far the tags of the first {} are from those of the user's history: sum over tags "
             "of p ln(p / (.99 q + .01 p)), p and q their shares of the history and of the list "
             "(Steck 2018); mean over users, 0 the same shares, 4.6 nothing in common.",
             k);
       }},
      {"serendipity",
       [](std::string_view k) {
         return en::say(
             "Share of the first {} that the user did choose, though no list of the most popular "
             "shows it: held-out items found that are not among the k most popular / k (Ge et al. "
             "2010); mean over users, from 0 to 1.",
             k);
       }},
      {"reo",
       [](std::string_view k) {
         return en::say(
             "How unequally held-out items of the long tail and the others are found among the "
             "first {}: standard deviation / mean of found / held out of both groups (REO, Zhu et "
             "al. 2020); 0 as often.",
             k);
       }},
      {"reo_tags",
       [](std::string_view k) {
         return en::say(
             "How unequally held-out items of each tag are found among the first {}: standard "
             "deviation / mean of found / held out over the tags of ten held-out items or more "
             "(REO, Zhu et al. 2020); 0 as often.",
             k);
       }},
      {"user_mad",
       [](std::string_view k) {
         return en::say(
             "How unequal NDCG@{} is for users of short and long histories: |mean of one group - "
             "mean of another|, mean over pairs of groups of ten users or more (UserMAD, Deldjoo "
             "et "
             "al. 2021); 0 alike.",
             k);
       }},
  };
  return kDefinitions;
}

}  // namespace

Message metric_definition(std::string_view metric) {
  if (metric.starts_with("users"))
    return en::say("Users of the part who have a training history, or have none.");
  metric = metric.substr(0, metric.find(':'));  // of some of the users: the same
  const auto at = metric.find('@');
  const auto found = definitions().find(metric.substr(0, at));
  if (found == definitions().end() || at == std::string_view::npos) return {};
  return found->second(metric.substr(at + 1));
}

Message overlap_definition() {
  return en::say(
      "X(k) / k x p^k + (1 - p) / p x sum of X(d) / d x p^d over d = 1 ... k, X(d) the items that "
      "both lists have among their first d, p how often a reader goes on to the next place (Webber "
      "et al. 2010); mean over users.");
}

Message column_definition(std::string_view column) {
  static const Words kWords{
      {"run", en::say("Number of the run in this workspace; the tick chooses it for the plots.")},
      {"model", en::say("The model that was trained.")},
      {"preset", en::say("The values that training began from; * where some were changed.")},
      {"seed", en::say("Every random choice of the run follows from this number.")},
      {"split", en::say("Number of the split that the run was trained and tested on.")},
      {"data", en::say("The data set that the run was trained and tested on.")},
      {"split_recipe", en::say("How the data set was split into its parts.")},
      {"state", en::say("How far the run came.")},
      {"archived", en::say("Put away: lists leave the run out unless it is asked for.")},
      {"best_epoch",
       en::say("The epoch whose validation was best, counted from 1; its weights were "
               "kept and tested.")},
      {"epochs_run", en::say("Epochs that were trained, also those after the best.")},
      {"seconds_per_epoch", en::say("Training time of an epoch without evaluation; mean.")},
      {"seconds_per_evaluation", en::say("Time of one evaluation on the validation part; mean.")},
      {"total_seconds", en::say("Time from the start of the run to its end.")},
      {"peak_rss_mb", en::say("The most memory that the process held while it trained, in MB.")},
      {"threads", en::say("Threads that the run could use; 0: as many as helped.")},
  };
  const auto found = kWords.find(column);
  return found == kWords.end() ? Message() : found->second;
}

Message parameter_definition(const Parameter& parameter) {
  if (parameter.unit.empty()) return parameter.doc;
  return en::say("{} In {}.", parameter.doc, parameter.unit);
}

std::vector<PresetChange> changes_from_preset(const RunRequest& request) {
  const ModelSpec* spec = find_model_spec(request.model);
  if (!spec ||
      std::ranges::find(spec->presets, request.preset, &Preset::name) == spec->presets.end())
    return {};
  const auto preset = spec->preset(request.preset);
  std::vector<PresetChange> changes;
  for (const Parameter& parameter : spec->parameters.parameters()) {
    const auto& asked = request.parameters.all();
    const auto value = asked.find(parameter.name);
    const auto usual = preset.all().find(parameter.name);
    if (value == asked.end() || (usual != preset.all().end() && usual->second == value->second))
      continue;
    changes.push_back({parameter.label,
                       usual == preset.all().end() ? std::string() : to_text(usual->second),
                       to_text(value->second)});
  }
  return changes;
}

}  // namespace hankki
