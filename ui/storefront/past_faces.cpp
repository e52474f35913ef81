// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/past_faces.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/store/accounts.h"
#include "core/store/workspace.h"
#include "core/workbench/shop_history.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

constexpr std::size_t kMostPastVisits = 200;

struct PastFaces {
  Q_DECLARE_TR_FUNCTIONS(hankki::PastFaces)
};

QString momentText(Time at) {
  return QDateTime::fromMSecsSinceEpoch(at / 1000).toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
}

/// The name behind a key: "visitor:17" is the user 17 of the data.
QString whoOf(const std::string& person, const std::map<std::string, QString>& accounts) {
  if (const auto found = accounts.find(person); found != accounts.end()) return found->second;
  const QString name = QString::fromStdString(person.substr(person.find(':') + 1));
  return person.starts_with("account:") ? PastFaces::tr("Somebody who is gone")
                                        : PastFaces::tr("User %1").arg(name);
}

/// Empty where the batch is gone.
std::vector<ServedModelLook> looksOf(const Workspace& workspace, BatchId batch) {
  try {
    return armLooks(workspace.batches().info(batch));
  } catch (const Error&) {
    return {};
  }
}

std::optional<ServedModelLook> lookOf(const std::vector<ServedModelLook>& looks, int arm) {
  if (arm < 0 || static_cast<std::size_t>(arm) >= looks.size()) return std::nullopt;
  return looks[static_cast<std::size_t>(arm)];
}

void tellMoves(ColumnFace& then, ColumnFace& today) {
  const auto placeIn = [](const ColumnFace& column, const QString& recipe) {
    const auto found = std::ranges::find(column.rows, recipe,
                                         [](const ColumnFace::Row& row) { return row.recipe.id; });
    return found == column.rows.end() ? 0 : static_cast<int>(found - column.rows.begin()) + 1;
  };
  for (auto& row : then.rows) {
    const int place = placeIn(today, row.recipe.id);
    row.note = row.gone    ? PastFaces::tr("not in the data any more")
               : place > 0 ? PastFaces::tr("today at %1").arg(place)
                           : PastFaces::tr("not today");
  }
  for (auto& row : today.rows) {
    const int place = placeIn(then, row.recipe.id);
    row.note = place > 0 ? PastFaces::tr("then at %1").arg(place) : PastFaces::tr("new");
  }
}

}  // namespace

std::vector<PastVisitFace> pastVisits(OpenShop& shop, bool simulated) {
  const Workspace& workspace = shop.shop().workspace();
  std::map<std::string, QString> accounts;
  for (const AccountInfo& account : workspace.accounts().list())
    accounts["account:" + std::to_string(account.id)] = QString::fromStdString(account.name);
  std::vector<PastVisitFace> visits;
  for (const LoggedAnswer& answer :
       shop.shop().workspace().shop().newest_answers(simulated, kMostPastVisits)) {
    PastVisitFace& visit = visits.emplace_back();
    visit.id = answer.id;
    visit.who = whoOf(answer.person, accounts);
    const auto liked = std::ranges::count(answer.states, SlotState::Success);
    visit.text = momentText(answer.at) + QStringLiteral(" · ") +
                 PastFaces::tr("%n recipe(s)", nullptr, static_cast<int>(answer.recipes.size()));
    if (liked > 0)
      visit.text +=
          QStringLiteral(" · ") + PastFaces::tr("%n success(es)", nullptr, static_cast<int>(liked));
  }
  return visits;
}

ReopenedFace reopenedFace(OpenShop& open, AnswerId id) {
  Shop& shop = open.shop();
  const ReopenedAnswer reopened = reopen_answer(shop, id, shopTime());
  const LoggedAnswer& logged = reopened.then;
  const BatchInfo& batch = shop.batch().info();
  ReopenedFace face{.title = reopened.person ? QString::fromStdString(reopened.person->name)
                                             : whoOf(logged.person, {}),
                    .note = momentText(logged.at),
                    .then = {},
                    .today = {}};
  if (logged.refined) face.note += QStringLiteral(" · ") + PastFaces::tr("refined right after");
  const auto looksThen = looksOf(shop.workspace(), logged.batch), looks = armLooks(batch);

  face.then.title = PastFaces::tr("As it was");
  face.then.note = reopened.tag.empty()
                       ? PastFaces::tr("Served by a batch that is gone")
                       : PastFaces::tr("Served by %1").arg(QString::fromStdString(reopened.tag));
  for (std::size_t slot = 0; slot < logged.recipes.size(); ++slot) {
    ColumnFace::Row& row = face.then.rows.emplace_back();
    row.arm = lookOf(looksThen, logged.arms[slot]);
    row.marked = logged.states[slot] == SlotState::Success;
    if (const auto recipe = open.dataset().find_recipe(logged.recipes[slot])) {
      row.recipe = recipeFace(open, *recipe, reopened.filters);
    } else {
      row.gone = true;
      row.recipe.id = QString::fromStdString(logged.recipes[slot]);
      row.recipe.name = PastFaces::tr("Recipe %1").arg(row.recipe.id);
    }
  }
  face.today.title = PastFaces::tr("Today");
  face.today.note = PastFaces::tr("Served by %1, and by what is known of them now")
                        .arg(QString::fromStdString(batch.tag));
  face.today.empty =
      reopened.today ? PastFaces::tr("Nothing is left that they could be shown.")
                     : PastFaces::tr("Today there is no answer: %1.").arg(coreText(reopened.gone));
  const auto shown = reopened.today ? reopened.today->blend.shown : std::vector<ShopSlot>();
  for (const ShopSlot& slot : shown)
    face.today.rows.push_back({.recipe = recipeFace(open, slot.recipe, reopened.filters),
                               .arm = lookOf(looks, slot.arm),
                               .note = {}});
  tellMoves(face.then, face.today);
  return face;
}

}  // namespace hankki
