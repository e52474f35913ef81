// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/facts_row.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {

FactsRow::FactsRow(const QString& objectName, QWidget* parent) : QWidget(parent) {
  setObjectName(objectName);
  auto* layout = new FlowLayout(2 * metrics::kCardGap, this);
  layout->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
}

void FactsRow::setFacts(const std::vector<Fact>& facts) {
  qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  for (const Fact& fact : facts) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* name = makeLabel(TextRole::Caption, fact.name, box);
    setTone(name, Tone::Muted);
    auto* figure = makeLabel(TextRole::CardTitle, fact.figure, box);
    setTone(figure, fact.bad ? Tone::Error : Tone::Normal);
    column->addWidget(name);
    column->addWidget(figure);
    box->setToolTip(fact.tip);
    layout()->addWidget(box);
    box->show();
  }
  updateGeometry();
}

}  // namespace hankki
