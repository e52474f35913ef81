// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/list_worlds.h"

#include "core/bandit/comparison.h"
#include "core/bandit/list_simulation.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/training.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class WorkbenchListWorlds : public WorkbenchTest {
 protected:
  RunId train(const std::string& model) {
    const RunId id = workspace->runs().add(known.split_id, request_of(model));
    return train_run(*workspace, id, known, {}, job).run.id;
  }
};

TEST_F(WorkbenchListWorlds, TheBetterModelGetsTheTraffic) {
  const RunId ease = train("ease"), random = train("random");
  const RunWorld made =
      make_run_world(*workspace, {.runs = {random, ease}, .depth = 20}, known, job);
  ASSERT_EQ(made.world.lists.size(), 2u);
  const Split& split = *known.split;
  for (std::size_t user = 0; user < made.world.users(); ++user) {
    const UserIndex row = made.world.lists[0].users[user];
    const auto test = split.test.row(row);
    EXPECT_EQ(made.world.wanted[user], std::vector<ItemIndex>(test.begin(), test.end()));
    for (std::size_t arm = 0; arm < 2; ++arm)
      for (const ItemIndex item : made.world.list(arm, user))
        EXPECT_FALSE(std::ranges::binary_search(split.train.row(row), item)) << "rated already";
  }
  const ListTruth truth = truth_of(made.world);
  EXPECT_EQ(truth.best, 1u) << "two tastes are easy to tell apart";
  const ListSimulation result =
      simulate_lists(made.world, parse_policy("thompson"), {.visits = 3000}, nullptr, job);
  EXPECT_GT(result.slots_of[1], result.slots_of[0]);
}

TEST_F(WorkbenchListWorlds, RunsThatCannotBeShownAreRefused) {
  EXPECT_THAT(error_of([&] { make_run_world(*workspace, {}, known, job); }),
              HasSubstr("there is no run"));
  const RunId untrained = workspace->runs().add(known.split_id, request_of("ease"));
  EXPECT_FALSE(
      error_of([&] { make_run_world(*workspace, {.runs = {untrained}}, known, job); }).empty());
}

}  // namespace
}  // namespace hankki::test
