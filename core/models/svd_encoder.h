// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/encoder.h"

namespace hankki {

/// TF-IDF's matrix by its largest singular values (latent semantic analysis): a document's row
/// times V. Needs no file; the vectors follow from all documents together.
EncoderKind svd_encoder();

}  // namespace hankki
