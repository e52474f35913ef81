// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/hash.h"

namespace hankki {
namespace {

static_assert(std::endian::native == std::endian::little, "tensor bytes are little-endian");

constexpr std::size_t kPrefix = 8;
constexpr std::uint64_t kHeaderLimit = 4'000'000;  // its JSON takes some times as much memory
constexpr std::size_t kMostTensors = 20'000;
constexpr std::string_view kMetadata = "__metadata__";
constexpr int kDeepest = 3;  // {"name": {"shape": [1]}}

constexpr std::array<std::pair<TensorType, std::string_view>, 9> kTypeNames{{
    {TensorType::F32, "F32"},
    {TensorType::F64, "F64"},
    {TensorType::I32, "I32"},
    {TensorType::I64, "I64"},
    {TensorType::U8, "U8"},
    {TensorType::U32, "U32"},
    {TensorType::F16, "F16"},
    {TensorType::BF16, "BF16"},
    {TensorType::BOOL, "BOOL"},
}};

template <typename Value>
constexpr TensorType type_of() {
  if constexpr (std::is_same_v<Value, float>) return TensorType::F32;
  if constexpr (std::is_same_v<Value, double>) return TensorType::F64;
  if constexpr (std::is_same_v<Value, std::int32_t>) return TensorType::I32;
  if constexpr (std::is_same_v<Value, std::int64_t>) return TensorType::I64;
  if constexpr (std::is_same_v<Value, std::uint8_t>) return TensorType::U8;
  if constexpr (std::is_same_v<Value, std::uint32_t>) return TensorType::U32;
  if constexpr (std::is_same_v<Value, bool>) return TensorType::BOOL;
}

std::string_view name_of(TensorType type) {
  return std::ranges::find(kTypeNames, type, &decltype(kTypeNames)::value_type::first)->second;
}

/// The product of a shape; nullopt where it is negative or does not fit.
std::optional<std::int64_t> product(std::span<const std::int64_t> shape) {
  std::int64_t result = 1;
  for (const auto extent : shape) {
    if (extent < 0) return std::nullopt;
    if (extent > 0 && result > std::numeric_limits<std::int64_t>::max() / extent)
      return std::nullopt;
    result *= extent;
  }
  return result;
}

/// A tensor's place in the data, checked only by itself.
struct Entry {
  std::string name;
  TensorType type;
  std::vector<std::int64_t> shape;
  std::uint64_t begin, end;
};

/// Memory that a tensor is read or copied into, aligned to every type.
std::shared_ptr<std::byte[]> allocate(std::size_t size) {
  return std::shared_ptr<std::byte[]>(new std::byte[size]);
}

/// Reads one file; `where_` is what its errors name.
class Reader {
 public:
  Reader(const ByteSource& source, std::uint64_t size, std::string_view where)
      : source_(source), left_(size), where_(where) {}

  TensorFile read() {
    const auto header = read_header();
    TensorFile file;
    std::vector<Entry> entries;
    for (const auto& [name, value] : header.items()) {
      if (name == kMetadata)
        file.metadata = metadata(value);
      else
        entries.push_back(entry(name, value));
    }
    read_tensors(std::move(entries), file.tensors);
    return file;
  }

 private:
  [[noreturn]] void refuse(const Message& reason) const {
    throw Error(where_,
                en::say("not a usable safetensors file: {}; get a fresh copy of it", reason));
  }

  /// Into `piece`, which must not be longer than what is left.
  void take(std::span<std::byte> piece) {
    source_(piece);
    left_ -= piece.size();
  }

  nlohmann::json read_header() {
    if (left_ < kPrefix) refuse(en::say("it is shorter than 8 bytes"));
    std::uint64_t size = 0;
    take(std::as_writable_bytes(std::span(&size, 1)));
    if (size > kHeaderLimit) refuse(en::say("its header says that it is larger than 4 MB"));
    if (size > left_) refuse(en::say("it ends inside its header"));
    std::string text(static_cast<std::size_t>(size), '\0');
    take(std::as_writable_bytes(std::span(text)));
    nlohmann::json header;
    try {
      header = parse_json(text, kDeepest);
    } catch (const nlohmann::json::exception&) {
      refuse(en::say("its header is not a JSON object"));
    } catch (const Error& fault) {
      refuse(fault.message());
    }
    if (!header.is_object()) refuse(en::say("its header is not a JSON object"));
    if (header.size() > kMostTensors) refuse(en::say("it has more than {} tensors", kMostTensors));
    return header;
  }

  std::map<std::string, std::string> metadata(const nlohmann::json& object) const {
    std::map<std::string, std::string> result;
    if (!object.is_object()) refuse(en::say("its metadata is not a JSON object"));
    for (const auto& [key, value] : object.items()) {
      if (!value.is_string()) refuse(en::say("metadata \"{}\" is not a text", key));
      result.emplace(key, value.get<std::string>());
    }
    return result;
  }

