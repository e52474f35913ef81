// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <fstream>

#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/datasets.h"
#include "tests/gui/patience.h"
#include "tests/support/test_support.h"
#include "ui/data/cleaning_card.h"
#include "ui/data/cleaning_row.h"
#include "ui/data/dataset_bar.h"
#include "ui/data/import_form.h"
#include "ui/data/quality_card.h"
#include "ui/data/split_card.h"
#include "ui/data/table_card.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/histogram_plot.h"
#include "ui/session/language.h"
#include "ui/tables/interaction_table_model.h"
#include "ui/tables/recipe_table_model.h"
#include "ui/tables/refused_table_model.h"
#include "ui/theme/format.h"
#include "ui/theme/paths.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/veil.h"

namespace hankki {
namespace {

using test::TemporaryFolder;
using testing::HasSubstr;

/// 30 users, 20 items; user u rated item i with (u + i) % 6 stars, so that 0 occurs; dated.
std::string ratingsFile() {
  std::string text = "userId,movieId,rating,timestamp\n";
  for (int u = 0; u < 30; ++u)
    for (int i = 0; i < 20; ++i)
      if ((u * i) % 3 != 1)
        text += std::to_string(u) + ',' + std::to_string(i) + ',' + std::to_string((u + i) % 6) +
                ',' + std::to_string(1'600'000'000 + 86'400 * (u + i)) + '\n';
  return text;
}

/// The page in a window of its own, on a new workspace.
class DataPageTest : public testing::Test {
 protected:
  DataPageTest() : page(std::make_unique<DataPage>(session)) {
    page->resize(1200, 760);
    page->show();
    state.openWorkspace(folder.path() / "w");
    EXPECT_TRUE(waitFor([&] { return state.workspace() && jobs.isIdle(); }));
  }

  /// As the window goes: the page first.
  ~DataPageTest() override { page.reset(); }

  DataPage& data() { return static_cast<DataPage&>(*page); }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }

  template <typename Widget>
  Widget& find(const QString& name = {}) {
    auto* found = page->findChild<Widget*>(name);
    if (!found) throw std::runtime_error("no widget " + name.toStdString());
    return *found;
  }

  /// Drops the files on the page, accepts what the dialog makes of them, and waits.
  void importByDrop(const std::vector<std::filesystem::path>& files) {
    QMimeData mime;
    QList<QUrl> urls;
    for (const auto& file : files)
      urls << QUrl::fromLocalFile(QString::fromStdString(file.string()));
    mime.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page.get(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page.get(), &drop);
    auto& accept = find<QPushButton>("importAccept");
    ASSERT_TRUE(waitFor([&] { return accept.isEnabled(); }));
    QSignalSpy ended(&data(), &DataPage::importEnded);
    accept.click();
    ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  }

  void importRatings() {
    importByDrop({folder.write("ratings.csv", ratingsFile())});
    ASSERT_TRUE(waitForView());
  }

  bool waitForView() {
    return waitFor([&] { return state.dataset() && jobs.isIdle() && rows("recipeTable") > 0; });
  }

  /// The page's own, not a card's.
  MessageStrip& strip() {
    return *page->findChild<MessageStrip*>(QString(), Qt::FindDirectChildrenOnly);
  }

  int rows(const QString& table) { return find<DataTable>(table).model()->rowCount(); }

  TemporaryFolder folder;
  Session session;
  JobRunner& jobs = session.jobs();
  AppState& state = session.state();
  std::unique_ptr<Page> page;
};

/// In the middle of the plot, half way up.
void clickBar(HistogramPlot& plot, std::size_t bin) {
  plot.drawNow();
  auto& canvas = *plot.findChild<QCustomPlot*>();
  const auto& chosen = plot.bins()[bin];
  const double x = chosen.label.isEmpty() ? (chosen.lower + chosen.upper) / 2 : double(bin);
  const QPoint place(qRound(canvas.axisRect()->axis(QCPAxis::atBottom)->coordToPixel(x)),
                     canvas.axisRect()->center().y());
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, place);
}

