// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>

#include "core/base/error.h"

namespace hankki {
namespace {

using testing::HasSubstr;

TensorFile some_file() {
  TensorFile file;
  file.metadata = {{"model", "bpr"}, {"한글", "\"quoted\"\n"}};
  file.tensors.emplace("f32", Tensor::of<float>(std::vector{1.5F, -0.0F, 1e-30F, 4.0F}, {2, 2}));
  file.tensors.emplace("f64", Tensor::of<double>(std::vector{0.1, -1e300}, {2}));
  file.tensors.emplace("i32", Tensor::of<std::int32_t>(std::vector{-7}, {1, 1, 1}));
  file.tensors.emplace("i64", Tensor::of<std::int64_t>(std::vector<std::int64_t>{1}, {}));
  file.tensors.emplace("u8", Tensor::of<std::uint8_t>(std::vector<std::uint8_t>{1, 2, 255}, {3}));
  file.tensors.emplace("u32", Tensor::of<std::uint32_t>(std::vector<std::uint32_t>{}, {0, 5}));
  return file;
}

/// A file with this header and that many bytes of data.
std::string file_with(const std::string& header, std::size_t data = 0) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i)
    bytes[i] = static_cast<char>((header.size() >> (8 * i)) & 0xFF);
  return bytes + header + std::string(data, 'd');
}

std::string refusal(std::string_view bytes) {
  try {
    parse_tensor_file(bytes, "model.safetensors");
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("model.safetensors: "));
    return error.what();
  }
  return "accepted";
}

TEST(Safetensors, RoundTrip) {
  const TensorFile file = some_file();
  const std::string bytes = serialize(file);
  const TensorFile back = parse_tensor_file(bytes, "x");
  EXPECT_EQ(back.metadata, file.metadata);
  EXPECT_EQ(back.tensors, file.tensors);
  EXPECT_EQ(serialize(back), bytes);
  EXPECT_EQ(back.tensors.at("f32").as<float>()[2], 1e-30F);
  EXPECT_EQ(back.tensors.at("i64").elements(), 1);
  EXPECT_EQ(back.tensors.at("u32").elements(), 0);
}

/// A file of one tensor "half" with these 16-bit values.
TensorFile halves(const std::string& type, std::span<const std::uint16_t> bits) {
  const std::string header = R"({"half":{"dtype":")" + type + R"(","shape":[)" +
                             std::to_string(bits.size()) + R"(],"data_offsets":[0,)" +
                             std::to_string(2 * bits.size()) + "]}}";
  std::string bytes = file_with(header);
  bytes.append(reinterpret_cast<const char*>(bits.data()), 2 * bits.size());
  return parse_tensor_file(bytes, "x");
}

// Known values of IEEE 754's binary16: ones, the largest, the smallest normal one and what is
// below.
TEST(Safetensors, Float16BecomesFloat) {
  const std::vector<std::uint16_t> bits{0x3C00, 0xC000, 0x7BFF, 0x0400, 0x03FF, 0x0001,
                                        0x8001, 0x0000, 0x8000, 0x7C00, 0xFC00, 0x3555};
  const TensorFile file = halves("F16", bits);
  const Tensor& tensor = file.tensors.at("half");
  EXPECT_EQ(tensor.type, TensorType::F16);
  EXPECT_EQ(tensor.elements(), std::ssize(bits));
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const std::vector<float> values = to_floats(tensor);
  EXPECT_THAT(values,
              testing::ElementsAre(1.0F, -2.0F, 65504.0F, 0x1p-14F, 1023 * 0x1p-24F, 0x1p-24F,
                                   -0x1p-24F, 0.0F, -0.0F, kInfinity, -kInfinity, 0x1.554p-2F));
  EXPECT_TRUE(std::signbit(values[8]));
  EXPECT_TRUE(std::isnan(
      to_floats(halves("F16", std::vector<std::uint16_t>{0x7E00}).tensors.at("half"))[0]));
  EXPECT_EQ(parse_tensor_file(serialize(file), "x").tensors, file.tensors);
}

