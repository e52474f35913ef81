// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thread_calibration.h"

#include <QStandardPaths>
#include <QString>

#include "core/base/calibration.h"
#include "core/base/paths.h"
#include "core/base/processor.h"
#include "core/kernels/thread_benefit.h"

namespace hankki {

void use_calibrated_threads() {
  if (qEnvironmentVariable("HANKKI_CALIBRATION") == "off") return;
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
  const int cores = usable_cores();
  const auto count =
      calibrated_threads(path_from_utf8(cache.toStdString()) / "hankki" / "threads.json",
                         {HANKKI_VERSION, processor_name(), cores},
                         [cores] { return kernels::measure_thread_benefit(cores); });
  if (count) set_helpful_threads(*count);
}

}  // namespace hankki