TEST_F(DataPageTest, ABarShowsItsRows) {
  importRatings();
  auto& ratings = *page->findChild<HistogramPlot*>();
  ASSERT_GE(ratings.bins().size(), 2U);
  const int all = rows("interactionTable");
  const auto count = static_cast<int>(ratings.bins()[1].count);
  ASSERT_LT(count, all);
  clickBar(ratings, 1);
  EXPECT_TRUE(find<DataTable>("interactionTable").isVisible());
  ASSERT_TRUE(waitFor([&] { return rows("interactionTable") == count; }))
      << rows("interactionTable");
  clickBar(ratings, 1);
  EXPECT_TRUE(waitFor([&] { return rows("interactionTable") == all; })) << "again: all";
}

TEST_F(DataPageTest, EnterOpensAllThatIsKnownOfARecipe) {
  importRatings();
  auto& table = find<DataTable>("recipeTable");
  auto& record = find<QWidget>("recipeRecord");
  EXPECT_FALSE(record.isVisible());
  table.selectRow(0);
  QTest::keyClick(&table, Qt::Key_Return);
  ASSERT_TRUE(record.isVisible());
  const auto id = [&](int row) {
    return table.model()->index(row, RecipeTableModel::Id).data().toString();
  };
  const auto text = [&] { return record.findChild<QTextBrowser*>()->toPlainText(); };
  EXPECT_TRUE(text().contains(id(0))) << text().toStdString();
  table.selectRow(1);
  EXPECT_TRUE(text().contains(id(1))) << "it follows the row";
  find<QToolButton>("closeRecord").click();
  EXPECT_FALSE(record.isVisible());
}

TEST_F(DataPageTest, OffersTheBuiltinDataWhenThereIsNone) {
  auto& empty = find<EmptyState>("noDataset");
  EXPECT_TRUE(empty.isVisible());
  EXPECT_FALSE(page->canExport());
  empty.button()->click();
  ASSERT_TRUE(waitForView());
  EXPECT_FALSE(empty.isVisible());
  EXPECT_GE(rows("recipeTable"), 1500);
  EXPECT_EQ(state.splits().size(), 1U);
}

TEST_F(DataPageTest, ImportsADroppedTableAndShowsItsRows) {
  importRatings();
  ASSERT_EQ(state.datasets().size(), 1U);
  EXPECT_EQ(state.datasets()[0].source, "csv");
  EXPECT_EQ(rows("recipeTable"), 20);
  EXPECT_EQ(rows("interactionTable"), state.datasets()[0].interactions);
  EXPECT_EQ(strip().kind(), MessageStrip::Kind::Success);
}

TEST_F(DataPageTest, DataWithoutCookingTimesShowTheirRatingsByMonth) {
  importRatings();
  const auto* months = page->findChild<HeatMap*>();
  ASSERT_NE(months, nullptr);
  EXPECT_TRUE(months->isVisible());
  std::int64_t ratings = 0;
  for (const QString& line : months->toCsv().split("\r\n", Qt::SkipEmptyParts).mid(1))
    ratings += line.section(',', 2).toLongLong();
  EXPECT_EQ(ratings, state.datasets()[0].interactions);
  EXPECT_TRUE(months->toCsv().contains("2020,9,"));
}

TEST_F(DataPageTest, SaysWhatIsWrongWithABrokenFileAndChangesNothing) {
  importRatings();
  const auto identity = state.datasets()[0].identity;
  importByDrop({folder.write("broken.csv", "userId,movieId,rating\n1,2,abc\n3,4,nan\n")});
  auto& strip = this->strip();
  EXPECT_TRUE(strip.isVisible());
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Error);
  EXPECT_THAT(strip.sentence().toStdString(), HasSubstr("broken.csv"));
  const auto stored = state.workspace()->datasets().list();
  ASSERT_EQ(stored.size(), 1U);
  EXPECT_EQ(stored[0].identity, identity);
}

