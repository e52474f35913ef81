// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <map>

#include "core/store/runs.h"
#include "core/store/vector_sets.h"
#include "core/workbench/datasets.h"
#include "tests/gui/train_page_fixture.h"
#include "ui/plots/line_plot.h"
#include "ui/session/language.h"
#include "ui/tables/run_references.h"
#include "ui/theme/format_difference.h"
#include "ui/theme/theme.h"
#include "ui/train/live_curves_card.h"
#include "ui/train/model_form.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

using test::TrainPageTest;

TEST_F(TrainPageTest, OffersEveryModelAndStartsTheChosenOnes) {
  for (const ModelSpec& spec : model_specs())
    EXPECT_TRUE(page->findChild<QCheckBox*>("model:" + QString::fromStdString(spec.id)));
  choose({});
  EXPECT_FALSE(start().isEnabled());
  EXPECT_FALSE(start().toolTip().isEmpty()) << "a disabled button says why";
  choose({"mostpop", "bpr"});
  EXPECT_TRUE(start().isEnabled());
  EXPECT_TRUE(start().text().contains("2")) << start().text().toStdString();
}

TEST_F(TrainPageTest, TrainsOnAllFolds) {
  EXPECT_FALSE(find<QCheckBox>("trainFamily").isVisible()) << "there are none";
  close();
  {
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    split_into_folds(*workspace, 1, {.seed = 3}, 3, {}, {});
  }
  open();
  state->selectSplit(3);
  ASSERT_TRUE(waitFor([&] { return find<QCheckBox>("trainFamily").isVisible(); }));
  choose({"mostpop", "random"});
  find<QCheckBox>("trainFamily").setChecked(true);
  EXPECT_TRUE(start().text().contains("6")) << start().text().toStdString();
  click(start());
  ASSERT_TRUE(waitIdle());
  ASSERT_TRUE(waitFor([&] { return state->runs().size() == 6; }));
  std::map<SplitId, int> runs;
  for (const RunInfo& run : state->runs()) {
    EXPECT_EQ(run.state, RunState::Done);
    ++runs[run.split];
  }
  EXPECT_EQ(runs, (std::map<SplitId, int>{{2, 2}, {3, 2}, {4, 2}}));
}

TEST_F(TrainPageTest, ModelsThatNobodyLookedAtNeedNoForm) {
  close();
  QSettings().setValue("train/models", QStringList{"mostpop", "itemknn", "random"});
  open();
  click(start());
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(state->runs().size(), 3U);
  EXPECT_EQ(page->findChildren<ModelForm*>().size(), 1) << "each costs the window tens of ms";
  for (const ModelSpec& spec : model_specs()) {
    const RunRequest seen = ModelForm(spec).request(), unseen = ModelForm::usualRequest(spec);
    EXPECT_EQ(unseen.model, seen.model);
    EXPECT_EQ(unseen.preset, seen.preset) << spec.id;
    EXPECT_EQ(unseen.parameters, seen.parameters) << spec.id;
    EXPECT_EQ(unseen.seed, seen.seed) << spec.id;
    EXPECT_EQ(unseen.threads, seen.threads) << spec.id;
    EXPECT_EQ(unseen.ks, seen.ks) << spec.id;
  }
}

TEST_F(TrainPageTest, TheFormIsMadeFromTheSchema) {
  choose({"bpr"});
  for (const Parameter& parameter : model_spec("bpr").parameters.parameters()) {
    const ParameterField& made = field("bpr", QString::fromStdString(parameter.name));
    EXPECT_EQ(made.value(), model_spec("bpr").preset("default").at(parameter.name));
    EXPECT_FALSE(made.isChanged());
  }
  auto& presets = *find<QWidget>("form:bpr").findChild<QWidget*>("presets");
  QTest::mouseClick(presets.findChild<QToolButton*>("recbole"), Qt::LeftButton);
  EXPECT_EQ(field("bpr", "stop_metric").value(), ParameterValue(std::string("mrr@10")));
}

