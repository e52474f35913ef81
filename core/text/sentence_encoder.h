// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/text/encoder_folder.h"
#include "core/text/encoder_network.h"

namespace hankki {

/// What becomes of a text that is longer than the encoder reads at once.
enum class LongText {
  Truncate,  ///< the rest is left out, as sentence-transformers does
  Windows    ///< the mean of its windows, weighted by their tokens, before the last normalisation
};

/// Makes vectors of texts. Of a text the vector is the same at any number of threads, but its last
/// bits may depend on how many others of its length are encoded with it.
class SentenceEncoder {
 public:
  /// Throws Error where the module hankki_torch is not there.
  explicit SentenceEncoder(EncoderFolder folder);

  const EncoderFolder& about() const { return folder_; }
  std::int64_t width() const { return width_; }

  /// Ids of the text, with its prompt and its frame, truncated.
  std::vector<TokenId> ids(std::string_view text) const;

  /// texts x width; zeros of a text of which no ids are left to pool. Where the folder says that
  /// the prompt is not pooled (include_prompt), it is read with the text, but its ids and those
  /// before it count neither in the vector nor in the windows' weights. Throws Error where a vector
  /// is not finite, and Cancelled.
  std::vector<float> encode(std::span<const std::string> texts, LongText treatment,
                            const JobContext& job) const;

 private:
  EncoderFolder folder_;
  std::int64_t width_ = 0;
  std::unique_ptr<EncoderNetwork> network_;
};

}  // namespace hankki
