// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_face.h"

#include <QCoreApplication>

#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"

namespace hankki {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::RecipeFace)
};

QString xrayText(const XRay& xray) {
  QStringList parts{Text::tr("slot %1").arg(xray.slot),
                    withParticles(Text::tr("filled by %1 with probability %2")
                                      .arg(xray.model, formatPercent(xray.propensity)))};
  for (const XRay::Rank& rank : xray.ranks)
    parts << (rank.rank ? Text::tr("rank %2 of %1").arg(rank.model).arg(*rank.rank)
                        : Text::tr("not in the list of %1").arg(rank.model));
  if (xray.draw) parts << Text::tr("draw %1").arg(formatPercent(*xray.draw, 1));
  return parts.join(", ");
}

}  // namespace

QString minutesText(std::optional<int> minutes) {
  constexpr int kHour = 60, kDay = 24 * kHour;
  if (!minutes || *minutes < 0) return {};
  if (*minutes <= 4 * kHour) return Text::tr("%1 min").arg(*minutes);
  if (*minutes > 2 * kDay) return Text::tr("%1 days").arg(formatCount(*minutes / kDay));
  const int hours = *minutes / kHour, rest = *minutes % kHour;
  return rest == 0 ? Text::tr("%1 h").arg(hours) : Text::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString starsText(std::optional<double> stars) {
  return stars ? formatNumber(*stars, 1) : QString();
}

QString spokenText(const RecipeFace& face) {
  QStringList parts{face.name};
  const auto add = [&](const QString& text) {
    if (!text.isEmpty()) parts << text;
  };
  add(minutesText(face.minutes));
  if (face.stars) add(Text::tr("%1 of 5 stars").arg(starsText(face.stars)));
  add(face.cuisine);
  if (!face.atHand.isEmpty()) add(Text::tr("at hand: %1").arg(face.atHand.join(", ")));
  if (!face.missing.isEmpty()) add(Text::tr("missing: %1").arg(face.missing.join(", ")));
  add(face.reason);
  if (face.xray) add(xrayText(*face.xray));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace hankki
