// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/slices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/models/listed_model.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

using testing::ElementsAre;

constexpr Time kStart = 1'000 * kDay;

struct Row {
  const char* user;
  const char* item;
  int day;
  Part part;
};

struct Judged {
  Dataset dataset;
  Split split;
  std::unique_ptr<Recommender> model;

  std::vector<Slice> slices(SliceBy by) {
    EvaluationOptions options;
    options.ks = {2};
    return evaluate_slices(*model, split, Part::Test, dataset, by, options, {});
  }
};

Judged judged(const std::vector<Row>& rows, const std::string& id = "mostpop") {
  DatasetBuilder builder;
  for (const Row& row : rows)
    builder.add_interaction(row.user, row.item, 5, kStart + row.day * kDay);
  Judged result{.dataset = builder.build()};
  std::vector<Part> parts;
  for (const Interaction& found : result.dataset.interactions())
    for (const Row& row : rows)
      if (result.dataset.users()[found.user] == row.user &&
          result.dataset.recipes()[found.item].id == row.item)
        parts.push_back(row.part);
  result.split = make_split(result.dataset, parts, {.method = SplitRecipe::Method::Imported});
  result.model = make_model(id, model_spec(id).preset("default"));
  result.model->begin(result.split.train, 1, {});
  result.model->run_epoch(0, {});
  result.model->prepare_scoring();
  return result;
}

std::vector<std::string> ids(const std::vector<Slice>& slices) {
  std::vector<std::string> all;
  for (const Slice& slice : slices) all.push_back(slice.id);
  return all;
}

// Popularity in train: a 3, b 2, c 1, d and e 0.
const std::vector<Row> kRows{
    {"1", "a", 0, Part::Train},   {"2", "a", 1, Part::Train},   {"3", "a", 2, Part::Train},
    {"1", "b", 300, Part::Train}, {"2", "b", 390, Part::Train}, {"3", "c", 400, Part::Train},
    {"1", "c", 410, Part::Test},  {"1", "d", 410, Part::Test},  {"2", "d", 411, Part::Test},
    {"3", "b", 411, Part::Test},  {"4", "e", 412, Part::Test},  {"4", "a", 412, Part::Test}};

TEST(Slices, ByHistoryAreTheUsersOfEachLength) {
  const auto slices = judged(kRows).slices(SliceBy::History);
  ASSERT_THAT(ids(slices), ElementsAre("0", "1-2"));
  EXPECT_EQ(slices[0].users, 1);
  EXPECT_EQ(slices[0].interactions, 2);
  EXPECT_EQ(slices[0].items, 5);
  EXPECT_DOUBLE_EQ(slices[0].metrics.at("recall@2"), 0.5) << "user 4 gets a and b, finds a";
  EXPECT_EQ(slices[1].users, 3);
  // User 1 gets c, d and finds both; user 2 gets c, d and finds d; user 3 gets b, d and finds b.
  EXPECT_DOUBLE_EQ(slices[1].metrics.at("recall@2"), 1);
  EXPECT_DOUBLE_EQ(slices[1].metrics.at("hit@2"), 1);
}

