// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors files: what can be read can be written, and reads the same.
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  TensorFile file;
  try {
    file = parse_tensor_file(bytes, "input");
  } catch (const Error&) {
    return;
  }
  const TensorFile again = parse_tensor_file(serialize(file), "again");
  if (again.tensors != file.tensors || again.metadata != file.metadata)
    throw std::logic_error("a safetensors file changed on its way");
}

}  // namespace hankki::fuzz