TEST(Safetensors, BFloat16BecomesFloat) {
  const TensorFile file =
      halves("BF16", std::vector<std::uint16_t>{0x3F80, 0xC040, 0x0001, 0x7F80});
  EXPECT_THAT(to_floats(file.tensors.at("half")),
              testing::ElementsAre(1.0F, -3.0F, 0x1p-133F, std::numeric_limits<float>::infinity()));
}

TEST(Safetensors, OnlyFloatsBecomeFloats) {
  EXPECT_THAT(to_floats(some_file().tensors.at("f32")),
              testing::ElementsAre(1.5F, -0.0F, 1e-30F, 4.0F));
  EXPECT_THROW(to_floats(some_file().tensors.at("f64")), Error);
}

TEST(Safetensors, ABoolIsZeroOrOne) {
  const std::string header = R"({"b":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]}})";
  std::string bytes = file_with(header, 2);
  EXPECT_THAT(refusal(bytes), HasSubstr("neither 0 nor 1"));
  bytes[bytes.size() - 2] = '\1';
  bytes[bytes.size() - 1] = '\0';
  const TensorFile file = parse_tensor_file(bytes, "x");
  EXPECT_THAT(file.tensors.at("b").as<bool>(), testing::ElementsAre(true, false));
  EXPECT_EQ(serialize(file).size() % 8, 2U);
}

TEST(Safetensors, RoundTripOfNothing) {
  const TensorFile back = parse_tensor_file(serialize({}), "x");
  EXPECT_TRUE(back.metadata.empty());
  EXPECT_TRUE(back.tensors.empty());
}

// Other programs map the file and read tensors in place.
TEST(Safetensors, DataIsAligned) {
  TensorFile file;
  file.tensors.emplace("a", Tensor::of<std::uint8_t>(std::vector<std::uint8_t>{1}, {1}));
  file.tensors.emplace("b", Tensor::of<double>(std::vector{1.0}, {1}));
  const std::string bytes = serialize(file);
  EXPECT_EQ(static_cast<unsigned char>(bytes[0]) % 8, 0);
  EXPECT_THAT(bytes, HasSubstr(R"("b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]})"));
}

// As the reference implementation writes it, with spaces after the header.
TEST(Safetensors, ReadsWhatOthersWrite) {
  const std::string header =
      R"({"w":{"dtype":"I32","shape":[1],"data_offsets":[0,4]},"__metadata__":{"format":"pt"}}    )";
  const TensorFile file = parse_tensor_file(file_with(header, 4), "x");
  EXPECT_EQ(file.metadata.at("format"), "pt");
  EXPECT_EQ(file.tensors.at("w").as<std::int32_t>()[0], 0x64646464);
}

TEST(Safetensors, EveryTruncationIsRefused) {
  const std::string bytes = serialize(some_file());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_NE(refusal(std::string_view(bytes).substr(0, size)), "accepted") << size;
}

TEST(Safetensors, BytesLeftOverAreRefused) {
  EXPECT_THAT(refusal(serialize(some_file()) + "x"), HasSubstr("bytes after its data"));
}

TEST(Safetensors, HeaderOver4MegabytesIsRefused) {
  std::string bytes(8, '\0');
  const std::uint64_t size = 100'000'001;
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>((size >> (8 * i)) & 0xFF);
  EXPECT_THAT(refusal(bytes), HasSubstr("larger than 4 MB"));
  EXPECT_THAT(refusal(std::string(8, '\xFF')), HasSubstr("larger than 4 MB"));
}

