// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/version.h"

#include <fmt/format.h>

#include <QtGlobal>

#include "app/cli/command_line.h"
#include "core/base/threads.h"

namespace hankki::cli {

std::string version_text() {
  begin_with_threads(0, Calibration::Stored);
  return fmt::format(
      "hankki-cli {}\nQt {}\nBLAS: {}\nthreads: {} for loops, {} for products, of {} cores",
      HANKKI_VERSION, qVersion(), blas_version(), helpful_threads(Work::Loops),
      helpful_threads(Work::Products), hardware_threads());
}

}  // namespace hankki::cli
