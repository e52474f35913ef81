// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/bandit/bandit_view.h"
#include "ui/session/page.h"
#include "ui/session/session.h"

class QPushButton;
class QStackedWidget;

namespace hankki {

class ExperimentsView;
class LiveView;
class PageHeader;
class Segment;

/// Let users' clicks divide the traffic between models: simulated and watched live, and judged in
/// further tabs.
class BanditPage final : public Page {
  Q_OBJECT
 public:
  explicit BanditPage(Session& session);
  static PageKind pageKind();

  void activated() override;
  void visit(const Visit& visit) override;
  bool canExport() const override;
  void exportData() override;

  void showTab(const QString&
                   id);  ///< "live", "experiments", or of judgeViews(); ignored where there is none

 protected:
  void retranslate() override;

 private:
  struct Tab {
    BanditViewKind kind;
    BanditView* view = nullptr;  // once it was shown
  };
  LiveView& live();  ///< in front
  void follow(ExperimentsView& experiments);
  Tab* current();
  const Tab* current() const { return const_cast<BanditPage*>(this)->current(); }

  Session& session_;
  std::vector<Tab> entries_;
  PageHeader* header_;
  QPushButton* export_;
  QPushButton* new_;
  Segment* tabs_;
  QStackedWidget* stack_;
};

}  // namespace hankki
