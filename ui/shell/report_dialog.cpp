// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/compare/verdict_choice.h"
#include "ui/session/language.h"
#include "ui/shell/report_runs.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kPartRole = Qt::UserRole;
constexpr int kLeastRows = 8;  // of the list of parts
constexpr int kLeastWidth = 840;

}  // namespace

ReportDialog::ReportDialog(std::vector<SharedRuns::Pointer> runs, const ComparedRuns& compared,
                           QWidget* parent)
    : QDialog(parent),
      intro_(makeLabel(TextRole::Help, {}, this)),
      list_(new QListWidget(this)),
      up_(makeButton(ButtonKind::Small, QStringLiteral("chevron-up"), this)),
      down_(makeButton(ButtonKind::Small, QStringLiteral("chevron-down"), this)),
      runs_(new ReportRuns(std::move(runs), compared, this)),
      formatLabel_(makeLabel(TextRole::Body, {}, this)),
      format_(new Segment(Segment::Look::Segment, this)),
      languageLabel_(makeLabel(TextRole::Body, {}, this)),
      language_(new ChoiceBox(this)),
      testLabel_(makeLabel(TextRole::Body, {}, this)),
      test_(new Segment(Segment::Look::Segment, this)),
      verdicts_(new VerdictChoice(QStringLiteral("report"), VerdictChoice::Keeps::WhenTold, this)),
      folder_(makeFile("reportFolder")),
      logo_(makeFile("reportLogo")),
      css_(makeFile("reportCss")),
      strip_(new MessageStrip(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setTone(intro_, Tone::Muted);
  intro_->setWordWrap(true);
  format_->setObjectName(QStringLiteral("reportFormat"));
  for (const char* format : {"html", "pdf", "csv"}) format_->addOption(format, {});
  format_->setText("html", QStringLiteral("HTML"));
  format_->setText("pdf", QStringLiteral("PDF"));
  format_->setText("csv", QStringLiteral("CSV"));
  format_->setCurrent("html");
  for (const Language& language : languages()) language_->addItem(language.name, language.code);
  language_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  language_->setCurrentIndex(std::max(0, language_->findData(currentLanguage())));
  test_->setObjectName(QStringLiteral("reportTest"));
  for (const auto test :
       {SignificanceTest::T, SignificanceTest::Wilcoxon, SignificanceTest::Randomisation})
    test_->addOption(QString::fromUtf8(to_text(test)), {});
  test_->setCurrent(QString::fromUtf8(to_text(ReportRequest().test)));
  folder_.path->setText(
      QDir::toNativeSeparators(QDir::homePath() + QStringLiteral("/hankki-report")));
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
    buttons_->button(button)->setIcon({});
  buttons_->button(QDialogButtonBox::Ok)->setProperty("kind", "primary");
  formatLabel_->setBuddy(format_);
  languageLabel_->setBuddy(language_);
  testLabel_->setBuddy(test_);
  buildList();
  layOut();
  connect(runs_, &ReportRuns::changed, this, &ReportDialog::check);
  connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
  connect(down_, &QPushButton::clicked, this, [this] { move(1); });
  connect(list_, &QListWidget::itemChanged, this, &ReportDialog::check);
  connect(list_, &QListWidget::currentRowChanged, this, &ReportDialog::check);
  connect(folder_.path, &QLineEdit::textChanged, this, [this] {
    strip_->clear();
    check();
  });
  connect(format_, &Segment::chosen, this, [this] {
    strip_->clear();
    check();
  });
  connect(folder_.browse, &QPushButton::clicked, this, [this] {
    const QString chosen = QFileDialog::getExistingDirectory(this, folder_.label->text());
    if (!chosen.isEmpty()) folder_.path->setText(QDir::toNativeSeparators(chosen));
  });
  connect(logo_.browse, &QPushButton::clicked, this,
          [this] { chooseFile(logo_, tr("Pictures (*.png *.jpg *.jpeg *.svg)")); });
  connect(css_.browse, &QPushButton::clicked, this,
          [this] { chooseFile(css_, tr("Style sheets (*.css)")); });
  connect(buttons_, &QDialogButtonBox::accepted, this, &ReportDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  retranslate();
}

ReportDialog::FileRow ReportDialog::makeFile(const char* name) {
  const FileRow row{makeLabel(TextRole::Body, {}, this), new QLineEdit(this),
                    makeButton(ButtonKind::Normal, {}, this)};
  row.path->setObjectName(name);
  row.label->setBuddy(row.path);
  return row;
}

void ReportDialog::chooseFile(const FileRow& row, const QString& filter) {
  const QString chosen = QFileDialog::getOpenFileName(this, row.label->text(), {}, filter);
  if (!chosen.isEmpty()) row.path->setText(QDir::toNativeSeparators(chosen));
}

void ReportDialog::buildList() {
  list_->setObjectName(QStringLiteral("reportSections"));
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  for (const ReportPart& part : report_parts()) {
    auto* item = new QListWidgetItem(list_);
    item->setData(kPartRole, QString::fromUtf8(part.id.data(), qsizetype(part.id.size())));
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(Qt::Checked);
  }
  list_->setCurrentRow(0);
}

void ReportDialog::layOut() {
  list_->setMinimumHeight(kLeastRows * metrics::kFieldHeight);
  auto* beside = new QVBoxLayout;
  beside->setSpacing(metrics::kSpace);
  beside->addWidget(up_);
  beside->addWidget(down_);
  beside->addStretch(1);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(24, 24, 24, 16);
  layout->setHorizontalSpacing(16);
  layout->setVerticalSpacing(8);
  auto* content = new QHBoxLayout;  // what it says, and of what
  content->setSpacing(16);
  content->addWidget(list_, 1);
  content->addLayout(beside);
  content->addWidget(runs_, 1);
  layout->addWidget(intro_, 0, 0, 1, 3);
  layout->addLayout(content, 1, 0, 1, 3);
  auto* form = new QHBoxLayout;
  form->setSpacing(16);
  for (QWidget* part : {static_cast<QWidget*>(format_), static_cast<QWidget*>(languageLabel_),
                        static_cast<QWidget*>(language_)})
    form->addWidget(part);
  form->addStretch(1);
  layout->addWidget(formatLabel_, 2, 0);
  layout->addLayout(form, 2, 1, 1, 2);
  layout->addWidget(testLabel_, 3, 0);
  layout->addWidget(test_, 3, 1, Qt::AlignLeft);
  auto* verdicts = new FlowLayout(metrics::kSpace, nullptr);
  for (QWidget* part : verdicts_->controls()) verdicts->addWidget(part);
  layout->addLayout(verdicts, 4, 1, 1, 2);
  int line = 5;
  for (const FileRow& row : {folder_, logo_, css_}) {
    layout->addWidget(row.label, line, 0);
    layout->addWidget(row.path, line, 1);
    layout->addWidget(row.browse, line++, 2);
  }
  layout->addWidget(strip_, line++, 0, 1, 3);
  layout->addWidget(buttons_, line, 0, 1, 3);
  layout->setColumnStretch(1, 1);
  layout->setRowStretch(1, 1);
  setMinimumWidth(kLeastWidth);
}

void ReportDialog::move(int by) {
  const int from = list_->currentRow(), to = from + by;
  if (from < 0 || to < 0 || to >= list_->count()) return;
  list_->insertItem(to, list_->takeItem(from));
  list_->setCurrentRow(to);
}

void ReportDialog::check() {
  const int row = list_->currentRow();
  up_->setEnabled(row > 0);
  down_->setEnabled(row >= 0 && row + 1 < list_->count());
  setDisabledReason(buttons_->button(QDialogButtonBox::Ok),
                    parts().empty()                ? tr("Choose at least one section.")
                    : runs_->lacksRuns()           ? tr("Choose at least one run.")
                    : folder().trimmed().isEmpty() ? tr("Choose a folder.")
                                                   : QString());
  const QString noPage =
      format() == ReportFormat::Html ? QString() : tr("Only an HTML report has a style sheet.");
  setDisabledReason(css_.path, noPage);
  setDisabledReason(css_.browse, noPage);
  const QString noLogo =
      format() == ReportFormat::Csv ? tr("Tables for a spreadsheet have no logo.") : QString();
  setDisabledReason(logo_.path, noLogo);
  setDisabledReason(logo_.browse, noLogo);
}

/// The name of a file that the report would replace, or of one of those; empty where there is none.
QString ReportDialog::existing() const {
  QStringList names;
  if (format() == ReportFormat::Html) names << QStringLiteral("index.html");
  if (format() == ReportFormat::Pdf) names << QStringLiteral("report.pdf");
  if (format() == ReportFormat::Csv)
    for (const std::string& part : parts())
      names << QString::fromStdString(part) + QStringLiteral("-*.csv");
  return QDir(QDir::fromNativeSeparators(folder())).entryList(names, QDir::Files).value(0);
}

void ReportDialog::accept() {
  const QString name = existing();
  if (name.isEmpty()) return finish();
  strip_->showMessage(MessageStrip::Kind::Warn, [name] {
    return tr("The folder has a report already (%1). Its files would be replaced.").arg(name);
  });
  strip_->setAction([] { return tr("Replace"); }, [this] { finish(); });
}

void ReportDialog::finish() {
  verdicts_->keep();
  QDialog::accept();
}

std::vector<std::string> ReportDialog::parts() const {
  std::vector<std::string> chosen;
  for (int row = 0; row < list_->count(); ++row)
    if (const QListWidgetItem* item = list_->item(row); item->checkState() == Qt::Checked)
      chosen.push_back(item->data(kPartRole).toString().toStdString());
  return chosen;
}

ReportFormat ReportDialog::format() const {
  const QString chosen = format_->current();
  return chosen == "pdf"   ? ReportFormat::Pdf
         : chosen == "csv" ? ReportFormat::Csv
                           : ReportFormat::Html;
}

QString ReportDialog::language() const { return language_->currentData().toString(); }
ReportRequest ReportDialog::request() const {
  return {.parts = parts(),
          .runs = runs_->runs(),
          .baseline = runs_->baseline(),
          .test = parse_significance_test(test_->current().toStdString()),
          .correction = verdicts_->correction(),
          .alpha = verdicts_->alpha(),
          .threshold = verdicts_->threshold()};
}
QString ReportDialog::folder() const { return folder_.path->text(); }
QString ReportDialog::logo() const {
  return format() == ReportFormat::Csv ? QString() : logo_.path->text();
}
QString ReportDialog::css() const {
  return format() == ReportFormat::Html ? css_.path->text() : QString();
}

void ReportDialog::nameParts() {
  for (const ReportPart& part : report_parts())
    for (int row = 0; row < list_->count(); ++row)
      if (list_->item(row)->data(kPartRole).toString().toStdString() == part.id)
        list_->item(row)->setText(coreText(part.title));
}

void ReportDialog::retranslate() {
  setWindowTitle(tr("Report"));
  intro_->setText(
      tr("What the report says, in this order: drag to move, uncheck to leave out. A "
         "section of which there is nothing is left out by itself."));
  up_->setText(tr("Up"));
  down_->setText(tr("Down"));
  formatLabel_->setText(tr("Format"));
  languageLabel_->setText(tr("Language"));
  testLabel_->setText(tr("Runs are tested by"));
  test_->setText(QStringLiteral("t"), tr("t"));
  test_->setText(QStringLiteral("wilcoxon"), tr("Wilcoxon"));
  test_->setText(QStringLiteral("randomisation"), tr("Randomisation"));
  verdicts_->retranslate();
  folder_.label->setText(tr("Folder"));
  logo_.label->setText(tr("Logo"));
  css_.label->setText(tr("Style sheet"));
  for (const FileRow& row : {logo_, css_}) row.path->setPlaceholderText(tr("none"));
  for (const FileRow& row : {folder_, logo_, css_}) row.browse->setText(tr("Choose…"));
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Write the report"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  nameParts();
  check();
  // Parts whose height goes by their width are not in the dialog's own least height.
  setMinimumHeight(layout()->totalHeightForWidth(kLeastWidth));
}

void ReportDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
