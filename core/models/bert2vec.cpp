// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/bert2vec.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <numeric>
#include <sstream>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/base/paths.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/text/encoder_network.h"
#include "core/text/encoder_weights.h"
#include "core/text/word_piece.h"
#include "core/text/word_piece_training.h"

namespace hankki {
namespace {

constexpr const char* kPieces = "pieces";  // of the vocabulary, a line each

ParameterSchema schema() {
  const Message network = en::say("Network"), training = en::say("Training");
  return ParameterSchema({
      {.name = "start",
       .label = en::say("Start from"),
       .group = network,
       .doc =
           en::say("The folder of a sentence encoder whose weights and vocabulary training starts "
                   "from; empty: from scratch, and the other settings of the network count."),
       .type = ParameterType::Path,
       .default_value = std::string{},
       .path = PathKind::Folder},
      integer_parameter("vocabulary", en::say("Vocabulary"), network, 4000, 100, 100'000,
                        en::say("Word pieces at most, made from the texts."), en::say("pieces")),
      integer_parameter("dimensions", en::say("Dimensions"), network, 128, 8, 1024,
                        en::say("Length of each vector; a multiple of the heads.")),
      integer_parameter("layers", en::say("Layers"), network, 2, 0, 12,
                        en::say("Layers of attention.")),
      integer_parameter("heads", en::say("Heads"), network, 4, 1, 16,
                        en::say("Heads of attention in each layer.")),
      integer_parameter("max_tokens", en::say("Most tokens"), network, 64, 8, 512,
                        en::say("How much of a text is read at once; of longer ones the windows' "
                                "mean counts."),
                        en::say("tokens")),
      integer_parameter("epochs", en::say("Epochs"), training, 5, 1, 1000,
                        en::say("How often each text is read.")),
      integer_parameter("batch_size", en::say("Batch size"), training, 64, 2, 4096,
                        en::say("Texts that are told apart from each other at once.")),
      real_parameter("learning_rate", en::say("Learning rate"), training, 0.0005, 1e-7, 0.1,
                     en::say("Adam's step at the start; it falls to 0 evenly.")),
      real_parameter("temperature", en::say("Temperature"), training, 0.05, 0.001, 1,
                     en::say("Cosines are divided by it: the smaller, the more the nearest other "
                             "texts count."),
                     {}, "\u03C4"),
      real_parameter("dropout", en::say("Dropout"), training, 0.1, 0, 0.9,
                     en::say("Share of activations that is dropped, each time others: all in which "
                             "the two readings of a text differ.")),
  });
}

TransformerShape shape_of(const ParameterValues& values, std::size_t vocabulary) {
  TransformerShape shape;
  shape.vocabulary = static_cast<std::int64_t>(vocabulary);
  shape.positions = values.integer("max_tokens");
  shape.hidden = values.integer("dimensions");
  shape.layers = values.integer("layers");
  shape.heads = values.integer("heads");
  shape.intermediate = 4 * shape.hidden;
  return shape;
}

/// As BERT begins: weights from a narrow normal distribution, biases 0, scales 1.
TensorMap initial_weights(const TransformerShape& shape, std::uint64_t seed) {
  constexpr float kSpread = 0.02F;
  RandomEngine engine = random_stream(seed, "initialisation");
  boost::random::normal_distribution<float> draw(0, kSpread);
  TensorMap weights;
  for (const auto& [name, extents] : transformer_tensors(shape)) {
    const auto count =
        std::accumulate(extents.begin(), extents.end(), std::int64_t{1}, std::multiplies<>());
    std::vector<float> values(static_cast<std::size_t>(count));
    if (name.ends_with("LayerNorm.weight"))
      std::ranges::fill(values, 1.0F);
    else if (!name.ends_with("bias"))
      for (float& value : values) value = draw(engine);
    weights.emplace(name, Tensor::of(std::move(values), extents));
  }
  return weights;
}

std::shared_ptr<const SentenceTokenizer> make_tokenizer(std::vector<std::string> pieces) {
  TokenVocabulary vocabulary(std::move(pieces), "bert2vec");
  TokenFrame frame{.before = {vocabulary.at("[CLS]")}, .after = {vocabulary.at("[SEP]")}};
  return std::make_shared<WordPiece>(std::move(vocabulary), WordPieceOptions{}, std::move(frame));
}

bool has_start(const ParameterValues& values) { return !values.text("start").empty(); }

EncoderFolder started(const ParameterValues& values, const JobContext& job) {
  EncoderFolder folder = read_encoder_folder(path_from_utf8(values.text("start")), job);
  if (folder.model.architecture != Architecture::Bert)
    throw Error("start", en::say("it is no BERT, RoBERTa or XLM-R; start from one of them, or from "
                                 "scratch"));
  folder.longest = std::min(folder.longest, static_cast<std::size_t>(values.integer("max_tokens")));
  return folder;
}

/// From scratch, but for its weights.
EncoderFolder scratch(std::vector<std::string> pieces, const ParameterValues& values) {
  EncoderFolder folder;
  folder.name = "bert2vec";
  folder.tokenizer = make_tokenizer(std::move(pieces));
  folder.longest = static_cast<std::size_t>(values.integer("max_tokens"));
  folder.model.shape = shape_of(values, folder.tokenizer->size());
  folder.model.pooling = {Pooling::Mean};
  folder.model.normalised = true;
  return folder;
}

EncoderFolder untrained(std::span<const std::string> texts, const ParameterValues& values,
                        std::uint64_t seed, const JobContext& job) {
  if (has_start(values)) return started(values, job);
  const auto size = static_cast<std::size_t>(values.integer("vocabulary"));
  EncoderFolder folder = scratch(train_word_pieces(texts, size, job), values);
  folder.model.weights = initial_weights(folder.model.shape, seed);
  return folder;
}

/// The texts that have words, as pieces.
std::vector<std::vector<TokenId>> pieces_of(std::span<const std::string> texts,
                                            const EncoderFolder& folder) {
  std::vector<std::vector<TokenId>> pieces(texts.size());
  parallel_for(std::ssize(texts), [&](std::int64_t i) {
    const auto at = static_cast<std::size_t>(i);
    pieces[at] = folder.tokenizer->pieces(texts[at]);
  });
  std::erase_if(pieces, [](const auto& text) { return text.empty(); });
  if (pieces.size() < 2)
    throw Error("bert2vec", en::say("fewer than two recipes have words; choose other fields"));
  return pieces;
}

/// Reads all texts again and again.
class Training {
 public:
  Training(const EncoderFolder& folder, std::vector<std::vector<TokenId>> texts,
           const ParameterValues& values, std::uint64_t seed)
      : folder_(folder),
        texts_(std::move(texts)),
        seed_(seed),
        epochs_(values.integer("epochs")),
        batch_(static_cast<std::size_t>(values.integer("batch_size"))),
        rate_(values.real("learning_rate")),
        network_(torch_table<EncoderNetworks>(encoder_module())
                     .make_contrastive(folder.model, {.temperature = values.real("temperature"),
                                                      .dropout = values.real("dropout")})) {
    steps_ = epochs_ * static_cast<std::int64_t>((texts_.size() + batch_ - 1) / batch_);
  }

