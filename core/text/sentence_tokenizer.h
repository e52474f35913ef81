// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

using TokenId = std::int32_t;

/// A token that a text may spell out, as "[SEP]" or "<mask>"; it is never cut.
struct AddedToken {
  std::string text;
  TokenId id = 0;
  bool takes_blanks_before = false;  ///< blanks in front of it belong to it
};

/// What stands around the pieces of a text: [CLS] and [SEP], <s> and </s>.
struct TokenFrame {
  std::vector<TokenId> before, after;
  std::vector<AddedToken> added;

  std::size_t size() const { return before.size() + after.size(); }
};

/// Cuts text into the pieces of a sentence encoder's vocabulary. After construction it does not
/// change: all members may be called from any thread.
class SentenceTokenizer {
 public:
  explicit SentenceTokenizer(TokenFrame frame);
  virtual ~SentenceTokenizer() = default;
  SentenceTokenizer(const SentenceTokenizer&) = delete;
  SentenceTokenizer& operator=(const SentenceTokenizer&) = delete;

  const TokenFrame& frame() const { return frame_; }

  /// The pieces of UTF-8 text without its frame. Blanks at its ends are dropped first, as
  /// sentence-transformers does.
  std::vector<TokenId> pieces(std::string_view text) const;

  /// The frame around the pieces, of which the last are left out where there are more than
  /// `longest` ids; at least the frame's size and 1.
  std::vector<TokenId> encode(std::string_view text, std::size_t longest) const;

  /// The same in as many sequences as it takes to leave nothing out, without overlap; one for an
  /// empty text.
  std::vector<std::vector<TokenId>> windows(std::string_view text, std::size_t longest) const;

  /// Ids are below this.
  virtual std::size_t size() const = 0;
  /// As the vocabulary spells it ("##ing", "Ġthe", "▁the"); an id of none is empty.
  virtual std::string token(TokenId id) const = 0;

 protected:
  /// Appends the pieces of text in which no added token stands.
  virtual void cut(std::string_view text, std::vector<TokenId>& pieces) const = 0;

 private:
  std::vector<TokenId> framed(const std::vector<TokenId>& pieces, std::size_t begin,
                              std::size_t end) const;

  const TokenFrame frame_;
  bool starts_added_[256] = {};  // bytes that an added token begins with
};

}  // namespace hankki
