// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thread_calibration.h"

#include <QStandardPaths>
#include <QString>

#include "core/base/paths.h"
#include "core/base/processor.h"

namespace hankki {

std::optional<CalibrationPlace> calibration_place() {
  if (qEnvironmentVariable("HANKKI_CALIBRATION") == "off") return std::nullopt;
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
  return CalibrationPlace{path_from_utf8(cache.toStdString()) / "hankki" / "threads.json",
                          {HANKKI_VERSION, processor_name(), usable_cores()}};
}

}  // namespace hankki
