// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/memory.h"
#include "core/base/parse_number.h"
#include "core/base/sentences.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/training/early_stopping.h"
#include "core/training/memory_estimate.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;

/// Between checkpoints. Epochs since the last one are trained again after a kill, to the same
/// numbers, so this trades repeated work against writing.
constexpr double kCheckpointSeconds = 5;

/// Scores that a cancelled run is still tested by: a moment's work, whatever the machine.
constexpr double kScoresAfterCancel = 1e8;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// Training came to numbers that are none: what comes after it is no better.
class Diverged : public Error {
 public:
  using Error::Error;
};

/// What may help a model whose numbers ran away.
Message advice(const ModelSpec& spec) {
  const bool learns_by_steps =
      std::ranges::any_of(spec.parameters.parameters(),
                          [](const auto& known) { return known.name == "learning_rate"; });
  return learns_by_steps ? en::say("try a smaller learning rate")
                         : en::say("try a stronger regularisation");
}

bool is_finite(const Tensor& tensor) {
  if (tensor.type != TensorType::F32) return true;
  constexpr std::uint32_t kExponent = 0x7F800000;  // all ones in infinities and NaNs alone
  bool finite = true;
  for (const float value : tensor.as<float>())
    finite &= (std::bit_cast<std::uint32_t>(value) & kExponent) != kExponent;
  return finite;
}

bool are_finite(const TensorMap& tensors) {
  return std::ranges::all_of(tensors, is_finite, &TensorMap::value_type::second);
}

/// One run from begin() to finished(). Exists for the length of train().
class Session {
 public:
  Session(const RunRequest& request, const Split& split, const Dataset& dataset, RunSink& sink,
          const JobContext& job, const TrainingLimits& limits, const KeptVectors& kept)
      : request_(request),
        split_(split),
        dataset_(dataset),
        sink_(sink),
        job_(job),
        limits_(limits),
        kept_(kept),
        spec_(model_spec(request.model)),
        model_(make_model(request.model, request.parameters)),
        stopping_(spec_.trains_by_epochs ? request.parameters.integer("patience") : 0) {}

  RunResult run(std::optional<Checkpoint> resume);

 private:
  RunResult run_through(std::optional<Checkpoint> resume);
  bool validates() const { return request_.validate && split_.validation.size() > 0; }
  bool tests() const { return limits_.test && split_.test.size() > 0; }
  void check_memory() const;
  void begin(std::optional<Checkpoint> resume);
  void fit_once();
  void train_epochs();
  Message progress_message(std::int64_t epoch, std::int64_t epochs) const;
  EpochRow train_epoch(std::int64_t epoch);
  void evaluate_epoch(EpochRow& row);
  void save_checkpoint();
  void check_weights(const TensorMap& weights) const;
  void keep_best();
  void evaluate_kept(const JobContext& job);
  bool tests_after_cancel() const;
  void take_stock();
  RunState conclude(bool cancelled);
  Message save_from(const Diverged& divergence);
  double elapsed() const { return elapsed_before_ + seconds_since(started_); }
  EvaluationOptions validation_options() const;

  const RunRequest& request_;
  const Split& split_;
  const Dataset& dataset_;
  RunSink& sink_;
  const JobContext job_;
  const TrainingLimits& limits_;
  const KeptVectors& kept_;
  const ModelSpec& spec_;
  std::unique_ptr<Recommender> model_;
  EarlyStopping stopping_;
  RunResult result_;
  TensorMap best_weights_;      // of stopping_.best_epoch
  std::vector<Message> notes_;  // of what was evaluated last
  std::vector<double> epoch_seconds_, evaluation_seconds_;
  Clock::time_point started_ = Clock::now(), last_checkpoint_ = started_;
  double elapsed_before_ = 0;
  bool begun_ = false;  // the model has what it needs to be scored
};

EvaluationOptions Session::validation_options() const {
  EvaluationOptions options{.ks = request_.ks, .beyond_accuracy = false, .by_history = false};
  if (!spec_.trains_by_epochs) return options;
  const auto& watched = request_.parameters.choice("stop_metric");
  const auto k =
      *parse_number<std::int32_t>(std::string_view(watched).substr(watched.find('@') + 1));
  if (std::ranges::find(options.ks, k) == options.ks.end()) options.ks.push_back(k);
  return options;
}

void Session::check_memory() const {
  const MemoryEstimate estimate = estimate_memory(request_, shape_of(split_));
  const double available = available_mb();
  job_.log(en::say("{}: {}", spec_.name, describe(estimate, available)));
  hankki::check_memory(request_, estimate, available);
}

void Session::begin(std::optional<Checkpoint> resume) {
  elapsed_before_ = limits_.elapsed;
  if (resume) {
    stopping_.best_epoch = resume->best_epoch;
    stopping_.best_value = resume->best_value;
    stopping_.without_gain = resume->epochs_without_gain;
    result_.epochs_run = resume->epochs_run;
    elapsed_before_ = std::max(elapsed_before_, resume->elapsed);
  }
  {
    const CancelScope scope(job_.token());
    if (!resume)
      if (auto vectors = item_vectors(request_, split_, dataset_, kept_, job_))
        model_->take_item_vectors(std::move(*vectors));
    model_->begin(split_.train, request_.seed, job_);
  }
  if (resume) {
    model_->load_weights(resume->weights);
    model_->load_optimiser(resume->optimiser);
    best_weights_ = std::move(resume->best_weights);
  }
  begun_ = true;
}

