// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/message.h"

namespace hankki {
namespace {

constexpr int kLongestNgram = 16;

/// Python's \w: str.isalnum() or "_".
bool is_word_character(UChar32 c) {
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  return u_isalpha(c) || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

char lowered_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Calls visit(code point, begin, end) for each character; bytes that are no UTF-8 are negative.
template <typename Visit>
void for_each_character(std::string_view text, const Visit& visit) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c;
    U8_NEXT(text.data(), at, size, c);
    visit(c, static_cast<std::size_t>(begin), static_cast<std::size_t>(at));
  }
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, DeleteStemmer>;

Stemmer make_stemmer(const std::string& name) {
  if (name.empty()) return nullptr;
  Stemmer stemmer(sb_stemmer_new(name.c_str(), nullptr));
  if (!stemmer) {
    std::string known;
    for (const char** each = sb_stemmer_list(); *each != nullptr; ++each)
      known.append(known.empty() ? "" : ", ").append(*each);
    throw Error(name, en::say("no stemmer has this name; there are {}", known));
  }
  return stemmer;
}

}  // namespace

struct Tokenizer::State {
  std::unordered_set<std::string> stop_words;
  Stemmer stemmer;
  std::unique_ptr<icu::BreakIterator> boundaries;
  icu::Edits edits;  // from a text to lowered_
  bool edited = false;
  std::vector<std::size_t> starts;  // of the characters of a padded word
  std::string padded;
};

void check(const TokenOptions& options) {
  const int low = options.shortest_ngram, high = options.longest_ngram;
  if (low < 1 || high < low || high > kLongestNgram) {
    throw Error(
        en::say("n-grams from {} to {} are not possible; give two numbers from 1 to {}, the "
                "smaller first",
                low, high, kLongestNgram));
  }
  make_stemmer(options.stemmer);
}

Tokenizer::Tokenizer(const TokenOptions& options)
    : options_(options), state_(std::make_unique<State>()) {
  check(options);
  state_->stop_words.insert(options.stop_words.begin(), options.stop_words.end());
  state_->stemmer = make_stemmer(options.stemmer);
  if (options.segmentation == TokenOptions::Segmentation::Unicode) {
    UErrorCode status = U_ZERO_ERROR;
    state_->boundaries.reset(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw Error(en::say("ICU has no word boundaries ({}); install its data, or use words",
                          u_errorName(status)));
    }
  }
}

Tokenizer::~Tokenizer() = default;

std::vector<Tokenizer::Token> Tokenizer::tokens(std::string_view text) {
  cut(text);
  auto edits = state_->edits.getFineIterator();
  const auto source = [&](std::size_t at) {
    if (!state_->edited) return at;
    UErrorCode status = U_ZERO_ERROR;
    return static_cast<std::size_t>(
        edits.sourceIndexFromDestinationIndex(static_cast<std::int32_t>(at), status));
  };
  std::vector<Token> result;
  result.reserve(slices_.size());
  for (const Slice& slice : slices_) {
    result.push_back(
        {buffer_.substr(slice.at, slice.size), source(slice.begin), source(slice.end)});
  }
  return result;
}

void Tokenizer::cut(std::string_view text) {
  buffer_.clear();
  slices_.clear();
  lowered_.clear();
  state_->edited = false;
  if (!options_.lower_case) {
    lowered_ = text;
  } else if (is_ascii(text)) {
    lowered_.resize(text.size());
    std::ranges::transform(text, lowered_.begin(), lowered_ascii);
  } else {
    // As Python's str.lower(): the whole text, since a sigma depends on what follows it.
    icu::StringByteSink<std::string> sink(&lowered_);
    UErrorCode status = U_ZERO_ERROR;
    state_->edits.reset();
    icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                              &state_->edits, status);
    state_->edited = true;
  }
  switch (options_.segmentation) {
    case TokenOptions::Segmentation::Words:
      return cut_words();
    case TokenOptions::Segmentation::Unicode:
      return cut_at_boundaries();
    case TokenOptions::Segmentation::Characters:
      return cut_characters();
  }
}

void Tokenizer::cut_words() {
  constexpr std::size_t kNone = std::string::npos;
  std::size_t begin = kNone;
  int length = 0;
  const auto end_word = [&](std::size_t end) {
    if (begin != kNone && length >= 2) add_word(begin, end);
    begin = kNone;
    length = 0;
  };
  for_each_character(lowered_, [&](UChar32 c, std::size_t from, std::size_t) {
    if (!is_word_character(c)) return end_word(from);
    if (begin == kNone) begin = from;
    ++length;
  });
  end_word(lowered_.size());
}

void Tokenizer::cut_at_boundaries() {
  UErrorCode status = U_ZERO_ERROR;
  UText* text =
      utext_openUTF8(nullptr, lowered_.data(), static_cast<std::int64_t>(lowered_.size()), &status);
  icu::BreakIterator& boundaries = *state_->boundaries;
  boundaries.setText(text, status);
  std::int32_t begin = boundaries.first();
  for (std::int32_t end; (end = boundaries.next()) != icu::BreakIterator::DONE; begin = end) {
    if (boundaries.getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
      add_word(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
  }
  utext_close(text);
}

void Tokenizer::cut_characters() {
  constexpr std::size_t kNone = std::string::npos;
  std::size_t begin = kNone;
  const auto end_word = [&](std::size_t end) {
    if (begin != kNone)
      add_ngrams(std::string_view(lowered_).substr(begin, end - begin), begin, end);
    begin = kNone;
  };
  for_each_character(lowered_, [&](UChar32 c, std::size_t from, std::size_t) {
    if (c < 0 || u_isUWhiteSpace(c)) return end_word(from);
    if (begin == kNone) begin = from;
  });
  end_word(lowered_.size());
}

void Tokenizer::add_word(std::size_t begin, std::size_t end) {
  std::string_view word = std::string_view(lowered_).substr(begin, end - begin);
  if (!state_->stop_words.empty() && state_->stop_words.contains(std::string(word))) return;
  if (state_->stemmer) {
    const auto* stem =
        sb_stemmer_stem(state_->stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                        static_cast<int>(word.size()));
    if (stem == nullptr) throw std::bad_alloc();
    word = {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(state_->stemmer.get()))};
  }
  slices_.push_back({buffer_.size(), word.size(), begin, end});
  buffer_ += word;
}

// As scikit-learn's analyzer "char_wb": the word stands between two blanks, and one that is shorter
// than n is one n-gram, once.
void Tokenizer::add_ngrams(std::string_view word, std::size_t begin, std::size_t end) {
  std::string& padded = state_->padded;
  padded.assign(1, ' ').append(word).push_back(' ');
  auto& starts = state_->starts;
  starts.clear();
  for_each_character(padded,
                     [&](UChar32, std::size_t from, std::size_t) { starts.push_back(from); });
  const std::size_t characters = starts.size();
  starts.push_back(padded.size());
  for (int n = options_.shortest_ngram; n <= options_.longest_ngram; ++n) {
    const std::size_t size = std::min(static_cast<std::size_t>(n), characters);
    for (std::size_t i = 0; i + size <= characters; ++i) {
      const std::size_t from = starts[i], to = starts[i + size];
      const auto place = [&](std::size_t at) {
        return std::clamp(begin + at, begin + 1, end + 1) - 1;
      };
      slices_.push_back({buffer_.size(), to - from, place(from), place(to)});
      buffer_.append(padded, from, to - from);
    }
    if (size == characters) break;
  }
}

}  // namespace hankki
