// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace hankki::test {

/// Root may write everywhere, so a test of permissions is somebody else for a while: the whole
/// process is.
class AsNobody {
 public:
  AsNobody() : before_(::geteuid()) {
    if (before_ == 0 && ::seteuid(65'534) != 0) throw std::runtime_error("seteuid");
  }
  ~AsNobody() {
    if (::seteuid(before_) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  const ::uid_t before_;
};

}  // namespace hankki::test
