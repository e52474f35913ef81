// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

constexpr int kHeight = 56;
constexpr int kSearchWidth = 260;
constexpr int kAvatar = 28, kAvatarFigure = 16, kAvatarGap = 8;

/// Somebody, in a circle; behind it the room to the name.
QIcon avatar(qreal ratio) {
  const Tokens& tokens = shopTokens();
  QPixmap face(QSize(kAvatar + kAvatarGap, kAvatar) * ratio);
  face.setDevicePixelRatio(ratio);
  face.fill(Qt::transparent);
  QPainter painter(&face);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.accentSoft);
  painter.drawEllipse(0, 0, kAvatar, kAvatar);
  constexpr int kInset = (kAvatar - kAvatarFigure) / 2;
  painter.drawPixmap(kInset, kInset,
                     iconPixmap(QStringLiteral("user"), kAvatarFigure, tokens.accent, ratio));
  return face;
}

}  // namespace

ShopBar::ShopBar(QWidget* parent)
    : QWidget(parent),
      logo_(new QLabel(this)),
      name_(new QLabel(QStringLiteral("한 끼"), this)),
      search_(new QLineEdit(this)),
      xRay_(new QWidget(this)),
      xRayLabel_(makeShopLabel(ShopText::HelpStrong, {}, xRay_)),
      xRaySwitch_(new ToggleSwitch(xRay_)),
      account_(new QToolButton(this)),
      menu_(new QMenu(this)),
      signIn_(menu_->addAction(QString())),
      signUp_(menu_->addAction(QString())),
      visit_(menu_->addAction(QString())),
      signOut_(menu_->addAction(QString())),
      mark_(nullptr),
      reset_(nullptr),
      window_(nullptr),
      kiosk_(nullptr) {
  menu_->addSeparator();
  mark_ = menu_->addAction(QString());
  reset_ = menu_->addAction(QString());
  menu_->addSeparator();
  window_ = menu_->addAction(QString());
  kiosk_ = menu_->addAction(QString());
  setObjectName(QStringLiteral("shopBar"));
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(kHeight);
  name_->setObjectName(QStringLiteral("shopName"));
  search_->setObjectName(QStringLiteral("shopSearch"));
  search_->setProperty("shopKind", "pill");
  search_->setProperty("leading", true);  // an icon stands before the text
  search_->setMaximumWidth(kSearchWidth);
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
  xRay_->setObjectName(QStringLiteral("xRay"));
  xRay_->setAttribute(Qt::WA_StyledBackground);
  xRaySwitch_->setObjectName(QStringLiteral("xRaySwitch"));
  setTone(xRayLabel_, Tone::Accent);
  auto* xRay = new QHBoxLayout(xRay_);
  xRay->setContentsMargins(14, 0, 10, 0);
  xRay->addWidget(xRayLabel_);
  xRay->addWidget(xRaySwitch_);
  xRay_->setFixedHeight(metrics::kButtonHeight);
  account_->setObjectName(QStringLiteral("account"));
  account_->setProperty("shopKind", "account");
  account_->setIconSize({kAvatar + kAvatarGap, kAvatar});
  account_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  account_->setPopupMode(QToolButton::InstantPopup);
  account_->setMenu(menu_);
  const std::pair<QAction*, const char*> names[] = {
      {signIn_, "signIn"}, {signUp_, "signUp"},   {visit_, "visitUser"},  {signOut_, "signOut"},
      {mark_, "markShop"}, {reset_, "resetDemo"}, {window_, "ownWindow"}, {kiosk_, "kiosk"}};
  for (const auto& [action, name] : names) action->setObjectName(QLatin1String(name));

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, 0, shop::kMargin, 0);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(logo_);
  layout->addWidget(name_);
  layout->addSpacing(shop::kGap);
  const std::pair<ShopPlace, const char*> places[] = {{ShopPlace::ForYou, "placeForYou"},
                                                      {ShopPlace::Themes, "placeThemes"},
                                                      {ShopPlace::Browse, "placeBrowse"},
                                                      {ShopPlace::MyPage, "placeMyPage"}};
  for (const auto& [place, name] : places) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("shopKind", "place");
    button->setCheckable(true);
    button->setFixedHeight(kHeight - 1);
    places_[place] = button;
    layout->addWidget(button);
    connect(button, &QToolButton::clicked, this,
            [this, place = place] { emit placeChosen(place); });
  }
  layout->addStretch(1);
  layout->addWidget(search_, 3);
  layout->addSpacing(metrics::kSpace);
  layout->addWidget(xRay_);
  layout->addWidget(account_);

  const auto paintLogo = [this] {
    logo_->setPixmap(
        iconPixmap(QStringLiteral("bowl"), 20, shopTokens().accent, logo_->devicePixelRatioF()));
  };
  const auto paintAvatar = [this] { account_->setIcon(avatar(devicePixelRatioF())); };
  paintLogo();
  paintAvatar();
  connect(&Theme::instance(), &Theme::changed, account_, paintAvatar);
  connect(&Theme::instance(), &Theme::changed, logo_, paintLogo);
  connect(search_, &QLineEdit::returnPressed, this,
          [this] { emit searched(search_->text().trimmed()); });
  connect(xRaySwitch_, &ToggleSwitch::toggled, this, &ShopBar::xRayToggled);
  connect(signIn_, &QAction::triggered, this, &ShopBar::signInWanted);
  connect(signUp_, &QAction::triggered, this, &ShopBar::signUpWanted);
  connect(visit_, &QAction::triggered, this, &ShopBar::visitWanted);
  connect(signOut_, &QAction::triggered, this, &ShopBar::signOutWanted);
  connect(mark_, &QAction::triggered, this, &ShopBar::markWanted);
  connect(reset_, &QAction::triggered, this, &ShopBar::resetWanted);
  connect(window_, &QAction::triggered, this, [this] { emit ownWindowWanted(!own_); });
  connect(kiosk_, &QAction::triggered, this, &ShopBar::kioskWanted);
  retranslate();
}