  /// A list of numbers in [0, 2^63).
  std::vector<std::int64_t> numbers(const nlohmann::json& object, const std::string& name,
                                    const char* field) const {
    const auto found = object.find(field);
    const bool usable = found != object.end() && found->is_array() &&
                        std::ranges::all_of(*found, [](const auto& number) {
                          return number.is_number_unsigned() &&
                                 std::in_range<std::int64_t>(number.template get<std::uint64_t>());
                        });
    if (!usable) refuse(en::say("tensor \"{}\" has no usable {}", name, field));
    return found->get<std::vector<std::int64_t>>();
  }

  Entry entry(const std::string& name, const nlohmann::json& object) const {
    if (!object.is_object()) refuse(en::say("tensor \"{}\" is not described", name));
    const auto type_text = object.find("dtype");
    if (type_text == object.end() || !type_text->is_string())
      refuse(en::say("tensor \"{}\" has no dtype", name));
    const auto text = type_text->get<std::string>();
    const auto type =
        std::ranges::find(kTypeNames, text, &decltype(kTypeNames)::value_type::second);
    if (type == kTypeNames.end())
      refuse(en::say("tensor \"{}\" has the type {}, which is not known here", name, text));
    auto shape = numbers(object, name, "shape");
    const auto offsets = numbers(object, name, "data_offsets");
    if (offsets.size() != 2 || offsets[0] > offsets[1])
      refuse(en::say("tensor \"{}\" has no usable data_offsets", name));
    const auto size = static_cast<std::int64_t>(size_of(type->first));
    const auto count = product(shape);
    const auto stored = offsets[1] - offsets[0];
    if (!count || stored % size != 0 || stored / size != *count)
      refuse(en::say("tensor \"{}\" has another size than its shape says", name));
    return {name, type->first, std::move(shape), static_cast<std::uint64_t>(offsets[0]),
            static_cast<std::uint64_t>(offsets[1])};
  }

  /// Checks that the entries cover the data without gap or overlap, then reads them in its order.
  void read_tensors(std::vector<Entry> entries, TensorMap& tensors) {
    std::ranges::sort(entries, {}, [](const Entry& e) { return std::pair(e.begin, e.end); });
    std::uint64_t end = 0;
    for (const auto& e : entries) {
      if (e.begin != end) refuse(en::say("tensor \"{}\" leaves a gap or overlaps", e.name));
      end = e.end;
    }
    if (end > left_) refuse(en::say("it ends inside its data"));
    if (end < left_) refuse(en::say("it has bytes after its data"));
    for (auto& e : entries) {
      const auto size = static_cast<std::size_t>(e.end - e.begin);
      const auto memory = allocate(size);
      take({memory.get(), size});
      if (e.type == TensorType::BOOL &&
          std::ranges::any_of(std::span(memory.get(), size),
                              [](auto b) { return b > std::byte{1}; }))
        refuse(en::say("tensor \"{}\" has a BOOL that is neither 0 nor 1", e.name));
      tensors.emplace(std::move(e.name),
                      Tensor{e.type, std::move(e.shape), {memory, {memory.get(), size}}});
    }
  }

  const ByteSource& source_;
  std::uint64_t left_;
  std::string_view where_;
};

/// The order of the data: wide types first, so that every tensor is aligned to its type.
std::vector<const TensorMap::value_type*> data_order(const TensorMap& tensors) {
  std::vector<const TensorMap::value_type*> order;
  for (const auto& item : tensors) order.push_back(&item);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto* item) { return size_of(item->second.type); });
  return order;
}