void Session::fit_once() {
  job_.check();
  const CancelScope scope(job_.token());
  const auto start = Clock::now();
  model_->run_epoch(0, job_);
  epoch_seconds_.push_back(seconds_since(start));
}

EpochRow Session::train_epoch(std::int64_t epoch) {
  EpochRow row{.epoch = epoch};
  const CancelScope scope(job_.token());
  const auto start = Clock::now();
  const std::int64_t before = model_->steps();
  row.losses = model_->run_epoch(epoch, job_);
  row.steps = model_->steps() - before;
  row.seconds = seconds_since(start);
  row.weights = model_->annealed_weights();
  for (const auto& [part, loss] : row.losses)
    if (!std::isfinite(loss))
      throw Diverged(spec_.name, en::say("the loss \"{}\" is no longer a number in epoch {}; {}",
                                         part, epoch + 1, advice(spec_)));
  epoch_seconds_.push_back(row.seconds);
  if (validates()) evaluate_epoch(row);
  row.elapsed = elapsed();
  return row;
}

void Session::evaluate_epoch(EpochRow& row) {
  const auto start = Clock::now();
  row.validation =
      evaluate(*model_, split_, Part::Validation, dataset_, validation_options(), job_).metrics;
  row.evaluation_seconds = seconds_since(start);
  evaluation_seconds_.push_back(row.evaluation_seconds);
  check_weights(model_->weights());  // the epoch's loss was still that of the weights before
}

void Session::check_weights(const TensorMap& weights) const {
  if (!are_finite(weights))
    throw Diverged(spec_.name,
                   en::say("some of its weights are no longer numbers; {}", advice(spec_)));
}

/// Epochs count from 1 for people.
Message Session::progress_message(std::int64_t epoch, std::int64_t epochs) const {
  const bool may_stop = stopping_.stops_after() >= 0;
  return may_stop
             ? en::say("{}: epoch {} of {}, may stop after epoch {}", spec_.name,
                       grouped(epoch + 1), grouped(epochs), grouped(stopping_.stops_after() + 1))
             : en::say("{}: epoch {} of {}", spec_.name, grouped(epoch + 1), grouped(epochs));
}

void Session::train_epochs() {
  const auto epochs = request_.parameters.integer("epochs");
  const bool watching = validates();
  bool paused = result_.epochs_run >= limits_.epochs;
  while (result_.epochs_run < epochs && !stopping_.stop() && !paused &&
         !(result_.epochs_run > 0 && model_->settled())) {
    const std::int64_t epoch = result_.epochs_run;
    if (job_.cancelled() || limits_.interruption.requested()) {
      save_checkpoint();  // the model stands at the end of an epoch, so resuming repeats nothing
      throw Cancelled();
    }
    job_.report(epoch, epochs, progress_message(epoch, epochs));
    const EpochRow row = train_epoch(epoch);
    if (watching) {
      if (stopping_.observe(epoch, row.validation.at(request_.parameters.choice("stop_metric")))) {
        best_weights_.clear();  // before the copy: one at a time
        best_weights_ = owned(model_->weights());
      }
      result_.last_validation = row.validation;
      if (stopping_.best_epoch == epoch) result_.validation = row.validation;
    }
    ++result_.epochs_run;
    sink_.epoch(row);
    paused = result_.epochs_run >= limits_.epochs || seconds_since(started_) >= limits_.seconds;
    if (paused || seconds_since(last_checkpoint_) >= kCheckpointSeconds) save_checkpoint();
  }
}

void Session::save_checkpoint() {
  model_->prepare_scoring();
  sink_.checkpoint({.epochs_run = result_.epochs_run,
                    .best_epoch = stopping_.best_epoch,
                    .best_value = stopping_.best_value,
                    .epochs_without_gain = stopping_.without_gain,
                    .elapsed = elapsed(),
                    .weights = model_->weights(),
                    .optimiser = model_->optimiser(),
                    .best_weights = best_weights_});
  last_checkpoint_ = Clock::now();
}

void Session::keep_best() {
  model_->prepare_scoring();
  result_.best_epoch = stopping_.best_epoch;
  if (spec_.trains_by_epochs && stopping_.best_epoch < 0)
    result_.best_epoch = result_.epochs_run - 1;  // nothing was watched: the last is kept
  if (!best_weights_.empty()) model_->load_weights(std::exchange(best_weights_, {}));
  const TensorMap kept = model_->weights();
  check_weights(kept);
  result_.weights_hash = content_hash(kept);
  sink_.model(kept);
}

