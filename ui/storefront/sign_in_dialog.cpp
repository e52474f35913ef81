// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/sign_in_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

constexpr int kWidth = 380;

}  // namespace

SignInDialog::SignInDialog(ShopVisit& visit, QWidget* parent)
    : EntryDialog(visit, QStringLiteral("signInDialog"), parent),
      name_(new QLineEdit(this)),
      password_(new QLineEdit(this)) {
  name_->setObjectName(QStringLiteral("name"));
  password_->setObjectName(QStringLiteral("password"));
  password_->setEchoMode(QLineEdit::Password);
  QLabel* title = makeShopLabel(ShopText::Title, {}, this);
  column().addWidget(title);
  column().addSpacing(metrics::kSpace);
  QLabel* name = addField(column(), name_).label;
  passwordField_ = addField(column(), password_);
  tell([this, title, name] {
    setWindowTitle(tr("Sign in"));
    title->setText(tr("Welcome back"));
    name->setText(tr("Name"));
    passwordField_.label->setText(tr("Password"));
    go().setText(tr("Sign in"));
    if (complains(passwordField_)) sayWrong();
  });
  connect(password_, &QLineEdit::textEdited, this, [this] { complain(passwordField_, {}); });
  resize(kWidth, sizeHint().height());
}

void SignInDialog::tryIt() { visit().signIn(name_->text(), password_->text(), hooks()); }

/// Which of the two it was is not told; only the password is taken away.
void SignInDialog::wrong() {
  password_->clear();
  sayWrong();
  password_->setFocus();
}

void SignInDialog::sayWrong() {
  complain(passwordField_, tr("The name or the password is not right."));
}

}  // namespace hankki