TEST_F(DataPageTest, CancellingAnImportChangesNothing) {
  std::string text = "userId,movieId,rating\n";
  for (int row = 0; row < 400'000; ++row)
    text += std::to_string(row % 9'973) + ',' + std::to_string(row % 7'919) + ",4\n";
  const ImportPlan plan{.kind = ImportKind::Csv,
                        .first = folder.write("large.csv", text),
                        .columns = {.user = "userId", .item = "movieId", .rating = "rating"}};
  QSignalSpy ended(&data(), &DataPage::importEnded);
  data().startImport(plan, {});
  jobs.cancelAll();
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  EXPECT_EQ(strip().kind(), MessageStrip::Kind::Info);
  EXPECT_TRUE(state.workspace()->datasets().list().empty());
}

TEST_F(DataPageTest, ShowsTheRowsThatAnImportRefused) {
  std::string text = ratingsFile() + "77,1,abc,1600000000\n";
  importByDrop({folder.write("dirty.csv", text)});
  ASSERT_TRUE(waitForView());
  auto& strip = this->strip();
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Warn);
  EXPECT_THAT(strip.sentence().toStdString(), HasSubstr("could not be read and were left out: 1"));
  ASSERT_EQ(rows("refusedTable"), 1);
  const auto* model = find<DataTable>("refusedTable").model();
  EXPECT_THAT(model->index(0, RefusedTableModel::Reason).data().toString().toStdString(),
              HasSubstr("abc"));
}

TEST_F(DataPageTest, SearchesSortsAndFilters) {
  importRatings();
  auto& tables = find<TableCard>();
  tables.showTab(TableCard::Interactions);
  auto& search = find<QLineEdit>("tableSearch");
  search.setText("7");
  QTest::keyClick(&search, Qt::Key_Return);
  const int all = rows("interactionTable");
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle() && rows("interactionTable") < all; }));
  search.clear();
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle() && rows("interactionTable") == all; }));

  auto& table = find<DataTable>("interactionTable");
  table.sortByColumn(InteractionTableModel::Rating, Qt::DescendingOrder);
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle(); }));
  EXPECT_EQ(table.model()->index(0, InteractionTableModel::Rating).data().toString(), "5");

  emit find<QualityCard>().issueChosen(QualityIssue::NoRating);
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle() && rows("interactionTable") < all; }));
  EXPECT_EQ(table.model()->index(0, InteractionTableModel::Rating).data().toString(), "–");
}

TEST_F(DataPageTest, CountsAndAppliesCleaning) {
  importRatings();
  auto& cleaning = find<CleaningCard>();
  QSignalSpy counted(&cleaning, &CleaningCard::counted);
  ASSERT_TRUE(waitFor([&] { return counted.count() > 0; }));
  CleaningRow& minimum = find<CleaningRow>("minimum");
  EXPECT_TRUE(minimum.isOn()) << "there are stars";
  const auto expected = preview_clean(*state.dataset(), cleaning.steps(), {});
  find<QPushButton>("applyCleaning").click();
  ASSERT_TRUE(waitFor([&] { return state.datasets().size() == 2 && jobs.isIdle(); }));
  const DatasetInfo& made = state.datasets()[1];
  EXPECT_EQ(made.derived_from, state.datasets()[0].id);
  EXPECT_EQ(made.interactions, expected.interactions);
  ASSERT_TRUE(waitFor([&] { return state.datasetInfo()->id == made.id && jobs.isIdle(); }));
  EXPECT_FALSE(minimum.isOn()) << "it is clean already";
}

TEST_F(DataPageTest, SaysWhenCleaningWouldLeaveNothing) {
  importRatings();
  auto& cleaning = find<CleaningCard>();
  find<CleaningRow>("core").findChild<QDoubleSpinBox*>()->setValue(1000);
  ASSERT_TRUE(waitFor([&] { return cleaning.strip()->isVisible(); }));
  EXPECT_FALSE(find<QPushButton>("applyCleaning").isEnabled());
  find<CleaningRow>("core").findChild<QDoubleSpinBox*>()->setValue(2);
  ASSERT_TRUE(waitFor([&] { return find<QPushButton>("applyCleaning").isEnabled(); }));
  EXPECT_FALSE(cleaning.strip()->isVisible());
}

