// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/base/safetensors.h"
#include "core/base/spec.h"
#include "core/models/encoder.h"
#include "core/text/encoder_folder.h"

namespace hankki {

/// Bert2Vec: a transformer that learns from the texts themselves (SimCSE without labels, Gao et al.
/// 2021), so that it needs no model file.
const Spec& bert2vec_spec();

/// Throws Error where values do not go together.
void check_bert2vec(const ParameterValues& values);

/// Trains on texts, with values of bert2vec_spec(): from scratch, over a vocabulary of its own, or
/// from the encoder in the folder `start`. In each epoch every text is read once, a window of it
/// where it is longer than max_tokens. The same texts, values and seed give the same weights at any
/// number of job.threads(). Throws Error where the module hankki_torch is not there, fewer than two
/// texts have words, or the loss stops being a number; and Cancelled.
EncoderFolder train_bert2vec(std::span<const std::string> texts, const ParameterValues& values,
                             std::uint64_t seed, const JobContext& job,
                             const EncoderListener& listener = {});

/// A trained encoder as a file: its weights and, where it made one of its own, its vocabulary.
TensorFile bert2vec_file(const EncoderFolder& trained, const ParameterValues& values);
/// Throws Error where the file is of another shape than the values say, or `start` is gone.
EncoderFolder bert2vec_from(const TensorFile& file, const ParameterValues& values,
                            const JobContext& job);

}  // namespace hankki
