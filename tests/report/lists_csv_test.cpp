// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/lists_csv.h"

#include <gtest/gtest.h>

#include <array>

namespace hankki {
namespace {

TEST(ListsCsv, WritesTheSourcesIdsAndRanksFromOne) {
  DatasetBuilder builder;
  builder.add_interaction("u,1", "soup", 5, kNoTime);
  builder.add_interaction("u2", "bread", 5, kNoTime);
  builder.add_interaction("u3", "stew", 5, kNoTime);
  const Dataset dataset = builder.build();
  // "unused" users and items shift the split's indices away from the data set's.
  Split split;
  split.users = {*dataset.find_user("u2"), *dataset.find_user("u3")};
  split.items = {*dataset.find_recipe("soup"), *dataset.find_recipe("stew")};

  RankedLists lists;
  lists.k = 2;
  lists.users = {0, 1};
  lists.items = {1, 0, 0, RankedLists::kNoItem};
  lists.scores = {2.5f, -1.0f, 0.125f, 0.0f};
  EXPECT_EQ(lists_csv(lists, split, dataset),
            "user,item,rank,score\n"
            "u2,stew,1,2.5\n"
            "u2,soup,2,-1\n"
            "u3,soup,1,0.125\n");
}

TEST(ListsCsv, QuotesIdsAndKeepsTheHeaderOfAnEmptyList) {
  DatasetBuilder builder;
  builder.add_interaction("u,1", "so\"up", 5, kNoTime);
  const Dataset dataset = builder.build();
  Split split;
  split.users = {0};
  split.items = {0};
  RankedLists lists;
  lists.k = 1;
  EXPECT_EQ(lists_csv(lists, split, dataset), "user,item,rank,score\n");
  lists.users = {0};
  lists.items = {0};
  lists.scores = {1};
  EXPECT_EQ(lists_csv(lists, split, dataset), "user,item,rank,score\n\"u,1\",\"so\"\"up\",1,1\n");
}

}  // namespace
}  // namespace hankki
