// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_texts.h"

#include <algorithm>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"

namespace hankki {

std::vector<std::string> document_texts(const Corpus& documents, const JobContext& job) {
  constexpr std::size_t kBlock = 4096;
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  std::vector<std::string> texts(documents.size());
  const auto blocks = static_cast<std::int64_t>((texts.size() + kBlock - 1) / kBlock);
  parallel_for(blocks, [&](std::int64_t block) {
    std::vector<Corpus::Piece> pieces;
    const auto begin = static_cast<std::size_t>(block) * kBlock;
    for (std::size_t i = begin; i < std::min(begin + kBlock, texts.size()); ++i) {
      documents.read(i, pieces);
      for (std::size_t p = 0; p < pieces.size(); ++p)
        texts[i].append(p == 0 ? "" : " ").append(pieces[p].text);
    }
  });
  return texts;
}

}  // namespace hankki