TEST_F(DataPageTest, MakesASplitAndGoesToTraining) {
  importRatings();
  QSignalSpy requested(page.get(), &Page::pageRequested);
  find<QPushButton>("nextStep").click();
  auto& form = find<SplitCard>();
  ASSERT_TRUE(form.isVisible());
  find<QSpinBox>("splitTest").setValue(20);
  auto& make = find<QPushButton>("makeSplit");
  ASSERT_TRUE(waitFor([&] { return make.isEnabled(); }));
  EXPECT_TRUE(form.strip()->isVisible()) << "a random split of dated data may flatter";
  make.click();
  ASSERT_TRUE(waitFor([&] { return requested.count() == 1 && jobs.isIdle(); }));
  EXPECT_EQ(requested[0][0].toString(), "train");
  ASSERT_EQ(state.splits().size(), 1U);
  EXPECT_DOUBLE_EQ(state.splits()[0].recipe.test, 0.2);
  EXPECT_EQ(state.splitInfo()->id, state.splits()[0].id);
  EXPECT_FALSE(form.isVisible());
}

TEST_F(DataPageTest, SharesThatLeaveNothingToTrainOnMakeNoSplit) {
  importRatings();
  find<QPushButton>("nextStep").click();
  auto& form = find<SplitCard>();
  auto& make = find<QPushButton>("makeSplit");
  const auto train = [&] {
    for (const auto* label : form.findChildren<QLabel*>())
      if (label->text().endsWith("% train")) return label->text();
    return QString();
  };
  const auto trainText = [](double share) { return formatPercent(share) + " train"; };
  find<QSpinBox>("splitValidation").setValue(60);
  EXPECT_EQ(train(), trainText(0.3));
  find<QSpinBox>("splitFolds").setValue(2);  // each is tested: half of everything
  EXPECT_EQ(train(), trainText(0));
  EXPECT_FALSE(make.isEnabled());
  EXPECT_TRUE(make.toolTip().contains("smaller")) << make.toolTip().toStdString();
  EXPECT_TRUE(form.strip()->isVisible());
  find<QSpinBox>("splitValidation").setValue(40);
  ASSERT_TRUE(waitFor([&] { return make.isEnabled(); }));
  EXPECT_EQ(train(), trainText(0.1));
}

TEST_F(DataPageTest, MakesFoldsTogether) {
  importRatings();
  QSignalSpy requested(page.get(), &Page::pageRequested);
  find<QPushButton>("nextStep").click();
  auto& folds = find<QSpinBox>("splitFolds");
  auto& make = find<QPushButton>("makeSplit");
  auto& method = find<QComboBox>("splitMethod");
  EXPECT_TRUE(folds.toolTip().contains("A split for each fold")) << folds.toolTip().toStdString();
  folds.setValue(2);
  EXPECT_FALSE(find<QSpinBox>("splitTest").isEnabled()) << "its share is that of a fold";
  EXPECT_TRUE(make.text().contains("2")) << make.text().toStdString();
  method.setCurrentIndex(2);
  EXPECT_FALSE(folds.isEnabled()) << "the latest of a user is one test part";
  EXPECT_FALSE(make.text().contains("2"));
  method.setCurrentIndex(0);
  ASSERT_TRUE(waitFor([&] { return make.isEnabled(); }));
  EXPECT_TRUE(find<QLabel>("splitSizes").text().contains("1 of 2"));
  make.click();
  ASSERT_TRUE(waitFor([&] { return requested.count() == 1 && jobs.isIdle(); }));
  ASSERT_EQ(state.splits().size(), 2U);
  EXPECT_EQ(state.splits()[1].recipe.fold, 2);
  EXPECT_DOUBLE_EQ(state.splits()[1].recipe.test, 0.5);
  EXPECT_DOUBLE_EQ(state.splits()[1].recipe.validation, 0.1);
  EXPECT_EQ(state.splitInfo()->id, state.splits()[0].id);
}

