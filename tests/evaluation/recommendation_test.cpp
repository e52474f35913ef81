// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/recommendation.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

TEST(Recommendation, IsTheUsersListAsItIsTested) {
  const test::TinyData data = test::two_tastes();
  const auto model = make_model("itemknn", model_spec("itemknn").preset("default"));
  model->begin(data.split.train, 1, {});
  model->run_epoch(0, {});
  const Evaluation tested =
      evaluate(*model, data.split, Part::Test, data.dataset, {.ks = {10}}, {});
  for (std::size_t i = 0; i < tested.lists.users.size(); ++i) {
    const UserIndex row = tested.lists.users[i];
    const auto items = recommend(*model, data.split, row, 10, 3, {});
    ASSERT_EQ(items.size(), 10U);
    for (std::size_t place = 0; place < items.size(); ++place) {
      EXPECT_EQ(items[place].item, tested.lists.row(i)[place]);
      EXPECT_EQ(items[place].in_test, data.split.test.contains(row, items[place].item));
      EXPECT_LE(items[place].reasons.size(), 3U);
    }
  }
}

TEST(Recommendation, EndsWhereTheCatalogueDoes) {
  const test::TinyData data = test::two_tastes();
  const auto model = make_model("mostpop", model_spec("mostpop").preset("default"));
  model->begin(data.split.train, 1, {});
  model->run_epoch(0, {});
  const auto left = data.split.items.size() - data.split.train.row(0).size() -
                    data.split.validation.row(0).size();
  EXPECT_EQ(recommend(*model, data.split, 0, 100, 3, {}).size(), left);
}

TEST(Recommendation, StopsWhenCancelled) {
  const test::TinyData data = test::two_tastes();
  const auto model = make_model("mostpop", model_spec("mostpop").preset("default"));
  model->begin(data.split.train, 1, {});
  model->run_epoch(0, {});
  const JobContext job;
  job.token().cancel();
  EXPECT_THROW(recommend(*model, data.split, 0, 10, 3, job), Cancelled);
}

}  // namespace
}  // namespace hankki
