// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/serving/allergens.h"
#include "ui/storefront/shop_wish.h"

class QBoxLayout;
class QLabel;
class QSpinBox;

namespace hankki {

class ChipField;
class FlowLayout;
class LimitFilter;
class NutrientChoice;
class Segment;

/// What a person has at hand, and how much of what a recipe may have; and how many recipes each of
/// these leaves.
class FilterCard : public QFrame {
  Q_OBJECT
 public:
  explicit FilterCard(QWidget* parent = nullptr);

  void setIngredients(const QStringList& names);
  ShopWish wish() const;
  void setWish(const ShopWish& wish);          ///< emits nothing
  void setAlwaysLeftOut(AllergenMask groups);  ///< never shown to the person; may be none
  void setRemaining(std::size_t remaining, const std::vector<FilterUse>& uses);
  void clearRemaining();

  /// A filter as a sentence names it: "egg", "at most 45 minutes".
  static QString nameOf(const FilterUse& use);

 signals:
  void changed();  ///< by the person

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  void retranslate();
  void sayRemaining();

  QLabel* handLabel_;
  ChipField* hand_;
  Segment* match_;
  QSpinBox* missing_;
  QLabel* leftOut_;
  LimitFilter *minutes_, *sodium_, *sugar_;
  std::vector<NutrientChoice*> nutrients_;
  QWidget *limits_ = nullptr, *shares_ = nullptr;  // each a row of them
  QBoxLayout *rows_ = nullptr, *below_ = nullptr;
  QLabel* remaining_;
  AllergenMask groups_ = 0;
  std::optional<std::size_t> count_;
  std::vector<FilterUse> uses_;
};

}  // namespace hankki
