// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/byte_pair.h"

#include <algorithm>
#include <array>
#include <functional>
#include <queue>
#include <utility>

#include "core/base/error.h"
#include "core/text/code_points.h"

namespace hankki {
namespace {

/// GPT-2's alphabet: visible Latin-1 stands for itself, the others follow from U+0100.
std::array<std::string, 256> byte_letters() {
  std::array<std::string, 256> letters;
  char32_t next = 0x100;
  for (unsigned byte = 0; byte < letters.size(); ++byte) {
    const bool visible = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte != 0xAD);
    append_utf8(letters[byte], visible ? static_cast<char32_t>(byte) : next++);
  }
  return letters;
}

std::uint64_t pair_key(TokenId left, TokenId right) {
  return std::uint64_t{static_cast<std::uint32_t>(left)} << 32 | static_cast<std::uint32_t>(right);
}

enum class Kind { Letter, Digit, Blank, Other };

/// A text's characters: what each is, and where it begins; the text's end is the last place.
struct Characters {
  explicit Characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = std::min(utf8_size(text[at]), text.size() - at);
      const std::u32string one = code_points(text.substr(at, size));
      if (one.size() > 1) size = 1;  // no UTF-8
      const char32_t c = one.front();
      kinds.push_back(is_letter(c)  ? Kind::Letter
                      : is_digit(c) ? Kind::Digit
                      : is_blank(c) ? Kind::Blank
                                    : Kind::Other);
      places.push_back(at);
      at += size;
    }
    places.push_back(text.size());
  }

  std::size_t end_of_run(std::size_t at) const {
    const Kind kind = kinds[at];
    while (at < kinds.size() && kinds[at] == kind) ++at;
    return at;
  }

  std::vector<Kind> kinds;
  std::vector<std::size_t> places;
};

/// How many bytes of a contraction the text starts with.
std::size_t contraction(std::string_view text) {
  for (const std::string_view each : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"})
    if (text.starts_with(each)) return each.size();
  return 0;
}

}  // namespace

std::vector<TokenMerge> parse_merges(std::string_view text, std::string_view where) {
  std::vector<TokenMerge> merges;
  for (std::int64_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || (line == 1 && row.starts_with("#version"))) continue;
    const std::size_t blank = row.find(' ');
    if (blank == std::string_view::npos || blank == 0 || blank + 1 == row.size() ||
        row.find(' ', blank + 1) != std::string_view::npos)
      throw Error(where, line, en::say("it is not two tokens with a blank between them"));
    merges.push_back({std::string(row.substr(0, blank)), std::string(row.substr(blank + 1))});
  }
  return merges;
}

// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
std::vector<std::string_view> byte_pair_words(std::string_view text) {
  const Characters characters(text);
  std::vector<std::string_view> words;
  const std::size_t count = characters.kinds.size();
  for (std::size_t at = 0; at < count;) {
    const std::size_t begin = characters.places[at];
    std::size_t end = at;
    if (const std::size_t bytes = contraction(text.substr(begin)); bytes > 0) {
      end = at + bytes;  // of ASCII
    } else if (characters.kinds[at] != Kind::Blank) {
      end = characters.end_of_run(at);
    } else {
      end = characters.end_of_run(at);
      const bool last_is_space = text[characters.places[end - 1]] == ' ';
      if (end < count && end - at > 1)
        --end;  // the last blank is left to the word
      else if (end < count && last_is_space)
        end = characters.end_of_run(end);
    }
    words.push_back(text.substr(begin, characters.places[end] - begin));
    at = end;
  }
  return words;
}

BytePair::BytePair(TokenVocabulary vocabulary, const std::vector<TokenMerge>& merges,
                   bool blank_first, TokenFrame frame, std::string_view where)
    : SentenceTokenizer(std::move(frame)),
      vocabulary_(std::move(vocabulary)),
      blank_first_(blank_first) {
  const auto letters = byte_letters();
  for (std::size_t byte = 0; byte < letters.size(); ++byte)
    bytes_[byte] = vocabulary_.at(letters[byte]);
  merges_.reserve(merges.size());
  for (std::size_t rank = 0; rank < merges.size(); ++rank) {
    const auto& [left, right] = merges[rank];
    const auto from = vocabulary_.find(left), with = vocabulary_.find(right),
               to = vocabulary_.find(left + right);
    if (!from || !with || !to)
      throw Error(where, en::say("the vocabulary lacks a token of the merge \"{} {}\"; get the "
                                 "tokenizer's files that belong to the model",
                                 left, right));
    merges_.try_emplace(pair_key(*from, *with), Merged{rank, *to});
  }
}

const BytePair::Merged* BytePair::merged(TokenId left, TokenId right) const {
  const auto found = merges_.find(pair_key(left, right));
  return found == merges_.end() ? nullptr : &found->second;
}

void BytePair::cut(std::string_view text, std::vector<TokenId>& pieces) const {
  std::string led;
  if (blank_first_ && !is_blank(code_points(text.substr(0, utf8_size(text.front()))).front()))
    text = led.append(" ").append(text);
  for (const std::string_view word : byte_pair_words(text)) cut_word(word, pieces);
}

// The parts are a list, and the merges that are possible wait in a heap: the first of the list of
// merges first, and of equal ones the leftmost.
void BytePair::cut_word(std::string_view word, std::vector<TokenId>& pieces) const {
  struct Part {
    TokenId id;
    std::size_t before, next;  // kNone at the ends
    bool gone = false;
  };
  struct Candidate {
    std::size_t rank, at;
    TokenId left, right;  // what stood there when it was found
    bool operator>(const Candidate& other) const {
      return std::pair(rank, at) > std::pair(other.rank, other.at);
    }
  };
  constexpr std::size_t kNone = std::string_view::npos;
  std::vector<Part> parts;
  parts.reserve(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    parts.push_back({bytes_[static_cast<unsigned char>(word[i])], i == 0 ? kNone : i - 1,
                     i + 1 == word.size() ? kNone : i + 1});
  }
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> heap;
  const auto look = [&](std::size_t at) {
    if (at == kNone || parts[at].next == kNone) return;
    const TokenId left = parts[at].id, right = parts[parts[at].next].id;
    if (const Merged* found = merged(left, right)) heap.push({found->rank, at, left, right});
  };
  for (std::size_t i = 0; i < parts.size(); ++i) look(i);
  while (!heap.empty()) {
    const Candidate best = heap.top();
    heap.pop();
    Part& part = parts[best.at];
    if (part.gone || part.id != best.left || part.next == kNone ||
        parts[part.next].id != best.right)
      continue;  // a merge beside it came first
    part.id = merged(best.left, best.right)->id;
    parts[part.next].gone = true;
    part.next = parts[part.next].next;
    if (part.next != kNone) parts[part.next].before = best.at;
    look(part.before);
    look(best.at);
  }
  for (std::size_t at = 0; at != kNone && at < parts.size(); at = parts[at].next)
    pieces.push_back(parts[at].id);
}

}  // namespace hankki
