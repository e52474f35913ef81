// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on the map's card.
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/explore/context_view.h"
#include "ui/explore/map_card.h"
#include "ui/explore/map_pane.h"
#include "ui/explore/vectors_view.h"
#include "ui/plots/map_plot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr int kStackBelow = 560;  // px of width for two maps side by side
constexpr int kLeastPane = 290;   // px of height for a map with what stands around it
}  // namespace

void MapCard::build() {
  setFlush();
  addHeaderLeadingWidget(tabs_);
  empty_ = new EmptyState(QStringLiteral("empty-explore"), this);
  empty_->button()->setObjectName("makeMap");
  mapPage_ = makeMapPage();
  choose_ = makeButton(ButtonKind::Link, {}, this);
  choose_->setObjectName("choosePlan");
  emptyPage_ = new QWidget(this);
  auto* column = new QVBoxLayout(emptyPage_);
  column->setContentsMargins(0, 0, 0, metrics::kCardPadding);
  column->addWidget(empty_, 1);
  column->addWidget(choose_, 0, Qt::AlignHCenter);
  for (QWidget* page :
       {emptyPage_, mapPage_, static_cast<QWidget*>(context_), static_cast<QWidget*>(vectors_)})
    stack_->addWidget(page);
  body()->addWidget(stack_);
}

QWidget* MapCard::makeMapPage() {
  auto* page = new QWidget(this);
  main_ = new MapPane(view_, page);
  main_->plot().setObjectName("recipeMap");
  other_ = new MapPane(view_, page);
  other_->plot().setObjectName("secondMap");
  other_->choice().setObjectName("secondMapChoice");
  main_->choice().setObjectName("firstMapChoice");
  other_->setClosable();
  other_->setChoiceVisible(true);
  other_->hide();
  auto* panes = new PaneSplitter(Qt::Horizontal, QStringLiteral("explore-maps"), page);
  panes->addWidget(main_);
  panes->addWidget(other_);
  panes->setPanes({{.size = 300, .stretch = 1, .height = kLeastPane},
                   {.size = 300, .stretch = 1, .height = kLeastPane}},
                  kStackBelow);
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
  beside_ = makeButton(ButtonKind::Small, {}, page);
  beside_->setCheckable(true);
  beside_->setObjectName("besideMap");
  again_ = makeButton(ButtonKind::Small, {}, page);
  again_->setObjectName("mapSettings");
  place_ = makeButton(ButtonKind::Small, {}, page);
  place_->setObjectName("placeRecipe");
  cancel_ = makeButton(ButtonKind::Small, {}, page);
  cancel_->setObjectName("cancelMap");
  legend_ = makeLabel(TextRole::Caption, {}, page);
  setTone(legend_, Tone::Muted);
  legend_->setWordWrap(true);

  auto* tools = new FlowLayout(6, nullptr);
  for (QWidget* tool : {static_cast<QWidget*>(tag_), static_cast<QWidget*>(lasso_),
                        static_cast<QWidget*>(beside_), static_cast<QWidget*>(again_),
                        static_cast<QWidget*>(place_), static_cast<QWidget*>(cancel_)})
    tools->addWidget(tool);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  layout->setSpacing(6);
  layout->addWidget(colour_);
  layout->addLayout(tools);
  layout->addWidget(panes, 1);
  layout->addWidget(legend_);
  return page;
}

}  // namespace hankki
