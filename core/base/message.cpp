// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

/// Longer than anything that is said. One that was read from a file may have a value in a value in
/// a value, each many times, and so be longer than all memory.
constexpr std::size_t kLongest = 1'000'000;

/// `text` with the values at {} in their order, or at {1}, {2}, ...; a place without a value stays.
std::string fill(std::string_view text, const std::vector<std::string>& values) {
  std::string result;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t close = text[i] == '{' ? text.find('}', i) : text.npos;
    std::size_t number = 0;
    if (close != text.npos) {
      const std::string_view place = text.substr(i + 1, close - i - 1);
      number = place.empty() ? ++next : parse_number<std::size_t>(place).value_or(0);
    }
    if (number == 0 || number > values.size()) {
      result += text[i];
      continue;
    }
    if (result.size() + values[number - 1].size() > kLongest) return result + "…";
    result += values[number - 1];
    i = close;
  }
  return result;
}

}  // namespace

Message Message::list(const std::vector<Message>& parts) {
  Message result;
  for (const Message& part : parts) {
    if (part.empty()) continue;
    result.text_ += result.empty() ? "{}" : ", {}";
    result.values_.push_back(part);
  }
  return result;
}

Message Message::value(const std::vector<std::string>& names) {
  std::vector<Message> parts;
  for (const std::string& name : names) parts.push_back(verbatim(name));
  return list(parts);
}

Message Message::value(double number) { return verbatim(fmt::format("{}", number)); }

std::string Message::english() const {
  return render([](const std::string& text) { return text; });
}

std::string Message::render(const Translate& translate) const {
  const std::string text = marked_ ? translate(text_) : text_;
  if (values_.empty()) return text;
  std::vector<std::string> values;
  for (const Message& value : values_) values.push_back(value.render(translate));
  return fill(text, values);
}

nlohmann::json Message::to_json() const {
  if (values_.empty() && !marked_) return text_;
  nlohmann::json json{text_, marked_, nlohmann::json::array()};
  for (const Message& value : values_) json[2].push_back(value.to_json());
  return json;
}

Message Message::from_json(const nlohmann::json& json) {
  if (json.is_string()) return verbatim(json.get<std::string>());
  if (!json.is_array() || json.size() != 3 || !json[0].is_string() || !json[1].is_boolean() ||
      !json[2].is_array())
    return verbatim(json.dump());
  Message message{json[0].get<std::string>(), {}, json[1].get<bool>()};
  for (const auto& value : json[2]) message.values_.push_back(from_json(value));
  return message;
}

}  // namespace hankki