void Session::evaluate_kept(const JobContext& job) {
  if (split_.validation.size() > 0 && request_.validate) {
    const auto start = Clock::now();
    const Evaluation validation = evaluate(*model_, split_, Part::Validation, dataset_,
                                           {.ks = request_.ks, .beyond_accuracy = false}, job);
    result_.validation = validation.metrics;
    notes_ = remarks(validation.unlearnt);
    if (evaluation_seconds_.empty()) evaluation_seconds_.push_back(seconds_since(start));
  }
  if (tests()) {
    const Evaluation test =
        evaluate(*model_, split_, Part::Test, dataset_, {.ks = request_.ks}, job);
    result_.test = test.metrics;
    notes_ = remarks(test.unlearnt);
    sink_.test_evaluation(test);
  }
}

bool Session::tests_after_cancel() const {
  double users = 0;
  for (UserIndex user = 0; user < split_.test.users(); ++user)
    users += split_.test.row(user).empty() ? 0 : 1;
  return users * static_cast<double>(split_.test.items()) <= kScoresAfterCancel;
}

void Session::take_stock() {
  result_.seconds_per_epoch = median(epoch_seconds_);
  result_.seconds_per_evaluation = median(evaluation_seconds_);
  result_.total_seconds = elapsed();
  result_.start_rss_mb = start_resident_mb();
  result_.peak_rss_mb = peak_resident_mb();
}

/// Keeps what there is and evaluates it. After a cancel that is the best so far or, where nothing
/// was watched, what the last steps left.
RunState Session::conclude(bool cancelled) {
  const bool last_differs =
      stopping_.best_epoch >= 0 && stopping_.best_epoch + 1 < result_.epochs_run && !cancelled;
  const JobContext uncancelled({}, {}, {});
  if (last_differs && tests())
    result_.last_test =
        evaluate(*model_, split_, Part::Test, dataset_, {.ks = request_.ks}, uncancelled).metrics;
  const bool unwatched = !validates() && result_.epochs_run > 0;
  if (begun_ && (!cancelled || unwatched || !best_weights_.empty())) {
    keep_best();
    if (!cancelled || tests_after_cancel()) evaluate_kept(uncancelled);
  }
  return cancelled ? RunState::Cancelled : RunState::Done;
}

/// Keeps and evaluates the best epoch before, as after a cancel, and says what became of the run.
Message Session::save_from(const Diverged& divergence) {
  result_.diverged = true;
  if (best_weights_.empty()) return divergence.message();
  keep_best();
  evaluate_kept(JobContext({}, {}, {}));
  take_stock();
  return en::say("{}; the best epoch before, {}, is kept and tested", divergence.message(),
                 result_.best_epoch + 1);
}

RunResult Session::run_through(std::optional<Checkpoint> resume) {
  bool cancelled = false;
  check_memory();
  try {
    begin(std::move(resume));
    if (spec_.trains_by_epochs) {
      train_epochs();
    } else {
      fit_once();
    }
  } catch (const Cancelled&) {
    cancelled = true;
  }
  const bool interrupted = cancelled && limits_.interruption.requested();
  if (interrupted) result_.best_epoch = stopping_.best_epoch;
  const RunState state = interrupted ? RunState::Interrupted : conclude(cancelled);
  take_stock();
  std::vector<Message> notes = state == RunState::Done ? model_->notes() : std::vector<Message>();
  notes.insert(notes.end(), notes_.begin(), notes_.end());
  if (state == RunState::Cancelled && tests() && !result_.weights_hash.empty() &&
      result_.test.empty())
    notes.push_back(en::say("cancelled before it was tested; resume it, or evaluate it"));
  sink_.finished(state, result_, sentences(notes));
  return result_;
}

RunResult Session::run(std::optional<Checkpoint> resume) {
  try {
    try {
      return run_through(std::move(resume));
    } catch (const Diverged& divergence) {
      throw Error(save_from(divergence));
    }
  } catch (const std::exception& fault) {
    sink_.finished(RunState::Failed, result_, message_of(fault));
    throw;
  }
}

}  // namespace

RunResult train(const RunRequest& request, const Split& split, const Dataset& dataset,
                RunSink& sink, const JobContext& job, std::optional<Checkpoint> resume,
                const TrainingLimits& limits, const KeptVectors& kept) {
  const int threads = threads_of(request);
  const ThreadBudget budget(threads);
  const JobContext inner = job.with_threads(threads);
  std::optional<Session> session;
  try {
    if (split.train.size() == 0)
      throw Error(en::say("split"),
                  en::say("its training part is empty; make a split with a larger share for it"));
    session.emplace(request, split, dataset, sink, inner, limits, kept);
  } catch (const std::exception& fault) {
    sink.finished(RunState::Failed, {}, message_of(fault));
    throw;
  }
  return session->run(std::move(resume));
}

std::unique_ptr<Recommender> restore_model(const RunRequest& request, const Split& split,
                                           const TensorMap& weights, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  auto model = make_model(request.model, request.parameters);
  model->begin(split.train, request.seed, job);
  model->load_weights(weights);
  model->prepare_scoring();
  return model;
}

}  // namespace hankki
