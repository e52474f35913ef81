// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_file.h"

#include <limits>
#include <random>

#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

std::string file_of(const Dataset& dataset) {
  std::string bytes;
  write_dataset(dataset, [&](std::string_view piece) { bytes += piece; }, {});
  return bytes;
}

Dataset parse(std::string_view bytes) { return parse_dataset(bytes, "3.bin", {}); }

void expect_equal(const Dataset& left, const Dataset& right) {
  EXPECT_EQ(left.users(), right.users());
  EXPECT_EQ(left.recipes(), right.recipes());
  EXPECT_EQ(left.interactions(), right.interactions());
  EXPECT_EQ(left.tags().terms(), right.tags().terms());
  EXPECT_EQ(left.ingredients().terms(), right.ingredients().terms());
  EXPECT_EQ(left.identity(), right.identity());
}

TEST(DatasetFile, RoundTripKeepsEveryField) {
  const Dataset dataset = small_dataset();
  const Dataset back = parse(file_of(dataset));
  expect_equal(back, dataset);
  EXPECT_EQ(back.tags().find("korean"), dataset.tags().find("korean"));
}

TEST(DatasetFile, RoundTripOfNothing) { expect_equal(parse(file_of(Dataset())), Dataset()); }

TEST(DatasetFile, EveryTruncationIsRefused) {
  const std::string bytes = file_of(small_dataset(9));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(parse(std::string_view(bytes).substr(0, size)), Error) << size;
}

TEST(DatasetFile, BytesAfterTheEndAreRefused) {
  EXPECT_THAT(error_of([] { parse(file_of(small_dataset()) + "x"); }),
              HasSubstr("3.bin: not a usable data set: it has bytes after its end"));
}

TEST(DatasetFile, AnotherVersionIsNamed) {
  std::string bytes = file_of(small_dataset());
  bytes[8] = 9;
  EXPECT_THAT(error_of([&] { parse(bytes); }), HasSubstr("stored in version 9"));
}

TEST(DatasetFile, TimesOfTheFirstVersionAreSeconds) {
  DatasetBuilder builder;
  builder.add_interaction("u", "1", 5, 1'200'000'000);
  builder.add_interaction("u", "2", 5, kNoTime);
  builder.add_interaction("u", "3", 5, -3);
  std::string bytes = file_of(builder.build());
  bytes[8] = 1;
  const Dataset dataset = parse(bytes);
  EXPECT_EQ(dataset.interactions()[0].time, 1'200'000'000 * kSecond);
  EXPECT_EQ(dataset.interactions()[1].time, kNoTime);
  EXPECT_EQ(dataset.interactions()[2].time, -3 * kSecond);
  builder.add_interaction("u", "1", 5, std::numeric_limits<Time>::max() / 2);
  bytes = file_of(builder.build());
  bytes[8] = 1;
  EXPECT_THAT(error_of([&] { parse(bytes); }), HasSubstr("a time is out of range"));
}

TEST(DatasetFile, HugeCountIsRefusedBeforeAllocation) {
  std::string bytes = file_of(small_dataset());
  bytes.replace(12, 8, 8, '\xFF');
  EXPECT_THAT(error_of([&] { parse(bytes); }), HasSubstr("too short"));
}

TEST(DatasetFile, RowsThatPointOutsideAreRefused) {
  const std::vector<Recipe> recipes(1);
  EXPECT_THROW(Dataset::from_parts({"u"}, recipes, {{.user = 1, .item = 0}}, {}, {}), Error);
  EXPECT_THROW(Dataset::from_parts({"u"}, recipes, {{.user = 0, .item = 1}}, {}, {}), Error);
  EXPECT_THROW(Dataset::from_parts({"u"}, recipes, {}, {"twice", "twice"}, {}), Error);
  Recipe tagged;
  tagged.tags = {1};
  EXPECT_THROW(Dataset::from_parts({}, {tagged}, {}, {"one"}, {}), Error);
  Recipe cooked;
  cooked.ingredients = {0};
  EXPECT_THROW(Dataset::from_parts({}, {cooked}, {}, {}, {}), Error);
}

// Whatever the bytes, there is a data set or an Error; never a crash or another exception.
TEST(DatasetFile, FlippedBytesNeverCrash) {
  const std::string good = file_of(small_dataset());
  std::mt19937 random(7);
  int refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = good;
    for (int flips = 0; flips <= round % 4; ++flips)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      EXPECT_LE(parse(bytes).interactions().size(), bytes.size());
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(DatasetFile, CancellingStops) {
  CancelToken token;
  token.cancel();
  EXPECT_THROW(write_dataset(
                   small_dataset(), [](std::string_view) {}, JobContext(token)),
               Cancelled);
  const std::string bytes = file_of(small_dataset());
  EXPECT_THROW(parse_dataset(bytes, "3.bin", JobContext(token)), Cancelled);
}

}  // namespace
}  // namespace hankki::test
