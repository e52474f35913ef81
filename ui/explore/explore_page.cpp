// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>
#include <algorithm>

#include "core/text/text_spec.h"
#include "ui/explore/cluster_editor.h"
#include "ui/explore/clusters_card.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/duplicates_view.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/figures_view.h"
#include "ui/explore/likeness_view.h"
#include "ui/explore/map_card.h"
#include "ui/explore/map_plan_dialog.h"
#include "ui/explore/named_selections.h"
#include "ui/explore/near_card.h"
#include "ui/explore/recipe_card.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/explore/search_card.h"
#include "ui/explore/second_map.h"
#include "ui/explore/selection_menu.h"
#include "ui/explore/selection_undo.h"
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
      editor_(new ClusterEditor(state_, *maps_, jobs_, this)),
      secondMap_(new SecondMap(state_, *maps_, jobs_, this)),
      clusters_(new ClustersModel(*maps_, *editor_, this)),
      named_(new NamedSelections(state_, jobs_, session.removals(), this)),
      undo_(new QUndoStack(this)),
      selectionUndo_(new SelectionUndo(view_->selection(), *undo_, this)),
      header_(new PageHeader(this)),
      vectors_(new ChoiceBox(this)),
      selectionButton_(makeButton(ButtonKind::Normal, QStringLiteral("lasso"), this)),
      selectionMenu_(new SelectionMenu(*view_, *named_, *undo_, this)),
      settings_(makeButton(ButtonKind::Normal, QStringLiteral("settings"), this)),
      themes_(makeButton(ButtonKind::Primary, {}, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-explore"), this)),
      loadingCard_(new Card(this)),
      loading_(new EmptyState(QStringLiteral("empty-explore"), this)),
      search_(new SearchCard(*view_, *clusters_, jobs_, this)),
      clustersCard_(new ClustersCard(*clusters_, *editor_, this)),
      map_(new MapCard(state_, *view_, *maps_, *secondMap_, *clusters_, jobs_, this)),
      figures_(new FiguresView(*view_, this)),
      likeness_(new LikenessView(*view_, *maps_, jobs_, this)),
      duplicates_(new DuplicatesView(*view_, *maps_, state_, jobs_, this)),
      recipe_(new RecipeCard(*view_, this)),
      near_(new NearCard(*view_, *maps_, jobs_, this)),
      terms_(new TermsCard(*view_, *named_, jobs_, this)) {
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
  connect(search_, &SearchCard::foundChanged, this, &ExplorePage::showFound);
  connect(named_, &NamedSelections::failed, this,
          [this](const JobError& error) { search_->strip()->showError(error); });
  connect(settings_, &QPushButton::clicked, this, &ExplorePage::openSettings);
  connect(maps_, &RecipeMapView::mapChanged, this, &ExplorePage::fillVectors);
  connect(vectors_, &QComboBox::activated, this,
          [this] { maps_->choose(vectors_->currentData().toLongLong()); });
  connect(themes_, &QPushButton::clicked, this, &ExplorePage::useAsThemes);
  // The card of the clusters is too narrow for a sentence.
  connect(editor_, &ClusterEditor::failed, this,
          [this](const JobError& error) { map_->strip()->showError(error); });
  connect(clusters_, &ClustersModel::shownChanged, this, &ExplorePage::updateThemes);
  connect(map_, &MapCard::curveRequested, this,
          [this] { emit pageRequested(QStringLiteral("train"), {.encoders = true}); });
  connect(terms_, &TermsCard::termChosen, map_, &MapCard::showTerm);
  connect(terms_, &TermsCard::termChosen, this, &ExplorePage::offerTerm);
  connect(clustersCard_, &ClustersCard::selectRequested, this, [this](int cluster) {
    const std::vector<ItemIndex> recipes = clusters_->recipesOf(cluster);
    view_->selection().set({recipes.begin(), recipes.end()});
  });
  connectMapViews();
  connect(near_, &NearCard::nearChanged, map_, &MapCard::setNear);
  connect(empty_->button(), &QPushButton::clicked, this,
          [this] { emit pageRequested(QStringLiteral("data")); });
  connect(loading_->button(), &QPushButton::clicked, view_, &ExploreView::retry);
}

/// What stands beside the map is busy, and fails, on its card.
void ExplorePage::connectMapViews() {
  const auto setBusy = [this](bool busy) { map_->setBusy(busy || maps_->isBusy()); };
  const auto tell = [this](const JobError& error) { map_->strip()->showError(error); };
  connect(likeness_, &LikenessView::busyChanged, map_, setBusy);
  connect(likeness_, &LikenessView::failed, map_, tell);
  connect(duplicates_, &DuplicatesView::busyChanged, map_, setBusy);
  connect(duplicates_, &DuplicatesView::failed, map_, tell);
}

void ExplorePage::takeDataset() {
  failed_ = false;
  const bool other = view_->dataset() != state_.dataset();
  view_->setDataset(state_.dataset());
  if (other) selectionUndo_->forget();
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
    vectors_->addItem(vectorsTitle(info), static_cast<qint64>(info.id));
  if (maps_->map())
    vectors_->setCurrentIndex(vectors_->findData(static_cast<qint64>(maps_->map()->info.id)));
  vectors_->setToolTip(vectors_->currentText());  // it may not fit
  vectors_->setVisible(vectors_->count() > 0);
}

/// The clusters that are ticked, and those alone of this level.
void ExplorePage::useAsThemes() {
  std::vector<std::string> chosen, others;
  for (int row = 0; row < clusters_->rowCount(); ++row) {
    const bool isTheme = clusters_->index(row).data(ClustersModel::ThemeRole).toBool();
    const std::string& identity = clusters_->shownLevel()->cluster(row).identity;
    if (clusters_->isShown(row) && !isTheme) chosen.push_back(identity);
    if (!clusters_->isShown(row) && isTheme) others.push_back(identity);
  }
  const auto level = static_cast<std::size_t>(clusters_->level());
  if (!chosen.empty()) editor_->setThemes(level, chosen, true);
  if (!others.empty()) editor_->setThemes(level, others, false);
}

void ExplorePage::updateThemes() {
  bool due = false;
  for (int row = 0; row < clusters_->rowCount(); ++row)
    due = due ||
          clusters_->isShown(row) != clusters_->index(row).data(ClustersModel::ThemeRole).toBool();
  setDisabledReason(themes_, clusters_->isEmpty()
                                 ? tr("There are no clusters yet. Make a map first.")
                             : due ? QString()
                                   : tr("The clusters that are ticked are the themes already."));
}

/// The recipes of a term that is looked at can be selected.
void ExplorePage::offerTerm(const QString& term) {
  const ExploreTextsPtr& texts = view_->texts();
  if (texts) selectionMenu_->setTerm(term, texts->recipesWith(term.toStdString()));
}

/// A filter keeps what it leaves out in sight, in grey.
void ExplorePage::showFound() {
  std::vector<ItemIndex> found = search_->found();
  selectionMenu_->setListed(found);
  const bool filtered = view_->texts() && found.size() < view_->texts()->terms.recipes.size();
  if (!filtered) return map_->setFound(std::nullopt);
  std::ranges::sort(found);
  map_->setFound(found);
}

void ExplorePage::retranslate() {
  header_->setTexts(tr("Explore"),
                    tr("See how the recipes lie, which are alike, and which words mark them."));
  const auto selected = std::ssize(view_->selection().ids());
  selectionButton_->setText(selected == 0 ? tr("Selection")
                                          : tr("Selection: %1").arg(formatCount(selected)));
  settings_->setText(tr("Text settings…"));
  themes_->setText(tr("Use clusters as themes"));
  updateThemes();
  vectors_->setAccessibleName(tr("Vectors"));
  fillVectors();
  search_->retranslate();
  clustersCard_->retranslate();
  map_->setViewName(QStringLiteral("figures"), tr("Histograms"));
  map_->setViewName(QStringLiteral("likeness"), tr("Likeness"));
  map_->setViewName(QStringLiteral("duplicates"), tr("Near-duplicates"));
  map_->retranslate();
  duplicates_->retranslate();
  likeness_->retranslate();
  figures_->retranslate();
  recipe_->retranslate();
  near_->retranslate();
  terms_->retranslate();
  showContent();
}

}  // namespace hankki
