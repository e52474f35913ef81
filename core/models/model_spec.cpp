#include "core/models/model_spec.h"

namespace hankki {

const char* title(Family family) {
  switch (family) {
    case Family::Popularity:
      return "Popularity";
    case Family::Neighbourhood:
      return "Neighbourhood";
    case Family::Linear:
      return "Linear";
    case Family::Factorisation:
      return "Factorisation";
    case Family::Autoencoder:
      return "Autoencoder";
    case Family::Graph:
      return "Graph";
  }
  return "";
}

}  // namespace hankki
