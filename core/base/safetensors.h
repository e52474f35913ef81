// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankki {

/// BOOL is a byte of 0 or 1; F16 and BF16 are read with to_floats().
enum class TensorType { F32, F64, I32, I64, U8, U32, F16, BF16, BOOL };

std::size_t size_of(TensorType type);

/// Bytes that do not change. They belong to whoever copied or took them and copies share them, or
/// they are shown in place: then they must not be used after what they belong to changes or goes.
/// A copy of shown bytes has bytes of its own, so what is kept is safe.
class TensorBytes {
 public:
  TensorBytes() = default;
  TensorBytes(std::shared_ptr<const void> owner, std::span<const std::byte> bytes)
      : owner_(std::move(owner)), bytes_(bytes) {}
  TensorBytes(const TensorBytes& other);
  TensorBytes(TensorBytes&& other) noexcept = default;
  TensorBytes& operator=(TensorBytes other) noexcept {
    owner_.swap(other.owner_);
    bytes_ = other.bytes_;
    return *this;
  }
  ~TensorBytes() = default;

  std::span<const std::byte> get() const { return bytes_; }

 private:
  std::shared_ptr<const void> owner_;  // null: shown
  std::span<const std::byte> bytes_;
};

/// A dense row-major array.
struct Tensor {
  TensorType type = TensorType::F32;
  std::vector<std::int64_t> shape;
  TensorBytes bytes;

  /// Copies `values` into a tensor of that shape; the product of the shape must be their count.
  template <typename Value>
  static Tensor of(std::span<const Value> values, std::vector<std::int64_t> shape);

  /// The same, but takes them over.
  template <typename Value>
  static Tensor of(std::vector<Value>&& values, std::vector<std::int64_t> shape);

  /// The same, but shows them where they are.
  template <typename Value>
  static Tensor showing(std::span<const Value> values, std::vector<std::int64_t> shape);

  /// This tensor's bytes, shown.
  Tensor shown() const { return {type, shape, {nullptr, bytes.get()}}; }

  /// The elements; throws Error where Value is not the tensor's type (bool for BOOL; F16 and BF16
  /// have none).
  template <typename Value>
  std::span<const Value> as() const;

  std::int64_t elements() const;
  bool operator==(const Tensor& other) const;
};

/// The elements of a tensor of type F32, F16 or BF16, none of which loses anything in float; throws
/// Error for another type.
std::vector<float> to_floats(const Tensor& tensor);

using TensorMap = std::map<std::string, Tensor, std::less<>>;

/// Copies none of which shows the bytes of something else.
inline TensorMap owned(const TensorMap& tensors) { return tensors; }

/// Shows tensors with every name led by `prefix`; takes the ones that it led, without it.
void show_prefixed(TensorMap& target, const TensorMap& tensors, std::string_view prefix);
TensorMap take_prefixed(TensorMap& source, std::string_view prefix);

/// A tensor of the map; throws Error where it is missing or its shape or type differs.
const Tensor& expect_tensor(const TensorMap& tensors, std::string_view name, TensorType type,
                            std::span<const std::int64_t> shape);

/// A safetensors file: 8 bytes header size (little-endian), a JSON header with type, shape and
/// data_offsets of each tensor and string metadata, then the data without gaps.
struct TensorFile {
  std::map<std::string, std::string> metadata;
  TensorMap tensors;
};

/// Hands the file's bytes to `sink` piece by piece, each tensor's where they are.
using ByteSink = std::function<void(std::string_view piece)>;
void serialize(const TensorFile& file, const ByteSink& sink);
std::string serialize(const TensorFile& file);

/// Reads a file of `size` bytes from a source that fills what it is handed with the next ones; each
/// tensor is read into memory of its own. Throws Error, naming `where`, on anything that is not a
/// well-formed file: a header over 4 MB or of over 20,000 tensors, overlapping or missing offsets,
/// sizes that do not match shape and type, a BOOL that is neither 0 nor 1, bytes left over.
using ByteSource = std::function<void(std::span<std::byte> piece)>;
TensorFile read_tensor_file(const ByteSource& source, std::uint64_t size, std::string_view where);
TensorFile parse_tensor_file(std::string_view bytes, std::string_view where);

/// SHA-256 over names, types, shapes and data: equal for equal tensors.
std::string content_hash(const TensorMap& tensors);

}  // namespace hankki
