// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/svd_encoder.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/parameter_builders.h"
#include "core/text/text_spec.h"
#include "core/vectors/truncated_svd.h"

namespace hankki {
namespace {

ParameterSchema schema() {
  const Message group = en::say("Vectors");
  std::vector<Parameter> all = text_spec().parameters.parameters();
  all.push_back(integer_parameter("dimensions", en::say("Dimensions"), group, 64, 1, 1024,
                                  en::say("Length of each vector; less where the terms allow no "
                                          "more."),
                                  {}, "k"));
  all.push_back(integer_parameter("passes", en::say("Passes"), group, 5, 0, 100,
                                  en::say("Passes over all terms, each of which parts the "
                                          "directions more.")));
  return ParameterSchema(std::move(all));
}

class SvdEncoder final : public Encoder {
 public:
  SvdEncoder(const ParameterValues& values, std::uint64_t seed)
      : values_(values),
        settings_(text_settings(values)),
        options_{.rank = static_cast<std::size_t>(values.integer("dimensions")),
                 .iterations = static_cast<int>(values.integer("passes")),
                 .seed = seed} {}

  Vectors encode(const Corpus& documents, const JobContext& job) override {
    return learn(documents, job).row_vectors();
  }

  /// Weights times V, as the rows that were decomposed are.
  Vectors encode_more(const Corpus& documents, const Corpus& more, const JobContext& job) override {
    if (terms_.empty()) learn(documents, job);
    const TermCounts counts = count_known_terms(terms_, more, settings_.tokens, job);
    const std::vector<double> weights = weights_by(counts, idf_, settings_.weights);
    const std::size_t rank = directions_.size() / terms_.size();
    Vectors vectors{rank, std::vector<float>(counts.documents() * rank)};
    for (std::size_t d = 0; d < counts.documents(); ++d) {
      const auto terms = counts.terms_of(d);
      const double* weight = &weights[static_cast<std::size_t>(counts.offsets[d])];
      for (std::size_t r = 0; r < rank; ++r) {
        double sum = 0;
        for (std::size_t i = 0; i < terms.size(); ++i)
          sum += weight[i] * directions_[r * terms_.size() + terms[i]];
        vectors.row(d)[r] = static_cast<float>(sum);
      }
    }
    return vectors;
  }

  std::string identity() const override {
    return fmt::format("svd {} {}", to_json(values_).dump(), options_.seed);
  }

  bool reads_each_alone() const override { return false; }

 private:
  TruncatedSvd learn(const Corpus& documents, const JobContext& job) {
    TermCounts counts = count_terms(documents, settings_.tokens, settings_.limits, job);
    Tfidf weighed = tfidf(counts, settings_.weights, job);
    const SparseRows rows{.columns = counts.terms.size(),
                          .offsets = counts.offsets,
                          .indices = counts.columns,
                          .values = weighed.weights};
    TruncatedSvd svd = truncated_svd(rows, options_, job);
    terms_ = std::move(counts.terms);
    idf_ = std::move(weighed.idf);
    directions_ = std::move(svd.right);
    return svd;
  }

  const ParameterValues values_;
  const TextSettings settings_;
  const SvdOptions options_;
  // What further documents are weighed by, once it has learned.
  std::vector<std::string> terms_;
  std::vector<double> idf_, directions_;
};

}  // namespace

EncoderKind svd_encoder() {
  return {
      .spec = {.id = "svd",
               .name = "TF-IDF + SVD",
               .description =
                   en::say("The main directions of the recipes' weighted terms: words that stand "
                           "in the same recipes count as alike. Needs no model file, and is made "
                           "in seconds."),
               .paper = "Deerwester et al., Indexing by latent semantic analysis, JASIS 1990",
               .paper_url = "https://doi.org/10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>"
                            "3.0.CO;2-9",
               .parameters = schema(),
               .presets = {{"default", en::say("64 directions of TF-IDF's usual weights."), {}}}},
      .make = [](const ParameterValues& values, std::uint64_t seed) -> std::unique_ptr<Encoder> {
        return std::make_unique<SvdEncoder>(values, seed);
      }};
}

}  // namespace hankki
