// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/encoder.h"

namespace hankki {

/// Vectors of a pretrained sentence encoder that lies in a folder (core/text/encoder_folder.h).
/// Needs the module hankki_torch.
EncoderKind folder_encoder();

/// Vectors of Bert2Vec, trained on the same documents (core/models/bert2vec.h). Needs the module
/// hankki_torch.
EncoderKind bert2vec_encoder();

}  // namespace hankki
