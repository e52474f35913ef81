// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// A fault that the user can act on: bad input, a missing file, a wrong parameter, a full disk.
/// what() is one English sentence, "where: what; what to do", and message() the same for any
/// language. The CLI turns it into exit status 2, the window into a strip on the page. Anything
/// else that is thrown is an internal failure.
class Error : public std::runtime_error {
 public:
  explicit Error(Message sentence);

  /// `where` names the place: a parameter, a file.
  Error(std::string_view where, const Message& sentence);
  /// The same where the place is told in words: "run 3".
  Error(const Message& where, const Message& sentence);

  /// A place in a text file; lines count from 1.
  Error(std::string_view file, std::int64_t line, const Message& sentence);

  Error(const Error&) = default;
  Error& operator=(const Error&) = default;
  ~Error() override;  ///< in one library, so that a loaded module throws the same type

  const Message& message() const noexcept { return *message_; }

 private:
  std::shared_ptr<const Message> message_;  // an exception's copy must not throw
};

/// An Error's message, or what anything else says of itself.
Message message_of(const std::exception& fault);

/// Thrown out of a job whose CancelToken was cancelled. Not an Error: nothing is wrong.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override;
};

}  // namespace hankki
