// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query_views.h"

#include "core/store/query.h"

namespace hankki {

// The list of columns is that of the view, in the words of its SELECT.
const std::vector<QueryViewSource>& query_view_sources() {
  static const std::vector<QueryViewSource> kSources{
      {"datasets",
       "data, name, source, identity, derived_from, created, users, recipes, interactions",
       "SELECT id, name, source, identity, derived_from, created, users, recipes, interactions "
       "FROM main.shown_dataset",
       en::say("Data sets.")},
      {"splits",
       "split, data, method, train_share, validation_share, test_share, seed, created, train, "
       "validation, test, users, items, fold, folds",
       "SELECT id, dataset, method, train_share, validation_share, test_share, seed, created, "
       "train, validation, test, users, items, fold, folds FROM main.shown_split",
       en::say("Their splits; train, validation and test count interactions, fold is which of so "
               "many folds is tested, 1 of 1 where there are none.")},
      {"runs",
       "run, split, data, model, preset, name, tags, note, archived, state, seed, threads, "
       "created, best_epoch, epochs_run, seconds_per_epoch, total_seconds, peak_rss_mb, versions, "
       "machine",
       "SELECT r.id, r.split, s.dataset, r.model, r.preset, r.name, r.tags, r.note, r.archived, "
       "state_now('run', r.id, r.state), r.seed, r.threads, r.created, "
       "CASE WHEN r.best_epoch < 0 THEN NULL ELSE r.best_epoch + 1 END, r.epochs_run, "
       "r.seconds_per_epoch, r.total_seconds, r.peak_rss_mb, r.versions, "
       "nullif(message_text(r.machine), '') "
       "FROM main.shown_run AS r JOIN main.shown_split AS s ON s.id = r.split",
       en::say("Runs; tags are a JSON list, epochs count from 1, machine is that of the latest "
               "session.")},
      {"parameters", "run, parameter, value",
       "SELECT r.id, j.key, j.value FROM main.shown_run AS r, json_each(r.parameters) AS j",
       en::say("The parameters of runs, one a row.")},
      {"metrics", "run, part, at, metric, value",
       "SELECT m.run, m.part, m.at, m.metric, m.value FROM main.run_metric AS m "
       "WHERE m.run IN (SELECT id FROM main.shown_run)",
       en::say("Metrics of runs; part is validation or test, at is best or last.")},
      {"epochs", "run, epoch, seconds, evaluation_seconds, elapsed, steps",
       "SELECT e.run, e.epoch + 1, e.seconds, e.evaluation_seconds, e.elapsed, "
       "nullif(e.steps, 0) "
       "FROM main.epoch AS e WHERE e.run IN (SELECT id FROM main.shown_run)",
       en::say(
           "Epochs of runs, from 1; steps are an optimiser's updates in it, where it has them.")},
      {"epoch_metrics", "run, epoch, metric, value",
       "SELECT e.run, e.epoch + 1, j.key, j.value FROM main.epoch AS e, "
       "json_each(e.validation) AS j WHERE e.run IN (SELECT id FROM main.shown_run)",
       en::say("What the validation part said after each epoch.")},
      {"epoch_losses", "run, epoch, part, value",
       "SELECT e.run, e.epoch + 1, json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]') "
       "FROM main.epoch AS e, json_each(CASE json_type(e.losses) WHEN 'array' THEN e.losses "
       "ELSE json_extract(e.losses, '$.parts') END) AS j "
       "WHERE e.run IN (SELECT id FROM main.shown_run)",
       en::say("The parts of the loss of each epoch.")},
      {"log", "run, number, at, line",
       "SELECT l.run, l.number, l.at, message_text(l.line) FROM main.run_log AS l "
       "WHERE l.run IN (SELECT id FROM main.shown_run)",
       en::say("What was said while runs were trained, line by line from 1, in English.")},
      {"studies", "study, split, state, created, request",
       "SELECT id, split, state_now('study', id, state), created, request FROM main.shown_study",
       en::say("Searches of hyper-parameters; request is JSON.")},
      {"trials", "study, trial, model, point, state, epochs, value, seconds, final_run",
       "SELECT t.study, t.number, t.model, t.point, t.state, t.epochs, t.value, t.seconds, "
       "t.final_run FROM main.trial AS t WHERE t.study IN (SELECT id FROM main.shown_study)",
       en::say("Their trials; point is JSON.")},
      {"experiments", "experiment, name, state, created, seconds, request",
       "SELECT id, name, state_now('experiment', id, state), created, seconds, request "
       "FROM main.shown_experiment",
       en::say("Bandit experiments; request is JSON.")},
      {"batches", "batch, tag, split, policy, created",
       "SELECT id, tag, split, policy, created FROM main.shown_batch",
       en::say("Batches that the shop serves or served.")},
  };
  return kSources;
}

std::vector<QueryView> query_views() {
  std::vector<QueryView> views;
  for (const QueryViewSource& source : query_view_sources())
    views.push_back({source.name, source.columns, source.about});
  return views;
}

}  // namespace hankki
