// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/torch/encoders.h"
#include "core/torch/lite_transformer.h"
#include "core/torch/transformer.h"

namespace hankki::autograd {
namespace {

class SentenceNetwork final : public EncoderNetwork {
 public:
  explicit SentenceNetwork(EncoderModel model)
      : model_(std::move(model)), transformer_(model_.shape, model_.weights) {}

  void encode(std::span<const TokenId> ids, std::int64_t texts, std::size_t unpooled,
              std::span<float> out) const override {
    const at::NoGradGuard no_gradient;
    const TokenBatch batch = TokenBatch::of(ids, texts, model_.shape);
    const auto tokens = model_.architecture == Architecture::Lite
                            ? lite_forward(model_.shape, model_.weights, batch.ids)
                            : transformer_.forward(batch);
    at::Tensor counted;
    if (unpooled > 0) {
      counted = at::ones({tokens.size(0), tokens.size(1)}, tokens.options());
      counted.slice(1, 0, static_cast<std::int64_t>(unpooled)).zero_();
    }
    const auto vectors =
        staged(pooled(tokens, counted, model_.pooling), model_.stages).contiguous();
    std::copy_n(vectors.data_ptr<float>(), out.size(), out.data());
  }

 private:
  const EncoderModel model_;
  const Transformer transformer_;
};

std::unique_ptr<EncoderNetwork> make_encoder(EncoderModel model) {
  return std::make_unique<SentenceNetwork>(std::move(model));
}

}  // namespace

const EncoderNetworks& encoders() {
  static const EncoderNetworks table{make_encoder, make_contrastive};
  return table;
}

}  // namespace hankki::autograd
