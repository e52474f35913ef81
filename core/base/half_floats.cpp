// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cstring>

#include "core/base/error.h"
#include "core/base/safetensors.h"

namespace hankki {
namespace {

/// The upper half of a float.
float from_bfloat16(std::uint16_t bits) { return std::bit_cast<float>(std::uint32_t{bits} << 16); }

/// IEEE 754 binary16: a sign, 5 bits of exponent and 10 of fraction.
float from_float16(std::uint16_t bits) {
  const std::uint32_t sign = std::uint32_t{bits & 0x8000U} << 16;
  const std::uint32_t exponent = (bits >> 10) & 0x1FU, fraction = bits & 0x3FFU;
  constexpr std::uint32_t kLargest = 0x1F;  // infinities and what is no number
  constexpr std::uint32_t kBias = 127 - 15;
  if (exponent == kLargest) return std::bit_cast<float>(sign | 0x7F800000U | fraction << 13);
  if (exponent > 0) return std::bit_cast<float>(sign | (exponent + kBias) << 23 | fraction << 13);
  const float tiny = static_cast<float>(fraction) * 0x1p-24F;  // zero, or below what is normal
  return sign != 0 ? -tiny : tiny;
}

template <typename Convert>
std::vector<float> converted(std::span<const std::byte> bytes, const Convert& convert) {
  std::vector<float> values(bytes.size() / sizeof(std::uint16_t));
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint16_t bits = 0;
    std::memcpy(&bits, bytes.data() + i * sizeof(bits), sizeof(bits));
    values[i] = convert(bits);
  }
  return values;
}

}  // namespace

std::vector<float> to_floats(const Tensor& tensor) {
  if (tensor.type == TensorType::F16) return converted(tensor.bytes.get(), from_float16);
  if (tensor.type == TensorType::BF16) return converted(tensor.bytes.get(), from_bfloat16);
  const auto values = tensor.as<float>();
  return {values.begin(), values.end()};
}

}  // namespace hankki
