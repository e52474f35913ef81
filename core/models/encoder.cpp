// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/encoder.h"

#include "core/base/error.h"
#include "core/models/svd_encoder.h"

namespace hankki {

const std::vector<EncoderKind>& encoder_kinds() {
  static const std::vector<EncoderKind> kinds{svd_encoder()};
  return kinds;
}

const EncoderKind& encoder_kind(std::string_view id) {
  std::vector<std::string> known;
  for (const EncoderKind& kind : encoder_kinds()) {
    if (kind.spec.id == id) return kind;
    known.push_back(kind.spec.id);
  }
  throw Error(id, en::say("there is no such encoder; there are {}", known));
}

}  // namespace hankki
