// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/visit_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kWidth = 420;
constexpr std::size_t kMostUsers = 8;

/// A user that models know, with how much they know.
struct KnownUser {
  QString id;
  int ratings = 0;
};

/// Those whose id begins so, who rated most first.
std::vector<KnownUser> usersOf(const Shop& shop, const std::string& beginning) {
  const LoadedData& data = shop.batch().data();
  const auto& ids = data.dataset->users();
  std::vector<UserIndex> rows;
  for (UserIndex row = 0; row < data.split->users.size(); ++row)
    if (ids[data.split->users[row]].starts_with(beginning)) rows.push_back(row);
  const auto ratings = [&](UserIndex row) { return data.split->train.row(row).size(); };
  const std::size_t count = std::min(kMostUsers, rows.size());
  std::ranges::partial_sort(rows, rows.begin() + static_cast<std::ptrdiff_t>(count),
                            std::ranges::greater{}, ratings);
  std::vector<KnownUser> users;
  for (std::size_t i = 0; i < count; ++i)
    users.push_back({QString::fromStdString(ids[data.split->users[rows[i]]]),
                     static_cast<int>(ratings(rows[i]))});
  return users;
}

}  // namespace

VisitDialog::VisitDialog(ShopVisit& visit, QWidget* parent)
    : EntryDialog(visit, QStringLiteral("visitDialog"), parent),
      user_(new QLineEdit(this)),
      found_(new QListWidget(this)) {
  user_->setObjectName(QStringLiteral("user"));
  found_->setObjectName(QStringLiteral("users"));
  QLabel* title = makeShopLabel(ShopText::Title, {}, this);
  QLabel* note = makeShopLabel(ShopText::Help, {}, this);
  column().addWidget(title);
  note->setWordWrap(true);
  setTone(note, Tone::Muted);
  column().addWidget(note);
  column().addSpacing(metrics::kSpace);
  field_ = addField(column(), user_);
  column().addWidget(found_, 1);
  tell([this, title, note] {
    setWindowTitle(tr("Visit a user"));
    title->setText(tr("See it as somebody else"));
    note->setText(
        tr("A user of the data set, as the models know them: what they did in the validation and "
           "test part has not happened yet. What you rate is logged as theirs."));
    field_.label->setText(tr("User, by the id of the data"));
    found_->setAccessibleName(tr("Users of the data"));
    go().setText(tr("Visit"));
    if (complains(field_)) sayWrong();
    askUsers();
  });
  connect(user_, &QLineEdit::textEdited, this, [this] {
    complain(field_, {});
    askUsers();
  });
  connect(found_, &QListWidget::itemClicked, this,
          [this](QListWidgetItem* item) { user_->setText(item->data(Qt::UserRole).toString()); });
  connect(found_, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
    user_->setText(item->data(Qt::UserRole).toString());
    go().click();
  });
  resize(kWidth, 460);
}

void VisitDialog::askUsers() {
  using Users = std::vector<KnownUser>;
  visit().shop().drop(asking_);
  asking_ = visit().shop().ask(
      this,
      [beginning = user_->text().toStdString()](OpenShop& shop, const JobContext&) {
        return usersOf(shop.shop(), beginning);
      },
      JobHooks<Users>{.done = [this](Users&& users) {
        found_->clear();
        for (const KnownUser& user : users) {
          auto* item = new QListWidgetItem(
              tr("%1, with %n rating(s)", nullptr, user.ratings).arg(user.id), found_);
          item->setData(Qt::UserRole, user.id);
        }
      }});
}

void VisitDialog::tryIt() { visit().visit(user_->text().trimmed(), hooks()); }

void VisitDialog::wrong() {
  sayWrong();
  user_->setFocus();
}

void VisitDialog::sayWrong() { complain(field_, tr("The data set has no user of that id.")); }

}  // namespace hankki