TEST(Safetensors, OffsetsMustCoverTheData) {
  const auto two = [](const std::string& first, const std::string& second) {
    return R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)" + first +
           R"(},"b":{"dtype":"U8","shape":[4],"data_offsets":)" + second + "}}";
  };
  EXPECT_EQ(refusal(file_with(two("[0,4]", "[4,8]"), 8)), "accepted");
  EXPECT_EQ(refusal(file_with(two("[4,8]", "[0,4]"), 8)), "accepted");
  EXPECT_THAT(refusal(file_with(two("[0,4]", "[2,6]"), 6)), HasSubstr("overlaps"));
  EXPECT_THAT(refusal(file_with(two("[0,4]", "[0,4]"), 4)), HasSubstr("overlaps"));
  EXPECT_THAT(refusal(file_with(two("[0,4]", "[5,9]"), 9)), HasSubstr("gap"));
  EXPECT_THAT(refusal(file_with(two("[1,5]", "[5,9]"), 9)), HasSubstr("gap"));
  EXPECT_THAT(refusal(file_with(two("[0,4]", "[4,8]"), 7)), HasSubstr("ends inside its data"));
}

TEST(Safetensors, SizeMustMatchShapeAndType) {
  const auto one = [](const std::string& type, const std::string& shape, std::size_t size) {
    return file_with(R"({"a":{"dtype":")" + type + R"(","shape":)" + shape +
                         R"(,"data_offsets":[0,)" + std::to_string(size) + "]}}",
                     size);
  };
  EXPECT_EQ(refusal(one("F32", "[2,3]", 24)), "accepted");
  EXPECT_THAT(refusal(one("F32", "[2,3]", 23)), HasSubstr("another size"));
  EXPECT_THAT(refusal(one("F64", "[2,3]", 24)), HasSubstr("another size"));
  // A product that overflows must not come out as the right size.
  EXPECT_THAT(refusal(one("U8", "[4294967296,4294967296]", 0)), HasSubstr("another size"));
  EXPECT_THAT(refusal(one("F64", "[2305843009213693952]", 0)), HasSubstr("another size"));
  EXPECT_THAT(refusal(one("U8", "[-1]", 0)), HasSubstr("no usable shape"));
  EXPECT_THAT(refusal(one("U8", "[1.0]", 1)), HasSubstr("no usable shape"));
  EXPECT_THAT(refusal(one("U8", "[18446744073709551615]", 1)), HasSubstr("no usable shape"));
  EXPECT_THAT(refusal(one("F8_E4M3", "[1]", 1)), HasSubstr("the type F8_E4M3"));
}

TEST(Safetensors, GarbageIsRefused) {
  for (const char* header :
       {"", "x", "null", "[]", "{", "{\"a\":1}", "{\"a\":{}}", "{\"__metadata__\":3}",
        "{\"__metadata__\":{\"a\":1}}", "{\"a\":{\"dtype\":3,\"shape\":[],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0]}}",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,0]}}",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":1,\"data_offsets\":[0,1]}}", "\xFF\xFE{}"})
    EXPECT_THAT(refusal(file_with(header, 1)), HasSubstr("not a usable safetensors")) << header;
  EXPECT_THAT(refusal(file_with(std::string(1'000'000, '['))), HasSubstr("nested too deeply"));
}

