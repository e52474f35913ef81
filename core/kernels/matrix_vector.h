// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace hankki::kernels {

/// out[j] = dot(row j of the matrix, vector) + beta out[j], on the calling thread. It reads the
/// matrix once, where a product packs it first: of one vector it is faster.
void multiply_vector(std::size_t rows, std::size_t width, const float* matrix, const float* vector,
                     float beta, float* out);

}  // namespace hankki::kernels