TEST_F(TrainPageTest, AChangeIsMarkedCountedAndReset) {
  choose({"bpr"});
  auto& presets = *find<QWidget>("form:bpr").findChild<QWidget*>("presets");
  auto* preset = presets.findChild<QToolButton*>("default");
  EXPECT_EQ(preset->text(), "default");
  type("bpr", "learning_rate", "0.01");
  type("bpr", "batch_size", "128");
  EXPECT_EQ(preset->text(), "default*");
  EXPECT_EQ(line("bpr", "batch_size").property("state"), "changed");
  EXPECT_TRUE(find<QLabel>("changedCount").text().startsWith("2"));
  click(find<QPushButton>("resetButton"));
  EXPECT_EQ(preset->text(), "default");
  EXPECT_FALSE(field("bpr", "batch_size").isChanged());
  EXPECT_EQ(line("bpr", "learning_rate").text(), "0.001");
}

TEST_F(TrainPageTest, AWrongValueIsRefusedAtItsField) {
  choose({"mostpop", "bpr"});
  type("bpr", "learning_rate", "7");
  auto& error = *field("bpr", "learning_rate").findChild<QLabel*>("error");
  EXPECT_FALSE(error.isHidden());
  EXPECT_TRUE(error.text().contains("1e-06")) << error.text().toStdString();
  EXPECT_EQ(line("bpr", "learning_rate").property("state"), "error");
  bringUp("mostpop");
  EXPECT_FALSE(error.isVisible());
  click(start());
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(model().rowCount(), 0) << "nothing starts as long as a value is wrong";
  EXPECT_TRUE(error.isVisible()) << "the wrong field comes to the front";
  type("bpr", "learning_rate", "0.5");
  EXPECT_TRUE(error.isHidden());
}

TEST_F(TrainPageTest, TheFormsTitleIsTheModelsName) {
  choose({"bpr", "mostpop"});
  const auto title = [&] {
    const QWidget* card = find<QToolButton>("nextModel").parentWidget();
    for (const QLabel* label : card->findChildren<QLabel*>())
      if (label->property("textRole") == "cardTitle") return label->text();
    return QString();
  };
  bringUp("bpr");
  EXPECT_EQ(title(), "BPR");
  bringUp("mostpop");
  EXPECT_EQ(title(), "MostPop");
  EXPECT_TRUE(find<QWidget>("form:mostpop").isVisible());
  choose({"mostpop"});
  EXPECT_FALSE(find<QToolButton>("nextModel").isVisible()) << "there is no other";
}

/// Four presets stand in a form that is as narrow as it can be.
TEST_F(TrainPageTest, NothingOfAFormIsWiderThanItsViewport) {
  for (const ModelSpec& spec : model_specs()) {
    const QString id = QString::fromStdString(spec.id);
    choose({id});
    auto& form = find<QScrollArea>("form:" + id);
    auto* card = form.parentWidget();
    while (card->objectName() != "card") card = card->parentWidget();
    card->setMaximumWidth(card->minimumSizeHint().width());
    const QWidget& viewport = *form.viewport();
    // Wrapped labels are laid out once more when their width is known.
    EXPECT_TRUE(waitFor([&] { return form.widget()->width() <= viewport.width(); }));
    for (const QWidget* child : form.widget()->findChildren<QWidget*>()) {
      if (!child->isVisible()) continue;
      const QRect place(child->mapTo(form.widget(), QPoint()), child->size());
      EXPECT_LE(place.right() + 1, viewport.width())
          << id.toStdString() << ' ' << child->objectName().toStdString();
    }
    EXPECT_LE(form.widget()->width(), viewport.width()) << id.toStdString();
  }
}

TEST_F(TrainPageTest, TheMemoryOfTheModelInFrontIsTold) {
  choose({"bpr"});
  auto& memory = find<QLabel>("memoryEstimate");
  EXPECT_TRUE(memory.isVisible());
  EXPECT_TRUE(memory.text().contains("of memory")) << memory.text().toStdString();
  EXPECT_TRUE(memory.text().contains("free")) << memory.text().toStdString();
  const QString before = memory.text().section(';', 0, 0);
  type("bpr", "dimensions", "4096");
  EXPECT_NE(memory.text().section(';', 0, 0), before) << "it follows the form";
  type("bpr", "learning_rate", "7");
  EXPECT_FALSE(memory.isVisible()) << "nothing is known of a wrong value";
  choose({});
  EXPECT_FALSE(memory.isVisible());
}

