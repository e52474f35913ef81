// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_plan_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/vectors/cluster_methods.h"
#include "core/vectors/map_methods.h"
#include "core/workbench/clusterings.h"
#include "core/workbench/embeddings.h"
#include "ui/explore/method_choice.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kWidth = 500, kHeight = 600;
constexpr qint64 kFresh = 0;  // no vectors have that number
constexpr std::size_t kMostLevels = 3;
constexpr double kMostResolution = 1e6;
const char* const kTabs[] = {"vectors", "map", "clusters"};

template <typename Method>
std::vector<const Spec*> specsOf(const std::vector<Method>& methods) {
  std::vector<const Spec*> specs;
  for (const Method& method : methods) specs.push_back(&method.spec);
  return specs;
}

QString textOf(const std::vector<double>& resolutions) {
  QStringList texts;
  for (const double one : resolutions) texts << QString::number(one);
  return texts.join(QStringLiteral(", "));
}

std::vector<double> resolutionsFrom(const QString& text) {
  std::vector<double> resolutions;
  for (const QString& one : text.split(',', Qt::SkipEmptyParts)) {
    const auto number = parse_number<double>(one.trimmed().toStdString());
    if (!number || !(*number > 0) || *number > kMostResolution)
      throw Error(one.trimmed().toStdString(),
                  en::say("a resolution is a number above 0; write one to three, as 0.2, 1"));
    resolutions.push_back(*number);
  }
  if (resolutions.empty() || resolutions.size() > kMostLevels)
    throw Error(text.toStdString(), en::say("write one to three resolutions, as 0.2, 1"));
  std::ranges::sort(resolutions);
  return resolutions;
}

}  // namespace

QString vectorsTitle(const VectorsInfo& info) {
  const std::string& encoder = info.request.encoder;
  const auto& kinds = encoder_kinds();
  const auto kind =
      std::ranges::find(kinds, encoder, [](const EncoderKind& one) { return one.spec.id; });
  const QString maker = QString::fromStdString(kind == kinds.end() ? encoder : kind->spec.name);
  const QString name = QString::fromStdString(info.request.name);
  const QString title =
      name == maker
          ? MapPlanDialog::tr("%1, %2 d").arg(name, formatCount(info.dimensions))
          : MapPlanDialog::tr("%1, by %2, %3 d").arg(name, maker, formatCount(info.dimensions));
  return info.language == "en" ? MapPlanDialog::tr("%1, English only").arg(title) : title;
}

MapPlanDialog::MapPlanDialog(const MapPlan& plan, const std::vector<VectorsInfo>& stored,
                             QWidget* parent)
    : QDialog(parent),
      plan_(plan),
      stored_(stored),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      pages_(new QStackedWidget(this)),
      vectors_(new ChoiceBox(this)),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      encoders_(new MethodChoice(specsOf(encoder_kinds()), this)),
      maps_(new MethodChoice(specsOf(map_methods()), this)),
      clusters_(new MethodChoice(specsOf(cluster_methods()), this)),
      resolutionsLabel_(makeLabel(TextRole::Help, {}, this)),
      resolutions_(new QLineEdit(this)),
      resolutionsHelp_(makeLabel(TextRole::Caption, {}, this)),
      strip_(new MessageStrip(this)),
      buttons_(new QDialogButtonBox(
          QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this)) {
  setObjectName("mapPlanDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  encoders_->setMethod(plan_.fresh.encoder, plan_.fresh.settings);
  maps_->setMethod(plan_.map.method, plan_.map.settings);
  clusters_->setMethod(plan_.clusters.method, plan_.clusters.settings);
  resolutions_->setText(textOf(plan_.resolutions));
  retranslate();
  const int place = vectors_->findData(plan_.vectors ? qint64{*plan_.vectors} : kFresh);
  vectors_->setCurrentIndex(std::max(0, place));
  suggestName();
  updateTabs();
}

void MapPlanDialog::build() {
  for (const char* tab : kTabs) tabs_->addOption(tab, {});
  tabs_->setObjectName("planTabs");
  pages_->addWidget(scrolled(makeVectors()));
  pages_->addWidget(scrolled(maps_));
  pages_->addWidget(scrolled(makeClusters()));
  setStyleProperty(buttons_->button(QDialogButtonBox::Ok), "kind", "primary");
  for (QAbstractButton* button : buttons_->buttons()) button->setIcon({});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(tabs_);
  layout->addWidget(strip_);
  layout->addWidget(pages_, 1);
  layout->addWidget(buttons_);
  resize(kWidth, kHeight);
  connect(tabs_, &Segment::chosen, this, &MapPlanDialog::updateTabs);
  connect(vectors_, &QComboBox::currentIndexChanged, this, &MapPlanDialog::updateTabs);
  connect(encoders_, &MethodChoice::chosen, this, &MapPlanDialog::suggestName);
  connect(clusters_, &MethodChoice::chosen, this, &MapPlanDialog::updateTabs);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons_->button(QDialogButtonBox::Reset), &QPushButton::clicked, this, [this] {
    MethodChoice* const choices[] = {encoders_, maps_, clusters_};
    choices[pages_->currentIndex()]->reset();
  });
}

QWidget* MapPlanDialog::scrolled(QWidget* content) {
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* inner = new QWidget(scroll);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, 0, metrics::kSpace, 0);
  column->addWidget(content);
  column->addStretch(1);
  scroll->setWidget(inner);
  scroll->setMinimumWidth(inner->minimumSizeHint().width() +
                          scroll->verticalScrollBar()->sizeHint().width());
  return scroll;
}