TEST(Safetensors, ManyTensorsAreReadAtOnceAndFarTooManyRefused) {
  const auto many = [](int count) {
    std::string header = "{";
    for (int i = 0; i < count; ++i)
      header += (i > 0 ? ",\"t" : "\"t") + std::to_string(i) +
                R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
    return file_with(header + "}");
  };
  EXPECT_EQ(parse_tensor_file(many(20'000), "x").tensors.size(), 20'000U);
  EXPECT_THAT(refusal(many(20'001)), HasSubstr("more than 20000 tensors"));
}

// Whatever the bytes, there is a file or an Error; and what is read can be written and read again.
TEST(Safetensors, FlippedBytesNeverCrash) {
  const std::string good = serialize(some_file());
  std::mt19937 random(3);
  int refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = good;
    for (int flips = 0; flips <= round % 3; ++flips)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      const TensorFile file = parse_tensor_file(bytes, "x");
      EXPECT_EQ(parse_tensor_file(serialize(file), "x").tensors, file.tensors);
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(Tensor, RefusesTheWrongType) {
  const Tensor tensor = Tensor::of<float>(std::vector{1.0F}, {1});
  EXPECT_EQ(tensor.as<float>()[0], 1.0F);
  EXPECT_THROW(tensor.as<double>(), Error);
  EXPECT_THROW(Tensor::of<float>(std::vector{1.0F}, {2}), std::logic_error);
}

TEST(ExpectTensor, NamesWhatDiffers) {
  const TensorMap tensors = some_file().tensors;
  const std::vector<std::int64_t> shape{2, 2}, other{4};
  EXPECT_EQ(&expect_tensor(tensors, "f32", TensorType::F32, shape), &tensors.at("f32"));
  EXPECT_THROW(expect_tensor(tensors, "none", TensorType::F32, shape), Error);
  EXPECT_THROW(expect_tensor(tensors, "f32", TensorType::F64, shape), Error);
  EXPECT_THROW(expect_tensor(tensors, "f32", TensorType::F32, other), Error);
}

TEST(ContentHash, DependsOnEverything) {
  const TensorMap base{{"a", Tensor::of<float>(std::vector{1.0F, 2.0F}, {2})}};
  EXPECT_EQ(content_hash(base),
            content_hash(parse_tensor_file(serialize({{}, base}), "x").tensors));
  const TensorMap name{{"b", base.at("a")}};
  const TensorMap shape{{"a", Tensor::of<float>(std::vector{1.0F, 2.0F}, {1, 2})}};
  const TensorMap value{{"a", Tensor::of<float>(std::vector{1.0F, 2.5F}, {2})}};
  Tensor retyped = base.at("a");
  retyped.type = TensorType::I32;
  const TensorMap type{{"a", retyped}};
  for (const auto& other : {name, shape, value, type, TensorMap{}})
    EXPECT_NE(content_hash(base), content_hash(other));
}

TEST(Safetensors, ShownBytesAreNotCopiedAndACopyOfThemIs) {
  std::vector<float> values{1, 2, 3};
  const Tensor shown = Tensor::showing(std::span<const float>(values), {3});
  EXPECT_EQ(shown.as<float>().data(), values.data());
  const Tensor copy = shown;
  const TensorMap kept = owned({{"a", shown}});
  values[0] = 7;
  EXPECT_EQ(shown.as<float>()[0], 7);
  EXPECT_EQ(copy.as<float>()[0], 1);
  EXPECT_EQ(kept.at("a").as<float>()[0], 1);
}

TEST(Safetensors, TakenBytesAreSharedByCopies) {
  std::vector<float> values{1, 2, 3};
  const float* place = values.data();
  Tensor kept;
  {
    const Tensor taken = Tensor::of(std::move(values), {3});
    EXPECT_EQ(taken.as<float>().data(), place);
    kept = taken;
  }
  EXPECT_EQ(kept.as<float>().data(), place);
  EXPECT_EQ(kept.as<float>()[2], 3);
  EXPECT_EQ(kept.shown().as<float>().data(), place);
}

TEST(Safetensors, TensorsAreWrittenFromWhereTheyAre) {
  const TensorFile file = some_file();
  std::set<const void*> places;
  std::string bytes;
  serialize(file, [&](std::string_view piece) {
    places.insert(piece.data());
    bytes += piece;
  });
  EXPECT_EQ(bytes, serialize(file));
  for (const auto& [name, tensor] : file.tensors)
    EXPECT_TRUE(tensor.elements() == 0 || places.contains(tensor.bytes.get().data())) << name;
}

TEST(Safetensors, TensorsOfOddSizesAreAlignedInMemory) {
  TensorFile file;
  file.tensors.emplace("a", Tensor::of<std::uint8_t>(std::vector<std::uint8_t>(3), {3}));
  file.tensors.emplace("b", Tensor::of<double>(std::vector<double>(2), {2}));
  const TensorFile back = parse_tensor_file(serialize(file), "x");
  for (const auto& [name, tensor] : back.tensors)
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(tensor.bytes.get().data()) % 8, 0U) << name;
}

}  // namespace
}  // namespace hankki