TEST_F(TrainPageTest, WhatCannotFitIsNotQueued) {
  choose({"mostpop", "recvae"});
  type("recvae", "hidden", "16384");
  type("recvae", "latent", "16384");
  if (find<QLabel>("memoryEstimate").property("tone") != "error")
    GTEST_SKIP() << "this machine has too much memory";
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(state->workspace()->runs().list().size(), 1U) << "the one that fits is trained";
  EXPECT_EQ(run(1).request.model, "mostpop");
  QString told;
  for (auto* strip : page->findChildren<MessageStrip*>())
    if (strip->isVisible()) told = strip->sentence();
  EXPECT_TRUE(told.contains("RecVAE: needs about")) << told.toStdString();
}

TEST_F(TrainPageTest, WhatIsPlottedIsWhatIsStored) {
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  chooseSmallBpr(12);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  QSignalSpy ended(&queue(), &TrainingQueue::ended);
  click(start());
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  ASSERT_TRUE(waitIdle());
  const auto rows = state->workspace()->runs().epochs(1);
  ASSERT_EQ(rows.size(), 12U);
  EXPECT_EQ(epochs.count(), 12);
  const QStringList lines =
      find<LinePlot>("validationPlot").toCsv().split('\n', Qt::SkipEmptyParts);
  ASSERT_EQ(lines.front().trimmed(), "series,note,Epoch,Validation NDCG@10");
  ASSERT_EQ(lines.size(), 13);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const QStringList cells = lines[static_cast<qsizetype>(i) + 1].trimmed().split(',');
    EXPECT_EQ(cells[2].toDouble(), static_cast<double>(rows[i].epoch + 1));
    EXPECT_NEAR(cells[3].toDouble(), rows[i].validation.at("ndcg@10"), 1e-9);
  }
  const RunInfo stored = run(1);
  EXPECT_EQ(stored.state, RunState::Done);
  EXPECT_EQ(stored.request.parameters.real("learning_rate"), 0.02);
  EXPECT_EQ(model().index(0, RunQueueModel::Preset).data().toString(), "default*");
  EXPECT_EQ(model().index(0, RunQueueModel::Epoch).data().toString(), "12");
  EXPECT_EQ(model().index(0, RunQueueModel::Progress).data(ShareRole).toDouble(), 1);
  const QString best = model().index(0, RunQueueModel::Best).data().toString();
  EXPECT_TRUE(best.endsWith(QString(" at %1").arg(stored.result.best_epoch + 1)))
      << best.toStdString();
}

TEST_F(TrainPageTest, TheBaselineOfTheComparePageIsTheOneHereToo) {
  choose({"mostpop", "itemknn"});
  click(start());
  ASSERT_TRUE(waitIdle());
  const auto best = [&](RunId id) { return model().index(model().rowOf(id), RunQueueModel::Best); };
  const QString alone = best(2).data().toString();
  {
    RunReferences references;
    references.rememberUnder(RunReferences::keyOf(state->workspace()->folder(), split));
    references.setBaseline(1);
  }
  page->activated();  // as when it comes to the front
  const double difference = best(2).data(FileRole).toDouble() - best(1).data(FileRole).toDouble();
  ASSERT_NE(difference, 0);
  EXPECT_EQ(best(2).data().toString(), alone + "  " + formatDifference(difference, 4));
  EXPECT_FALSE(best(1).data().toString().contains("±")) << "from itself it is none";
  EXPECT_TRUE(best(2).data(Qt::ToolTipRole).toString().contains("#1"));
}

TEST_F(TrainPageTest, LanguageAndThemeSwitchWhileOpen) {
  choose({"mostpop", "bpr"});
  setLanguage("en");
  ASSERT_TRUE(waitFor([&] { return start().text() == "Start 2 models"; }));
  const QString english = start().text();
  setLanguage("ko");
  EXPECT_TRUE(waitFor([&] { return start().text() != english; }));
  EXPECT_NE(model().headerData(RunQueueModel::Epoch, Qt::Horizontal, Qt::DisplayRole), "Epoch");
  setLanguage("en");
  EXPECT_TRUE(waitFor([&] { return start().text() == english; }));
  choose({"bpr"});
  const QImage light = page->grab().toImage();
  Theme::instance().setMode(ThemeMode::Dark);
  const QImage dark = page->grab().toImage();
  Theme::instance().setMode(ThemeMode::Light);
  const auto corner = [](const QImage& image) { return image.pixelColor(2, 2).lightness(); };
  EXPECT_GT(corner(light), 200);
  EXPECT_LT(corner(dark), 60);
}

