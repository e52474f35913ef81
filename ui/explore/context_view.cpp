// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/context_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/workbench/term_places.h"
#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr std::size_t kMostLines = 100;
constexpr double kDeepest = 0.5;  // of the accent, behind the term that weighs most
constexpr double kLeast = 0.08;

QString plain(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
      .toHtmlEscaped()
      .replace('\n', QStringLiteral("<br>"));
}

/// On the surface, since rich text knows no opacity.
QColor tint(double share) {
  const Tokens& tokens = Theme::instance().tokens();
  const double part = kLeast + (kDeepest - kLeast) * std::clamp(share, 0.0, 1.0);
  const auto mix = [part](int below, int above) {
    return static_cast<int>(below + part * (above - below));
  };
  return {mix(tokens.surface.red(), tokens.accent.red()),
          mix(tokens.surface.green(), tokens.accent.green()),
          mix(tokens.surface.blue(), tokens.accent.blue())};
}

QString marked(std::string_view word, double share) {
  return QStringLiteral("<span style=\"background-color:%1\">%2</span>")
      .arg(tint(share).name(), plain(word));
}

QString line(const ExploreTexts& texts, const TermInContext& found) {
  const Tokens& tokens = Theme::instance().tokens();
  return QStringLiteral(
             "<p style=\"margin:0 0 8px 0\"><a href=\"%1\" style=\"color:%2\">%3</a><br>%4%5%6</p>")
      .arg(QString::number(found.recipe), tokens.accent.name(),
           recipeName(texts, found.recipe).toHtmlEscaped(), plain(found.before),
           marked(found.term, 1), plain(found.after));
}

}  // namespace

ContextView::ContextView(ExploreView& view, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      view_(view),
      jobs_(jobs),
      head_(makeLabel(TextRole::Help, {}, this)),
      back_(makeButton(ButtonKind::Link, {}, this)),
      text_(new QTextBrowser(this)) {
  setTone(head_, Tone::Muted);
  head_->setWordWrap(true);
  back_->setObjectName("backToRecipe");
  text_->setObjectName("contextText");
  text_->setFrameShape(QFrame::NoFrame);
  text_->setProperty("kind", "plain");
  text_->setOpenLinks(false);
  auto* head = new QHBoxLayout;
  head->addWidget(head_, 1);
  head->addWidget(back_, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kCardPadding, metrics::kSpace, metrics::kCardPadding,
                             metrics::kSpace);
  layout->addLayout(head);
  layout->addWidget(text_, 1);
  connect(&view_, &ExploreView::textsChanged, this, [this] { showTerm({}, {}); });
  connect(&view_, &ExploreView::recipeChanged, this, [this] { showTerm({}, {}); });
  connect(back_, &QPushButton::clicked, this, [this] { showTerm({}, {}); });
  connect(text_, &QTextBrowser::anchorClicked, this,
          [this](const QUrl& url) { view_.setRecipe(url.toString().toUInt()); });
  connect(text_, qOverload<const QUrl&>(&QTextBrowser::highlighted), this, [this](const QUrl& url) {
    view_.selection().setHovered(
        url.isEmpty() ? std::nullopt : std::optional<qint64>(url.toString().toLongLong()));
  });
  // Rich text keeps its colours, so it is set again.
  connect(&Theme::instance(), &Theme::changed, this, &ContextView::show);
  show();
}

void ContextView::showTerm(const QString& term, const std::vector<ItemIndex>& recipes) {
  term_ = term;
  recipes_ = recipes;
  show();
}

void ContextView::show() {
  jobs_.drop(finding_);
  back_->setText(tr("Back to the recipe"));
  back_->setVisible(!term_.isEmpty());
  text_->setAccessibleName(tr("Terms where they stand"));
  if (term_.isEmpty())
    showRecipe();
  else
    find();
}

/// The text with its terms tinted; `most` is the weight of the deepest tint.
QString ContextView::tinted(const QString& title, const std::string& text, std::uint32_t document,
                            double most) const {
  QString html;
  std::size_t at = 0;
  const std::string_view all(text);
  for (const TermPlace& place : term_places(view_.texts()->terms, document, text)) {
    if (place.begin < at) continue;  // n-grams of characters lie on each other
    html += plain(all.substr(at, place.begin - at)) +
            marked(all.substr(place.begin, place.end - place.begin), place.weight / most);
    at = place.end;
  }
  html += plain(all.substr(at));
  return QStringLiteral(
             "<p style=\"margin:12px 0 2px 0\"><b>%1</b></p><p style=\"margin:0\">%2</p>")
      .arg(title.toHtmlEscaped(), html);
}

void ContextView::showRecipe() {
  const auto& texts = view_.texts();
  std::optional<std::uint32_t> document;
  if (texts && view_.recipe()) document = texts->terms.document_of(*view_.recipe());
  head_->setText(document ? tr("The deeper the tint, the more a word marks this recipe.")
                          : tr("Choose a recipe to read it with its terms tinted."));
  if (!document) return text_->clear();
  const auto top = top_terms(texts->terms.counts, texts->terms.weights.weights, *document, 1);
  const double most = top.empty() ? 1 : top.front().weight;
  const std::array<std::pair<TextField, QString>, 5> fields{
      {{TextField::Name, tr("Name")},
       {TextField::Description, tr("Description")},
       {TextField::Ingredients, tr("Ingredients")},
       {TextField::Steps, tr("Steps")},
       {TextField::Tags, tr("Tags")}}};
  QString html;
  for (const auto& [field, title] : fields) {
    const bool weighed = std::ranges::count(texts->terms.settings.fields, field) > 0;
    const std::string text = field_text(*texts->dataset, *view_.recipe(), field);
    if (weighed && !text.empty()) html += tinted(title, text, *document, most);
  }
  text_->setHtml(html);
}

void ContextView::find() {
  head_->setText(
      withParticles(tr("“%1” where it stands, in each recipe the first time").arg(term_)));
  const ExploreTextsPtr texts = view_.texts();
  if (!texts) return;
  finding_ = jobs_.run(
      this, tr("Searching"),
      [texts, recipes = recipes_, term = term_.toStdString()](const JobContext& job) {
        return term_in_context(*texts->dataset, texts->terms, recipes, term, kMostLines, job);
      },
      {.done =
           [this, texts](std::vector<TermInContext>&& found) {
             QString html;
             for (const TermInContext& one : found) html += line(*texts, one);
             text_->setHtml(html);
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

}  // namespace hankki
