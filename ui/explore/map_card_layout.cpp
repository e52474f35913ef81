// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on the map's card.
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/explore/context_view.h"
#include "ui/explore/map_card.h"
#include "ui/explore/quality_strip.h"
#include "ui/plots/map_plot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr int kLeastMapHeight = 220;
}

void MapCard::build() {
  setFlush();
  addHeaderLeadingWidget(tabs_);
  empty_ = new EmptyState(QStringLiteral("empty-explore"), this);
  empty_->button()->setObjectName("makeMap");
  mapPage_ = makeMapPage();
  for (QWidget* page : {static_cast<QWidget*>(empty_), mapPage_, static_cast<QWidget*>(context_)})
    stack_->addWidget(page);
  body()->addWidget(stack_);
}

QWidget* MapCard::makeMapPage() {
  auto* page = new QWidget(this);
  plot_ = new MapPlot(page);
  plot_->setObjectName("recipeMap");
  plot_->setMinimumHeight(kLeastMapHeight);
  plot_->setSelection(points_);
  plot_->setClickSelects(false);
  colour_ = new Segment(Segment::Look::Chips, page);  // in two rows where there is little room
  colour_->setObjectName("mapColour");
  for (const char* id : {"cluster", "popularity", "rating", "tag", "trust"})
    colour_->addOption(id, {});
  colour_->setCurrent("popularity");
  tag_ = new ChoiceBox(page);
  tag_->setObjectName("mapTag");
  tag_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  tag_->setMinimumContentsLength(12);
  lasso_ = makeIconButton(QStringLiteral("lasso"), {}, page);
  lasso_->setCheckable(true);
  lasso_->setObjectName("lasso");
  lasso_->setFocusPolicy(Qt::StrongFocus);
  again_ = makeButton(ButtonKind::Small, {}, page);
  again_->setObjectName("mapSettings");
  cancel_ = makeButton(ButtonKind::Small, {}, page);
  cancel_->setObjectName("cancelMap");
  legend_ = makeLabel(TextRole::Caption, {}, page);
  setTone(legend_, Tone::Muted);
  legend_->setWordWrap(true);
  quality_ = new QualityStrip(page);

  auto* tools = new FlowLayout(6, nullptr);
  for (QWidget* tool : {static_cast<QWidget*>(tag_), static_cast<QWidget*>(lasso_),
                        static_cast<QWidget*>(again_), static_cast<QWidget*>(cancel_)})
    tools->addWidget(tool);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  layout->setSpacing(6);
  layout->addWidget(colour_);
  layout->addLayout(tools);
  layout->addWidget(plot_, 1);
  layout->addWidget(legend_);
  layout->addWidget(quality_);
  return page;
}

}  // namespace hankki
