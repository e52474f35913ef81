#include "core/base/error.h"

#include <fmt/format.h>

namespace hankki {

Error::Error(std::string_view where, std::string_view sentence)
    : std::runtime_error(fmt::format("{}: {}", where, sentence)) {}

Error::Error(std::string_view file, std::int64_t line, std::string_view sentence)
    : std::runtime_error(fmt::format("{}:{}: {}", file, line, sentence)) {}

Error::~Error() = default;

const char* Cancelled::what() const noexcept { return "cancelled"; }

}  // namespace hankki