TEST_F(DataPageTest, ExportsTheTableAsShown) {
  importRatings();
  const auto file = folder.path() / "out.csv";
  data().exportTo(file);
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle() && std::filesystem::exists(file); }));
  std::ifstream stream(file);
  std::string line;
  int lines = 0;
  while (std::getline(stream, line)) {
    if (lines == 0) {
      EXPECT_THAT(line, HasSubstr("\xEF\xBB\xBFid,name"));
    }
    ++lines;
  }
  EXPECT_EQ(lines, 21);
}

TEST_F(DataPageTest, ReadsAndWritesFilesWhoseNamesAreKorean) {
  importByDrop({folder.write("요리/평점.csv", ratingsFile())});
  ASSERT_TRUE(waitForView());
  EXPECT_EQ(state.datasets().front().name, "평점");
  const auto file = folder.path() / path_from_utf8("요리/내보내기.csv");
  data().exportTo(file);
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle(); }));
  EXPECT_GT(read_file(file).size(), 100U);
  EXPECT_TRUE(strip().sentence().contains("내보내기.csv"));
}

TEST_F(DataPageTest, AnOfferToRemoveEndsWithItsWorkspace) {
  importRatings();
  page->findChild<QToolButton*>("removeDataset")->click();
  ASSERT_TRUE(strip().isVisible());
  state.openWorkspace(folder.path() / "other");
  EXPECT_FALSE(strip().isVisible()) << "nothing of another workspace can be removed by it";
  ASSERT_TRUE(waitFor([&] { return state.workspace() && jobs.isIdle(); }));
  EXPECT_FALSE(strip().isVisible());
}

TEST_F(DataPageTest, BeforeTheFirstDataSetIsReadNothingIsStated) {
  bool stated = false, read = false;
  QObject::connect(&state, &AppState::datasetChanged, page.get(), [&] {
    if (!state.datasetInfo() || state.dataset()) return;
    read = true;
    stated = find<DataTable>("recipeTable").isVisible() || find<QualityCard>().isVisible();
  });
  importRatings();
  EXPECT_TRUE(read);
  EXPECT_FALSE(stated) << "0 recipes, nothing missing";
  EXPECT_TRUE(find<QualityCard>().isVisible());
}

TEST_F(DataPageTest, WhileAnotherDataSetIsReadTheCardsAreDimmed) {
  importRatings();
  importByDrop({folder.write("other.csv", ratingsFile() + "99,1,5,1600000000\n")});
  ASSERT_TRUE(waitFor([&] { return state.datasets().size() == 2 && jobs.isIdle(); }));
  auto& quality = find<QualityCard>();
  const auto* next = page->findChild<QPushButton*>("nextStep");
  ASSERT_TRUE(waitFor([&] { return quality.isEnabled() && next->isEnabled(); }));
  state.selectDataset(state.datasets().front().id);
  EXPECT_FALSE(quality.isEnabled());
  EXPECT_TRUE(Veil::isOver(quality));
  EXPECT_TRUE(quality.isVisible()) << "what was there stays";
  EXPECT_FALSE(next->isEnabled());
  EXPECT_FALSE(page->canExport());
  int users = 0;
  for (const QLabel* label : find<DatasetBar>().findChildren<QLabel*>())
    users += label->text() == "30" || label->text() == "31";
  EXPECT_EQ(users, 0) << "no figure under the other name";
  ASSERT_TRUE(waitFor([&] { return quality.isEnabled(); }));
  EXPECT_FALSE(Veil::isOver(quality));
  EXPECT_TRUE(next->isEnabled());
}

