// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_card.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/table_export.h"

namespace hankki {
namespace {

constexpr int kRow = 26;
enum Role : int { CountRole = OwnRole, PartRole, LevelRole };

struct LevelLook {
  const char* icon;
  TokenColor color;
};

LevelLook lookOf(QualityLevel level) {
  switch (level) {
    case QualityLevel::Error:
      return {"close", &Tokens::error};
    case QualityLevel::Warning:
      return {"warning", &Tokens::warn};
    case QualityLevel::Note:
      return {"info", &Tokens::muted};
    case QualityLevel::Fine:
      break;
  }
  return {"check", &Tokens::success};
}

/// Icon, name, bar, count and share in one cell.
class QualityDelegate : public TableDelegate {
 public:
  using TableDelegate::TableDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {240, kRow};
  }

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override {
    constexpr int kShare = 46;
    constexpr int kCount = 44;
    constexpr int kBar = 40;
    const Tokens& tokens = Theme::instance().tokens();
    const auto look = lookOf(static_cast<QualityLevel>(index.data(LevelRole).toInt()));
    const QColor& color = tokens.*look.color;
    const int middle = rect.center().y();
    painter.drawPixmap(QPoint(rect.left(), middle - 7),
                       iconPixmap(look.icon, 15, color, painter.device()->devicePixelRatioF()));

    const qint64 count = index.data(CountRole).toLongLong();
    QRect cell = rect;
    painter.setFont(Theme::font(TextRole::Caption));
    painter.setPen(tokens.muted);
    const double part = index.data(PartRole).toDouble();
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter,
                     count == 0 ? noValue() : formatPercent(part, part < 1 ? 1 : 0));
    cell.setRight(cell.right() - kShare);
    painter.setFont(Theme::font(TextRole::Help));
    painter.setPen(tokens.text);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, formatCount(count));
    cell.setRight(cell.right() - kCount);
    paintBar(painter, QRectF(cell.right() - kBar, middle - 1, kBar, 4), part, color);
    cell.setRight(cell.right() - kBar - 8);
    cell.setLeft(cell.left() + 23);
    const QString name = index.data().toString();
    painter.setPen(tokens.text);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, cell.width()));
  }

 private:
  static void paintBar(QPainter& painter, const QRectF& track, double part, const QColor& color) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().tokens().sunken);
    painter.drawRoundedRect(track, 2, 2);
    if (part <= 0) return;
    QRectF bar = track;
    bar.setWidth(std::max(2.0, track.width() * std::min(part, 1.0)));
    painter.setBrush(color);
    painter.drawRoundedRect(bar, std::min(2.0, bar.width() / 2), 2);
  }
};

}  // namespace

/// The issues in order, then the refused rows.
class QualityCard::Model : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  void setView(DataViewPtr view, std::int64_t refused, std::int64_t rows) {
    beginResetModel();
    view_ = std::move(view);
    refused_ = refused;
    sourceRows_ = rows;
    endResetModel();
  }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() || !view_ ? 0 : static_cast<int>(kQualityIssues.size()) + 1;
  }

  static std::optional<QualityIssue> issueAt(int row) {
    const auto at = static_cast<std::size_t>(row);
    return at < kQualityIssues.size() ? std::optional(kQualityIssues[at]) : std::nullopt;
  }

  QualityLevel level(int row) const {
    if (const auto issue = issueAt(row)) return qualityLevel(*issue, view_->statistics);
    return refused_ > 0 ? QualityLevel::Warning : QualityLevel::Fine;
  }

  QVariant headerData(int, Qt::Orientation, int role) const override {
    if (role != FileRole) return {};
    return QStringList{QualityCard::tr("Issue"), QualityCard::tr("Rows"), QualityCard::tr("Share")};
  }

  QVariant data(const QModelIndex& index, int role) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto issue = issueAt(index.row());
    const auto& statistics = view_->statistics;
    const double part = issue             ? statistics.share_of(*issue)
                        : sourceRows_ > 0 ? double(refused_) / double(sourceRows_)
                                          : 0;
    const qint64 count = issue ? statistics.count_of(*issue) : refused_;
    const QString name = issue ? qualityText(*issue) : QualityCard::tr("Refused rows");
    switch (role) {
      case Qt::DisplayRole:
        return name;
      case CountRole:
        return count;
      case PartRole:
        return part;
      case LevelRole:
        return static_cast<int>(level(index.row()));
      case FileRole:
        return QVariantList{name, count, part};
      case Qt::ToolTipRole:
      case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2 (%3)").arg(name, formatCount(count), formatPercent(part, 1));
      default:
        return {};
    }
  }

 private:
  DataViewPtr view_;
  std::int64_t refused_ = 0, sourceRows_ = 0;
};

