// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/sign_up_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/serving/account_name.h"
#include "core/serving/allergens.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/limit_filter.h"
#include "ui/storefront/tag_names.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

constexpr int kWidth = 880, kHeight = 640, kDoorWidth = 280;
constexpr qsizetype kLeastPassword = 8;

QPushButton* makeChoice(const QString& id, QWidget* parent) {
  QPushButton* choice = makeShopButton(ShopButton::Normal, {}, parent);
  choice->setObjectName(id);
  choice->setCheckable(true);
  choice->setAutoDefault(false);
  return choice;
}

std::vector<std::string> namesOf(const ChipField& field) {
  std::vector<std::string> names;
  for (const QString& chip : field.chips()) names.push_back(chip.toStdString());
  return names;
}

}  // namespace

SignUpDialog::SignUpDialog(ShopVisit& visit, QWidget* parent)
    : EntryDialog(visit, QStringLiteral("signUpDialog"), parent),
      name_(new QLineEdit(this)),
      password_(new QLineEdit(this)),
      again_(new QLineEdit(this)),
      likes_(new ChipField(this)),
      avoids_(new ChipField(this)),
      minutes_(new LimitFilter(QStringLiteral("timeBudget"), {10, 300, 5, 45}, this)) {
  name_->setObjectName(QStringLiteral("name"));
  password_->setObjectName(QStringLiteral("password"));
  again_->setObjectName(QStringLiteral("passwordAgain"));
  likes_->setObjectName(QStringLiteral("likes"));
  avoids_->setObjectName(QStringLiteral("avoids"));
  for (QLineEdit* field : {password_, again_}) field->setEchoMode(QLineEdit::Password);
  QLabel* title = makeShopLabel(ShopText::Title, {}, this);
  column().addWidget(title);
  column().addSpacing(metrics::kSpace);

  auto* door = new QWidget(this);
  door->setFixedWidth(kDoorWidth);
  auto* fields = new QVBoxLayout(door);
  fields->setContentsMargins(0, 0, 0, 0);
  fields->setSpacing(metrics::kSmallSpace);
  nameField_ = addField(*fields, name_);
  passwordField_ = addField(*fields, password_);
  againField_ = addField(*fields, again_);
  fields->addStretch(1);
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(makeSurvey());
  auto* columns = new QHBoxLayout;
  columns->setSpacing(shop::kMargin);
  columns->addWidget(door);
  columns->addWidget(area, 1);
  column().addLayout(columns, 1);
  tell([this, title] {
    setWindowTitle(tr("Sign up"));
    title->setText(tr("A place at the table"));
    nameField_.label->setText(tr("Name"));
    passwordField_.label->setText(tr("Password, 8 characters or more"));
    againField_.label->setText(tr("The password again"));
    go().setText(tr("Sign up"));
    if (complains(nameField_) || complains(passwordField_) || complains(againField_)) check();
  });
  const std::pair<QLineEdit*, Field> all[] = {
      {name_, nameField_}, {password_, passwordField_}, {again_, againField_}};
  for (const auto& [editor, field] : all)
    connect(editor, &QLineEdit::textEdited, this, [field] { complain(field, {}); });
  resize(kWidth, kHeight);
}

QWidget* SignUpDialog::makeSurvey() {
  auto* survey = new QWidget(this);
  auto* rows = new QVBoxLayout(survey);
  rows->setContentsMargins(0, 0, metrics::kSpace, 0);
  rows->setSpacing(metrics::kSmallSpace);
  const auto heading = [&] {
    QLabel* label = makeShopLabel(ShopText::HelpStrong, {}, survey);
    label->setWordWrap(true);
    rows->addWidget(label);
    return label;
  };
  const auto flow = [&](std::vector<QPushButton*>& choices) {
    auto* holder = new QWidget(survey);
    auto* layout = new FlowLayout(metrics::kSpace, holder);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* choice : choices) layout->addWidget(choice);
    rows->addWidget(holder);
    rows->addSpacing(metrics::kSpace);
  };
  const ShopFacts& facts = visit().shop().facts();
  QLabel* kitchens = heading();
  for (const QString& tag : facts.cuisines) cuisines_.push_back(makeChoice(tag, survey));
  flow(cuisines_);
  const WordFinder finder = findWords(facts.ingredients);
  const auto chips = [&](ChipField* field) {
    QLabel* label = heading();
    field->setFinder(finder);
    rows->addWidget(field);
    rows->addSpacing(metrics::kSpace);
    return label;
  };
  QLabel* likes = chips(likes_);
  QLabel* avoids = chips(avoids_);
  QLabel* allergies = heading();
  for (const Allergen& group : allergens())
    allergies_.push_back(
        makeChoice(QString::fromUtf8(group.id.data(), std::ssize(group.id)), survey));
  flow(allergies_);
  QLabel* time = heading();
  auto* budget = new QHBoxLayout;  // as narrow as it is
  budget->addWidget(minutes_);
  budget->addStretch(1);
  rows->addLayout(budget);
  rows->addStretch(1);
  tell([=, this] {
    kitchens->setText(tr("Kitchens you like"));
    for (QPushButton* choice : cuisines_) choice->setText(tagText(choice->objectName()));
    likes->setText(tr("Ingredients you like"));
    avoids->setText(tr("Ingredients you avoid"));
    for (ChipField* field : {likes_, avoids_}) field->setPlaceholder(tr("Add an ingredient"));
    allergies->setText(
        tr("Allergies: recipes with these are never shown, as far as the names of ingredients "
           "tell; this is no medical advice"));
    for (std::size_t i = 0; i < allergies_.size(); ++i)
      allergies_[i]->setText(coreText(allergens()[i].title));
    time->setText(tr("Time to cook"));
    minutes_->setTexts(tr("At most"), tr("%1 min"), tr("no limit"));
  });
  return survey;
}

TasteSurvey SignUpDialog::survey() const {
  TasteSurvey told{
      .likes = namesOf(*likes_), .avoids = namesOf(*avoids_), .minutes = minutes_->limit()};
  for (const QPushButton* choice : cuisines_)
    if (choice->isChecked()) told.cuisines.push_back(choice->objectName().toStdString());
  for (const QPushButton* choice : allergies_)
    if (choice->isChecked()) told.allergies |= parse_allergen(choice->objectName().toStdString());
  return told;
}

bool SignUpDialog::check() {
  QString name, password, again;
  try {
    parse_account_name(name_->text().toStdString());
  } catch (const Error& error) {
    name = coreSentence(error.message());
  }
  if (password_->text().toUcs4().size() < kLeastPassword)
    password = tr("It has fewer than 8 characters.");
  else if (password_->text() != again_->text())
    again = tr("It is not the same as above.");
  complain(nameField_, name);
  complain(passwordField_, password);
  complain(againField_, again);
  return name.isEmpty() && password.isEmpty() && again.isEmpty();
}

void SignUpDialog::tryIt() {
  if (check()) visit().signUp(name_->text(), password_->text(), survey(), hooks());
}

}  // namespace hankki
