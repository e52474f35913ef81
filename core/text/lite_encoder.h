// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/text/encoder_folder.h"

namespace hankki {

/// The Universal Sentence Encoder Lite (Cer et al. 2018), English only: two layers of a transformer
/// whose normalisations stand before attention and feed-forward part, the first of which reads
/// vectors of 256 and the second of 512; sines and cosines of the position; then mean, a dense
/// layer with tanh, and normalisation.

/// Its tensors, by names of our own: "embedding", "frequencies", and of each layer "norm", "qkv",
/// "output", "wide_norm", "wide", "narrow", each with .weight (in x out) and .bias; layer 0 has
/// "residual" too, which widens what attention's output is added to.
TensorShapes lite_tensors();

/// Whether the folder holds that model as TensorFlow.js stores it, with model.json.
bool is_lite_encoder(const std::filesystem::path& folder);

/// Reads model.json with its shards, and vocab.json with pieces and scores. The graph itself is not
/// read: it must be that of this model, whose tensors it names. Throws Error where files are
/// missing, or it is another model.
EncoderFolder read_lite_encoder(const std::filesystem::path& folder, const JobContext& job);

}  // namespace hankki
