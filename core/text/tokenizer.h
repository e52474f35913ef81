// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

/// How text becomes terms. As it is: scikit-learn's TfidfVectorizer() without arguments.
struct TokenOptions {
  enum class Segmentation {
    Words,      ///< `\b\w\w+\b` of Python's re: runs of two or more letters, digits and "_"
    Unicode,    ///< words by ICU's boundaries (UAX 29 and its dictionaries), of any length
    Characters  ///< n-grams of characters within each blank-separated word and its borders
  };
  Segmentation segmentation = Segmentation::Words;
  bool lower_case = true;
  std::vector<std::string> stop_words;  ///< left out, before anything is stemmed; as lowered
  std::string stemmer;                  ///< a Snowball algorithm's name ("english"); empty: none
  int shortest_ngram = 1, longest_ngram = 1;  ///< of words; with Characters, of characters
  bool operator==(const TokenOptions&) const = default;
};

/// Throws Error where n-grams are shorter than 1, longer than 16 or in the wrong order, or no such
/// stemmer exists.
void check(const TokenOptions& options);

/// Cuts text. For one thread at a time: it keeps scratch memory and ICU's iterators.
class Tokenizer {
 public:
  explicit Tokenizer(const TokenOptions& options);  ///< throws as check()
  ~Tokenizer();
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  /// A token, and where in the text it came from, in bytes: what a stem or a lowered word stood
  /// for.
  struct Token {
    std::string text;
    std::size_t begin = 0, end = 0;
  };

  /// The tokens in their order, before n-grams of words are made of them. Bytes that are no UTF-8
  /// separate words.
  std::vector<Token> tokens(std::string_view text);

  /// Calls sink(std::string_view token) for each of tokens(); without places, and so faster.
  template <typename Sink>
  void for_each(std::string_view text, Sink&& sink) {
    cut(text);
    for (const Slice& slice : slices_) sink(std::string_view(buffer_).substr(slice.at, slice.size));
  }

 private:
  struct Slice {
    std::size_t at, size;    // in buffer_
    std::size_t begin, end;  // in lowered()
  };
  struct State;  // what ICU and the stemmer need

  void cut(std::string_view text);
  void cut_words();
  void cut_at_boundaries();
  void cut_characters();
  void add_word(std::size_t begin, std::size_t end);
  void add_ngrams(std::string_view word, std::size_t begin, std::size_t end);

  const TokenOptions options_;
  std::unique_ptr<State> state_;
  std::string lowered_;
  std::string buffer_;
  std::vector<Slice> slices_;
};

}  // namespace hankki