TEST(Slices, ByAgeAskForTheItemsOfEachAge) {
  const auto slices = judged(kRows).slices(SliceBy::Age);
  // At day 400, the end of train: a is 400 days old, b 100, c new born; d and e nobody has.
  ASSERT_THAT(ids(slices), ElementsAre("new", "up to 30 days", "up to a year", "older"));
  EXPECT_EQ(slices[0].items, 2);
  EXPECT_EQ(slices[0].users, 3);
  EXPECT_EQ(slices[0].interactions, 3);
  // In the list over all, users 1 and 2 find d, user 4 not e; among d and e all find theirs.
  EXPECT_DOUBLE_EQ(slices[0].metrics.at("recall@2"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(slices[0].metrics.at("recall@2:among"), 1);
  EXPECT_EQ(slices[1].users, 1);
  EXPECT_DOUBLE_EQ(slices[1].metrics.at("ndcg@2"), 1);
  EXPECT_EQ(slices[2].interactions, 1);
  EXPECT_DOUBLE_EQ(slices[3].metrics.at("recall@2"), 1) << "user 4 finds a";
}

TEST(Slices, ByPopularityAskForTheItemsOfEachGroup) {
  // Train holds a three times, b twice and c once: the lines are at 1.2 and 4.8 of six.
  const auto slices = judged(kRows).slices(SliceBy::Popularity);
  ASSERT_THAT(ids(slices), ElementsAre("new", "tail", "head", "top"));
  EXPECT_EQ(slices[0].items, 2);
  EXPECT_EQ(slices[0].users, 3);
  EXPECT_DOUBLE_EQ(slices[0].metrics.at("recall@2"), 2.0 / 3) << "users 1 and 2 find d, 4 not e";
  EXPECT_EQ(slices[1].users, 1);
  EXPECT_DOUBLE_EQ(slices[1].metrics.at("recall@2"), 1) << "user 1 finds c";
  EXPECT_DOUBLE_EQ(slices[2].metrics.at("hit@2"), 1) << "user 3 finds b";
  EXPECT_DOUBLE_EQ(slices[3].metrics.at("ndcg@2"), 1) << "user 4 finds a";
  EXPECT_FALSE(slices[3].metrics.contains("ndcg@2:among"));
}

TEST(Slices, OfListsThatWereImportedHaveNoRankingAmongTheSlice) {
  Judged told = judged(kRows);
  const auto mostpop = told.slices(SliceBy::Age);
  const InteractionMatrix* masked[] = {&told.split.train, &told.split.validation};
  std::vector<UserIndex> users;
  for (UserIndex user = 0; user < told.split.train.users(); ++user) users.push_back(user);
  const RankedLists ranked = rank_top_k(*told.model, users, masked, 2, {});
  ItemLists lists;
  for (std::size_t row = 0; row < users.size(); ++row)
    lists.emplace_back(ranked.row(row).begin(), ranked.row(row).end());
  told.model = make_listed();
  told.model->begin(told.split.train, 1, {});
  told.model->load_weights(owned(listed_weights(lists, {})));
  const auto imported = told.slices(SliceBy::Age);
  ASSERT_EQ(ids(imported), ids(mostpop));
  for (std::size_t at = 0; at < imported.size(); ++at) {
    EXPECT_EQ(imported[at].metrics.at("ndcg@2"), mostpop[at].metrics.at("ndcg@2"));
    EXPECT_TRUE(mostpop[at].metrics.contains("ndcg@2:among"));
    EXPECT_FALSE(imported[at].metrics.contains("ndcg@2:among")) << "nobody knows";
  }
}

TEST(Slices, ByShownShowHistoriesToWhomTrainDoesNotKnow) {
  std::vector<Row> rows;
  for (const char* user : {"1", "2", "3"})
    for (const char* item : {"a", "b", "c", "d"}) rows.push_back({user, item, 0, Part::Train});
  for (const char* user : {"4", "5"})
    for (const char* item : {"e", "f", "g"}) rows.push_back({user, item, 0, Part::Train});
  for (const char* item : {"e", "f", "g"}) rows.push_back({"6", item, 1, Part::Test});
  auto told = judged(rows, "itemknn");
  const auto slices = told.slices(SliceBy::Shown);
  ASSERT_THAT(ids(slices), ElementsAre("0", "1", "2"));
  for (const Slice& slice : slices) EXPECT_EQ(slice.users, 1);
  EXPECT_DOUBLE_EQ(slices[0].metrics.at("hit@2"), 0) << "nothing known: the first of the ids";
  EXPECT_DOUBLE_EQ(slices[1].metrics.at("hit@2"), 1) << "the two others of its kind";
  EXPECT_DOUBLE_EQ(slices[2].metrics.at("ndcg@2"), 1) << "one is left";
}

TEST(Slices, ByShownNeedNewUsers) {
  EXPECT_THROW(
      judged({{"1", "a", 0, Part::Train}, {"1", "b", 0, Part::Test}}).slices(SliceBy::Shown),
      Error);
}

}  // namespace
}  // namespace hankki