TEST_F(DataPageTest, TheMenuShowsTheStepsBeforeTheyAreAppliedAndTheSetSaysHowItWasCleaned) {
  importRatings();
  const QString source = QString::fromStdString(state.datasets().front().name);
  EXPECT_FALSE(find<QLabel>("provenance").isVisible());
  data().menuAction(1)->trigger();
  auto& cleaning = find<CleaningCard>();
  EXPECT_TRUE(cleaning.strip()->isVisible());
  ASSERT_TRUE(waitFor([&] { return jobs.isIdle(); }));
  EXPECT_EQ(state.datasets().size(), 1U) << "nothing is applied unseen";
  QTest::mouseClick(&find<QPushButton>("applyCleaning"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] {
    return state.datasetInfo() && state.datasetInfo()->source == "clean" && state.dataset() &&
           jobs.isIdle();
  }));
  const QString line = find<QLabel>("provenance").text();
  EXPECT_TRUE(find<QLabel>("provenance").isVisible());
  EXPECT_TRUE(line.startsWith("Cleaned from " + source + ": ")) << line.toStdString();
  const DatasetInfo cleaned = *state.datasetInfo();
  for (const CleaningStepResult& step : cleaned.cleaning)
    EXPECT_TRUE(line.contains(QString::fromStdString(step.step.english()) + ' ' +
                              formatCount(-step.removed)))
        << line.toStdString();
  EXPECT_TRUE(line.endsWith(formatCount(cleaned.interactions) + " left")) << line.toStdString();
}

TEST_F(DataPageTest, WhatWasRefusedComesBackFilledAndCanBePutRight) {
  const auto file = folder.write("broken.csv", "userId,movieId,rating\n1,2,abc\n3,4,nan\n");
  importByDrop({file});
  auto* again = strip().findChild<QToolButton*>("stripAction");
  ASSERT_TRUE(strip().isVisible() && again->isVisible());
  EXPECT_EQ(again->text(), "Edit and try again");
  folder.write("broken.csv", ratingsFile());
  again->click();
  ASSERT_TRUE(waitFor([&] {
    auto* accept = page->findChild<QPushButton*>("importAccept");
    return accept && accept->isVisible() && accept->isEnabled();
  }));
  QPushButton* accept = nullptr;
  for (auto* button : page->findChildren<QPushButton*>("importAccept"))
    if (button->isVisible()) accept = button;
  ASSERT_TRUE(accept);
  EXPECT_EQ(toPath(accept->window()->findChild<QLineEdit*>("importFirst")->text()), file);
  QSignalSpy ended(&data(), &DataPage::importEnded);
  accept->click();
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1 && state.datasets().size() == 1; }));
  EXPECT_EQ(strip().kind(), MessageStrip::Kind::Success);
}

TEST_F(DataPageTest, AnImportTellsWhatItGuessedBeforeItIsRun) {
  setLanguage("en");  // whose plurals are a translation too
  ImportForm form(jobs);
  form.resize(800, 600);
  form.show();
  const auto table =
      folder.write("u.data", "7\t3\t4\t20140407\n7\t5\tx\t20140408\n8\t3\t2\t20150101\n");
  const auto* said = form.findChild<QLabel*>("importSurvey");
  form.setPlan({.kind = ImportKind::Csv, .first = table});
  ASSERT_TRUE(waitFor([&] { return said->text().contains("2014-04-07"); }))
      << said->text().toStdString();
  for (const char* part : {"3 lines, 3 rows", "separated by tabs; no header line",
                           "times are taken for days like 20140407"})
    EXPECT_TRUE(said->text().contains(part)) << part << ": " << said->text().toStdString();
  EXPECT_EQ(form.plan().columns.user, "1");
  EXPECT_EQ(form.plan().columns.time, "4");
  // Told otherwise, it looks again.
  form.findChild<QComboBox*>("timeForm")->setCurrentIndex(static_cast<int>(TimeForm::Seconds));
  EXPECT_EQ(form.plan().options.form.time, TimeForm::Seconds);
  ASSERT_TRUE(waitFor([&] { return said->text().contains("1970-08-22"); }))
      << said->text().toStdString();
  // A name of two columns is chosen by number.
  const auto twice = folder.write("twice.csv", "user,item,rating,rating\n1,2,1,5\n1,3,1,4\n");
  form.setFile(0, pathText(twice));
  ASSERT_TRUE(waitFor([&] { return form.plan().columns.user == "user"; }));
  auto* rating = form.findChild<QComboBox*>("columnRating");
  EXPECT_EQ(rating->findText("rating"), -1);
  EXPECT_GE(rating->findData("4"), 0);
}

