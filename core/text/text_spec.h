// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/spec.h"
#include "core/text/corpus.h"
#include "core/text/term_counts.h"
#include "core/text/tfidf.h"
#include "core/text/tokenizer.h"

namespace hankki {

/// TF-IDF's parameters, for the form, --set and the manual. Their defaults are scikit-learn's; BM25
/// and everything else that counts terms uses those that say how text is cut.
const Spec& text_spec();

/// "fields": which ones of a recipe are its text; none: usual_fields().
Parameter fields_parameter();

/// What the parameters of text_spec() mean.
struct TextSettings {
  std::vector<TextField> fields;  ///< empty: usual_fields()
  TokenOptions tokens;
  TermLimits limits;
  TfidfOptions weights;
};

/// Throws Error where values do not go together: unknown fields, a stemmer that does not exist, a
/// longest n-gram shorter than the shortest, half a recipe.
TextSettings text_settings(const ParameterValues& values);

/// Words of English that tie others together and say nothing about a recipe.
const std::vector<std::string>& english_stop_words();

}  // namespace hankki
