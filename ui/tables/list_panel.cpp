// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/list_panel.h"

#include <QAbstractListModel>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/elided_label.h"

namespace hankki {
namespace {

constexpr int kRowHeight = 40;
constexpr int kLead = 18;
constexpr int kIcon = 13;
constexpr int kMarker = 11;  // with its gap
constexpr int kBar = 44;
constexpr int kGap = 6;

}  // namespace

class ListRows final : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  void setRows(std::vector<ListRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
  }
  const std::vector<ListRow>& rows() const { return rows_; }
  const ListRow& at(const QModelIndex& index) const {
    return rows_[static_cast<std::size_t>(index.row())];
  }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  QVariant data(const QModelIndex& index, int role) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListRow& row = at(index);
    switch (role) {
      case Qt::DisplayRole:
        return row.title;
      case Qt::ToolTipRole:  // names from data are not markup
        return "<p style='white-space:pre-wrap'>" + row.tip.toHtmlEscaped() + "</p>";
      case Qt::AccessibleTextRole:
        return row.tip;
      default:
        return {};
    }
  }

 private:
  std::vector<ListRow> rows_;
};

namespace {

class ListDelegate final : public TableDelegate {
 public:
  using TableDelegate::TableDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {80, kRowHeight};
  }

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override {
    const ListRow& row = static_cast<const ListRows*>(index.model())->at(index);
    const int left = rect.left() + (row.lead.isEmpty() ? 0 : kLead + kGap);
    paintUpper(painter, QRect(left, rect.top() + 4, rect.right() + 1 - left, 17), row);
    paintLower(painter, QRect(left, rect.top() + 21, rect.right() + 1 - left, 15), row);
    painter.setFont(Theme::font(TextRole::Help));
    painter.setPen(Theme::instance().tokens().muted);
    painter.drawText(QRect(rect.left(), rect.top() + 4, kLead, 17),
                     Qt::AlignRight | Qt::AlignVCenter, row.lead);
  }

 private:
  static void paintText(QPainter& painter, const QRect& rect, const QString& text) {
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
  }

  /// From the right: the value, its icon; the title has the rest.
  static void paintUpper(QPainter& painter, QRect line, const ListRow& row) {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setFont(Theme::font(TextRole::Help));
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    if (!row.value.isEmpty())
      line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(row.value) - kGap);
    if (row.marked || row.starred) {
      const QColor& color = row.marked ? tokens.success : tokens.series[4];
      painter.drawPixmap(QPoint(line.right() + 1 - kIcon, line.center().y() - kIcon / 2),
                         iconPixmap(row.marked ? "check-small" : "star", kIcon, color,
                                    painter.device()->devicePixelRatioF()));
      line.setRight(line.right() - kIcon - kGap);
    }
    paintText(painter, line, row.title);
  }

  static void paintLower(QPainter& painter, QRect line, const ListRow& row) {
    const Tokens& tokens = Theme::instance().tokens();
    for (auto style = row.others.rbegin(); style != row.others.rend(); ++style) {
      paintMarker(painter, QPointF(line.right() - 3, line.center().y() + 1), 7, style->marker,
                  style->color(tokens));
      line.setRight(line.right() - kMarker);
    }
    if (row.share) {
      paintBar(painter, QRectF(line.right() + 1 - kBar, line.center().y() - 1, kBar, 4), *row.share,
               tokens.accent);
      line.setRight(line.right() - kBar - kGap);
    }
    painter.setFont(Theme::font(TextRole::Caption));
    painter.setPen(row.share ? tokens.accent : tokens.muted);
    paintText(painter, line, row.note);
  }
};

}  // namespace

class ListPanel::Marker final : public QWidget {
 public:
  explicit Marker(QWidget* parent) : QWidget(parent) { setFixedSize(12, 16); }
  void setStyle(const std::optional<ModelStyle>& style) {
    style_ = style;
    setVisible(style.has_value());
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    if (style_)
      paintMarker(painter, QRectF(rect()).center(), 9, style_->marker,
                  style_->color(Theme::instance().tokens()));
  }

 private:
  std::optional<ModelStyle> style_;
};

ListPanel::ListPanel(QWidget* parent)
    : QWidget(parent),
      marker_(new Marker(this)),
      title_(new ElidedLabel(this)),
      note_(new ElidedLabel(this)),
      message_(makeLabel(TextRole::Help, {}, this)),
      model_(new ListRows(this)),
      view_(new QListView(this)),
      stack_(new QStackedWidget(this)) {
  setTextRole(title_, TextRole::HelpStrong);
  setTextRole(note_, TextRole::Caption);
  setTone(note_, Tone::Muted);
  for (QLabel* label : {title_, note_}) label->setTextFormat(Qt::PlainText);
  setTone(message_, Tone::Muted);
  message_->setWordWrap(true);
  message_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  message_->setContentsMargins(10, metrics::kSpace, 10, 0);
  view_->setModel(model_);
  view_->setItemDelegate(new ListDelegate(view_));
  view_->setFrameShape(QFrame::NoFrame);
  view_->setUniformItemSizes(true);
  view_->setMouseTracking(true);  // the row under the mouse is raised
  view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 0, 10, 0);
  head->setSpacing(kGap);
  head->addWidget(marker_);
  head->addWidget(title_, 1);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  lines->addLayout(head);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(10, 0, 10, metrics::kSmallSpace);
  below->addWidget(note_);
  lines->addLayout(below);
  stack_->addWidget(view_);
  stack_->addWidget(message_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(lines);
  layout->addWidget(stack_, 1);
  setMinimumWidth(100);

  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            if (!selecting_ && current.isValid()) emit chosen(model_->at(current).key);
          });
}

void ListPanel::setHead(const QString& title, const QString& note,
                        const std::optional<ModelStyle>& style) {
  title_->setText(title);
  note_->setText(note);
  marker_->setStyle(style);
  view_->setAccessibleName(title);
}

void ListPanel::setRows(std::vector<ListRow> rows) {
  selecting_ = true;
  model_->setRows(std::move(rows));
  selecting_ = false;
  stack_->setCurrentWidget(view_);
}

void ListPanel::setMessage(const QString& sentence) {
  setRows({});
  message_->setText(sentence);
  stack_->setCurrentWidget(message_);
}

const std::vector<ListRow>& ListPanel::rows() const { return model_->rows(); }

void ListPanel::select(const std::optional<quint32>& key) {
  const auto& rows = model_->rows();
  const auto found = key ? std::ranges::find(rows, *key, &ListRow::key) : rows.end();
  selecting_ = true;
  if (found == rows.end())
    view_->selectionModel()->clear();
  else
    view_->setCurrentIndex(model_->index(static_cast<int>(found - rows.begin())));
  selecting_ = false;
}

}  // namespace hankki
