// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/dataset_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

/// " (durkee onion → onion, …)": what got the name of what.
QString replacements(const CleaningStepResult& step) {
  constexpr std::size_t kShown = 3;
  QStringList shown;
  for (const Replacement& names :
       std::span(step.replaced).first(std::min(step.replaced.size(), kShown)))
    shown << QStringLiteral("%1 → %2").arg(QString::fromStdString(names.from),
                                           QString::fromStdString(names.to));
  if (step.replaced.size() > kShown) shown << QStringLiteral("…");
  return QStringLiteral(" (%1)").arg(shown.join(QStringLiteral(", ")));
}

QString shortIdentity(const std::string& identity) {
  const QString text = QString::fromStdString(identity);
  return QStringLiteral("SHA-256 %1 %2 … %3").arg(text.left(4), text.mid(4, 4), text.right(4));
}

QString medianText(double value) { return formatNumber(value, value == std::floor(value) ? 0 : 1); }

QString rangeText(const std::pair<Time, Time>& dates) {
  return QString::fromStdString(format_date(dates.first) + " – " + format_date(dates.second));
}

}  // namespace

DatasetBar::DatasetBar(AppState& state, QWidget* parent) : Card(parent), state_(state) {
  body()->setContentsMargins(metrics::kCardPadding, metrics::kSmallSpace, metrics::kCardPadding,
                             metrics::kSpace);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(makeIdentity());
  row->addSpacing(metrics::kSpace);
  auto* rule = new QFrame(this);
  rule->setBackgroundRole(QPalette::Mid);
  rule->setAutoFillBackground(true);
  rule->setFixedSize(1, 36);
  row->addWidget(rule);
  auto* figures = new QWidget(this);
  auto* flow = new FlowLayout(metrics::kPageMargin, figures);  // two rows in a narrow window
  flow->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
  row->addWidget(figures, 1);
  for (int i = 0; i < FigureCount; ++i) {
    figures_[i] = makeLabel(TextRole::Figure, {}, this);
    captions_[i] = makeLabel(TextRole::Caption, {}, this);
    setTone(captions_[i], Tone::Muted);
    auto* figure = new QWidget(figures);
    auto* column = new QVBoxLayout(figure);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(figures_[i]);
    column->addWidget(captions_[i]);
    flow->addWidget(figure);
  }
  dates_ = makeLabel(TextRole::Help, {}, this);
  datesNote_ = makeLabel(TextRole::Caption, {}, this);
  setTone(datesNote_, Tone::Muted);
  for (QLabel* label : {dates_, datesNote_}) label->setAlignment(Qt::AlignRight);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addStretch(1);
  column->addWidget(dates_);
  column->addWidget(datesNote_);
  column->addStretch(1);
  row->addLayout(column);
  body()->addLayout(row);
  provenance_ = new ElidedLabel(this);
  provenance_->setObjectName("provenance");
  setTextRole(provenance_, TextRole::Caption);
  setTone(provenance_, Tone::Muted);
  body()->addWidget(provenance_);

  connect(&state_, &AppState::datasetsChanged, this, &DatasetBar::showDatasets);
  connect(&state_, &AppState::datasetChanged, this, &DatasetBar::showDatasets);
  retranslate();
}

QWidget* DatasetBar::makeIdentity() {
  choice_ = new ChoiceBox(this);
  choice_->setObjectName("datasetChoice");
  choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice_->setMinimumContentsLength(14);
  name_ = new QLineEdit(this);
  name_->setObjectName("datasetName");
  name_->installEventFilter(this);
  names_ = new QStackedWidget(this);
  names_->addWidget(choice_);
  names_->addWidget(name_);
  names_->setFixedHeight(metrics::kFieldHeight);
  pill_ = new Pill(this);
  rename_ = makeIconButton("edit", {}, this);
  remove_ = makeIconButton("trash", {}, this);
  rename_->setObjectName("renameDataset");
  remove_->setObjectName("removeDataset");
  identity_ = makeLabel(TextRole::Caption, {}, this);
  setTone(identity_, Tone::Muted);
  identity_->setTextInteractionFlags(Qt::TextSelectableByMouse);

  auto* box = new QWidget(this);
  auto* top = new QHBoxLayout;
  top->setSpacing(2);
  top->addWidget(names_, 1);
  top->addWidget(rename_);
  top->addWidget(remove_);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(metrics::kSpace);
  bottom->addWidget(identity_);
  bottom->addWidget(pill_);
  bottom->addStretch(1);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(top);
  layout->addLayout(bottom);
  box->setFixedWidth(250);

  connect(choice_, &QComboBox::activated, this,
          [this](int at) { state_.selectDataset(choice_->itemData(at).toLongLong()); });
  connect(rename_, &QToolButton::clicked, this, &DatasetBar::startRename);
  connect(remove_, &QToolButton::clicked, this, &DatasetBar::removeRequested);
  connect(name_, &QLineEdit::editingFinished, this, [this] { endRename(true); });
  return box;
}

void DatasetBar::setView(DataViewPtr view) {
  view_ = std::move(view);
  showInfo();
  showFigures();
}

