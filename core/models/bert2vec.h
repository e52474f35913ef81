// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/base/spec.h"
#include "core/text/encoder_folder.h"

namespace hankki {

/// Bert2Vec: a transformer that learns from the texts themselves (SimCSE without labels, Gao et al.
/// 2021), so that it needs no model file.
const Spec& bert2vec_spec();

/// Throws Error where values do not go together.
void check_bert2vec(const ParameterValues& values);

/// How training stands after an epoch.
struct Bert2VecEpoch {
  std::int64_t epoch = 0, epochs = 0;  ///< how many are done, of how many
  double loss = 0;                     ///< mean over the epoch's texts
};

/// Called on the thread that trains.
using Bert2VecListener = std::function<void(const Bert2VecEpoch&)>;

/// Trains on texts, with values of bert2vec_spec(): from scratch, over a vocabulary of its own, or
/// from the encoder in the folder `start`. In each epoch every text is read once, a window of it
/// where it is longer than max_tokens. The same texts, values and seed give the same weights at any
/// number of job.threads(). Throws Error where the module hankki_torch is not there, fewer than two
/// texts have words, or the loss stops being a number; and Cancelled.
EncoderFolder train_bert2vec(std::span<const std::string> texts, const ParameterValues& values,
                             std::uint64_t seed, const JobContext& job,
                             const Bert2VecListener& listener = {});

}  // namespace hankki
