// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/comma_locale.h"

#include <array>
#include <clocale>
#include <cstdlib>

namespace hankki::test {
namespace {

constexpr std::array<const char*, 4> kNames{"de_DE.UTF-8", "fr_FR.UTF-8", "pt_BR.UTF-8",
                                            "hankki_comma.UTF-8"};

bool choose() {
  for (const auto* name : kNames)
    if (std::setlocale(LC_NUMERIC, name)) return true;
  return false;
}

}  // namespace

CommaLocale::CommaLocale() : before_(std::setlocale(LC_NUMERIC, nullptr)) {
  active_ = choose();
  if (active_) return;
  const std::string folder = made_.path() / "hankki_comma.UTF-8";
  const std::string make =
      "localedef -i de_DE -f UTF-8 --no-archive " + folder + " >/dev/null 2>&1";
  setenv("LOCPATH", made_.path().c_str(), 1);
  active_ = std::system(make.c_str()) == 0 && choose();
}

CommaLocale::~CommaLocale() {
  std::setlocale(LC_NUMERIC, before_.c_str());
  unsetenv("LOCPATH");
}

}  // namespace hankki::test
