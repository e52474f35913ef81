// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/text/encoder_model.h"

// Inside the module hankki_torch only.
namespace hankki::autograd {

/// Texts of a batch, filled up to the longest of them.
struct TokenBatch {
  at::Tensor ids;        ///< texts x length
  at::Tensor positions;  ///< texts x length
  at::Tensor mask;       ///< texts x length of 1 and 0, as floats; undefined: no text is filled up

  /// Of texts that are equally long.
  static TokenBatch of(std::span<const TokenId> ids, std::int64_t texts,
                       const TransformerShape& shape);
  /// Of texts of any length, none empty.
  static TokenBatch filled_up(std::span<const std::vector<TokenId>> texts,
                              const TransformerShape& shape);
};

/// BERT's forward pass over tensors of its names.
class Transformer {
 public:
  /// Applied to every activation that BERT drops some of; empty: nothing is dropped.
  using Dropout = std::function<at::Tensor(const at::Tensor&)>;

  /// Shows the weights, those of transformer_tensors(), where they are: they must outlive it.
  Transformer(const TransformerShape& shape, const TensorMap& weights);

  /// texts x length x hidden
  at::Tensor forward(const TokenBatch& batch, const Dropout& dropout = {}) const;

  /// All tensors, by name.
  std::map<std::string, at::Tensor>& tensors() { return tensors_; }
  const std::map<std::string, at::Tensor>& tensors() const { return tensors_; }

 private:
  const at::Tensor& tensor(const std::string& name) const { return tensors_.at(name); }
  at::Tensor linear(const at::Tensor& input, const std::string& name) const;
  at::Tensor norm(const at::Tensor& input, const std::string& name) const;
  at::Tensor attention(const at::Tensor& input, const std::string& layer, const at::Tensor& bias,
                       const Dropout& dropout) const;

  const TransformerShape shape_;
  std::map<std::string, at::Tensor> tensors_;
};

at::Tensor activated(const at::Tensor& input, EncoderActivation activation);

/// texts x (hidden times the number of ways) of the tokens at the ones of `mask` (undefined: all),
/// of which each text has some; but Cls is the first one, whether it counts or not.
at::Tensor pooled(const at::Tensor& tokens, const at::Tensor& mask,
                  const std::vector<Pooling>& ways);

/// What the stages behind the pooling make of it.
at::Tensor staged(at::Tensor vectors, const std::vector<EncoderStage>& stages);

}  // namespace hankki::autograd