QWidget* MapPlanDialog::makeVectors() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  vectors_->setObjectName("planVectors");
  name_->setObjectName("planName");
  nameLabel_->setBuddy(name_);
  encoders_->setObjectName("planEncoders");
  fresh_ = new QWidget(page);
  auto* below = new QVBoxLayout(fresh_);
  below->setContentsMargins(0, 0, 0, 0);
  below->setSpacing(metrics::kSmallSpace);
  below->addWidget(encoders_);
  below->addWidget(nameLabel_);
  below->addWidget(name_);
  column->addWidget(vectors_);
  column->addWidget(fresh_);
  return page;
}

QWidget* MapPlanDialog::makeClusters() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  clusters_->setObjectName("planClusters");
  maps_->setObjectName("planMaps");
  resolutions_->setObjectName("planResolutions");
  resolutionsLabel_->setBuddy(resolutions_);
  resolutionsHelp_->setWordWrap(true);
  setTone(resolutionsHelp_, Tone::Muted);
  levels_ = new QWidget(page);
  auto* below = new QVBoxLayout(levels_);
  below->setContentsMargins(0, 0, 0, 0);
  below->setSpacing(metrics::kSmallSpace);
  for (QWidget* widget :
       {static_cast<QWidget*>(resolutionsLabel_), static_cast<QWidget*>(resolutions_),
        static_cast<QWidget*>(resolutionsHelp_)})
    below->addWidget(widget);
  column->addWidget(clusters_);
  column->addWidget(levels_);
  return page;
}

void MapPlanDialog::showTab(Tab tab) {
  tabs_->setCurrent(kTabs[static_cast<std::size_t>(tab)]);
  updateTabs();
}

bool MapPlanDialog::isFresh() const { return vectors_->currentData().toLongLong() == kFresh; }

void MapPlanDialog::updateTabs() {
  const auto place = std::ranges::find(kTabs, tabs_->current()) - std::begin(kTabs);
  pages_->setCurrentIndex(static_cast<int>(place));
  fresh_->setVisible(isFresh());
  levels_->setVisible(cluster_method(clusters_->method()).has_resolution);
}

/// A name that no vectors have yet, unless the user wrote one.
void MapPlanDialog::suggestName() {
  if (name_->isModified()) return;
  const QString maker = QString::fromStdString(encoder_kind(encoders_->method()).spec.name);
  const auto taken = [&](const QString& name) {
    return std::ranges::any_of(
        stored_, [&](const VectorsInfo& info) { return info.request.name == name.toStdString(); });
  };
  QString name = maker;
  for (int number = 2; taken(name); ++number) name = QStringLiteral("%1 %2").arg(maker).arg(number);
  name_->setText(name);
}

MapPlan MapPlanDialog::read() const {
  MapPlan plan = plan_;
  plan.vectors.reset();
  if (!isFresh()) plan.vectors = vectors_->currentData().toLongLong();
  if (isFresh()) {
    plan.fresh = {.name = name_->text().trimmed().toStdString(), .encoder = encoders_->method()};
    plan.fresh.settings = encoders_->form().values();
    if (plan.fresh.name.empty()) throw Error("name", en::say("vectors need a name; type one"));
  }
  plan.map.method = maps_->method();
  plan.map.settings = maps_->form().values();
  plan.map = completed(plan.map);
  plan.clusters.method = clusters_->method();
  plan.clusters.settings = clusters_->form().values();
  plan.clusters = completed(plan.clusters);
  if (cluster_method(plan.clusters.method).has_resolution)
    plan.resolutions = resolutionsFrom(resolutions_->text());
  return plan;
}

bool MapPlanDialog::refuseWrong(MethodChoice& choice, Tab tab) {
  ParameterField* wrong = choice.form().wrongField();
  if (!wrong) return false;
  showTab(tab);
  choice.form().fields().reveal(wrong);
  return true;
}

void MapPlanDialog::accept() {
  if (isFresh() && refuseWrong(*encoders_, Tab::Vectors)) return;
  if (refuseWrong(*maps_, Tab::Map) || refuseWrong(*clusters_, Tab::Clusters)) return;
  try {
    plan_ = read();
  } catch (const Error& error) {
    return strip_->showMessage(MessageStrip::Kind::Error, error.message());
  }
  QDialog::accept();
}

void MapPlanDialog::fillVectors() {
  const QVariant before = vectors_->currentData();
  const QSignalBlocker quiet(vectors_);
  vectors_->clear();
  vectors_->addItem(tr("Make other vectors"), kFresh);
  for (const VectorsInfo& info : stored_) vectors_->addItem(vectorsTitle(info), qint64{info.id});
  vectors_->setCurrentIndex(std::max(0, vectors_->findData(before)));
}

void MapPlanDialog::retranslate() {
  setWindowTitle(tr("Map settings"));
  tabs_->setText(kTabs[0], tr("Vectors"));
  tabs_->setText(kTabs[1], tr("Map"));
  tabs_->setText(kTabs[2], tr("Clusters"));
  fillVectors();
  vectors_->setAccessibleName(tr("Vectors"));
  encoders_->setAccessibleTitle(tr("What makes the vectors"));
  maps_->setAccessibleTitle(tr("How the map is made"));
  clusters_->setAccessibleTitle(tr("How clusters are found"));
  for (MethodChoice* choice : {encoders_, maps_, clusters_}) choice->retranslate();
  nameLabel_->setText(tr("Name of the vectors"));
  resolutionsLabel_->setText(tr("Resolutions, from broad to fine"));
  resolutionsHelp_->setText(
      tr("One to three. The higher, the more and the smaller clusters. The colours of the map are "
         "those of the broadest."));
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Make the map"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  buttons_->button(QDialogButtonBox::Reset)->setText(tr("Reset"));
}

void MapPlanDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
