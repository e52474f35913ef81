// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/korean_particles.h"

#include <QStringView>
#include <array>
#include <optional>

namespace hankki {
namespace {

enum class Sound { Vowel, Consonant, L };  // what a word ends in; L counts as a vowel before 로

struct Particle {
  QStringView both, afterConsonant, afterVowel;
  bool lIsVowel = false;
};

constexpr std::array kParticles{
    Particle{u"을(를)", u"을", u"를"},   Particle{u"이(가)", u"이", u"가"},
    Particle{u"은(는)", u"은", u"는"},   Particle{u"과(와)", u"과", u"와"},
    Particle{u"와(과)", u"과", u"와"},   Particle{u"(이)가", u"이", u"가"},
    Particle{u"(이)라", u"이라", u"라"}, Particle{u"(으)로", u"으로", u"로", true},
};

std::optional<Sound> soundOf(QChar letter) {
  constexpr char16_t kFirst = 0xAC00, kLast = 0xD7A3, kFinals = 28, kRieul = 8;
  const char16_t code = letter.unicode();
  if (code >= kFirst && code <= kLast) {
    const int final = (code - kFirst) % kFinals;
    return final == 0 ? Sound::Vowel : final == kRieul ? Sound::L : Sound::Consonant;
  }
  if (QStringView(u"2459%aiouysvzfr").contains(letter)) return Sound::Vowel;
  if (QStringView(u"178lLR").contains(letter)) return Sound::L;
  if (QStringView(u"036mnpMN").contains(letter)) return Sound::Consonant;
  // A capital at the end is said by its name: 비, 시, 디.
  if (code >= 'A' && code <= 'Z') return Sound::Vowel;
  return std::nullopt;
}

/// Of what stands before `at`, within quotes or brackets too.
std::optional<Sound> soundBefore(QStringView text, qsizetype at) {
  while (at > 0 && QStringView(u"\"'”’」)]").contains(text[at - 1])) --at;
  return at > 0 ? soundOf(text[at - 1]) : std::nullopt;
}

void choose(QString& text, const Particle& particle) {
  for (qsizetype at = text.indexOf(particle.both); at >= 0;
       at = text.indexOf(particle.both, at + 1)) {
    const auto sound = soundBefore(text, at);
    if (!sound) continue;
    const bool vowel = *sound == Sound::Vowel || (*sound == Sound::L && particle.lIsVowel);
    text.replace(at, particle.both.size(),
                 (vowel ? particle.afterVowel : particle.afterConsonant).toString());
  }
}

}  // namespace

QString withParticles(QString text) {
  if (!text.contains('(')) return text;
  for (const Particle& particle : kParticles) choose(text, particle);
  return text;
}

}  // namespace hankki
