// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/encoder.h"

#include "core/base/spec_list.h"
#include "core/models/folder_encoder.h"
#include "core/models/svd_encoder.h"

namespace hankki {

const std::vector<EncoderKind>& encoder_kinds() {
  static const std::vector<EncoderKind> kinds{svd_encoder(), bert2vec_encoder(), folder_encoder()};
  return kinds;
}

const EncoderKind& encoder_kind(std::string_view id) {
  return chosen_of(encoder_kinds(), id, [](const std::vector<std::string>& known) {
    return en::say("there is no such encoder; there are {}", known);
  });
}

}  // namespace hankki