void ShopBar::setPlace(std::optional<ShopPlace> place) {
  for (const auto& [one, button] : places_) button->setChecked(one == place);
}

void ShopBar::setPerson(const QString& name, bool visited) {
  person_ = name;
  visited_ = visited;
  signOut_->setVisible(!name.isEmpty());
  for (const ShopPlace place : {ShopPlace::ForYou, ShopPlace::Themes, ShopPlace::MyPage})
    places_[place]->setVisible(!name.isEmpty());
  retranslate();
}

void ShopBar::setDoorOpen(bool open) {
  for (QAction* action : {signIn_, signUp_, visit_, mark_, reset_}) action->setEnabled(open);
  places_[ShopPlace::Browse]->setEnabled(open);
  search_->setEnabled(open);
}

void ShopBar::setOwnWindow(bool own) {
  own_ = own;
  retranslate();
}

void ShopBar::setKiosk(bool kiosk) {
  if (kiosk) xRaySwitch_->setChecked(false);
  xRay_->setVisible(!kiosk);
  for (QAction* action : {visit_, mark_, reset_, window_, kiosk_}) action->setVisible(!kiosk);
}

void ShopBar::clearSearch() { search_->clear(); }
void ShopBar::setXRay(bool shown) { xRaySwitch_->setChecked(shown); }
bool ShopBar::hasXRay() const { return xRaySwitch_->isChecked(); }

void ShopBar::retranslate() {
  places_[ShopPlace::ForYou]->setText(tr("For you"));
  places_[ShopPlace::Themes]->setText(tr("Themes"));
  places_[ShopPlace::Browse]->setText(tr("Browse"));
  places_[ShopPlace::MyPage]->setText(tr("My page"));
  search_->setPlaceholderText(tr("Search dishes, ingredients"));
  search_->setAccessibleName(search_->placeholderText());
  xRayLabel_->setText(tr("X-ray"));
  xRaySwitch_->setAccessibleName(tr("X-ray"));
  xRay_->setToolTip(tr("Which model filled each place, and why"));
  account_->setText(person_.isEmpty() ? tr("Come in")
                    : visited_        ? tr("Visiting %1").arg(person_)
                                      : person_);
  signIn_->setText(tr("Sign in…"));
  signUp_->setText(tr("Sign up…"));
  visit_->setText(tr("Visit a user of the data…"));
  signOut_->setText(visited_ ? tr("End the visit") : tr("Sign out"));
  mark_->setText(tr("Mark how the shop is now"));
  reset_->setText(tr("Reset the demo…"));
  window_->setText(own_ ? tr("Back into the workbench") : tr("In a window of its own"));
  kiosk_->setText(tr("As a kiosk…"));
}

void ShopBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
