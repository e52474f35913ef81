// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_card.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pill.h"

namespace hankki {

/// Words on chips in one row, as far as they fit; all of them in the tooltip.
class ChipRow : public QWidget {
 public:
  explicit ChipRow(QWidget* parent) : QWidget(parent) { setFixedHeight(22); }

  void setChips(const QStringList& chips) {
    chips_ = chips;
    // Words of the data are not markup.
    setToolTip(chips.isEmpty() ? QString()
                               : "<p>" + chips.join(QStringLiteral(", ")).toHtmlEscaped() + "</p>");
    setAccessibleName(chips.join(QStringLiteral(", ")));
    setVisible(!chips.isEmpty());
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paintChips(painter, rect(), chips_, Theme::instance().tokens());
  }

 private:
  QStringList chips_;
};

RecipeCard::RecipeCard(ExploreView& view, QWidget* parent)
    : Card(parent),
      view_(view),
      name_(makeLabel(TextRole::CardTitle, {}, this)),
      facts_(makeLabel(TextRole::Help, {}, this)),
      tags_(new ChipRow(this)) {
  setObjectName("card");
  name_->setObjectName("recipeName");
  name_->setWordWrap(true);
  setTone(facts_, Tone::Muted);
  facts_->setWordWrap(true);
  facts_->setObjectName("recipeFacts");
  body()->setContentsMargins(metrics::kCardPadding, 8, metrics::kCardPadding,
                             metrics::kCardPadding - 2);
  body()->setSpacing(6);
  for (QWidget* part :
       {static_cast<QWidget*>(name_), static_cast<QWidget*>(facts_), static_cast<QWidget*>(tags_)})
    body()->addWidget(part);
  connect(&view_, &ExploreView::recipeChanged, this, &RecipeCard::show);
  connect(&view_, &ExploreView::textsChanged, this, &RecipeCard::show);
  show();
}

void RecipeCard::show() {
  const auto& texts = view_.texts();
  if (!texts || !view_.recipe()) {
    name_->setText(tr("No recipe is chosen"));
    facts_->setText(tr("Choose one in the list or on the map."));
    tags_->setChips({});
    return;
  }
  const ItemIndex recipe = *view_.recipe();
  const Recipe& about = texts->recipe(recipe);
  name_->setText(recipeName(*texts, recipe));
  QString facts = recipeFacts(*texts, recipe);
  if (!about.ingredients.empty())
    facts +=
        QStringLiteral(" · ") +
        tr("Ingredients: %1").arg(formatCount(static_cast<std::int64_t>(about.ingredients.size())));
  const auto stars = static_cast<double>(texts->statistics.mean_per_recipe[recipe]);
  if (stars > 0) facts += QStringLiteral(" · ★ ") + formatNumber(stars, 1);
  facts_->setText(facts);
  QStringList tags;
  for (const std::uint32_t tag : about.tags)
    tags << QString::fromStdString(texts->dataset->tags().term(tag));
  tags_->setChips(tags);
}

}  // namespace hankki