void DatasetBar::showDatasets() {
  choice_->clear();
  const auto current = state_.datasetInfo();
  for (const DatasetInfo& info : state_.datasets()) {
    choice_->addItem(QString::fromStdString(info.name), QVariant::fromValue<qint64>(info.id));
    if (current && info.id == current->id) choice_->setCurrentIndex(choice_->count() - 1);
  }
  endRename(false);
  showInfo();
}

void DatasetBar::showInfo() {
  const auto info = state_.datasetInfo();
  rename_->setEnabled(info.has_value());
  remove_->setEnabled(info.has_value());
  choice_->setEnabled(info.has_value());
  choice_->setToolTip(info ? QString::fromStdString(info->name) : QString());
  identity_->setText(info ? shortIdentity(info->identity) : QString());
  identity_->setToolTip(info ? QString::fromStdString(info->identity) : QString());
  pill_->setVisible(info.has_value());
  provenance_->setText(info ? provenance(*info) : QString());
  provenance_->setVisible(!provenance_->text().isEmpty());
  if (!info) return;
  if (info->derived_from)
    pill_->setPill(tr("cleaned"), PillKind::Accent);
  else
    pill_->setPill(view_ ? tr("loaded") : tr("loading"),
                   view_ ? PillKind::Success : PillKind::Neutral);
}

/// "Cleaned from Soups: ratings below 4 −1,204, k-core of 5 −310 in 3 rounds; 38,962 left"
QString DatasetBar::provenance(const DatasetInfo& info) const {
  if (info.cleaning.empty()) return {};
  QStringList steps;
  for (const CleaningStepResult& step : info.cleaning) {
    // A step of recipes says its counts itself.
    const bool counted = step.replaced.empty() || step.removed > 0;
    const QString text =
        counted ? QStringLiteral("%1 %2").arg(coreText(step.step), formatCount(-step.removed))
                : coreText(step.step) + replacements(step);
    steps << (step.rounds > 1
                  ? tr("%1 in %n round(s)", nullptr, static_cast<int>(step.rounds)).arg(text)
                  : text);
  }
  const auto source =
      std::ranges::find(state_.datasets(), info.derived_from.value_or(0), &DatasetInfo::id);
  const QString from = source == state_.datasets().end() ? tr("a data set that is gone")
                                                         : QString::fromStdString(source->name);
  return tr("Cleaned from %1: %2; %3 left")
      .arg(from, steps.join(QStringLiteral(", ")), formatCount(info.cleaning.back().left));
}

void DatasetBar::showFigures() {
  const auto set = [this](Figure figure, const QString& text) {
    figures_[figure]->setText(view_ ? text : noValue());
  };
  static const DatasetStatistics none;
  const DatasetStatistics& statistics = view_ ? view_->statistics : none;
  set(Users, formatCount(statistics.users));
  set(Recipes, formatCount(statistics.recipes));
  set(Interactions, formatCount(statistics.interactions));
  set(Density, formatPercent(statistics.density, statistics.density < 0.001 ? 3 : 2));
  set(MeanRating, formatNumber(statistics.mean_rating, 2));
  set(PerUser, medianText(statistics.median_per_user));
  set(PerRecipe, medianText(statistics.median_per_recipe));
  set(Gini, formatNumber(statistics.gini, 2));
  if (!view_) {
    dates_->clear();
    datesNote_->clear();
    return;
  }
  const bool dated = view_->dates.has_value();
  dates_->setText(dated ? tr("Dates") : tr("Dates not available"));
  datesNote_->setText(dated ? rangeText(*view_->dates) : tr("time splits are off"));
}

void DatasetBar::startRename() {
  const auto info = state_.datasetInfo();
  if (!info) return;
  name_->setText(QString::fromStdString(info->name));
  names_->setCurrentWidget(name_);
  name_->selectAll();
  name_->setFocus();
}

void DatasetBar::endRename(bool accept) {
  if (names_->currentWidget() != name_) return;
  const QString name = name_->text().simplified();
  names_->setCurrentWidget(choice_);
  const auto info = state_.datasetInfo();
  if (accept && info && !name.isEmpty() && name != QString::fromStdString(info->name))
    emit renameRequested(name);
}

bool DatasetBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == name_ && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    endRename(false);
    return true;
  }
  return Card::eventFilter(watched, event);
}

void DatasetBar::retranslate() {
  captions_[Users]->setText(tr("users"));
  captions_[Recipes]->setText(tr("recipes"));
  captions_[Interactions]->setText(tr("interactions"));
  captions_[Density]->setText(tr("density"));
  captions_[MeanRating]->setText(tr("mean rating"));
  captions_[PerUser]->setText(tr("median per user"));
  captions_[PerRecipe]->setText(tr("median per recipe"));
  captions_[Gini]->setText(tr("Gini of popularity"));
  choice_->setAccessibleName(tr("Data set"));
  name_->setAccessibleName(tr("Name of the data set"));
  const auto label = [](QToolButton* button, const QString& text) {
    button->setToolTip(text);
    button->setAccessibleName(text);
  };
  label(rename_, tr("Rename the data set"));
  label(remove_, tr("Remove the data set"));
  showDatasets();
  showFigures();
}

void DatasetBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
