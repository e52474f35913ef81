// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_label.h"

#include "core/models/registry.h"

namespace hankki {

QString runLabel(const RunInfo& run) {
  return QStringLiteral("%1 #%2")
      .arg(QString::fromStdString(model_name(run.request.model)))
      .arg(run.id);
}

}  // namespace hankki
