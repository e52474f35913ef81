// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/version.h"

#include <fmt/format.h>

#include <QtGlobal>

#include "core/base/threads.h"

namespace hankki::cli {

std::string version_text() {
  return fmt::format("hankki-cli {}\nQt {}\nBLAS: {}\nthreads: {} of {} cores", HANKKI_VERSION,
                     qVersion(), blas_version(), threads(), hardware_threads());
}

}  // namespace hankki::cli