std::string header_text(const TensorFile& file) {
  auto header = nlohmann::ordered_json::object();
  if (!file.metadata.empty()) header[std::string(kMetadata)] = file.metadata;
  std::uint64_t offset = 0;
  for (const auto* item : data_order(file.tensors)) {
    const auto& [name, tensor] = *item;
    if (name == kMetadata) throw std::logic_error("a tensor must not be called __metadata__");
    const auto end = offset + tensor.bytes.get().size();
    header[name] = {
        {"dtype", name_of(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string text = header.dump();
  text.resize((text.size() + kPrefix - 1) / kPrefix * kPrefix, ' ');
  return text;
}

}  // namespace

std::size_t size_of(TensorType type) {
  switch (type) {
    case TensorType::F64:
    case TensorType::I64:
      return 8;
    case TensorType::F32:
    case TensorType::I32:
    case TensorType::U32:
      return 4;
    case TensorType::F16:
    case TensorType::BF16:
      return 2;
    case TensorType::U8:
    case TensorType::BOOL:
      return 1;
  }
  return 0;
}

TensorBytes::TensorBytes(const TensorBytes& other) : owner_(other.owner_), bytes_(other.bytes_) {
  if (owner_ || bytes_.empty()) return;
  const auto memory = allocate(bytes_.size());
  std::ranges::copy(bytes_, memory.get());
  bytes_ = {memory.get(), bytes_.size()};
  owner_ = memory;
}

template <typename Value>
Tensor Tensor::showing(std::span<const Value> values, std::vector<std::int64_t> shape) {
  if (product(shape) != static_cast<std::int64_t>(values.size()))
    throw std::logic_error(
        fmt::format("{} values do not fill shape [{}]", values.size(), fmt::join(shape, ", ")));
  return {type_of<Value>(), std::move(shape), {nullptr, std::as_bytes(values)}};
}

template <typename Value>
Tensor Tensor::of(std::span<const Value> values, std::vector<std::int64_t> shape) {
  const Tensor shown = showing(values, std::move(shape));
  Tensor copy = shown;
  return copy;
}

template <typename Value>
Tensor Tensor::of(std::vector<Value>&& values, std::vector<std::int64_t> shape) {
  const auto owner = std::make_shared<const std::vector<Value>>(std::move(values));
  Tensor tensor = showing(std::span(*owner), std::move(shape));
  tensor.bytes = {owner, tensor.bytes.get()};
  return tensor;
}

template <typename Value>
std::span<const Value> Tensor::as() const {
  if (type != type_of<Value>())
    throw Error(en::say("a tensor holds {}, not {}", name_of(type), name_of(type_of<Value>())));
  const auto data = bytes.get();
  return {reinterpret_cast<const Value*>(data.data()), data.size() / sizeof(Value)};
}

#define HANKKI_TENSOR_VALUE(Value)                                                           \
  template Tensor Tensor::of<Value>(std::span<const Value>, std::vector<std::int64_t>);      \
  template Tensor Tensor::of<Value>(std::vector<Value>&&, std::vector<std::int64_t>);        \
  template Tensor Tensor::showing<Value>(std::span<const Value>, std::vector<std::int64_t>); \
  template std::span<const Value> Tensor::as<Value>() const
HANKKI_TENSOR_VALUE(float);
HANKKI_TENSOR_VALUE(double);
HANKKI_TENSOR_VALUE(std::int32_t);
HANKKI_TENSOR_VALUE(std::int64_t);
HANKKI_TENSOR_VALUE(std::uint8_t);
HANKKI_TENSOR_VALUE(std::uint32_t);
#undef HANKKI_TENSOR_VALUE
template Tensor Tensor::of<bool>(std::span<const bool>, std::vector<std::int64_t>);
template std::span<const bool> Tensor::as<bool>() const;

std::int64_t Tensor::elements() const {
  return static_cast<std::int64_t>(bytes.get().size() / size_of(type));
}

bool Tensor::operator==(const Tensor& other) const {
  return type == other.type && shape == other.shape &&
         std::ranges::equal(bytes.get(), other.bytes.get());
}

const Tensor& expect_tensor(const TensorMap& tensors, std::string_view name, TensorType type,
                            std::span<const std::int64_t> shape) {
  const auto found = tensors.find(name);
  if (found == tensors.end())
    throw Error(name, en::say("this tensor is missing; the weights are of another model"));
  const Tensor& tensor = found->second;
  if (tensor.type != type || !std::ranges::equal(tensor.shape, shape))
    throw Error(name,
                en::say("this tensor is {} [{}], expected {} [{}]; the weights are of "
                        "another model or other data",
                        name_of(tensor.type), fmt::format("{}", fmt::join(tensor.shape, ", ")),
                        name_of(type), fmt::format("{}", fmt::join(shape, ", "))));
  return tensor;
}

void serialize(const TensorFile& file, const ByteSink& sink) {
  const std::string header = header_text(file);
  const std::uint64_t header_size = header.size();
  sink({reinterpret_cast<const char*>(&header_size), kPrefix});
  sink(header);
  for (const auto* item : data_order(file.tensors)) {
    const auto data = item->second.bytes.get();
    sink({reinterpret_cast<const char*>(data.data()), data.size()});
  }
}

std::string serialize(const TensorFile& file) {
  std::string bytes;
  serialize(file, [&](std::string_view piece) { bytes.append(piece); });
  return bytes;
}

TensorFile read_tensor_file(const ByteSource& source, std::uint64_t size, std::string_view where) {
  return Reader(source, size, where).read();
}

TensorFile parse_tensor_file(std::string_view bytes, std::string_view where) {
  const auto source = [rest = bytes](std::span<std::byte> piece) mutable {
    std::ranges::copy(std::as_bytes(std::span(rest.substr(0, piece.size()))), piece.begin());
    rest.remove_prefix(piece.size());
  };
  return read_tensor_file(source, bytes.size(), where);
}

void show_prefixed(TensorMap& target, const TensorMap& tensors, std::string_view prefix) {
  for (const auto& [name, tensor] : tensors)
    target.emplace(std::string(prefix) + name, tensor.shown());
}

TensorMap take_prefixed(TensorMap& source, std::string_view prefix) {
  TensorMap taken;
  for (auto item = source.lower_bound(prefix);
       item != source.end() && item->first.starts_with(prefix); item = source.erase(item))
    taken.emplace(item->first.substr(prefix.size()), std::move(item->second));
  return taken;
}

std::string content_hash(const TensorMap& tensors) {
  Sha256 hash;
  for (const auto& [name, tensor] : tensors) {
    // Lengths and counts before what they count, so that no two maps share a stream.
    hash.update(fmt::format("{}:{}{}[{}]", name.size(), name, name_of(tensor.type),
                            fmt::join(tensor.shape, ",")));
    hash.update(tensor.bytes.get());
  }
  return hash.hex();
}

}  // namespace hankki
