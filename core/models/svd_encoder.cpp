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
    const TermCounts counts = count_terms(documents, settings_.tokens, settings_.limits, job);
    const Tfidf weighed = tfidf(counts, settings_.weights, job);
    const SparseRows rows{.columns = counts.terms.size(),
                          .offsets = counts.offsets,
                          .indices = counts.columns,
                          .values = weighed.weights};
    return truncated_svd(rows, options_, job).row_vectors();
  }

  std::string identity() const override {
    return fmt::format("svd {} {}", to_json(values_).dump(), options_.seed);
  }

  bool reads_each_alone() const override { return false; }

 private:
  const ParameterValues values_;
  const TextSettings settings_;
  const SvdOptions options_;
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
