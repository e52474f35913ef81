// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Hides the namespace from lupdate, which then takes its name for the context of each text.
#define HANKKI_ENGLISH namespace en

namespace hankki {

/// Text that people read, with values in it; made by en::say(). English where there is no window,
/// translated in the window, however late: nobody has to find the values in a sentence again.
class Message {
 public:
  using Translate = std::function<std::string(const std::string& text)>;

  /// Says nothing.
  Message() = default;

  /// Not translated: a name, or what the system or a library says.
  static Message verbatim(std::string_view text) { return {std::string(text), {}, false}; }

  /// "a, b, c"; what says nothing is left out.
  static Message list(const std::vector<Message>& parts);

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }  ///< as en::say() got it
  const std::vector<Message>& values() const { return values_; }

  std::string english() const;

  /// With marked texts, also those of its values, replaced by what `translate` makes of them. A
  /// translation has the values at {}, in their order, or at {1}, {2}, ... in any.
  std::string render(const Translate& translate) const;

  bool operator==(const Message&) const = default;

  /// To be kept and shown later, in whatever language: a string where it is verbatim, else
  /// [text, whether it is marked, [value, ...]].
  nlohmann::json to_json() const;
  /// Verbatim, as JSON, where it is neither.
  static Message from_json(const nlohmann::json& json);

 private:
  template <typename... Values>
  friend class Sentence;
  friend class Error;

  Message(std::string text, std::vector<Message> values, bool marked)
      : text_(std::move(text)), values_(std::move(values)), marked_(marked) {}

  static Message value(const Message& message) { return message; }
  static Message value(std::string_view text) { return verbatim(text); }
  static Message value(double number);
  static Message value(std::integral auto number) { return verbatim(std::to_string(number)); }
  static Message value(const std::vector<std::string>& names);

  std::string text_;
  std::vector<Message> values_;
  bool marked_ = false;
};

/// A literal with as many {} as there are values, held to it when it is compiled.
template <typename... Values>
class Sentence {
 public:
  template <std::size_t Size>
  consteval Sentence(const char (&text)[Size]) : text_(text) {
    std::size_t places = 0;
    for (std::size_t i = 0; i + 1 < Size; ++i)
      if (text[i] == '{' && text[i + 1] == '}') ++places;
    if (places != sizeof...(Values)) throw "a sentence needs a value for each {}";
  }

  Message with(const Values&... values) const { return {text_, {Message::value(values)...}, true}; }

 private:
  const char* text_;
};

HANKKI_ENGLISH {
  /// Marks a text for the translator where it stands: en::say("{} has no such preset", name).
  /// Values are names, lists of names, numbers and messages.
  template <typename... Values>
  Message say(Sentence<std::type_identity_t<Values>...> sentence, const Values&... values) {
    static_assert((!std::is_array_v<Values> && ...), "lupdate takes a literal for a comment");
    return sentence.with(values...);
  }
}

}  // namespace hankki
