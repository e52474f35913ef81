// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// A document is its pieces, joined by one space. Pieces that many documents share (an ingredient,
/// a tag) are numbered, so that they are cut into tokens once.
class Corpus {
 public:
  static constexpr std::uint32_t kOwn = 0xFFFF'FFFF;
  struct Piece {
    std::string_view text;  ///< UTF-8
    std::uint32_t shared = kOwn;
  };

  virtual ~Corpus() = default;
  virtual std::size_t size() const = 0;
  virtual std::size_t shared_pieces() const { return 0; }
  /// Puts the pieces of a document into `pieces`, whose texts live as long as the corpus. May be
  /// called from several threads at once.
  virtual void read(std::size_t document, std::vector<Piece>& pieces) const = 0;
};

/// Texts, each a document. Keeps a view of them.
class TextCorpus : public Corpus {
 public:
  explicit TextCorpus(std::span<const std::string> texts) : texts_(texts) {}
  std::size_t size() const override { return texts_.size(); }
  void read(std::size_t document, std::vector<Piece>& pieces) const override {
    pieces.assign(1, {texts_[document]});
  }

 private:
  std::span<const std::string> texts_;
};

enum class TextField { Name, Description, Steps, Ingredients, Tags };

/// "name", "description", "steps", "ingredients", "tags".
std::string_view to_text(TextField field);

/// "name,ingredients" -> the fields in that order. Throws Error where a name is none of them, or
/// stands twice, or none is given.
std::vector<TextField> parse_fields(std::string_view names);
std::string fields_text(std::span<const TextField> fields);

/// Description and steps where any recipe has one of them, else name and ingredients.
std::vector<TextField> usual_fields(const Dataset& dataset);

/// The recipes of a data set, in their order, each its fields in the order given; a list field is
/// its elements. A stub, of which only the id is known, is no document. The data set must outlive
/// it.
class RecipeCorpus : public Corpus {
 public:
  RecipeCorpus(const Dataset& dataset, std::vector<TextField> fields);
  std::size_t size() const override { return recipes_.size(); }
  std::size_t shared_pieces() const override {
    return dataset_.ingredients().size() + dataset_.tags().size();
  }
  void read(std::size_t document, std::vector<Piece>& pieces) const override;

  /// The dense index of each document's recipe, ascending.
  const std::vector<ItemIndex>& recipes() const { return recipes_; }

 private:
  const Dataset& dataset_;
  std::vector<TextField> fields_;
  std::vector<ItemIndex> recipes_;
};

}  // namespace hankki
