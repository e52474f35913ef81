// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFrame>
#include <QImage>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/models/registry.h"
#include "resources/resources.h"
#include "ui/theme/icons.h"
#include "ui/theme/model_style.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/styled_parts.h"

namespace hankki {
namespace {

/// Relative luminance and contrast ratio, WCAG 2.1.
double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

class Tokens_ : public testing::TestWithParam<const Tokens& (*)()> {
 protected:
  const Tokens& t = GetParam()();
};

TEST_P(Tokens_, TextAndStatesAreReadableOnEverySurface) {
  for (const QColor& text : {t.text, t.muted, t.accent, t.success, t.warn, t.error})
    for (const QColor& ground : {t.surface, t.background})
      EXPECT_GE(contrast(text, ground), 4.5) << text.name().toStdString();
}

TEST_P(Tokens_, StatesAreReadableOnTheirSoftFill) {
  const std::pair<QColor, QColor> pairs[] = {{t.accent, t.accentSoft}, {t.success, t.successSoft},
                                             {t.warn, t.warnSoft},     {t.error, t.errorSoft},
                                             {t.text, t.accentSoft},   {t.text, t.errorSoft},
                                             {t.muted, t.sunken},      {t.onAccent, t.accent}};
  for (const auto& [text, fill] : pairs)
    EXPECT_GE(contrast(text, fill), 4.5)
        << text.name().toStdString() << " on " << fill.name().toStdString();
}

TEST_P(Tokens_, FaintIsStillVisible) { EXPECT_GE(contrast(t.faint, t.surface), 3.4); }

TEST_P(Tokens_, SeriesDiffer) {
  std::set<QRgb> seen;
  for (const QColor& color : t.series) EXPECT_TRUE(seen.insert(color.rgb()).second);
}

TEST_P(Tokens_, TheSequentialScaleIsReadByItsLightnessAlone) {
  const double ground = luminance(t.surface);
  double before = 0;
  for (int i = 0; i <= 20; ++i) {
    const QColor color = sequentialColor(t, i / 20.0);
    const double away = std::abs(luminance(color) - ground);
    EXPECT_GT(away, before) << i;
    before = away;
  }
  EXPECT_GE(contrast(t.sequential.front(), t.surface), 2.0);
  EXPECT_EQ(sequentialColor(t, -1), t.sequential.front());
  EXPECT_EQ(sequentialColor(t, 2), t.sequential.back());
}

INSTANTIATE_TEST_SUITE_P(Themes, Tokens_,
                         testing::Values(&lightTokens, &darkTokens, &lightShopTokens,
                                         &darkShopTokens));

TEST(Theme, SwitchesPaletteStyleSheetAndSignals) {
  Theme& theme = Theme::instance();
  theme.setMode(ThemeMode::Light);
  QSignalSpy changed(&theme, &Theme::changed);
  theme.setMode(ThemeMode::Dark);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(theme.tokens().dark);
  EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkTokens().background);
  EXPECT_TRUE(theme.parts().sheet().contains(darkTokens().surface.name()));
  EXPECT_FALSE(theme.parts().sheet().contains('@'));
  theme.setMode(ThemeMode::Light);
  EXPECT_EQ(QApplication::palette().color(QPalette::Window), lightTokens().background);
}

/// However deep it lies: replacing one style sheet by another would restyle a widget once for each
/// one that it lies in.
TEST(Theme, RestylesEachWidgetAFewTimes) {
  class Watch : public QObject {
   public:
    int changes = 0;

   protected:
    bool eventFilter(QObject*, QEvent* event) override {
      changes += event->type() == QEvent::StyleChange ? 1 : 0;
      return false;
    }
  } watch;
  QFrame window;
  QWidget* inner = &window;
  for (int depth = 0; depth < 20; ++depth) {
    auto* frame = new QFrame(inner);
    frame->setObjectName("card");
    inner = frame;
  }
  auto* button = new QPushButton("Start", inner);
  window.show();
  button->installEventFilter(&watch);
  Theme::instance().setMode(ThemeMode::Dark);
  Theme::instance().setMode(ThemeMode::Light);
  EXPECT_GT(watch.changes, 0);
  EXPECT_LE(watch.changes, 8) << "in two changes of the theme";
}

/// What nobody sees waits, so that a change of the theme takes no longer with more pages.
TEST(Theme, WhatIsHiddenIsRestyledAfterwardsOrWhenItIsShown) {
  Theme::instance().setMode(ThemeMode::Light);
  StyledParts& parts = Theme::instance().parts();
  QWidget window;
  parts.addPartsOf(window);
  QWidget seen(&window), hidden(&window), later(&window);
  for (QWidget* part : {&seen, &hidden, &later}) parts.add(*part);
  hidden.hide();
  later.hide();
  window.show();
  EXPECT_TRUE(window.styleSheet().isEmpty());
  Theme::instance().setMode(ThemeMode::Dark);
  EXPECT_EQ(seen.styleSheet(), parts.sheet());
  EXPECT_NE(hidden.styleSheet(), parts.sheet());
  hidden.show();
  EXPECT_EQ(hidden.styleSheet(), parts.sheet()) << "shown before its turn";
  EXPECT_NE(later.styleSheet(), parts.sheet());
  EXPECT_TRUE(QTest::qWaitFor([&] { return parts.isSettled(); }));
  EXPECT_EQ(later.styleSheet(), parts.sheet());
  Theme::instance().setMode(ThemeMode::Light);
}

TEST(Theme, ModesSurviveTheirText) {
  for (ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
    EXPECT_EQ(parseThemeMode(toText(mode)), mode);
  EXPECT_EQ(parseThemeMode("plaid"), ThemeMode::System);
}

TEST(Theme, StyleSheetWritesNoColourDown) {
  const QString sheet = QString::fromUtf8(readResource("themes/workbench.qss"));
  EXPECT_FALSE(sheet.contains(QRegularExpression("#[0-9a-fA-F]{3,8}\\b")));
}

TEST(Icons, AreWellFormedAndTakeTheirColour) {
  const QStringList files = QDir(":/hankki/icons").entryList({"*.svg"});
  ASSERT_FALSE(files.isEmpty());
  for (const QString& file : files) {
    const QString name = file.chopped(4);
    EXPECT_TRUE(QSvgRenderer(iconSvg(name)).isValid()) << name.toStdString();
    if (name == "hankki") continue;  // the program's own, in its own colours
    const QImage image = iconPixmap(name, 24, Qt::red, 1).toImage();
    bool red = false;
    for (int y = 0; y < 24; ++y)
      for (int x = 0; x < 24; ++x) red |= image.pixelColor(x, y).red() > 200;
    EXPECT_TRUE(red) << name.toStdString();
  }
}

TEST(ModelStyle, FollowsTheTable) {
  EXPECT_EQ(modelStyle("multivae"), (ModelStyle{0, Marker::Disc, {}}));
  EXPECT_EQ(modelStyle("bpr"), (ModelStyle{6, Marker::Triangle, {5, 5}}));
  EXPECT_EQ(modelStyle("itemknn"), (ModelStyle{3, Marker::Diamond, {4, 2}}));
}

TEST(ModelStyle, EveryModelHasOneOfItsOwn) {
  std::vector<ModelStyle> seen{modelStyle("a model of old")};
  for (const ModelSpec& spec : model_specs()) {
    const ModelStyle style = modelStyle(spec.id);
    EXPECT_EQ(std::ranges::count(seen, style), 0) << spec.id << " needs a line in model_style.cpp";
    seen.push_back(style);
  }
}

TEST(ModelStyle, VariantsKeepTheColourAndChangeTheRest) {
  const ModelStyle first = modelStyle("bpr");
  for (int variant = 1; variant < 4; ++variant) {
    const ModelStyle other = modelStyle("bpr", variant);
    EXPECT_EQ(other.series, first.series);
    EXPECT_NE(other.marker, first.marker);
    EXPECT_NE(other.dash, first.dash);
  }
}

TEST(ModelStyle, DashesAreInPixels) {
  const QPen pen = linePen(modelStyle("bpr"), lightTokens(), 2);
  EXPECT_EQ(pen.dashPattern(), (QList<qreal>{2.5, 2.5}));
}

}  // namespace
}  // namespace hankki
