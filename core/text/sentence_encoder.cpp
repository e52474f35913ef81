// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence_encoder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/loop_progress.h"
#include "core/base/threads.h"
#include "core/text/code_points.h"

namespace hankki {
namespace {

constexpr std::size_t kBatchTokens = 4096;  // of all texts of a batch

/// A piece of a text that the network reads at once.
struct Window {
  std::size_t text;
  std::vector<TokenId> ids;
  std::size_t unpooled;  ///< ids at its beginning that are left out of the pooling
  std::size_t weight;    ///< ids that are the text's, among the text's windows
};

/// What windows that are encoded together have in common.
std::pair<std::size_t, std::size_t> form(const Window& window) {
  return {window.ids.size(), window.unpooled};
}

/// Windows of one form that are encoded together: places in the order by form.
struct Batch {
  std::size_t begin, end;
};

std::vector<Batch> batches_of(std::span<const std::size_t> order,
                              const std::vector<Window>& windows) {
  std::vector<Batch> batches;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Window& window = windows[order[i]];
    const bool joins = !batches.empty() &&
                       form(windows[order[batches.back().begin]]) == form(window) &&
                       (i + 1 - batches.back().begin) * window.ids.size() <= kBatchTokens;
    if (!joins) batches.push_back({i, i});
    batches.back().end = i + 1;
  }
  return batches;
}

/// The place of each window, the shortest first.
std::vector<std::size_t> by_form(const std::vector<Window>& windows) {
  std::vector<std::size_t> order(windows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return form(windows[i]); });
  return order;
}

/// The mean of each text's windows, weighted by the tokens that are the text's.
std::vector<float> weighted_means(const std::vector<Window>& windows,
                                  std::span<const float> vectors, std::size_t texts,
                                  std::size_t width) {
  std::vector<float> result(texts * width);
  for (std::size_t begin = 0, end = 0; begin < windows.size(); begin = end) {
    const std::size_t text = windows[begin].text;
    double total = 0;
    std::vector<double> sum(width);
    for (; end < windows.size() && windows[end].text == text; ++end) {
      const auto weight = static_cast<double>(windows[end].weight);
      for (std::size_t d = 0; d < width; ++d) sum[d] += weight * vectors[end * width + d];
      total += weight;
    }
    for (std::size_t d = 0; d < width; ++d)
      result[text * width + d] = static_cast<float>(sum[d] / total);
  }
  return result;
}

void normalise(std::span<float> vector) {
  double sum = 0;
  for (const float value : vector) sum += double{value} * value;
  const double norm = std::max(std::sqrt(sum), 1e-12);
  for (float& value : vector) value = static_cast<float>(value / norm);
}

std::string prepared(const EncoderFolder& folder, std::string_view text) {
  std::string result = folder.prompt;
  result += text;
  return folder.lower_case ? lower_case(result) : result;
}

/// The pieces of the prompt where it is left out of the pooling: as many as it has alone, as
/// sentence-transformers counts them.
std::size_t unpooled_pieces(const EncoderFolder& folder) {
  if (folder.model.pools_prompt) return 0;
  return folder.tokenizer->pieces(prepared(folder, {})).size();
}

std::vector<Window> windows_of(const EncoderFolder& folder, std::span<const std::string> texts,
                               LongText treatment) {
  const SentenceTokenizer& tokenizer = *folder.tokenizer;
  std::vector<std::vector<std::vector<TokenId>>> cut(texts.size());
  parallel_for(std::ssize(texts), [&](std::int64_t i) {
    const auto text = static_cast<std::size_t>(i);
    const std::string whole = prepared(folder, texts[text]);
    if (treatment == LongText::Truncate)
      cut[text] = {tokenizer.encode(whole, folder.longest)};
    else
      cut[text] = tokenizer.windows(whole, folder.longest);
  });
  const TokenFrame& frame = tokenizer.frame();
  const std::size_t of_prompt = unpooled_pieces(folder);
  std::vector<Window> windows;
  for (std::size_t text = 0; text < cut.size(); ++text) {
    std::size_t left = of_prompt;
    for (auto& ids : cut[text]) {
      const std::size_t pieces = ids.size() - frame.size(), prompt = std::min(left, pieces);
      left -= prompt;
      windows.push_back(
          {text, std::move(ids), prompt > 0 ? frame.before.size() + prompt : 0, pieces - prompt});
    }
    // Of a text without pieces the frame alone is left, whatever its weight.
    windows.back().weight = std::max<std::size_t>(windows.back().weight, 1);
  }
  return windows;
}

/// windows x width. Batches are shared out, each computed by one thread, so that what they give
/// does not depend on how many there are.
std::vector<float> encode_windows(const EncoderNetwork& network, const std::vector<Window>& windows,
                                  std::size_t width, const JobContext& job) {
  const auto order = by_form(windows);
  const auto batches = batches_of(order, windows);
  std::vector<float> vectors(windows.size() * width);
  LoopProgress progress(job, std::ssize(batches), en::say("Encoding texts"));
  parallel_for(std::ssize(batches), [&](std::int64_t i) {
    const Batch& batch = batches[static_cast<std::size_t>(i)];
    const auto [length, unpooled] = form(windows[order[batch.begin]]);
    if (length == unpooled) return;  // nothing is pooled: their vectors are 0
    const ThreadBudget alone(1);
    encoder_module().follow_budget();
    std::vector<TokenId> ids;
    for (std::size_t at = batch.begin; at < batch.end; ++at)
      ids.insert(ids.end(), windows[order[at]].ids.begin(), windows[order[at]].ids.end());
    const std::size_t rows = batch.end - batch.begin;
    std::vector<float> out(rows * width);
    network.encode(ids, static_cast<std::int64_t>(rows), unpooled, out);
    for (std::size_t row = 0; row < rows; ++row)
      std::copy_n(&out[row * width], width, &vectors[order[batch.begin + row] * width]);
    progress.step();
  });
  return vectors;
}

}  // namespace

const TorchModule& encoder_module() {
  return torch_module(
      en::say("sentence encoders need LibTorch: install the package hankki-torch, or libtorch-dev "
              "and build Hankki with -DHANKKI_WITH_TORCH=ON; or take vectors of TF-IDF and SVD"));
}

SentenceEncoder::SentenceEncoder(EncoderFolder folder)
    : folder_(std::move(folder)), width_(folder_.model.width()) {
  network_ = torch_table<EncoderNetworks>(encoder_module()).make(folder_.model);
}

std::vector<TokenId> SentenceEncoder::ids(std::string_view text) const {
  return folder_.tokenizer->encode(prepared(folder_, text), folder_.longest);
}

std::vector<float> SentenceEncoder::encode(std::span<const std::string> texts, LongText treatment,
                                           const JobContext& job) const {
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  const std::vector<Window> windows = windows_of(folder_, texts, treatment);
  const auto width = static_cast<std::size_t>(width_);
  std::vector<float> result =
      weighted_means(windows, encode_windows(*network_, windows, width, job), texts.size(), width);
  if (std::ranges::any_of(result, [](float value) { return !std::isfinite(value); }))
    throw Error(folder_.name, en::say("its weights make vectors that are no numbers; get a fresh "
                                      "copy of the model"));
  if (folder_.model.normalised)
    for (std::size_t text = 0; text < texts.size(); ++text)
      normalise(std::span(result).subspan(text * width, width));
  return result;
}

}  // namespace hankki
