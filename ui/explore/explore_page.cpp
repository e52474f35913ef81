// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

#include "core/text/text_spec.h"
#include "ui/explore/clusters_card.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/map_card.h"
#include "ui/explore/near_card.h"
#include "ui/explore/recipe_card.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/explore/search_card.h"
#include "ui/explore/settings_dialog.h"
#include "ui/explore/terms_card.h"
#include "ui/theme/format.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"

namespace hankki {

PageKind ExplorePage::pageKind() {
  return {.id = "explore",
          .icon = "explore",
          .title = [] { return tr("Explore"); },
          .make = [](Session& session) { return std::make_unique<ExplorePage>(session); }};
}

ExplorePage::ExplorePage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      view_(new ExploreView(jobs_, this)),
      maps_(new RecipeMapView(state_, *view_, jobs_, this)),
      clusters_(new ClustersModel(*maps_, this)),
      header_(new PageHeader(this)),
      vectors_(new ChoiceBox(this)),
      selectionButton_(makeButton(ButtonKind::Normal, QStringLiteral("lasso"), this)),
      selectionMenu_(new QMenu(this)),
      settings_(makeButton(ButtonKind::Normal, QStringLiteral("settings"), this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-explore"), this)),
      loadingCard_(new Card(this)),
      loading_(new EmptyState(QStringLiteral("empty-explore"), this)),
      search_(new SearchCard(*view_, *clusters_, jobs_, this)),
      clustersCard_(new ClustersCard(*clusters_, this)),
      map_(new MapCard(*view_, *maps_, *clusters_, jobs_, this)),
      recipe_(new RecipeCard(*view_, this)),
      near_(new NearCard(*view_, *maps_, jobs_, this)),
      terms_(new TermsCard(*view_, jobs_, this)) {
  layOut();
  connectView();
  retranslate();
  takeDataset();
}

void ExplorePage::connectView() {
  for (const auto signal : {&AppState::datasetChanged, &AppState::workspaceChanged})
    connect(&state_, signal, this, &ExplorePage::takeDataset);
  connect(&state_, &AppState::busyChanged, this, &ExplorePage::showContent);
  connect(view_, &ExploreView::textsChanged, this, &ExplorePage::showContent);
  connect(view_, &ExploreView::busyChanged, this, [this](bool busy) {
    if (busy) failed_ = false;
    for (Card* card : {static_cast<Card*>(search_), static_cast<Card*>(terms_), loadingCard_})
      card->setBusy(busy);
    showContent();
  });
  connect(view_, &ExploreView::failed, this, &ExplorePage::showFailure);
  connect(view_, &ExploreView::cancelled, this, [this] {
    failed_ = true;
    showContent();
  });
  connect(&view_->selection(), &Selection::changed, this, [this] { retranslate(); });
  connect(selectionMenu_, &QMenu::aboutToShow, this, &ExplorePage::fillSelectionMenu);
  connect(settings_, &QPushButton::clicked, this, &ExplorePage::openSettings);
  connect(maps_, &RecipeMapView::mapChanged, this, &ExplorePage::fillVectors);
  connect(vectors_, &QComboBox::activated, this,
          [this] { maps_->choose(vectors_->currentData().toLongLong()); });
  connect(terms_, &TermsCard::termChosen, map_, &MapCard::showTerm);
  connect(clustersCard_, &ClustersCard::selectRequested, this, [this](int cluster) {
    const std::vector<ItemIndex> recipes = clusters_->recipesOf(cluster);
    view_->selection().set({recipes.begin(), recipes.end()});
  });
  connect(near_, &NearCard::nearChanged, map_, &MapCard::setNear);
  connect(empty_->button(), &QPushButton::clicked, this,
          [this] { emit pageRequested(QStringLiteral("data")); });
  connect(loading_->button(), &QPushButton::clicked, view_, &ExploreView::retry);
}

void ExplorePage::takeDataset() {
  failed_ = false;
  view_->setDataset(state_.dataset());
  showContent();
}

/// What is shown is of the chosen data set, or says why there is nothing.
void ExplorePage::showContent() {
  const bool any = state_.datasetInfo().has_value();
  const bool readable = any && !view_->isWithoutTexts();
  stack_->setCurrentIndex(!readable ? Empty : view_->texts() ? Content : Loading);
  if (failed_ && !view_->texts() && readable)
    loading_->setTexts(tr("The words of the recipes were not counted."), tr("Count them"));
  else
    loading_->setTexts(tr("Here the recipes are shown once their words have been counted."));
  updateEmpty();
  const QString nothing = readable ? QString() : tr("There are no recipes to read.");
  setDisabledReason(settings_, nothing);
  setDisabledReason(selectionButton_,
                    view_->texts() ? QString() : tr("There are no recipes to select."));
}

void ExplorePage::updateEmpty() {
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  if (view_->isWithoutTexts())
    return empty_->setTexts(tr("The recipes of this data set are known by their ids alone. Choose "
                               "one whose recipes have names or texts."),
                            tr("Choose a data set"));
  empty_->setTexts(tr("Here you see which words mark recipes and which recipes are alike. It needs "
                      "a data set first."),
                   tr("Get a data set"));
}

void ExplorePage::showFailure(const JobError& error) {
  failed_ = true;
  showContent();
  MessageStrip* strip = (view_->texts() ? static_cast<Card*>(terms_) : loadingCard_)->strip();
  strip->showError(error);
  strip->setAction([] { return tr("Text settings…"); }, [this] { openSettings(); });
}

void ExplorePage::openSettings() {
  auto* dialog = new SettingsDialog(
      text_spec(), [] { return tr("Text settings"); }, [] { return tr("Count words"); },
      [](const ParameterValues& values) { text_settings(values); }, this);
  dialog->setValues(view_->preset(), view_->settings());
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    for (Card* card : {static_cast<Card*>(terms_), loadingCard_}) card->strip()->clear();
    view_->setSettings(dialog->preset(), dialog->values());
  });
  dialog->open();
}

void ExplorePage::fillVectors() {
  vectors_->clear();
  for (const VectorsInfo& info : maps_->all())
    vectors_->addItem(
        tr("Vectors: %1, %2 dimensions")
            .arg(QString::fromStdString(info.request.name), formatCount(info.dimensions)),
        static_cast<qint64>(info.id));
  if (maps_->map())
    vectors_->setCurrentIndex(vectors_->findData(static_cast<qint64>(maps_->map()->info.id)));
  vectors_->setToolTip(vectors_->currentText());  // it may not fit
  vectors_->setVisible(vectors_->count() > 0);
}

void ExplorePage::fillSelectionMenu() {
  selectionMenu_->clear();
  Selection& selection = view_->selection();
  const auto& found = search_->found();
  QAction* all = selectionMenu_->addAction(
      tr("Select what is listed (%1)").arg(formatCount(std::ssize(found))), this,
      [this, &selection] {
        selection.set({search_->found().begin(), search_->found().end()});
      });
  all->setEnabled(!found.empty());
  QAction* others = selectionMenu_->addAction(tr("Select all others"), this, [this, &selection] {
    Selection::Ids rest;
    for (const ItemIndex recipe : view_->texts()->terms.recipes)
      if (!selection.contains(recipe)) rest.push_back(recipe);
    selection.set(std::move(rest));
  });
  others->setEnabled(!selection.empty());
  selectionMenu_->addAction(tr("Select nothing"), this, [&selection] { selection.set({}); })
      ->setEnabled(!selection.empty());
}

void ExplorePage::retranslate() {
  header_->setTexts(tr("Explore"),
                    tr("See how the recipes lie, which are alike, and which words mark them."));
  const auto selected = std::ssize(view_->selection().ids());
  selectionButton_->setText(selected == 0 ? tr("Selection")
                                          : tr("Selection: %1").arg(formatCount(selected)));
  settings_->setText(tr("Text settings…"));
  vectors_->setAccessibleName(tr("Vectors"));
  fillVectors();
  search_->retranslate();
  clustersCard_->retranslate();
  map_->retranslate();
  recipe_->retranslate();
  near_->retranslate();
  terms_->retranslate();
  showContent();
}

}  // namespace hankki
