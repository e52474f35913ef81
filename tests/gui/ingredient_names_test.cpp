// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/gui/patience.h"
#include "ui/data/cleaning_card.h"
#include "ui/data/cleaning_row.h"
#include "ui/data/ingredient_dialog.h"
#include "ui/session/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// 5 recipes with durkee onion, 1 with onion, 2 with tomatoes, 1 with tomato, 1 with leek; nobody
/// used one.
std::shared_ptr<const Dataset> pantry() {
  DatasetBuilder builder;
  int id = 0;
  const auto add = [&](const char* ingredient, int recipes) {
    for (int i = 0; i < recipes; ++i)
      builder.add_recipe(
          {.id = std::to_string(++id), .ingredients = {builder.ingredients().intern(ingredient)}});
  };
  add("durkee onion", 5);
  add("onion", 1);
  add("tomatoes", 2);
  add("tomato", 1);
  add("leek", 1);
  return std::make_shared<const Dataset>(builder.build());
}

class IngredientNamesTest : public testing::Test {
 protected:
  IngredientNamesTest() : dialog(makeIngredientList(pantry(), {}), {}) {
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
  }

  QAbstractItemModel& rows() { return *dialog.findChild<DataTable*>("ingredientTable")->model(); }
  std::vector<std::string> shown(IngredientModel::Column column) {
    std::vector<std::string> texts;
    for (int row = 0; row < rows().rowCount(); ++row)
      texts.push_back(rows().index(row, column).data().toString().toStdString());
    return texts;
  }
  void tick(int row, Qt::CheckState state = Qt::Checked) {
    rows().setData(rows().index(row, IngredientModel::From), state, Qt::CheckStateRole);
  }
  void rename(int row, const char* to) {
    rows().setData(rows().index(row, IngredientModel::To), QString(to), Qt::EditRole);
  }
  void click(const char* name) { dialog.findChild<QPushButton*>(name)->click(); }

  IngredientDialog dialog;
};

