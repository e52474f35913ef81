#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

enum class TensorType { F32, F64, I32, I64, U8, U32 };

std::size_t size_of(TensorType type);

/// A dense row-major array that owns its bytes.
struct Tensor {
  TensorType type = TensorType::F32;
  std::vector<std::int64_t> shape;
  std::vector<std::byte> bytes;

  /// Copies `values` into a tensor of that shape; the product of the shape must be their count.
  template <typename Value>
  static Tensor of(std::span<const Value> values, std::vector<std::int64_t> shape);

  /// The elements; throws Error where Value is not the tensor's type.
  template <typename Value>
  std::span<const Value> as() const;

  std::int64_t elements() const;
  bool operator==(const Tensor&) const = default;
};

using TensorMap = std::map<std::string, Tensor, std::less<>>;

/// A tensor of the map; throws Error where it is missing or its shape or type differs.
const Tensor& expect_tensor(const TensorMap& tensors, std::string_view name, TensorType type,
                            std::span<const std::int64_t> shape);

/// A safetensors file: 8 bytes header size (little-endian), a JSON header with type, shape and
/// data_offsets of each tensor and string metadata, then the data without gaps.
struct TensorFile {
  std::map<std::string, std::string> metadata;
  TensorMap tensors;
};

std::string serialize(const TensorFile& file);

/// Throws Error, naming `where`, on anything that is not a well-formed file: a header over 100 MB,
/// overlapping or missing offsets, sizes that do not match shape and type, bytes left over.
TensorFile parse_tensor_file(std::string_view bytes, std::string_view where);

/// SHA-256 over names, types, shapes and data: equal for equal tensors.
std::string content_hash(const TensorMap& tensors);

}  // namespace hankki
