// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/torch_module.h"
#include "core/text/encoder_model.h"

namespace hankki {

/// A sentence encoder's network in LibTorch. It does not change: encode() may be called from
/// several threads at once, each of which has its own threads of LibTorch.
class EncoderNetwork {
 public:
  virtual ~EncoderNetwork() = default;

  /// Vectors of texts that are equally long: `ids` is texts x length, `out` texts x width; without
  /// the last normalisation. The first `unpooled` tokens of each, fewer than all, are read, but
  /// left out of the pooling.
  virtual void encode(std::span<const TokenId> ids, std::int64_t texts, std::size_t unpooled,
                      std::span<float> out) const = 0;
};

/// A sentence encoder that learns to know texts again (SimCSE, Gao et al. 2021, equation 4): each
/// text of a batch is encoded twice under different dropout, and of all second vectors its own is
/// to be the most alike.
class ContrastiveNetwork {
 public:
  virtual ~ContrastiveNetwork() = default;

  /// One step of Adam over a batch of at least 2 texts, none empty; gives the mean loss. Dropout
  /// follows from `seed`. On threads_here() threads, on which the numbers do not depend.
  virtual double step(std::span<const std::vector<TokenId>> texts, std::uint64_t seed,
                      double learning_rate) = 0;

  /// As EncoderModel has them.
  virtual TensorMap weights() const = 0;
};

struct ContrastiveOptions {
  double temperature = 0.05;  ///< cosines are divided by it
  double dropout = 0.1;       ///< the share of activations that is dropped
};

/// The module's table of them.
struct EncoderNetworks {
  static constexpr std::string_view kName = "encoders";
  std::unique_ptr<EncoderNetwork> (*make)(EncoderModel model);
  /// Starts from the model's weights.
  std::unique_ptr<ContrastiveNetwork> (*make_contrastive)(EncoderModel model,
                                                          const ContrastiveOptions& options);
};

/// The module, loaded on the first call; throws Error where it is not there.
const TorchModule& encoder_module();

}  // namespace hankki
