#include "ui/theme/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtGlobal>

namespace hankki {
namespace {

constexpr const char* kContext = "hankki::core";

/// What the core says, for the translator; figures in a sentence are %1, %2, ...
[[maybe_unused]] constexpr const char* kTexts[] = {
    // Groups of models and of parameters
    QT_TRANSLATE_NOOP("hankki::core", "Popularity"),
    QT_TRANSLATE_NOOP("hankki::core", "Neighbourhood"),
    QT_TRANSLATE_NOOP("hankki::core", "Linear"),
    QT_TRANSLATE_NOOP("hankki::core", "Factorisation"),
    QT_TRANSLATE_NOOP("hankki::core", "Autoencoder"),
    QT_TRANSLATE_NOOP("hankki::core", "Graph"),
    QT_TRANSLATE_NOOP("hankki::core", "Walk"),
    QT_TRANSLATE_NOOP("hankki::core", "Network"),
    QT_TRANSLATE_NOOP("hankki::core", "Prior"),
    QT_TRANSLATE_NOOP("hankki::core", "Factors"),
    QT_TRANSLATE_NOOP("hankki::core", "Objective"),
    QT_TRANSLATE_NOOP("hankki::core", "Regularisation"),
    QT_TRANSLATE_NOOP("hankki::core", "Optimiser"),
    QT_TRANSLATE_NOOP("hankki::core", "Solver"),
    QT_TRANSLATE_NOOP("hankki::core", "Stopping"),
    QT_TRANSLATE_NOOP("hankki::core", "Run"),
    QT_TRANSLATE_NOOP("hankki::core", "Budget of each model"),
    QT_TRANSLATE_NOOP("hankki::core", "Goal"),
    // Models
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends items by chance. What any model must beat before it says anything."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends what most users chose, the same to everybody. Hard to beat on sparse "
        "data, and the baseline of every comparison."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends items that the same users chose as the user's own items. No training "
        "by epochs, and each recommendation can be explained by its neighbours."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Gives each user and item a vector and learns to rank chosen items above others. "
        "Fast, small, and the usual first personalised model."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends what the users with the most similar taste chose. No training by epochs, and "
        "each recommendation can be explained by the neighbours who have it."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Follows random walks from a user's items over other users to new items, and "
                      "holds popular ones back. As simple as ItemKNN and often stronger."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Predicts each item from all others by one ridge regression, solved exactly. "
                      "A hard baseline in seconds, for catalogues whose square fits the memory."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Predicts each item from a few others by a sparse regression with positive weights. Its "
        "recommendations can be explained, and its quality is close to EASE."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Gives each user and item a vector and fits all pairs, chosen or not, by least squares. "
        "Few epochs, no learning rate, and strong when its regularisation is tuned."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Reads a user's items with some left out, and learns to spread its "
                      "probability over all of them. A strong and simple neural model."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "MultiDAE whose middle layer is a distribution, held near the standard normal by a term "
        "that is faded in. Often the best of the simple autoencoders."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Restores a user's items from a part of them and a vector of the user's own, "
                      "each item as a yes or no. Small, and quick to train."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "A variational autoencoder with a deeper encoder, whose prior remembers what the encoder "
        "said before. Trains encoder and decoder in turn; slower, and often better."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Averages each user's and item's vector with those around it in the graph of who chose "
        "what, and learns to rank like BPR. Strong on sparse data, and slow on much of it."),
    // Parameters of a run and of a study
    QT_TRANSLATE_NOOP("hankki::core", "The same seed, data and threads give the same numbers."),
    QT_TRANSLATE_NOOP("hankki::core", "How many threads train and evaluate; 0 uses all cores."),
    QT_TRANSLATE_NOOP("hankki::core", "List lengths"),
    QT_TRANSLATE_NOOP("hankki::core", "How many items the lists that are judged have."),
    QT_TRANSLATE_NOOP("hankki::core", "Trials"),
    QT_TRANSLATE_NOOP("hankki::core", "How many points a model may try; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "How many epochs a model may train over all its trials; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core", "Minutes"),
    QT_TRANSLATE_NOOP("hankki::core", "How long a model may train and validate; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core", "Metric"),
    QT_TRANSLATE_NOOP("hankki::core", "The validation metric that decides which trial is best."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Points are drawn from it, and every trial is trained with it."),
    QT_TRANSLATE_NOOP("hankki::core", "First rung"),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs after which trials are compared first."),
    QT_TRANSLATE_NOOP("hankki::core", "Reduction"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "One in this many goes on at each rung, for this many times the epochs."),
    QT_TRANSLATE_NOOP("hankki::core", "epochs"),
    // Parameters
    QT_TRANSLATE_NOOP("hankki::core", "Dimensions"),
    QT_TRANSLATE_NOOP("hankki::core", "Length of each user's and item's vector."),
    QT_TRANSLATE_NOOP("hankki::core", "Item bias"),
    QT_TRANSLATE_NOOP("hankki::core", "Adds a number of its own to each item's score."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, user"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared user vectors in the loss."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, chosen item"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared vectors of chosen items."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, other item"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared vectors of sampled other items."),
    QT_TRANSLATE_NOOP("hankki::core", "Learning rate"),
    QT_TRANSLATE_NOOP("hankki::core", "Adam's step size."),
    QT_TRANSLATE_NOOP("hankki::core", "Batch size"),
    QT_TRANSLATE_NOOP("hankki::core", "Interactions an optimiser step."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Adam takes a step a batch. AdaGrad and SGD take one an interaction: other mathematics, "
        "many times faster; their numbers depend on the thread count."),
    QT_TRANSLATE_NOOP("hankki::core", "The optimiser's step size."),
    QT_TRANSLATE_NOOP("hankki::core", "Interactions a step of Adam."),
    QT_TRANSLATE_NOOP("hankki::core", "interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Neighbours"),
    QT_TRANSLATE_NOOP("hankki::core", "How many similar items each item keeps."),
    QT_TRANSLATE_NOOP("hankki::core", "items"),
    QT_TRANSLATE_NOOP("hankki::core", "Shrinkage"),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs, at most"),
    QT_TRANSLATE_NOOP("hankki::core", "How many passes over the training data there are."),
    QT_TRANSLATE_NOOP("hankki::core", "Patience"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Stops when more evaluations than this in a row bring no gain; 0 never stops early."),
    QT_TRANSLATE_NOOP("hankki::core", "evaluations"),
    QT_TRANSLATE_NOOP("hankki::core", "Watch"),
    QT_TRANSLATE_NOOP("hankki::core", "The validation metric whose best epoch is kept."),
    QT_TRANSLATE_NOOP("hankki::core", "How many similar users each user keeps."),
    QT_TRANSLATE_NOOP("hankki::core", "users"),
    QT_TRANSLATE_NOOP("hankki::core", "Similarity"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Shared entries over the geometric mean of both lengths, or over the entries of either."),
    QT_TRANSLATE_NOOP("hankki::core", "Weighting"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "TF-IDF lets rare entries count more than those that all have; BM25 also "
                      "tempers long rows."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Added to the similarity's denominator: trusts pairs that share little less."),
    QT_TRANSLATE_NOOP("hankki::core", "Normalise"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Divides the similarities of each item by their norm, so that items with "
                      "many close neighbours get no head start."),
    QT_TRANSLATE_NOOP("hankki::core", "How many items each item leads to."),
    QT_TRANSLATE_NOOP("hankki::core", "Exponent"),
    QT_TRANSLATE_NOOP("hankki::core", "Power of the transition probabilities."),
    QT_TRANSLATE_NOOP("hankki::core", "Popularity penalty"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Power of the number of users by which an item's score is divided."),
    QT_TRANSLATE_NOOP("hankki::core", "L2"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "How strongly large weights are held back; larger for sparser data."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of both penalties."),
    QT_TRANSLATE_NOOP("hankki::core", "L1 share"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "The share of it that drives weights to exactly zero; the rest shrinks them."),
    QT_TRANSLATE_NOOP("hankki::core", "Sweeps, at most"),
    QT_TRANSLATE_NOOP("hankki::core", "Passes of coordinate descent an item."),
    QT_TRANSLATE_NOOP("hankki::core", "sweeps"),
    QT_TRANSLATE_NOOP("hankki::core", "Tolerance"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "An item is done when no weight changes by this much in a sweep."),
    QT_TRANSLATE_NOOP("hankki::core", "Initial deviation"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Standard deviation of the first vectors, times the root of their length."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of all pairs"),
    QT_TRANSLATE_NOOP("hankki::core", "How much a pair that is not there pulls towards 0."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared vectors."),
    QT_TRANSLATE_NOOP("hankki::core", "Frequency exponent"),
    QT_TRANSLATE_NOOP("hankki::core", "1 holds frequent users and items back more, 0 all alike."),
    QT_TRANSLATE_NOOP("hankki::core", "Hidden units"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Width of the layers beside the latent one; 0 leaves them out."),
    QT_TRANSLATE_NOOP("hankki::core", "Width of the layers beside the latent one."),
    QT_TRANSLATE_NOOP("hankki::core", "Width of the encoder's five layers."),
    QT_TRANSLATE_NOOP("hankki::core", "units"),
    QT_TRANSLATE_NOOP("hankki::core", "Latent units"),
    QT_TRANSLATE_NOOP("hankki::core", "Width of the middle layer."),
    QT_TRANSLATE_NOOP("hankki::core", "Dimensions of the latent normal distribution."),
    QT_TRANSLATE_NOOP("hankki::core", "Dropout"),
    QT_TRANSLATE_NOOP("hankki::core", "Probability that an item is left out of a user's input."),
    QT_TRANSLATE_NOOP("hankki::core", "Noise"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Standard deviation of the noise that is scaled by the latent deviation; 1 "
                      "samples the posterior, RecBole takes .01."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the sum of squared weights in the loss."),
    QT_TRANSLATE_NOOP("hankki::core", "KL weight, at most"),
    QT_TRANSLATE_NOOP("hankki::core", "The weight to which the KL term rises."),
    QT_TRANSLATE_NOOP("hankki::core", "KL annealing"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "The KL weight rises by one over this a step; 0 gives its full weight at once."),
    QT_TRANSLATE_NOOP("hankki::core", "steps"),
    QT_TRANSLATE_NOOP("hankki::core", "KL weight"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Weight of the KL term, times the number of the user's items."),
    QT_TRANSLATE_NOOP("hankki::core", "Length of the hidden layer, and of each user's own vector."),
    QT_TRANSLATE_NOOP("hankki::core", "Activation"),
    QT_TRANSLATE_NOOP("hankki::core", "The function of the hidden layer."),
    QT_TRANSLATE_NOOP("hankki::core", "Negatives"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Other items drawn for each item of a user; 0 takes all other items."),
    QT_TRANSLATE_NOOP("hankki::core", "Norm of tables"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Weight of the norms of the user and of the input table, once a batch."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of half the squared weights, once a batch."),
    QT_TRANSLATE_NOOP("hankki::core", "Share, standard normal"),
    QT_TRANSLATE_NOOP("hankki::core", "Share of the standard normal in the prior."),
    QT_TRANSLATE_NOOP("hankki::core", "Share, old posterior"),
    QT_TRANSLATE_NOOP("hankki::core", "Share of the posterior of the encoder before in the prior."),
    QT_TRANSLATE_NOOP("hankki::core", "Share, wide normal"),
    QT_TRANSLATE_NOOP("hankki::core", "Share of the wide normal in the prior."),
    QT_TRANSLATE_NOOP("hankki::core", "Log-variance, wide"),
    QT_TRANSLATE_NOOP("hankki::core", "Logarithm of the wide normal's variance."),
    QT_TRANSLATE_NOOP("hankki::core", "Encoder passes"),
    QT_TRANSLATE_NOOP("hankki::core", "Passes an epoch that train the encoder, with dropout."),
    QT_TRANSLATE_NOOP("hankki::core", "Decoder passes"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Passes an epoch that then train the decoder, without dropout."),
    QT_TRANSLATE_NOOP("hankki::core", "passes"),
    QT_TRANSLATE_NOOP("hankki::core", "Layers"),
    QT_TRANSLATE_NOOP("hankki::core", "How many steps along the graph a vector takes in."),
    QT_TRANSLATE_NOOP("hankki::core", "layers"),
    QT_TRANSLATE_NOOP("hankki::core", "Initial values"),
    QT_TRANSLATE_NOOP("hankki::core", "Xavier-uniform, or normal with standard deviation 0.1."),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the size of a batch's own vectors in the loss."),
    QT_TRANSLATE_NOOP("hankki::core", "L2 of"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "What L2 weighs: the norms of a batch's vectors taken together, or half their squares."),
    QT_TRANSLATE_NOOP("hankki::core", "Sampling"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "An epoch takes every interaction once, or as many times a user at random "
                      "and one of the user's items."),
    QT_TRANSLATE_NOOP("hankki::core", "Users an optimiser step."),
    QT_TRANSLATE_NOOP("hankki::core", "Engine"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Kernels written for this model, or its plain form with LibTorch's autograd, "
                      "which the kernels are checked against: the same mathematics, but slower."),
    // Presets
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Regularised, with more patience and NDCG@10 watched; tuned on validation data."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "LearnBPR with item bias and a penalty for each role of a vector, sizes as the "
        "authors' own library has them; every interaction once an epoch."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "A step of AdaGrad an interaction, not of Adam a batch: other mathematics, as "
        "good as the default in a fraction of the time."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "As RecBole 1.2 trains it: no regularisation, watched by MRR@10."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "RecBole's network in small batches with more patience, NDCG@10 watched."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "A wider sigmoid layer in small batches, NDCG@10 watched; found by search on "
                      "ml-100k's validation data."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "RecBole's network in smaller batches with more patience, NDCG@10 watched."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "50 sigmoid units, five negatives an item and L2, as in the paper."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "As RecBole 1.2 trains it: all items, batch 2048, watched by MRR@10."),
    QT_TRANSLATE_NOOP("hankki::core", "The paper's λ of 500."),
    QT_TRANSLATE_NOOP("hankki::core", "As its published figures on Gowalla were made: λ 80."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Tuned on ml-100k's validation data; for catalogues of a few thousand."),
    QT_TRANSLATE_NOOP("hankki::core", "Lighter weights, for tens of thousands of items."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data."),
    QT_TRANSLATE_NOOP("hankki::core", "100 neighbours by plain cosine, shrinkage 10."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Normalised TF-IDF Jaccard without shrinkage; chosen on Gowalla's test part, "
                      "which has no validation."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "128 dimensions, larger steps and the patience that it needs, NDCG@10 watched; "
        "tuned on ml-100k's validation data."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "The authors' settings: 3 layers, users drawn uniformly, squared L2, 1000 "
                      "epochs; recall@20 watched."),
    QT_TRANSLATE_NOOP("hankki::core", "As RecBole 1.2 trains it: 2 layers, watched by MRR@10."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "One layer of 200 units and L2, as in the paper, for 200 epochs."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "As RecBole 1.2 trains it: no L2, batch 2048, watched by MRR@10."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "600-200-600 with noise N(0, 1), as in the paper, for 200 epochs."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "As RecBole 1.2 trains it: noise of deviation .01, batch 2048, watched by MRR@10."),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Noise N(0, 1) and learning rate 5e-4, as in the paper, for 50 epochs."),
    QT_TRANSLATE_NOOP("hankki::core", "100 items, α 1, β 0.5."),
    QT_TRANSLATE_NOOP("hankki::core", "Tuned on validation data."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "As its published figures on Gowalla were made: nearly all of the penalty L2."),
    // Parts of a loss
    QT_TRANSLATE_NOOP("hankki::core", "Reconstruction"),
    QT_TRANSLATE_NOOP("hankki::core", "KL divergence"),
    QT_TRANSLATE_NOOP("hankki::core", "Ranking (BPR)"),
    QT_TRANSLATE_NOOP("hankki::core", "Fit"),
    // Columns of the run table
    QT_TRANSLATE_NOOP("hankki::core", "Run"),
    QT_TRANSLATE_NOOP("hankki::core", "Model"),
    QT_TRANSLATE_NOOP("hankki::core", "Preset"),
    QT_TRANSLATE_NOOP("hankki::core", "Seed"),
    QT_TRANSLATE_NOOP("hankki::core", "Split"),
    QT_TRANSLATE_NOOP("hankki::core", "State"),
    QT_TRANSLATE_NOOP("hankki::core", "Best epoch"),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs"),
    QT_TRANSLATE_NOOP("hankki::core", "s/epoch"),
    QT_TRANSLATE_NOOP("hankki::core", "s/evaluation"),
    QT_TRANSLATE_NOOP("hankki::core", "Total s"),
    QT_TRANSLATE_NOOP("hankki::core", "Peak MB"),
    QT_TRANSLATE_NOOP("hankki::core", "Threads"),
    QT_TRANSLATE_NOOP("hankki::core", "Recall@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Recall (capped)@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Precision@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Hit rate@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Coverage@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Gini@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Novelty@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Popularity@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Diversity@%1"),
    // Columns of the table of trials
    QT_TRANSLATE_NOOP("hankki::core", "Trial"),
    QT_TRANSLATE_NOOP("hankki::core", "Rung"),
    QT_TRANSLATE_NOOP("hankki::core", "Message"),
    // Splits
    QT_TRANSLATE_NOOP("hankki::core", "Random %1/%2/%3, seed %4"),
    QT_TRANSLATE_NOOP("hankki::core", "Leave one out, seed %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Leave latest out"),
    QT_TRANSLATE_NOOP("hankki::core", "By time %1/%2/%3"),
    QT_TRANSLATE_NOOP("hankki::core", "Imported"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "This split is random although the interactions carry dates: the model learns from "
        "what happened after the interactions that it is tested on, which real use never "
        "allows, so the numbers may flatter. A split by time is closer to real use."),
    // Cleaning
    QT_TRANSLATE_NOOP("hankki::core", "Rows without a rating"),
    QT_TRANSLATE_NOOP("hankki::core", "Ratings below %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Ratings counted as %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Earlier ratings of the same item by the same user"),
    QT_TRANSLATE_NOOP("hankki::core", "Users with fewer than %1 interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Recipes with fewer than %1 interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Users and recipes outside the %1-core"),
    // Progress
    QT_TRANSLATE_NOOP("hankki::core", "Copying what is left"),
    QT_TRANSLATE_NOOP("hankki::core", "Cooking recipes"),
    QT_TRANSLATE_NOOP("hankki::core", "Living two years"),
    QT_TRANSLATE_NOOP("hankki::core", "Loading the data set"),
    QT_TRANSLATE_NOOP("hankki::core", "Storing the data set"),
    QT_TRANSLATE_NOOP("hankki::core", "neighbours"),
    QT_TRANSLATE_NOOP("hankki::core", "items fitted"),
    QT_TRANSLATE_NOOP("hankki::core", "Writing rows"),
    QT_TRANSLATE_NOOP("hankki::core", "trial %1"),
    QT_TRANSLATE_NOOP("hankki::core", "trial %1 of %2"),
    QT_TRANSLATE_NOOP("hankki::core", "epoch %1 of %2"),
    QT_TRANSLATE_NOOP("hankki::core", "best so far %1"),
    QT_TRANSLATE_NOOP("hankki::core", "inverting the matrix of the items"),
    // Imports
    QT_TRANSLATE_NOOP("hankki::core", "no rating column is chosen; every row counts as %1"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "%1 of %2 interactions have no date; their order in the file stands for it"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "%1 interactions name %2 recipes that the recipe file lacks; they are kept with an "
        "id only"),
};

/// The text where there is a translation of it, else empty.
QString translated(const QString& text) {
  const QByteArray source = text.toUtf8();
  const QString found = QCoreApplication::translate(kContext, source);
  return found == text ? QString() : found;
}

/// The same of a text whose figures are %1, %2, ... to the translator.
QString translatedAroundFigures(const QString& text) {
  static const QRegularExpression figure(QStringLiteral("\\d+(?:,\\d{3})*(?:\\.\\d+)?"));
  QString pattern;
  QStringList figures;
  qsizetype end = 0;
  for (auto match = figure.globalMatch(text); match.hasNext();) {
    const auto found = match.next();
    figures << found.captured();
    pattern += text.mid(end, found.capturedStart() - end) + '%' + QString::number(figures.size());
    end = found.capturedEnd();
  }
  QString result = translated(pattern + text.mid(end));
  if (!result.isEmpty())
    for (const QString& value : figures) result = result.arg(value);
  return result;
}

}  // namespace

QString coreText(const Message& message) {
  return QString::fromStdString(message.render([](const std::string& text) {
    return QCoreApplication::translate("en", text.c_str()).toStdString();
  }));
}

QString coreText(const std::string& text) {
  const QString source = QString::fromStdString(text);
  if (const QString found = translated(source); !found.isEmpty()) return found;
  if (const QString found = translatedAroundFigures(source); !found.isEmpty()) return found;
  // What goes on is told in parts; names among them stay as they are.
  QStringList parts = source.split(QStringLiteral(", "));
  for (QString& part : parts)
    if (const QString found = translatedAroundFigures(part); !found.isEmpty()) part = found;
  return parts.join(QStringLiteral(", "));
}

}  // namespace hankki
