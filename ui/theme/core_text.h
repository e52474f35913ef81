#pragma once

#include <QString>
#include <string>

#include "core/base/message.h"

namespace hankki {

/// Text of the core that people read (labels, groups and docs of parameters, descriptions of
/// models, names of steps) in the language of the window; as it is where there is no translation.
/// Core knows no Qt, so core_text.cpp lists these texts for the translator.
QString coreText(const std::string& text);

/// With its values.
QString coreText(const Message& message);

}  // namespace hankki
