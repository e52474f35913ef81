// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unigram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/text/code_points.h"

namespace hankki {
namespace {

constexpr std::string_view kBlank = "\u2581";
constexpr double kUnknownPenalty = 10;  // below the least likely piece; SentencePiece's kUnkPenalty

}  // namespace

Unigram::Unigram(std::vector<ScoredPiece> pieces, UnigramOptions options, TokenFrame frame,
                 std::string_view where)
    : SentenceTokenizer(std::move(frame)),
      pieces_(std::move(pieces)),
      options_(std::move(options)) {
  if (pieces_.empty()) throw Error(where, en::say("it has no tokens; get a fresh copy of it"));
  if (options_.unknown < 0 || static_cast<std::size_t>(options_.unknown) >= pieces_.size())
    throw Error(where, en::say("its unknown token is none of its tokens"));
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t id = 0; id < pieces_.size(); ++id) {
    if (!std::isfinite(pieces_[id].score))
      throw Error(where, en::say("the score of \"{}\" is no number", pieces_[id].text));
    least = std::min(least, pieces_[id].score);
    const auto piece = static_cast<TokenId>(id);
    if (piece != options_.unknown && piece >= options_.reserved && !pieces_[id].text.empty())
      sorted_.push_back(piece);
  }
  unknown_score_ = least - kUnknownPenalty;
  const auto text_of = [this](TokenId id) -> const std::string& {
    return pieces_[static_cast<std::size_t>(id)].text;
  };
  std::ranges::stable_sort(sorted_, {}, text_of);
  const auto equal = std::ranges::unique(sorted_, {}, text_of);
  sorted_.erase(equal.begin(), equal.end());
}

std::string Unigram::token(TokenId id) const {
  const auto place = static_cast<std::size_t>(id);
  return id >= 0 && place < pieces_.size() ? pieces_[place].text : std::string();
}

std::string Unigram::prepared(std::string_view text) const {
  std::string normal = options_.normalisation ? options_.normalisation->apply(text)
                                              : normalized(text, NormalForm::KC);
  if (options_.lower_case) normal = lower_case(normal);
  std::string result;
  bool blank = options_.blank_first;
  for (const char32_t c : code_points(without_outer_blanks(normal))) {
    if (is_blank(c)) {
      blank = true;
      continue;
    }
    if (blank) result += kBlank;
    blank = false;
    append_utf8(result, c);
  }
  return result;
}

/// Calls visit(piece, its size) for each piece that the text starts with, the shortest first.
template <typename Visit>
void Unigram::for_each_start(std::string_view text, const Visit& visit) const {
  auto low = sorted_.begin(), high = sorted_.end();
  for (std::size_t size = 1; size <= text.size() && low != high; ++size) {
    // All between low and high agree with the text in what came before.
    const auto byte_of = [this, size](TokenId id) {
      const std::string& piece = pieces_[static_cast<std::size_t>(id)].text;
      return piece.size() < size ? -1
                                 : static_cast<int>(static_cast<unsigned char>(piece[size - 1]));
    };
    const int byte = static_cast<unsigned char>(text[size - 1]);
    const auto found = std::ranges::equal_range(low, high, byte, {}, byte_of);
    low = found.begin();
    high = found.end();
    if (low != high && pieces_[static_cast<std::size_t>(*low)].text.size() == size)
      visit(*low, size);
  }
}

void Unigram::cut(std::string_view text, std::vector<TokenId>& pieces) const {
  struct Best {
    double score = -std::numeric_limits<double>::infinity();
    std::size_t begin = 0;
    TokenId id = 0;
  };
  const std::string input = prepared(text);
  std::vector<Best> best(input.size() + 1);  // of what ends at each byte
  best[0].score = 0;
  for (std::size_t at = 0, next = 0; at < input.size(); at = next) {
    const std::size_t one = std::min(utf8_size(input[at]), input.size() - at);
    next = at + one;
    bool whole = false;  // a piece is this character
    const auto offer = [&](TokenId id, std::size_t size, double score) {
      Best& end = best[at + size];
      if (best[at].score + score > end.score) end = {best[at].score + score, at, id};
    };
    for_each_start(std::string_view(input).substr(at), [&](TokenId id, std::size_t size) {
      offer(id, size, pieces_[static_cast<std::size_t>(id)].score);
      whole = whole || size == one;
    });
    if (!whole) offer(options_.unknown, one, unknown_score_);
  }
  std::vector<TokenId> reversed;
  for (std::size_t end = input.size(); end > 0; end = best[end].begin) {
    const bool again = best[end].id == options_.unknown && !reversed.empty() &&
                       reversed.back() == options_.unknown;
    if (!again) reversed.push_back(best[end].id);
  }
  pieces.insert(pieces.end(), reversed.rbegin(), reversed.rend());
}

}  // namespace hankki
