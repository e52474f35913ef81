// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/known_vectors.h"

#include <algorithm>

#include "core/workbench/recipe_texts.h"

namespace hankki {

KnownVectors::KnownVectors(std::vector<RecipeVectors> parts) : parts_(std::move(parts)) {
  // Whatever a file holds that was meddled with: rows of one length only.
  std::erase_if(parts_, [width = dimensions()](const RecipeVectors& part) {
    return part.vectors.dimensions != width;
  });
  for (std::size_t part = 0; part < parts_.size(); ++part)
    for (std::size_t row = 0; row < parts_[part].hashes.size(); ++row)
      rows_.emplace(parts_[part].hashes[row], std::pair(part, row));
}

std::span<const float> KnownVectors::find(const TextHash& hash) const {
  const auto found = rows_.find(hash);
  if (found == rows_.end()) return {};
  return parts_[found->second.first].vectors.row(found->second.second);
}

EncodedCorpus encode_new(Encoder& encoder, const Corpus& corpus, std::span<const TextHash> hashes,
                         const KnownVectors& known, const JobContext& job) {
  std::vector<std::uint32_t> fresh;
  for (std::uint32_t i = 0; i < hashes.size(); ++i)
    if (known.find(hashes[i]).empty()) fresh.push_back(i);
  const auto reused = static_cast<std::int64_t>(hashes.size() - fresh.size());
  if (reused == 0) return {normalised(encoder.encode(corpus, job)), 0};
  const std::size_t width = known.dimensions();
  Vectors all{width, std::vector<float>(hashes.size() * width)};
  for (std::size_t i = 0; i < hashes.size(); ++i)
    std::ranges::copy(known.find(hashes[i]), all.row(i).begin());
  if (fresh.empty()) return {std::move(all), reused};
  const Vectors made = normalised(encoder.encode(CorpusPart(corpus, fresh), job));
  for (std::size_t i = 0; i < fresh.size(); ++i)
    std::ranges::copy(made.row(i), all.row(fresh[i]).begin());
  return {std::move(all), reused};
}

}  // namespace hankki
