// SPDX-License-Identifier: GPL-3.0-or-later
// What a demonstrator does with the shop as a whole: marks how it is, and brings that back.
#include <QDateTime>

#include "core/store/workspace.h"
#include "ui/storefront/reset_dialog.h"
#include "ui/storefront/shop_settings_dialog.h"
#include "ui/storefront/storefront.h"
#include "ui/widgets/message_strip.h"

namespace hankki {

void Storefront::markShop() {
  shop_.ask(
      this,
      [](OpenShop& shop, const JobContext&) {
        const QString now =
            QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
        ShopMarks marks = shop.shop().workspace().shop().marks();
        const MarkId mark = marks.set_numbered(now.toStdString());
        return QString::fromStdString(marks.find(std::to_string(mark)).name);
      },
      JobHooks<QString>{
          .done =
              [this](QString&& name) {
                strip_->showMessage(MessageStrip::Kind::Success, [name] {
                  return tr("Marked as %1: a reset brings the shop back to here.").arg(name);
                });
              },
          .failed = [this](const JobError& error) { strip_->showError(error); }},
      ShopSession::Turn::Writing);
}

void Storefront::askReset() {
  if (!session_.state().demo().empty()) {
    auto* dialog = new ResetDialog({}, this);
    connect(dialog, &QDialog::accepted, this, [this] { session_.state().resetDemo(); });
    return ask(dialog);
  }
  shop_.ask(
      this,
      [](OpenShop& shop, const JobContext&) {
        auto marks = shop.shop().workspace().shop().marks().list();
        std::erase_if(marks, [](const ShopMark& mark) { return mark.name.empty(); });
        return marks;
      },
      JobHooks<std::vector<ShopMark>>{
          .done =
              [this](std::vector<ShopMark>&& marks) {
                if (marks.empty()) {
                  strip_->showMessage(MessageStrip::Kind::Info, [] {
                    return tr("Nothing marks how the shop was. Mark it before a demo.");
                  });
                  return strip_->setAction([] { return tr("Mark it now"); },
                                           [this] { markShop(); });
                }
                auto* dialog = new ResetDialog(std::move(marks), this);
                connect(dialog, &QDialog::accepted, this,
                        [this, dialog] { reset(dialog->mark()->id, false); });
                ask(dialog);
              },
          .failed = [this](const JobError& error) { strip_->showError(error); }});
}

void Storefront::askSettings() {
  struct Now {
    std::vector<BatchInfo> batches;
    ParameterValues settings;
  };
  shop_.ask(
      this,
      [](OpenShop& shop, const JobContext&) {
        const Workspace& workspace = shop.shop().workspace();
        return Now{.batches = workspace.batches().list(),
                   .settings = stored_setting_values(workspace)};
      },
      JobHooks<Now>{.done =
                        [this](Now&& now) {
                          auto* dialog =
                              new ShopSettingsDialog(std::move(now.batches), now.settings, this);
                          connect(dialog, &QDialog::accepted, this,
                                  [this, dialog] { set(dialog->batch(), dialog->settings()); });
                          ask(dialog);
                        },
                    .failed = [this](const JobError& error) { strip_->showError(error); }});
}

void Storefront::set(std::optional<BatchId> batch, const ParameterValues& settings) {
  shop_.ask(
      this,
      [batch, settings](OpenShop& shop, const JobContext&) {
        Workspace& workspace = shop.shop().workspace();
        if (batch) workspace.batches().roll_back(*batch);  // first, as it may be gone by now
        store_settings(workspace, settings);
      },
      JobHooks<void>{.done =
                         [this] {
                           shop_.lookAgain();
                           strip_->showMessage(MessageStrip::Kind::Success,
                                               [] { return tr("The settings are stored."); });
                         },
                     .failed = [this](const JobError& error) { strip_->showError(error); }},
      ShopSession::Turn::Writing);
}

/// Whoever was in is led out, as their ratings and perhaps their account are others now.
void Storefront::reset(MarkId mark, bool undoes) {
  shop_.ask(
      this,
      [mark](OpenShop& shop, const JobContext&) {
        return shop.shop().workspace().shop().marks().reset(mark);
      },
      JobHooks<MarkId>{
          .done =
              [this, undoes](MarkId&& undo) {
                visit_.signOut();
                shop_.lookAgain();
                strip_->showMessage(MessageStrip::Kind::Info, [undoes] {
                  return undoes ? tr("The reset is undone.") : tr("The shop is as it was.");
                });
                if (!undoes)
                  strip_->setAction([] { return tr("Undo"); }, [this, undo] { reset(undo, true); });
              },
          .failed = [this](const JobError& error) { strip_->showError(error); }},
      ShopSession::Turn::Writing);
}

}  // namespace hankki
