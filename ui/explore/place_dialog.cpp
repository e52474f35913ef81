// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/place_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/explore/map_plan_dialog.h"
#include "ui/explore/near_rows.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kWidth = 420, kHeight = 560;
constexpr int kTextHeight = 84, kLeastListHeight = 130;
constexpr std::size_t kNear = 10;

}  // namespace

PlaceDialog::PlaceDialog(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent)
    : QDialog(parent),
      view_(view),
      maps_(maps),
      jobs_(jobs),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      textLabel_(makeLabel(TextRole::Help, {}, this)),
      text_(new QPlainTextEdit(this)),
      place_(makeButton(ButtonKind::Primary, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      busy_(new BusyBar(BusyBar::kThin, this)),
      strip_(new MessageStrip(this)),
      how_(makeLabel(TextRole::Caption, {}, this)),
      rows_(new NearRows(this)),
      list_(new QListView(this)),
      nothing_(makeLabel(TextRole::Help, {}, this)) {
  setObjectName("placeDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  build();
  connect(name_, &QLineEdit::textChanged, this, &PlaceDialog::updateButton);
  connect(text_, &QPlainTextEdit::textChanged, this, &PlaceDialog::updateButton);
  connect(name_, &QLineEdit::returnPressed, this, [this] {
    if (place_->isEnabled()) place();
  });
  connect(place_, &QPushButton::clicked, this, &PlaceDialog::place);
  connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(placing_); });
  connect(list_, &QAbstractItemView::clicked, this, [this](const QModelIndex& row) {
    view_.setRecipe(static_cast<ItemIndex>(row.data(NearRows::RecipeRole).toLongLong()));
  });
  connect(&maps_, &RecipeMapView::mapChanged, this, &PlaceDialog::follow);
  retranslate();
  setBusy(false);
  list_->hide();
}

void PlaceDialog::build() {
  name_->setObjectName("placeName");
  text_->setObjectName("placeText");
  place_->setObjectName("placeNow");
  cancel_->setObjectName("cancelPlace");
  list_->setObjectName("placeNear");
  nameLabel_->setBuddy(name_);
  textLabel_->setBuddy(text_);
  text_->setTabChangesFocus(true);
  text_->setFixedHeight(kTextHeight);
  list_->setModel(rows_);
  list_->setItemDelegate(new NearRowDelegate(*list_, view_.selection()));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setMinimumHeight(kLeastListHeight);
  for (QLabel* label : {how_, nothing_}) {
    label->setWordWrap(true);
    setTone(label, Tone::Muted);
  }
  nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(place_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(metrics::kSpace);
  for (QWidget* widget : {static_cast<QWidget*>(busy_), static_cast<QWidget*>(strip_),
                          static_cast<QWidget*>(nameLabel_), static_cast<QWidget*>(name_),
                          static_cast<QWidget*>(textLabel_), static_cast<QWidget*>(text_)})
    column->addWidget(widget);
  column->addLayout(buttons);
  column->addWidget(how_);
  column->addWidget(list_, 1);
  column->addWidget(nothing_, 1);
  resize(kWidth, kHeight);
}

void PlaceDialog::place() {
  const ExploreTextsPtr texts = view_.texts();
  const RecipeMapPtr map = maps_.map();
  if (!texts || !maps_.hasPoints()) return;
  if (vectors_ != map->info.id) placer_.reset();
  vectors_ = map->info.id;
  strip_->clear();
  jobs_.drop(placing_);
  const QString name = name_->text().trimmed();
  const std::string text = (name + '\n' + text_->toPlainText()).toStdString();
  struct Answer {
    std::shared_ptr<RecipePlacer> placer;
    PlacedRecipe placed;
  };
  placing_ = jobs_.run(
      this, [] { return tr("Placing a recipe"); },
      [workspace = maps_.workspace(), texts, map, text, placer = placer_](const JobContext& job) {
        Answer answer{.placer = placer ? placer
                                       : std::make_shared<RecipePlacer>(*workspace, texts->dataset,
                                                                        map->info, job)};
        Vectors places{2, {}};
        for (std::size_t i = 0; i < map->points->size(); ++i) {
          places.values.push_back(map->points->x(i));
          places.values.push_back(map->points->y(i));
        }
        answer.placed = answer.placer->place(text, map->vectors, map->map->request, places,
                                             texts->terms, kNear, job);
        return answer;
      },
      {.done =
           [this, name, map](Answer&& answer) {
             setBusy(false);
             if (map->info.id != vectors_ || map != maps_.map()) return;
             placer_ = std::move(answer.placer);
             take(name, std::move(answer.placed));
           },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             strip_->showError(error);
           },
       .cancelled = [this] { setBusy(false); }});
  setBusy(true);
}

void PlaceDialog::take(const QString& name, PlacedRecipe&& placed) {
  MapGuest guest{.at = QPointF(placed.at[0], placed.at[1]),
                 .name = name.isEmpty() ? tr("The new recipe") : name};
  for (const NearRecipe& near : placed.near)
    if (const auto point = maps_.map()->point_of(near.recipe)) guest.linked.push_back(*point);
  rows_->setRows(view_.texts(), std::move(placed.near));
  list_->setVisible(rows_->rowCount() > 0);
  nothing_->setVisible(rows_->rowCount() == 0);
  emit this->placed(guest);
}

void PlaceDialog::setBusy(bool busy) {
  busy_->setBusy(busy);
  cancel_->setVisible(busy);
  updateButton();
}

/// What was placed was placed on the map before.
void PlaceDialog::follow() {
  rows_->setRows(view_.texts(), {});
  list_->hide();
  nothing_->show();
  retranslate();
}

void PlaceDialog::updateButton() {
  const bool any = !name_->text().trimmed().isEmpty() || !text_->toPlainText().trimmed().isEmpty();
  setDisabledReason(place_, !maps_.hasPoints()          ? tr("There is no map yet.")
                            : jobs_.isRunning(placing_) ? tr("A recipe is being placed.")
                            : any                       ? QString()
                                                        : tr("Write what the recipe is called."));
}

void PlaceDialog::retranslate() {
  setWindowTitle(tr("Where would this lie?"));
  nameLabel_->setText(tr("Name of the recipe"));
  textLabel_->setText(tr("What else is known: ingredients, steps"));
  name_->setPlaceholderText(tr("Lentil soup with lemon"));
  place_->setText(tr("Place it"));
  cancel_->setText(tr("Cancel"));
  list_->setAccessibleName(tr("What it would lie beside"));
  nothing_->setText(
      tr("Here stands what it would lie beside, and the words that they share. No "
         "point of the map moves."));
  how_->setText(maps_.map()
                    ? tr("By the encoder of the map: %1").arg(vectorsTitle(maps_.map()->info))
                    : QString());
  updateButton();
}

void PlaceDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
