// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/recipe_record.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kLeastWidth = 260;

/// Text of the data is plain: nothing of it becomes markup.
QString plain(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString section(const QString& title, const QString& html) {
  return html.isEmpty() ? QString()
                        : QStringLiteral("<p><b>%1</b></p>%2").arg(title.toHtmlEscaped(), html);
}

QString terms(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& numbers) {
  QStringList names;
  for (const std::uint32_t number : numbers) names << plain(vocabulary.term(number));
  return names.isEmpty() ? QString()
                         : QStringLiteral("<p>%1</p>").arg(names.join(QStringLiteral(", ")));
}

}  // namespace

RecipeRecord::RecipeRecord(QWidget* parent)
    : QWidget(parent),
      name_(makeLabel(TextRole::Strong, {}, this)),
      close_(makeIconButton("close", {}, this)),
      text_(new QTextBrowser(this)) {
  setObjectName("recipeRecord");
  setMinimumWidth(kLeastWidth);
  name_->setWordWrap(true);
  close_->setObjectName("closeRecord");
  text_->setFrameShape(QFrame::NoFrame);
  text_->setOpenLinks(false);
  auto* head = new QHBoxLayout;
  head->addWidget(name_, 1);
  head->addWidget(close_, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, metrics::kSpace, metrics::kSpace, metrics::kSpace);
  layout->addLayout(head);
  layout->addWidget(text_, 1);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  retranslate();
}

void RecipeRecord::setRecipe(DataViewPtr view, std::uint32_t recipe) {
  view_ = std::move(view);
  recipe_ = recipe;
  retranslate();
}

QString RecipeRecord::facts(const Recipe& recipe) const {
  const DatasetStatistics& known = view_->statistics;
  QString rows;
  const auto add = [&rows](const QString& label, const QString& value) {
    if (!value.isEmpty())
      rows += QStringLiteral("<tr><td style=\"padding-right: 16px\">%1</td><td>%2</td></tr>")
                  .arg(label.toHtmlEscaped(), value);
  };
  add(tr("Id"), plain(recipe.id));
  add(tr("Ratings"), formatCount(known.per_recipe[recipe_]));
  add(tr("Mean stars"), formatNumber(static_cast<double>(known.mean_per_recipe[recipe_]), 2));
  add(tr("Minutes"), recipe.minutes < 0 ? QString() : formatCount(recipe.minutes));
  add(tr("Submitted"), plain(recipe.submitted));
  add(tr("By"), plain(recipe.contributor));
  if (!recipe.nutrition) return QStringLiteral("<table>%1</table>").arg(rows);
  const Nutrition& food = *recipe.nutrition;
  const auto daily = [](float percent) {
    return formatPercent(static_cast<double>(percent) / 100, 0);
  };
  add(tr("Calories"), tr("%1 kcal").arg(formatNumber(static_cast<double>(food.calories), 0)));
  add(tr("Fat, of a day"), daily(food.total_fat));
  add(tr("Saturated fat, of a day"), daily(food.saturated_fat));
  add(tr("Sugar, of a day"), daily(food.sugar));
  add(tr("Sodium, of a day"), daily(food.sodium));
  add(tr("Protein, of a day"), daily(food.protein));
  add(tr("Carbohydrates, of a day"), daily(food.carbohydrates));
  return QStringLiteral("<table>%1</table>").arg(rows);
}

QString RecipeRecord::texts(const Recipe& recipe) const {
  QString steps;
  for (const std::string_view step : recipe.step_list())
    steps += QStringLiteral("<li>%1</li>").arg(plain(std::string(step)));
  if (!steps.isEmpty()) steps = QStringLiteral("<ol>%1</ol>").arg(steps);
  const QString description = recipe.description.empty()
                                  ? QString()
                                  : QStringLiteral("<p>%1</p>").arg(plain(recipe.description));
  return section(tr("Description"), description) +
         section(tr("Ingredients"), terms(view_->dataset->ingredients(), recipe.ingredients)) +
         section(tr("Steps"), steps) +
         section(tr("Tags"), terms(view_->dataset->tags(), recipe.tags));
}

void RecipeRecord::retranslate() {
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(tr("Close"));
  text_->setAccessibleName(tr("All that is known of the recipe"));
  if (!view_) return;
  const Recipe& recipe = view_->dataset->recipes()[recipe_];
  name_->setText(recipe.name.empty() ? tr("(no name)") : QString::fromStdString(recipe.name));
  text_->setHtml(facts(recipe) + texts(recipe));
}

void RecipeRecord::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