TEST_F(DataPageTest, HowATableIsWrittenCanBeChosenAndThePreviewFollows) {
  ImportForm form(jobs);
  form.resize(800, 600);
  form.show();
  const auto table = folder.write("t.csv", "a;b,c\n1;2,3\n4;5,6\n");
  const auto* rows = form.findChild<QTableView*>("importPreview")->model();
  auto* separator = form.findChild<QComboBox*>("separator");
  auto* header = form.findChild<QComboBox*>("headerLine");
  form.setPlan({.kind = ImportKind::Csv, .first = table});
  ASSERT_TRUE(waitFor([&] { return rows->rowCount() == 2; }));
  EXPECT_EQ(separator->currentText(), "guessed: semicolons");
  EXPECT_EQ(header->currentText(), "guessed: names the columns");
  EXPECT_EQ(rows->headerData(1, Qt::Horizontal).toString(), "b,c");

  separator->setCurrentIndex(static_cast<int>(Separator::Comma));
  ASSERT_TRUE(waitFor([&] { return rows->headerData(1, Qt::Horizontal).toString() == "c"; }));
  header->setCurrentIndex(static_cast<int>(HeaderLine::No));
  ASSERT_TRUE(waitFor([&] { return rows->rowCount() == 3; }));
  EXPECT_EQ(form.plan().columns.user, "1");
  EXPECT_EQ(form.plan().options.form.separator, Separator::Comma);
  EXPECT_EQ(form.plan().options.form.header, HeaderLine::No);

  ImportForm again(jobs);  // as after a refusal
  again.setPlan(form.plan());
  EXPECT_EQ(again.plan().options.form.separator, Separator::Comma);
  EXPECT_EQ(again.plan().options.form.header, HeaderLine::No);
}

TEST_F(DataPageTest, AReadySplitIsLookedThroughBeforeItIsImported) {
  setLanguage("en");  // whose plurals are a translation too
  ImportForm form(jobs);
  form.resize(800, 600);
  form.show();
  const auto split = folder.write(
      "s.tsv", "user;item;split;time;mood\n7;3;train;20140407;x\n7;5;test;20140408;y\n");
  const auto* said = form.findChild<QLabel*>("importSurvey");
  form.setPlan({.kind = ImportKind::Split, .first = split});
  ASSERT_TRUE(waitFor([&] { return said->text().contains("2014-04-07"); }))
      << said->text().toStdString();
  for (const char* part : {"3 lines, 2 rows", "separated by semicolons", "not read: mood"})
    EXPECT_TRUE(said->text().contains(part)) << part << ": " << said->text().toStdString();
  EXPECT_FALSE(form.findChild<QComboBox*>("headerLine")->isVisible()) << "it has to have one";
  form.findChild<QComboBox*>("timeForm")->setCurrentIndex(static_cast<int>(TimeForm::Seconds));
  ASSERT_TRUE(waitFor([&] { return said->text().contains("1970-08-22"); }))
      << said->text().toStdString();
}

TEST_F(DataPageTest, TheImportOffersTheOtherFilePreviewsBothAndRemembersTheFolder) {
  const auto recipes = folder.write("food/RAW_recipes.csv", "name,id\nsoup,1\n");
  folder.write("food/RAW_interactions.csv", "user_id,recipe_id,date,rating\n7,1,2008-01-01,5\n");
  ImportForm form(jobs);
  form.show();
  form.setFile(0, pathText(recipes));
  auto* use = form.strip().findChild<QToolButton*>("stripAction");
  ASSERT_TRUE(waitFor([&] { return use->isVisible(); }));
  EXPECT_TRUE(form.strip().sentence().contains("RAW_interactions.csv"));
  use->click();
  EXPECT_EQ(form.plan().second, recipes.parent_path() / "RAW_interactions.csv");
  const auto* table = form.findChild<DataTable*>("importPreview");
  const auto header = [&] { return table->model()->headerData(0, Qt::Horizontal).toString(); };
  ASSERT_TRUE(waitFor([&] { return header() == "name"; }));
  QTest::mouseClick(form.findChild<QWidget*>("previewChoice")->findChild<QToolButton*>("second"),
                    Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return header() == "user_id"; }));
  EXPECT_EQ(toPath(ImportForm(jobs).startFolder()), recipes.parent_path()) << "next time too";
}

