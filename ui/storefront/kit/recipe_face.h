// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "ui/storefront/kit/dish.h"
#include "ui/theme/model_style.h"

namespace hankki {

/// How a slot was filled, for who looks behind the shop.
struct XRay {
  struct Rank {
    QString model;
    ModelStyle style;
    std::optional<int> rank;  ///< from 1; nullopt: not in its list
  };
  int arm = -1;                ///< into `ranks`; -1: of no model
  QString model;               ///< as it is shown; of a slot of no model what it is: "Surprise"
  ModelStyle style;            ///< of the model
  double propensity = 1;       ///< of the model in this slot, in [0, 1]
  int slot = 0;                ///< from 1
  std::vector<Rank> ranks;     ///< by arm
  std::optional<double> draw;  ///< of the model's posterior, in [0, 1]
};

/// A recipe as cards and tiles show it. Texts are in the language that is shown.
struct RecipeFace {
  QString id;  ///< of the data
  QString name;
  std::optional<int> minutes;
  std::optional<double> stars;  ///< the mean of all ratings
  QString cuisine;              ///< or the tag that says most; may be empty
  Dish dish;
  QString picture;      ///< path of an image file, instead of the painted art; may be empty
  QStringList atHand;   ///< ingredients that the person has
  QStringList missing;  ///< that they have not, where that was asked; a substitute may stand in
                        ///< the text: "buttermilk: milk + lemon"
  int more = 0;         ///< ingredients beside these two
  QString reason;       ///< one line on why it is here; may be empty
  std::optional<XRay> xray;
};

/// "15 min", "1 h 30 min"; empty where it is not known.
QString minutesText(std::optional<int> minutes);
/// "4.8"; empty where it is not known.
QString starsText(std::optional<double> stars);
/// All of a card in words, for those who hear it.
QString spokenText(const RecipeFace& face);

}  // namespace hankki