  double run_epoch(std::int64_t epoch, const JobContext& job);
  std::int64_t epochs() const { return epochs_; }
  TensorMap weights() const { return network_->weights(); }

 private:
  /// A window of the text in its frame, somewhere in it.
  std::vector<TokenId> window(const std::vector<TokenId>& text, RandomEngine& engine) const;

  const EncoderFolder& folder_;
  const std::vector<std::vector<TokenId>> texts_;
  const std::uint64_t seed_;
  const std::int64_t epochs_;
  const std::size_t batch_;
  const double rate_;
  const std::unique_ptr<ContrastiveNetwork> network_;
  std::int64_t step_ = 0, steps_ = 0;
};

std::vector<TokenId> Training::window(const std::vector<TokenId>& text,
                                      RandomEngine& engine) const {
  const TokenFrame& frame = folder_.tokenizer->frame();
  const std::size_t room = folder_.longest - frame.size();
  const std::size_t size = std::min(text.size(), room);
  const auto begin =
      text.begin() + static_cast<std::ptrdiff_t>(random_below(engine, text.size() - size + 1));
  std::vector<TokenId> ids = frame.before;
  ids.insert(ids.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
  ids.insert(ids.end(), frame.after.begin(), frame.after.end());
  return ids;
}

double Training::run_epoch(std::int64_t epoch, const JobContext& job) {
  RandomEngine engine = random_stream(seed_, "order", static_cast<std::uint64_t>(epoch));
  std::vector<std::size_t> order(texts_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[random_below(engine, i)]);
  double sum = 0;
  std::size_t read = 0;
  for (std::size_t begin = 0; begin < order.size(); begin += batch_, ++step_) {
    job.report(step_, steps_, en::say("Training Bert2Vec, epoch {} of {}", epoch + 1, epochs_));
    std::vector<std::vector<TokenId>> rows;
    for (std::size_t i = begin; i < std::min(begin + batch_, order.size()); ++i)
      rows.push_back(window(texts_[order[i]], engine));
    if (rows.size() < 2) continue;  // there is nothing to tell it apart from
    const double left = 1 - static_cast<double>(step_) / static_cast<double>(steps_);
    const auto count = static_cast<double>(rows.size());
    sum +=
        count * network_->step(rows, derive_seed(seed_, "step", static_cast<std::uint64_t>(step_)),
                               rate_ * left);
    read += rows.size();
  }
  const double loss = sum / static_cast<double>(read);
  if (!std::isfinite(loss))
    throw Error("learning_rate", en::say("the loss is no number any more; choose a smaller one"));
  return loss;
}

}  // namespace

const Spec& bert2vec_spec() {
  static const Spec spec{
      .id = "bert2vec",
      .name = "Bert2Vec",
      .description =
          en::say("A small transformer that reads each text twice with other parts of itself "
                  "dropped, and learns to know it again among others. Needs LibTorch but no model "
                  "file."),
      .paper =
          "Gao, Yao & Chen, SimCSE: simple contrastive learning of sentence embeddings, EMNLP "
          "2021",
      .paper_url = "https://arxiv.org/abs/2104.08821",
      .parameters = schema(),
      .presets = {{"default", en::say("Two layers of 128, from scratch, in minutes."), {}}}};
  return spec;
}

void check_bert2vec(const ParameterValues& values) {
  const std::int64_t width = values.integer("dimensions"), heads = values.integer("heads");
  if (values.text("start").empty() && width % heads != 0)
    throw Error("dimensions",
                en::say("{} is no multiple of {} heads; choose one that is", width, heads));
}

EncoderFolder train_bert2vec(std::span<const std::string> texts, const ParameterValues& values,
                             std::uint64_t seed, const JobContext& job,
                             const EncoderListener& listener) {
  check_bert2vec(values);
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  EncoderFolder folder = untrained(texts, values, seed, job);
  Training training(folder, pieces_of(texts, folder), values, seed);
  for (std::int64_t epoch = 0; epoch < training.epochs(); ++epoch) {
    const double loss = training.run_epoch(epoch, job);
    if (listener) listener({epoch + 1, training.epochs(), loss});
  }
  folder.model.weights = training.weights();
  folder.identity = content_hash(folder.model.weights);
  return folder;
}

TensorFile bert2vec_file(const EncoderFolder& trained, const ParameterValues& values) {
  TensorFile file{.metadata = {}, .tensors = trained.model.weights};
  if (has_start(values)) return file;
  std::string pieces;  // none holds a line break
  for (std::size_t id = 0; id < trained.tokenizer->size(); ++id)
    pieces += trained.tokenizer->token(static_cast<TokenId>(id)) + '\n';
  file.metadata.emplace(kPieces, std::move(pieces));
  return file;
}

EncoderFolder bert2vec_from(const TensorFile& file, const ParameterValues& values,
                            const JobContext& job) {
  EncoderFolder folder;
  if (has_start(values)) {
    folder = started(values, job);
  } else {
    const auto found = file.metadata.find(kPieces);
    std::istringstream lines(found == file.metadata.end() ? std::string() : found->second);
    std::vector<std::string> pieces;
    for (std::string line; std::getline(lines, line);) pieces.push_back(line);
    folder = scratch(std::move(pieces), values);
  }
  folder.model.weights =
      select_weights(file.tensors, transformer_tensors(folder.model.shape), "bert2vec");
  folder.identity = content_hash(folder.model.weights);
  return folder;
}

}  // namespace hankki
