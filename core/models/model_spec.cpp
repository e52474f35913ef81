// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_spec.h"

namespace hankki {

Message title(Family family) {
  switch (family) {
    case Family::Popularity:
      return en::say("Popularity");
    case Family::Neighbourhood:
      return en::say("Neighbourhood");
    case Family::Linear:
      return en::say("Linear");
    case Family::Factorisation:
      return en::say("Factorisation");
    case Family::Autoencoder:
      return en::say("Autoencoder");
    case Family::Graph:
      return en::say("Graph");
    case Family::Content:
      return en::say("Content");
  }
  return {};
}

}  // namespace hankki
