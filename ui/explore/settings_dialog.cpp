// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/settings_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {
constexpr int kWidth = 460, kHeight = 560;
}

SettingsDialog::SettingsDialog(const Spec& spec, QString (*title)(), QString (*accept)(),
                               std::function<void(const ParameterValues&)> check, QWidget* parent)
    : QDialog(parent),
      title_(title),
      accept_(accept),
      check_(std::move(check)),
      form_(new ParameterForm(spec, this)),
      strip_(new MessageStrip(this)),
      buttons_(new QDialogButtonBox(
          QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this)) {
  setObjectName("settingsDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, metrics::kSpace, 0);
  column->addWidget(form_);
  column->addStretch(1);
  scroll->setWidget(content);
  scroll->setMinimumWidth(content->minimumSizeHint().width() +
                          scroll->verticalScrollBar()->sizeHint().width());
  buttons_->button(QDialogButtonBox::Ok)->setProperty("kind", "primary");
  for (QAbstractButton* button : buttons_->buttons()) button->setIcon({});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(strip_);
  layout->addWidget(scroll, 1);
  layout->addWidget(buttons_);
  resize(kWidth, kHeight);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons_->button(QDialogButtonBox::Reset), &QPushButton::clicked, form_,
          &ParameterForm::reset);
  retranslate();
}

void SettingsDialog::setValues(const std::string& preset, const ParameterValues& values) {
  form_->setValues(preset, values);
}

const std::string& SettingsDialog::preset() const { return form_->preset(); }
ParameterValues SettingsDialog::values() const { return form_->values(); }

void SettingsDialog::accept() {
  if (ParameterField* wrong = form_->wrongField()) return form_->fields().reveal(wrong);
  try {
    check_(form_->values());
  } catch (const Error& error) {
    return strip_->showMessage(MessageStrip::Kind::Error, error.message());
  }
  QDialog::accept();
}

void SettingsDialog::retranslate() {
  setWindowTitle(title_());
  form_->retranslate();
  buttons_->button(QDialogButtonBox::Ok)->setText(accept_());
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  buttons_->button(QDialogButtonBox::Reset)->setText(tr("Reset"));
}

void SettingsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