TEST_F(TrainPageTest, TheKeyboardChoosesModels) {
  choose({"random"});
  auto& random = find<QCheckBox>("model:random");
  page->activateWindow();
  random.setFocus();
  ASSERT_TRUE(waitFor([&] { return random.hasFocus(); }));
  QTest::keyClick(&random, Qt::Key_Down);
  auto& next = find<QCheckBox>("model:mostpop");
  EXPECT_TRUE(next.hasFocus());
  QTest::keyClick(&next, Qt::Key_Space);
  EXPECT_TRUE(next.isChecked());
  EXPECT_TRUE(start().text().contains("2"));
}

TEST_F(TrainPageTest, AFailedRunSaysWhyInItsRow) {
  RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("learning_rate", 1.0);
  request.parameters.set("l2_user", 10.0);
  request.parameters.set("epochs", std::int64_t{3});
  const RunId id = state->workspace()->runs().add(split, request);
  state->workspace()->runs().sink(id)->finished(RunState::Failed, {},
                                                Message::verbatim("BPR: the loss became nan"));
  ASSERT_TRUE(waitFor(
      [&] { return model().rowCount() == 1 && model().find(id)->state == RunState::Failed; }));
  EXPECT_EQ(model().index(0, RunQueueModel::Progress).data(RunQueueModel::MessageRole).toString(),
            "BPR: the loss became nan");
  EXPECT_GT(find<DataTable>("queueTable").columnSpan(0, RunQueueModel::Progress), 1);
}

TEST_F(TrainPageTest, CurvesAreShownAndHiddenFromTheTable) {
  chooseSmallBpr(4);
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  auto* curves = page->findChild<LiveCurvesCard*>();
  ASSERT_TRUE(curves->isShown(1));
  const QModelIndex cell = model().index(0, RunQueueModel::Curve);
  EXPECT_EQ(cell.data(Qt::CheckStateRole), Qt::Checked);
  ASSERT_TRUE(model().setData(cell, Qt::Unchecked, Qt::CheckStateRole));
  EXPECT_FALSE(curves->isShown(1));
  ASSERT_TRUE(model().setData(cell, Qt::Checked, Qt::CheckStateRole));
  ASSERT_TRUE(waitFor([&] { return curves->isShown(1); }));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(find<LinePlot>("lossPlot").hasPoints());
}

// A page is made when it is first shown, and whoever comes back comes by another one.
TEST_F(TrainPageTest, APageThatIsMadeLaterShowsTheNewestCurvesToo) {
  chooseSmallBpr(3);
  for (const std::size_t runs : {1, 2}) {
    click(start());
    ASSERT_TRUE(waitFor([&] { return state->runs().size() == runs; }));
    ASSERT_TRUE(waitIdle());
  }
  const auto before = page->findChild<LiveCurvesCard*>()->shown();
  page = std::make_unique<TrainPage>(*session);
  page->show();
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle(); }));
  auto* curves = page->findChild<LiveCurvesCard*>();
  EXPECT_EQ(curves->shown(), before) << "each with the marker and dash that it had";
  EXPECT_NE(before.at(1), before.at(2));
  EXPECT_EQ(curves->rows(1).size(), 3U);
  EXPECT_EQ(model().index(0, RunQueueModel::Curve).data(Qt::CheckStateRole), int(Qt::Checked));
}

TEST_F(TrainPageTest, TheMetricIsChosenAmongTheRecorded) {
  chooseSmallBpr(3);
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  auto& metrics = find<QComboBox>("metricCombo");
  const auto rows = state->workspace()->runs().epochs(1);
  EXPECT_EQ(metrics.count(), static_cast<int>(rows.front().validation.size()));
  const int recall = metrics.findData("recall@20");
  ASSERT_GE(recall, 0);
  metrics.setCurrentIndex(recall);
  emit metrics.activated(recall);
  EXPECT_TRUE(model()
                  .headerData(RunQueueModel::Best, Qt::Horizontal, Qt::DisplayRole)
                  .toString()
                  .contains("Recall@20"));
}

