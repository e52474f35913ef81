// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storefront/entry_dialog.h"

namespace hankki {

/// Name and password of an account.
class SignInDialog final : public EntryDialog {
  Q_OBJECT
 public:
  SignInDialog(ShopVisit& visit, QWidget* parent);

 protected:
  void tryIt() override;
  void wrong() override;

 private:
  void sayWrong();

  QLineEdit *name_, *password_;
  Field passwordField_;
};

}  // namespace hankki