TEST_F(DataPageTest, RenamesAndRemovesADataSet) {
  importRatings();
  auto& name = find<QLineEdit>("datasetName");
  page->findChild<QToolButton*>("renameDataset")->click();
  name.setText("My films");
  QTest::keyClick(&name, Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return state.datasets()[0].name == "My films"; }));
  page->findChild<QToolButton*>("removeDataset")->click();
  EXPECT_EQ(state.datasets().size(), 1U) << "not without being asked";
  auto& strip = this->strip();
  strip.findChild<QToolButton*>("stripAction")->click();
  ASSERT_TRUE(waitFor([&] { return state.datasets().empty() && jobs.isIdle(); }));
  EXPECT_TRUE(find<EmptyState>("noDataset").isVisible());
}

TEST_F(DataPageTest, FollowsTheLanguage) {
  importRatings();
  setLanguage("ko");
  const auto& next = find<QPushButton>("nextStep");
  EXPECT_TRUE(waitFor([&] { return next.text() == "다음: 분할 만들기"; }));
  EXPECT_EQ(find<DataTable>("recipeTable").model()->headerData(0, Qt::Horizontal).toString(),
            "레시피");
  setLanguage("en");
  EXPECT_TRUE(waitFor([&] { return next.text() == "Next: make a split"; }));
}

class ModelTest : public testing::Test {
 protected:
  ModelTest() {
    DatasetBuilder builder;
    builder.add_recipe({.id = "1", .name = "Soup", .minutes = 5});
    for (int user = 0; user < 50; ++user)
      builder.add_interaction(std::to_string(user), std::to_string(user % 7), float(user % 6),
                              user);
    view = makeDataView(std::make_shared<const Dataset>(builder.build()), {});
  }

  bool settle() {
    return QTest::qWaitFor([&] { return jobs.isIdle(); }, kPatience);
  }

  /// Drives a model through what the tables do with it, under Qt's own checks.
  template <typename Model, typename Fill>
  void check(Model& model, int column, Fill fill) {
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill();
    ASSERT_TRUE(settle());
    const int all = model.rowCount();
    EXPECT_GT(all, 0);
    for (int i = 0; i < model.columnCount(); ++i)
      EXPECT_FALSE(model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    model.sort(column, Qt::DescendingOrder);
    ASSERT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), all);
    model.setText("surely not there");
    ASSERT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 0);
    model.setText("");
    ASSERT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), all);
  }

  JobRunner jobs;
  DataViewPtr view;
};

TEST_F(ModelTest, RecipesKeepQtsRules) {
  RecipeTableModel model(jobs);
  check(model, RecipeTableModel::Ratings, [&] { model.setView(view); });
  model.setView(nullptr);
  EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ModelTest, InteractionsKeepQtsRules) {
  InteractionTableModel model(jobs);
  check(model, InteractionTableModel::Date, [&] { model.setView(view); });
}

TEST_F(ModelTest, RefusedRowsKeepQtsRules) {
  RefusedTableModel model(jobs);
  check(model, RefusedTableModel::Reason, [&] {
    model.setRefused({{"a.csv", 7, Message::verbatim("rating is missing")},
                      {"b.csv", 2, Message::verbatim("user is missing")}});
  });
}

TEST_F(ModelTest, DropsAQueryThatIsNoLongerCurrent) {
  InteractionTableModel model(jobs);
  model.setView(view);
  QSignalSpy shown(&model, &RowModel::rowsChanged);
  model.setText("surely not there");
  model.setText("3");
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown.count(), 1) << "only the last query is shown";
  EXPECT_GT(model.rowCount(), 0);
}

}  // namespace
}  // namespace hankki
