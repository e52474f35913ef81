// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storefront/entry_dialog.h"

class QListWidget;

namespace hankki {

/// Whom of the data set's users the demonstrator visits.
class VisitDialog final : public EntryDialog {
  Q_OBJECT
 public:
  VisitDialog(ShopVisit& visit, QWidget* parent);

 protected:
  void tryIt() override;
  void wrong() override;

 private:
  void askUsers();
  void sayWrong();

  QLineEdit* user_;
  Field field_;
  QListWidget* found_;
  ShopSession::Ticket asking_ = 0;
};

}  // namespace hankki
