// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/base/safetensors.h"
#include "core/text/encoder_model.h"

namespace hankki {

/// Whether this, out of somebody's JSON, is the name of something in the same folder, and leads
/// nowhere else.
bool is_plain_name(std::string_view name);

/// The tensors of a folder's model.safetensors, or of the files that its index lists. Throws Error
/// where neither is there, with how to make them of pytorch_model.bin; where a file is missing; and
/// as read_tensor_file().
TensorMap read_weights(const std::filesystem::path& folder, const JobContext& job);

/// Those of `tensors` that have these names, as F32, whatever prefix ("bert.") all of them carry.
/// Throws Error, naming `where` and the tensor, where one is missing, has another shape, or is not
/// F32, F16 or BF16.
TensorMap select_weights(TensorMap tensors, const TensorShapes& expected, std::string_view where);

}  // namespace hankki
