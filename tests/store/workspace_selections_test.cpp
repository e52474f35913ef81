// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"
#include "core/store/datasets.h"
#include "core/store/selections.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkspaceSelections : public WorkspaceTest {
 protected:
  /// Those of selections.
  std::vector<std::string> files() const {
    std::vector<std::string> all = artifact_files();
    std::erase_if(
        all, [](const std::string& name) { return name.find("selections") == std::string::npos; });
    return all;
  }
};

TEST_F(WorkspaceSelections, WhatWasSavedComesBackInAnotherSession) {
  {
    const auto workspace = open();
    const DatasetId dataset = add_dataset(*workspace);
    workspace->selections().save(dataset, "국 soups", {1, 0, 1});
    workspace->selections().save(dataset, "a first one", {1});
  }
  const auto workspace = open(Workspace::Access::ReadOnly);
  const auto all = workspace->selections().list(1);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].name, "a first one");
  EXPECT_EQ(all[1].name, "국 soups");
  EXPECT_EQ(all[1].recipes, 2);
  EXPECT_EQ(all[1].dataset, 1);
  EXPECT_THAT(workspace->selections().recipes(all[1].id), ElementsAre(0, 1));
  EXPECT_EQ(workspace->selections().find(1, "a first one")->id, all[0].id);
  EXPECT_FALSE(workspace->selections().find(1, "soups"));
}

TEST_F(WorkspaceSelections, ANameIsGivenOnceADataSet) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  workspace->selections().save(dataset, "soups", {0});
  EXPECT_THAT(error_of([&] { workspace->selections().save(dataset, "soups", {1}); }),
              HasSubstr("another selection named \"soups\""));
  const DatasetId other = workspace->datasets().add(small_dataset(20), {.name = "other"}, {});
  workspace->selections().save(other, "soups", {0});
  EXPECT_THAT(workspace->selections().list(dataset), SizeIs(1));
  EXPECT_THAT(files(), SizeIs(2)) << "nothing is left of the one refused";
}

TEST_F(WorkspaceSelections, WhatIsNoSelectionIsRefused) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  EXPECT_THAT(error_of([&] { workspace->selections().save(dataset, "", {0}); }),
              HasSubstr("needs a name"));
  EXPECT_THAT(error_of([&] { workspace->selections().save(dataset, "a", {}); }),
              HasSubstr("no recipe is selected"));
  EXPECT_THAT(error_of([&] { workspace->selections().save(dataset, "a", {99}); }),
              HasSubstr("recipe 99 is not of this data set"));
  EXPECT_THAT(error_of([&] { workspace->selections().save(77, "a", {0}); }),
              HasSubstr("data set 77"));
  EXPECT_THAT(error_of([&] { workspace->selections().recipes(5); }), HasSubstr("selection 5"));
  EXPECT_THAT(workspace->selections().list(dataset), IsEmpty());
}

TEST_F(WorkspaceSelections, WhatIsRemovedComesBackUnlessItsNameIsTaken) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  const SelectionId id = workspace->selections().save(dataset, "soups", {0, 1});
  workspace->selections().remove(id);
  EXPECT_THAT(workspace->selections().list(dataset), IsEmpty());
  workspace->selections().restore(id);
  EXPECT_THAT(workspace->selections().recipes(id), ElementsAre(0, 1));
  workspace->selections().remove(id);
  const SelectionId second = workspace->selections().save(dataset, "soups", {1});
  EXPECT_THAT(error_of([&] { workspace->selections().restore(id); }),
              HasSubstr("another selection"));
  workspace->selections().remove(second);
  workspace->purge(std::chrono::seconds(0));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(WorkspaceSelections, TheyGoWithTheirDataSet) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  const SelectionId id = workspace->selections().save(dataset, "soups", {0});
  workspace->datasets().remove(dataset);
  EXPECT_THAT(workspace->selections().list(dataset), IsEmpty());
  workspace->datasets().restore(dataset);
  EXPECT_THAT(workspace->selections().recipes(id), ElementsAre(0));
}

TEST_F(WorkspaceSelections, ARowThatNobodyWroteIsNamed) {
  {
    const auto workspace = open();
    workspace->selections().save(add_dataset(*workspace), "soups", {0, 1});
  }
  edit_database({"UPDATE selection SET recipes = -3"});
  const auto workspace = open();
  EXPECT_THAT(error_of([&] { workspace->selections().list(1); }),
              HasSubstr("table selection, row 1, column recipes"));
}

}  // namespace
}  // namespace hankki::test
