// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/memory_estimate.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/memory.h"
#include "core/evaluation/evaluator.h"
#include "core/models/common_parameters.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

constexpr double kMb = 1e6;

/// What is there whatever is trained: the threads' stacks and heaps, and OpenBLAS's packed panels.
constexpr double kThreadBytes = 4e6;

/// Blocks of scores, a list of the largest k for each user, and every metric of each user at each
/// k.
double evaluation_bytes(const RunRequest& request, const DataShape& data) {
  const auto users = static_cast<double>(data.users);
  const auto items = static_cast<double>(data.items);
  const double k = request.ks.empty() ? 0 : *std::ranges::max_element(request.ks);
  const double metrics = 8.0 * static_cast<double>(metric_names(request.ks, false).size());
  const double scores = kFloatBytes * static_cast<double>(kScoringBlock) * items;
  return data.threads * scores + users * ((kIndexBytes + kFloatBytes) * k + metrics);
}

/// What the plain form takes on top: LibTorch itself, and an autoencoder's batch as dense tensors,
/// input, target, logits, their softmax and the gradients of both.
double autograd_bytes(const RunRequest& request, const ModelSpec& spec, const DataShape& data) {
  constexpr double kLibTorch = 190e6, kDenseTensors = 6;
  if (!uses_autograd(request.parameters)) return 0;
  if (spec.family != Family::Autoencoder) return kLibTorch;
  const auto users = std::min(request.parameters.integer("batch_size"), data.users);
  return kLibTorch +
         kDenseTensors * kFloatBytes * static_cast<double>(users) * static_cast<double>(data.items);
}

/// Original ids go into the model's file as text: two copies of about ten characters each.
double catalogue_bytes(const DataShape& data) {
  return 20.0 * static_cast<double>(data.users + data.items);
}

std::string whole(double mb) { return grouped(std::llround(mb)); }

Message advice(const ModelSpec& spec) {
  for (const auto& parameter : spec.parameters.parameters()) {
    if (parameter.name == "hidden")
      return en::say(
          "choose fewer hidden units, drop rare items, or train a smaller model, such as ItemKNN");
    if (parameter.name == "dimensions")
      return en::say(
          "choose fewer dimensions, drop rare items, or train a smaller model, such as ItemKNN");
    if (parameter.name == "neighbours")
      return en::say(
          "choose fewer neighbours, drop rare items, or train a smaller model, such as ItemKNN");
  }
  return en::say("drop rare items, or train a smaller model, such as ItemKNN");
}

}  // namespace

double MemoryEstimate::peak_mb() const { return std::max({training_mb, evaluation_mb, saving_mb}); }

MemoryEstimate estimate_memory(const RunRequest& request, DataShape data) {
  const ModelSpec& spec = model_spec(request.model);
  data.threads = threads_of(request);
  const ModelMemory model = spec.memory(request.parameters, data);
  const double best = spec.trains_by_epochs && request.validate ? model.weights : 0;
  const double held =
      model.resident + best + data.threads * kThreadBytes + autograd_bytes(request, spec, data);
  return {.training_mb = (held + model.epoch) / kMb,
          .evaluation_mb =
              (held + data.threads * model.scoring + evaluation_bytes(request, data)) / kMb,
          .saving_mb = (held + catalogue_bytes(data)) / kMb};
}

DataShape shape_of(const Split& split) {
  return {.users = split.train.users(),
          .items = split.train.items(),
          .interactions = split.train.size()};
}

Message describe(const MemoryEstimate& estimate, double available_mb) {
  return en::say("about {} MB of memory (training {}, evaluation {}, saving {}); {}",
                 whole(estimate.peak_mb()), whole(estimate.training_mb),
                 whole(estimate.evaluation_mb), whole(estimate.saving_mb),
                 available_mb > 0 ? en::say("{} MB are available", whole(available_mb))
                                  : en::say("how much there is, the system does not tell"));
}

void check_memory(const RunRequest& request, const MemoryEstimate& estimate, double available_mb) {
  check_room_for_blas();
  if (available_mb <= 0 || estimate.peak_mb() <= available_mb) return;
  const ModelSpec& spec = model_spec(request.model);
  throw Error(spec.name, en::say("needs about {} MB of memory, and {} MB are available; {}",
                                 whole(estimate.peak_mb()), whole(available_mb), advice(spec)));
}

}  // namespace hankki
