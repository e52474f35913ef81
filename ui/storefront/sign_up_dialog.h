// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/storefront/entry_dialog.h"

namespace hankki {

class ChipField;
class LimitFilter;

/// A name, a password, and a short survey of tastes, all of which may stay empty.
class SignUpDialog final : public EntryDialog {
  Q_OBJECT
 public:
  SignUpDialog(ShopVisit& visit, QWidget* parent);

 protected:
  void tryIt() override;
  void wrong() override {}  // nothing can be

 private:
  QWidget* makeSurvey();
  TasteSurvey survey() const;
  bool check();

  QLineEdit *name_, *password_, *again_;
  Field nameField_, passwordField_, againField_;
  std::vector<QPushButton*> cuisines_, allergies_;
  ChipField *likes_, *avoids_;
  LimitFilter* minutes_;
};

}  // namespace hankki