QualityCard::QualityCard(QWidget* parent)
    : Card(parent),
      model_(new Model(this)),
      list_(new QTableView(this)),
      errors_(makeLabel(TextRole::Help, {}, this)),
      warnings_(makeLabel(TextRole::Help, {}, this)),
      show_(makeButton(ButtonKind::Link, {}, this)) {
  setTone(errors_, Tone::Error);
  setTone(warnings_, Tone::Warn);
  auto* summary = new QHBoxLayout;
  summary->setSpacing(12);
  summary->addWidget(errors_);
  summary->addWidget(warnings_);
  summary->addStretch(1);
  body()->setSpacing(metrics::kSmallSpace);
  // The rows have a padding of their own, which the rest gets here.
  constexpr int kRowPadding = 10;
  constexpr int kMargin = metrics::kCardPadding - kRowPadding;
  body()->setContentsMargins(kMargin, 0, kMargin, metrics::kSpace);
  summary->setContentsMargins(kRowPadding, 0, kRowPadding, 0);
  body()->addLayout(summary);

  list_->setObjectName("qualityList");
  new TableExport(*list_);
  list_->setModel(model_);
  list_->setItemDelegate(new QualityDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setShowGrid(false);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_->setSelectionBehavior(QAbstractItemView::SelectRows);
  list_->setMouseTracking(true);
  list_->setTabKeyNavigation(false);
  list_->horizontalHeader()->hide();
  list_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  list_->verticalHeader()->hide();
  list_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  list_->verticalHeader()->setMinimumSectionSize(kRow);
  list_->verticalHeader()->setDefaultSectionSize(kRow);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  const int rows = static_cast<int>(kQualityIssues.size()) + 1;
  list_->setMinimumHeight(rows * kRow + 2);
  body()->addWidget(list_, 1);
  addHeaderWidget(show_);

  connect(list_, &QTableView::clicked, this, [this](const QModelIndex& i) { choose(i.row()); });
  connect(list_, &QTableView::activated, this, [this](const QModelIndex& i) { choose(i.row()); });
  connect(show_, &QPushButton::clicked, this, [this] {
    const QModelIndex current = list_->currentIndex();
    for (int row = 0; !current.isValid() && row < model_->rowCount(); ++row)
      if (model_->level(row) != QualityLevel::Fine) return choose(row);
    if (current.isValid()) choose(current.row());
  });
  retranslate();
}

QualityCard::~QualityCard() = default;

void QualityCard::setView(DataViewPtr view, std::int64_t refused, std::int64_t rows) {
  model_->setView(std::move(view), refused, rows);
  updateSummary();
}

void QualityCard::choose(int row) {
  if (const auto issue = Model::issueAt(row))
    emit issueChosen(*issue);
  else
    emit refusedChosen();
}

void QualityCard::updateSummary() {
  int errors = 0;
  int warnings = 0;
  for (int row = 0; row < model_->rowCount(); ++row) {
    errors += model_->level(row) == QualityLevel::Error;
    warnings += model_->level(row) == QualityLevel::Warning;
  }
  errors_->setVisible(errors > 0);
  errors_->setText(tr("Blocks text features: %1").arg(errors));
  warnings_->setText(warnings > 0 ? tr("To know: %1").arg(warnings) : tr("Nothing is missing"));
  setTone(warnings_, warnings > 0 ? Tone::Warn : Tone::Success);
}

void QualityCard::retranslate() {
  setTitle(tr("Quality report"));
  show_->setText(tr("Show rows"));
  list_->setAccessibleName(tr("Quality report"));
  updateSummary();
}

void QualityCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
