// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/safetensors.h"
#include "core/base/spec.h"
#include "core/text/corpus.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How training of an encoder stands after it has read all texts once more.
struct EncoderEpoch {
  std::int64_t epoch = 0, epochs = 0;  ///< how many are done, of how many
  double loss = 0;                     ///< mean over the epoch's texts
};
/// Called on the thread that trains.
using EncoderListener = std::function<void(const EncoderEpoch&)>;

/// Makes a vector of each document of a corpus. One thread at a time.
class Encoder {
 public:
  virtual ~Encoder() = default;

  /// A vector of each document, in their order and of any length; zeros of one from which nothing
  /// follows. On job.threads(), on which the numbers do not depend. Throws Error, Cancelled.
  virtual Vectors encode(const Corpus& documents, const JobContext& job) = 0;

  /// Vectors of `more`, beside those that encode() makes of `documents` and without changing them.
  /// An encoder that learns from documents learns from those again, if it has not before. Throws as
  /// encode().
  virtual Vectors encode_more(const Corpus& documents, const Corpus& more,
                              const JobContext& job) = 0;

  /// What it learned of documents, to be kept; none: it has not learned, or learns again in no
  /// time.
  virtual std::optional<TensorFile> learned() const { return std::nullopt; }
  /// Takes learned() of an encoder of the same identity() for its own, so that encode_more() need
  /// not learn again. Throws Error where it is not that.
  virtual void take_learned(const TensorFile& /*learned*/, const JobContext& /*job*/) {}

  /// Whom to tell of each epoch, if the encoder is trained.
  virtual void listen(EncoderListener /*listener*/) {}

  /// The one language that it knows, as "en"; empty: it has no such limit.
  virtual std::string language() const { return {}; }

  /// All that the vectors follow from beside the documents, as a text of any length: settings, the
  /// seed where one is used, the hash of a file of weights. Equal texts give equal vectors.
  virtual std::string identity() const = 0;

  /// Whether a document's vector follows from its own text alone, so that one that is known need
  /// not be made again when others come or go.
  virtual bool reads_each_alone() const = 0;
};

/// A sort of encoder that can be chosen. Its schema has fields_parameter(), whose fields the
/// documents are made of.
struct EncoderKind {
  Spec spec;
  /// Throws Error where the values (one for each of the schema) do not go together, or a file that
  /// they name cannot be used.
  std::function<std::unique_ptr<Encoder>(const ParameterValues& values, std::uint64_t seed)> make;
};

/// All of them, in the order in which a list shows them; a new one is a line there.
const std::vector<EncoderKind>& encoder_kinds();

/// Throws Error, naming those there are, where there is no such encoder.
const EncoderKind& encoder_kind(std::string_view id);

}  // namespace hankki
