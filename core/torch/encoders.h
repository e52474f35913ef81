// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoder_network.h"

// Inside the module hankki_torch only.
namespace hankki::autograd {

/// The module's table of networks of sentence encoders.
const EncoderNetworks& encoders();

std::unique_ptr<ContrastiveNetwork> make_contrastive(EncoderModel model,
                                                     const ContrastiveOptions& options);

}  // namespace hankki::autograd
