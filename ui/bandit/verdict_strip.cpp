// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/verdict_strip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

std::vector<std::string> namesOf(const LiveHistory& history) {
  std::vector<std::string> names;
  for (const ArmLook& arm : history.arms) names.push_back(arm.name.toStdString());
  return names;
}

}  // namespace

VerdictStrip::VerdictStrip(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      text_(makeLabel(TextRole::Strong, {}, this)),
      note_(makeLabel(TextRole::Help, {}, this)),
      explain_(makeButton(ButtonKind::Link, {}, this)) {
  setProperty("strip", true);  // looks like a MessageStrip, but stays
  text_->setObjectName("verdict");
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  explain_->setObjectName("explainVerdict");
  setTone(note_, Tone::Muted);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(metrics::kCardPadding, 8, metrics::kCardPadding, 8);
  row->setSpacing(metrics::kSpace + 4);
  row->addWidget(icon_);
  row->addWidget(text_, 1);
  row->addWidget(note_);
  row->addWidget(explain_);
  connect(explain_, &QPushButton::clicked, this, &VerdictStrip::explanationRequested);
  connect(&Theme::instance(), &Theme::changed, this, &VerdictStrip::updateIcon);
  setStyleProperty(this, "flush", true);  // as wide as the cards
  setStyleProperty(this, "kind", "warn");
  updateIcon();
}

void VerdictStrip::updateIcon() {
  const Tokens& tokens = Theme::instance().tokens();
  icon_->setPixmap(iconPixmap(settled_ ? "check" : "info", 18,
                              settled_ ? tokens.success : tokens.warn, devicePixelRatioF()));
}

QString VerdictStrip::sentence() const { return text_->text(); }

void VerdictStrip::showFrame(const LiveFrame& frame) {
  const Verdict& verdict = frame.point().verdict;
  const LiveHistory& history = frame.history;
  text_->setText(coreText(describe(verdict, namesOf(history), history.setup.rules())));
  const bool settled = verdict.kind != VerdictKind::NotYet;
  if (settled != settled_) {
    settled_ = settled;
    setStyleProperty(this, "kind", settled ? "success" : "warn");
    updateIcon();
  }
  QString note;
  for (const LiveChange& change : history.changes)
    if (change.visit <= frame.visits() && change.kind == Intervention::Kind::Drift)
      note = tr("Drift at visit %1.").arg(formatCount(change.visit));
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
}

void VerdictStrip::retranslate() { explain_->setText(tr("How this is worked out")); }

namespace {

struct Explanation {
  Q_DECLARE_TR_FUNCTIONS(hankki::VerdictStrip)
};

QString paragraph(const QString& text) {
  return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString beliefs(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  QString rows;
  for (std::size_t arm = 0; arm < point.beliefs.size(); ++arm) {
    if (!point.state.there[arm]) continue;
    const Beta& beta = point.beliefs[arm];
    rows +=
        QStringLiteral(
            "<tr><td style=\"padding-right: 16px\">%1</td><td style=\"padding-right: "
            "16px\">Beta(%2, %3)</td><td style=\"padding-right: 16px\">%4</td><td>%5</td></tr>")
            .arg(
                frame.history.arms[arm].name.toHtmlEscaped(), formatNumber(beta.a, 1),
                formatNumber(beta.b, 1), formatPercent(point.best.probability[arm], 1),
                Explanation::tr("%1 pp").arg(formatNumber(100 * point.best.expected_loss[arm], 2)));
  }
  return QStringLiteral(
             "<table><tr><th align=\"left\">%1</th><th align=\"left\">%2</th><th "
             "align=\"left\">%3</th><th align=\"left\">%4</th></tr>%5</table>")
      .arg(Explanation::tr("Model").toHtmlEscaped(), Explanation::tr("Belief").toHtmlEscaped(),
           Explanation::tr("Chance to be the best").toHtmlEscaped(),
           Explanation::tr("Expected loss").toHtmlEscaped(), rows);
}

}  // namespace

QString verdictExplanation(const LiveFrame& frame) {
  const VerdictRules rules = frame.history.setup.rules();
  const Verdict& verdict = frame.point().verdict;
  QString text = paragraph(Explanation::tr(
      "What is known of a model's click rate after the visits that it got is a distribution. From "
      "these distributions follows how probable it is that a model is the best of all, and what "
      "choosing it is expected to cost against the best one, in points of the click rate."));
  text += beliefs(frame);
  text += paragraph(
      Explanation::tr("Separated: the chance of one model is at least %1 at each of the last %2 "
                      "looks, one every %3 visits.")
          .arg(formatPercent(rules.confidence), formatCount(rules.looks),
               formatCount(rules.look_every)));
  text += paragraph(
      Explanation::tr("Practically equal: choosing either of the first two is expected to cost "
                      "less than %1 points, which is the threshold that this simulation was "
                      "started with.")
          .arg(formatNumber(100 * rules.equal_within, 2)));
  text += paragraph(Explanation::tr(
      "Not yet: anything else. The visits still needed are z² (p₁ q₁ + p₂ q₂) / d² an arm, with "
      "the rates and their difference d as seen so far; the interval takes the ends of what the "
      "difference may be."));
  text += paragraph(
      Explanation::tr("Now the first is %1 with %2, before %3; the second would cost %4 points.")
          .arg(frame.history.arms[verdict.leader].name, formatPercent(verdict.p_best, 1),
               frame.history.arms[verdict.second].name, formatNumber(100 * verdict.loss, 2)));
  if (frame.point().state.posteriors.empty())
    text += paragraph(Explanation::tr(
        "This policy keeps no distributions; they are made here of the clicks and visits that each "
        "model had."));
  text += paragraph(Explanation::tr(
      "Where traffic follows the results, means of models that lost early are too low. The chance "
      "is about clicks of single slots; what whole lists are worth stands under “Truth”."));
  return text;
}

}  // namespace hankki
