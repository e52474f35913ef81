// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "tests/gui/plots_fixture.h"
#include "ui/plots/parallel_coordinates_plot.h"

namespace hankki {
namespace {

/// Ten lines over a linear, a logarithmic and a categorical axis; the n-th has the value n.
class ParallelCoordinatesTest : public PlotsTest {
 protected:
  void SetUp() override {
    using Scale = ParallelAxis::Scale;
    std::vector<ParallelLine> lines;
    for (int n = 1; n <= 10; ++n)
      lines.push_back({n,
                       QString("#%1").arg(n),
                       {double(n), std::pow(10, -n / 2.0), double(n % 2), double(n)}});
    plot.setLines(
        {{.id = "a", .name = "A"},
         {.id = "b", .name = "B", .scale = Scale::Logarithmic},
         {.id = "c", .name = "C", .scale = Scale::Categories, .categories = {"even", "odd"}},
         {.id = "value", .name = "Value", .decimals = 2}},
        std::move(lines), ParallelCoordinatesPlot::Colour::ByLastAxis);
    plot.setSelection(selection);
    plot.resize(kSize);
    plot.show();
    plot.drawNow();
  }
  QWidget& canvas() { return *plot.focusProxy(); }
  QPoint at(const QString& axis, double value) { return plot.positionOf(axis, value)->toPoint(); }
  void drag(QPoint from, QPoint to) {
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas(), to);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
  }
  Selection selection;
  ParallelCoordinatesPlot plot;
};

TEST_F(ParallelCoordinatesTest, ColoursFollowTheLastAxisInBothThemes) {
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_EQ(image.pixelColor(image.width() - 2, 2), tokens->surface);
    EXPECT_TRUE(shows(image, tokens->sequential.front()));
    EXPECT_TRUE(shows(image, tokens->sequential.back()));
  }
}

TEST_F(ParallelCoordinatesTest, ADragSelectsSeveralHoldTogetherAClickClears) {
  QSignalSpy changed(&selection, &Selection::changed);
  drag(at("a", 3.5), at("a", 8.5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{4, 5, 6, 7, 8}));
  EXPECT_GE(changed.count(), 1);
  drag(at("c", 1) + QPoint(0, 5), at("c", 1) - QPoint(0, 5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{5, 7})) << "both brushes hold";
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at("a", 5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{1, 3, 5, 7, 9}));
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at("c", 0.5));
  EXPECT_TRUE(selection.empty());
}

TEST_F(ParallelCoordinatesTest, ALogarithmicAxisSpreadsTheOrdersOfMagnitude) {
  const double step = plot.positionOf("b", 1e-2)->y() - plot.positionOf("b", 1e-1)->y();
  EXPECT_NEAR(plot.positionOf("b", 1e-3)->y() - plot.positionOf("b", 1e-2)->y(), step, 1e-6);
  drag(at("b", 2e-3), at("b", 2e-2));
  EXPECT_EQ(selection.ids(), (Selection::Ids{4, 5}));
  EXPECT_FALSE(plot.positionOf("b", 0));
  EXPECT_FALSE(plot.positionOf("nobody", 1));
}

TEST_F(ParallelCoordinatesTest, TheMouseRaisesALineAndAClickSelectsIt) {
  const QPoint between = (at("a", 10) + at("b", 1e-5)) / 2;
  QTest::mouseMove(&canvas(), between);
  ASSERT_TRUE(selection.hovered());
  const qint64 raised = *selection.hovered();
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, between);
  EXPECT_EQ(selection.ids(), (Selection::Ids{raised}));
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(kSize.width() / 2, 4));
  EXPECT_TRUE(selection.empty()) << "beside all lines";
}

TEST_F(ParallelCoordinatesTest, TheKeyboardDoesTheSame) {
  plot.setFocus();
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_EQ(selection.hovered(), 1) << "the lowest on the first axis";
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_EQ(selection.hovered(), 2);
  QTest::keyClick(&canvas(), Qt::Key_Return);
  EXPECT_EQ(selection.ids(), (Selection::Ids{2}));
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  EXPECT_TRUE(selection.empty());
  for (int i = 0; i < 3; ++i) QTest::keyClick(&canvas(), Qt::Key_Right);
  for (int i = 0; i < 10; ++i) QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ShiftModifier);
  EXPECT_EQ(selection.ids(), (Selection::Ids{6, 7, 8, 9, 10})) << "the upper half of the value";
  QTest::keyClick(&canvas(), Qt::Key_Delete);
  EXPECT_TRUE(selection.empty());
}

TEST_F(ParallelCoordinatesTest, ABrushStaysWhileLinesCome) {
  drag(at("value", 8.5), at("value", 10));
  EXPECT_EQ(selection.ids(), (Selection::Ids{9, 10}));
  QSignalSpy changed(&selection, &Selection::changed);
  plot.setLines({{.id = "value", .name = "Value"}}, {{1, "#1", {9.5}}, {2, "#2", {2}}},
                ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_EQ(selection.ids(), (Selection::Ids{1}));
  EXPECT_EQ(changed.count(), 1);
  selection.set({2});
  EXPECT_EQ(changed.count(), 2);
  plot.setLines({{.id = "value", .name = "Value"}}, {{1, "#1", {9.5}}, {2, "#2", {2}}},
                ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_EQ(selection.ids(), (Selection::Ids{2})) << "the brush is gone";
}

TEST_F(ParallelCoordinatesTest, CsvHasAColumnAnAxisAndGapsAreEmpty) {
  plot.setLines({{.id = "c",
                  .name = "Kind, C",
                  .scale = ParallelAxis::Scale::Categories,
                  .categories = {"even", "odd"}},
                 {.id = "value", .name = "Value"}},
                {{1, "#1", {1, 0.25}}, {2, "#2", {0}}, {3, "#3", {NAN, NAN}, false}},
                ParallelCoordinatesPlot::Colour::ByStyle);
  EXPECT_EQ(plot.toCsv(), "line,\"Kind, C\",Value\r\n#2,even,\r\n#3,,\r\n#1,odd,0.25\r\n");
  EXPECT_FALSE(render(plot).isNull());
  plot.setLines({}, {}, ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_FALSE(render(plot).isNull());
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_FALSE(selection.hovered());
}

}  // namespace
}  // namespace hankki
