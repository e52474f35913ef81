// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <optional>
#include <vector>

#include "ui/storefront/shop_visit.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hankki {

/// What the dialogs at the shop's door share: fields in a column, each with room for what is wrong
/// with it, a button that tries, and what is shown while that goes on. It closes itself once
/// somebody has come in; while it is being closed otherwise nobody comes in.
class EntryDialog : public QDialog {
  Q_OBJECT
 public:
  /// Stays where the try cannot be stopped any more, until that has ended.
  void reject() override;

 protected:
  EntryDialog(ShopVisit& visit, const QString& name, QWidget* parent);

  struct Field {
    QLabel* label;
    QWidget* editor;
    QLabel* complaint;
  };
  Field addField(QVBoxLayout& column, QWidget* editor);
  static void complain(const Field& field, const QString& sentence);  ///< empty: nothing is wrong
  static bool complains(const Field& field);

  /// Sets texts: now, and whenever another language is shown.
  void tell(std::function<void()> texts);

  QVBoxLayout& column() { return *column_; }
  QPushButton& go() { return *go_; }
  ShopVisit& visit() { return visit_; }

  virtual void tryIt() = 0;
  virtual void wrong() = 0;  ///< a name or a password that is not right
  ShopVisit::Entering hooks();
  void setBusy(bool busy);
  void setTrouble(std::optional<JobError> trouble);  ///< of the whole dialog

  bool focusNextPrevChild(bool next) override;
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  ShopVisit& visit_;
  QVBoxLayout* column_;
  QLabel* trouble_;
  QPushButton *go_, *cancel_;
  bool busy_ = false;
  std::optional<JobError> said_;
  std::vector<std::function<void()>> texts_;
};

}  // namespace hankki