TEST_F(IngredientNamesTest, SuggestionsAreTickedAndUndone) {
  const QAbstractItemModelTester tester(&rows(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_THAT(shown(IngredientModel::From), ElementsAre("durkee onion", "tomato"));
  EXPECT_THAT(shown(IngredientModel::To), ElementsAre("onion", "tomatoes"));
  EXPECT_THAT(shown(IngredientModel::Why), ElementsAre("Brand", "Plural"));
  EXPECT_THAT(dialog.chosen(), IsEmpty());
  EXPECT_FALSE(dialog.findChild<QPushButton*>("undoIngredients")->isEnabled());
  tick(0);
  EXPECT_THAT(dialog.chosen(), ElementsAre(Replacement{"durkee onion", "onion"}));
  click("tickShown");
  EXPECT_EQ(dialog.chosen().size(), 2U);
  click("undoIngredients");
  EXPECT_EQ(dialog.chosen().size(), 1U) << "all that were ticked at once";
  click("undoIngredients");
  EXPECT_THAT(dialog.chosen(), IsEmpty());
  EXPECT_FALSE(dialog.findChild<QPushButton*>("undoIngredients")->isEnabled());
  click("redoIngredients");
  EXPECT_EQ(dialog.chosen().size(), 1U);
  dialog.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
  QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(dialog.chosen(), IsEmpty());
}

TEST_F(IngredientNamesTest, AnyIngredientCanBeGivenAnotherName) {
  dialog.findChild<QCheckBox*>("onlySuggested")->setChecked(false);
  EXPECT_THAT(shown(IngredientModel::From),
              ElementsAre("durkee onion", "tomato", "tomatoes", "onion", "leek"));
  EXPECT_FALSE(rows().index(4, IngredientModel::From).flags() & Qt::ItemIsUserCheckable);
  rename(4, " scallion ");
  EXPECT_THAT(dialog.chosen(), ElementsAre(Replacement{"leek", "scallion"})) << "ticked by it";
  rename(4, "");
  EXPECT_EQ(dialog.chosen().size(), 1U) << "a name is needed";
  rename(4, "leek");
  EXPECT_THAT(dialog.chosen(), IsEmpty());
  click("undoIngredients");
  EXPECT_EQ(dialog.chosen().size(), 1U);
}

TEST_F(IngredientNamesTest, TheFilterLimitsWhatIsTicked) {
  dialog.findChild<QLineEdit*>("ingredientFilter")->setText("TOMA");
  EXPECT_THAT(shown(IngredientModel::From), ElementsAre("tomato"));
  click("tickShown");
  dialog.findChild<QLineEdit*>("ingredientFilter")->clear();
  EXPECT_THAT(dialog.chosen(), ElementsAre(Replacement{"tomato", "tomatoes"}));
}

TEST_F(IngredientNamesTest, NamesInACircleAreRefused) {
  dialog.findChild<QCheckBox*>("onlySuggested")->setChecked(false);
  tick(1);
  rename(2, "tomato");
  dialog.accept();
  EXPECT_TRUE(dialog.isVisible());
  auto* strip = dialog.findChild<MessageStrip*>();
  EXPECT_TRUE(strip->isVisible());
  EXPECT_TRUE(strip->sentence().contains("lead back"));
  click("undoIngredients");
  EXPECT_FALSE(strip->isVisible());
  dialog.accept();
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(IngredientNamesTest, IsSaidInKorean) {
  setLanguage("ko");
  QCoreApplication::processEvents();
  EXPECT_EQ(dialog.windowTitle().toStdString(), "재료 이름");
  EXPECT_EQ(rows()
                .headerData(IngredientModel::To, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .toStdString(),
            "바뀔 이름");
  setLanguage("en");
  QCoreApplication::processEvents();
  EXPECT_EQ(dialog.windowTitle().toStdString(), "Names of ingredients");
}

TEST(CleaningNamesTest, NamesThatAreChosenAreAStep) {
  JobRunner jobs;
  CleaningCard card(jobs);
  card.resize(360, 480);
  card.show();
  card.setView(makeDataView(pantry(), {}), false);
  EXPECT_THAT(card.steps().rename_ingredients, IsEmpty());
  auto& row = *card.findChild<CleaningRow*>("ingredientNames");
  row.findChild<ToggleSwitch*>()->click();
  EXPECT_FALSE(row.isOn()) << "until there are names";
  IngredientDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return (dialog = card.findChild<IngredientDialog*>()) != nullptr; }, kPatience));
  dialog->findChild<QPushButton*>("tickShown")->click();
  QSignalSpy counted(&card, &CleaningCard::counted);
  dialog->accept();
  EXPECT_TRUE(row.isOn());
  EXPECT_EQ(card.steps().rename_ingredients.size(), 2U);
  ASSERT_TRUE(QTest::qWaitFor([&] { return counted.count() > 0; }, kPatience))
      << "it can be done without interactions";
  EXPECT_TRUE(card.findChild<QPushButton*>("applyCleaning")->isEnabled());
  QStringList texts;
  for (const QLabel* label : row.findChildren<QLabel*>()) texts << label->text();
  EXPECT_TRUE(texts.contains("6")) << "recipes: " << texts.join('|').toStdString();
  card.findChild<QPushButton*>("chooseNames")->click();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        const auto dialogs = card.findChildren<IngredientDialog*>();
        dialog = dialogs.isEmpty() ? nullptr : dialogs.last();
        return dialog && dialog->isVisible();
      },
      kPatience));
  EXPECT_EQ(dialog->chosen().size(), 2U) << "as they were chosen";
  dialog->reject();
  EXPECT_EQ(card.steps().rename_ingredients.size(), 2U);
  card.setView(makeDataView(pantry(), {}), false);
  EXPECT_FALSE(row.isOn());
}

}  // namespace
}  // namespace hankki
