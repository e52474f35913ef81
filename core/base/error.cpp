// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <fmt/format.h>

namespace hankki {

Error::Error(Message sentence)
    : std::runtime_error(sentence.english()),
      message_(std::make_shared<const Message>(std::move(sentence))) {}

Error::Error(const Message& where, const Message& sentence)
    : Error(Message("{}: {}", {where, sentence}, false)) {}

Error::Error(std::string_view where, const Message& sentence)
    : Error(Message::verbatim(where), sentence) {}

Error::Error(std::string_view file, std::int64_t line, const Message& sentence)
    : Error(fmt::format("{}:{}", file, line), sentence) {}

Message message_of(const std::exception& fault) {
  const auto* error = dynamic_cast<const Error*>(&fault);
  return error ? error->message() : Message::verbatim(fault.what());
}

Error::~Error() = default;

const char* Cancelled::what() const noexcept { return "cancelled"; }

}  // namespace hankki