/// Whoever trains it: here, or another process.
TEST_F(TrainPageTest, TheLossOfAnEncoderIsSeenWhileItLearns) {
  page->visit({.encoders = true});
  auto* plot = page->findChild<LinePlot*>("encoderLosses");
  ASSERT_NE(plot, nullptr);
  EXPECT_FALSE(plot->isVisible());
  QSignalSpy requested(page.get(), &Page::pageRequested);
  for (auto* state : page->findChildren<EmptyState*>())
    if (state->isVisible()) QTest::mouseClick(state->button(), Qt::LeftButton);
  ASSERT_EQ(requested.count(), 1);
  EXPECT_EQ(requested.at(0).at(0).toString(), "explore");

  const auto theirs = Workspace::open(path(), Workspace::Access::ReadWrite);
  const VectorsId id = theirs->vectors().add(state->loadedData().dataset_id,
                                             {.name = "mine", .encoder = "bert2vec"});
  const auto sink = theirs->vectors().sink(id);
  sink->learned({2.5});
  ASSERT_TRUE(waitFor([&] { return plot->isVisible() && plot->hasPoints(); }));
  EXPECT_TRUE(plot->toCsv().contains("2.5"));
  EXPECT_FALSE(plot->toCsv().contains("1.25"));
  sink->learned({2.5, 1.25});
  ASSERT_TRUE(waitFor([&] { return plot->toCsv().contains("1.25"); }));
  sink->ended(RunState::Cancelled, {});
  EXPECT_EQ(theirs->vectors().info(id).losses.size(), 2U) << "it stays however it ends";
}

TEST_F(TrainPageTest, WhatIsOddOfARunIsAStripUntilItEnds) {
  const auto strips = [&] {
    std::vector<MessageStrip*> shown;
    for (auto* strip : page->findChildren<MessageStrip*>("runAlert"))
      if (strip->isVisible()) shown.push_back(strip);
    return shown;
  };
  EXPECT_TRUE(strips().empty());
  emit queue().alerted(7, en::say("The validation has not risen since epoch {} of {}.", 3, 10));
  emit queue().alerted(8, en::say("The validation has not risen since epoch {} of {}.", 1, 10));
  ASSERT_EQ(strips().size(), 2u);
  EXPECT_TRUE(strips()[0]->sentence().contains("Run #7"));
  EXPECT_TRUE(strips()[0]->sentence().contains("since epoch 3 of 10"));
  emit queue().ended({.id = 7, .state = RunState::Done});
  ASSERT_EQ(strips().size(), 1u);
  emit queue().ended({.id = 8, .state = RunState::Failed});
  EXPECT_EQ(strips().size(), 1u) << "why it failed is read after its end";
  emit strips()[0]->dismissed();
  EXPECT_TRUE(strips().empty());
}

TEST_F(TrainPageTest, ARunIsStoppedFromItsStrip) {
  chooseSmallBpr(100'000);
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().running() != 0; }));
  const RunId run = queue().running();
  emit queue().alerted(run, en::say("The validation has not risen since epoch {} of {}.", 1, 10));
  auto* strip = page->findChild<MessageStrip*>("runAlert");
  ASSERT_NE(strip, nullptr);
  for (auto* button : strip->findChildren<QToolButton*>())
    if (button->text() == "Stop the run") button->click();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(state->workspace()->runs().info(run).state, RunState::Cancelled);
}

TEST_F(TrainPageTest, WithoutDataItSaysWhatToDo) {
  test::TemporaryFolder empty;
  state->openWorkspace(empty.path() / "w");
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && state->workspace(); }));
  EXPECT_FALSE(start().isVisible());
  QSignalSpy asked(page.get(), &Page::pageRequested);
  for (auto* shown : page->findChildren<EmptyState*>())
    if (shown->isVisible()) QTest::mouseClick(shown->button(), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked.front().front().toString(), "data");
}

}  // namespace
}  // namespace hankki
