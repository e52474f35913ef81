<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>hankki::BoxPlot</name>
        <message numerus="yes">
            <source>%1: %n value(s)</source>
            <translation>
                <numerusform>%1: %n value</numerusform>
                <numerusform>%1: %n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::CleaningRow</name>
        <message numerus="yes">
            <source>%n rounds</source>
            <translation>
                <numerusform>%n round</numerusform>
                <numerusform>%n rounds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::DatasetBar</name>
        <message numerus="yes">
            <source>%1 in %n round(s)</source>
            <translation>
                <numerusform>%1 in %n round</numerusform>
                <numerusform>%1 in %n rounds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::FormCard</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ModelListCard</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::LeftOverStrip</name>
        <message numerus="yes">
            <source>%n run(s) were interrupted</source>
            <translation>
                <numerusform>%n run was interrupted</numerusform>
                <numerusform>%n runs were interrupted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s)</source>
            <translation>
                <numerusform>%n waits</numerusform>
                <numerusform>%n wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s) wait from before</source>
            <translation>
                <numerusform>%n run waits from before</numerusform>
                <numerusform>%n runs wait from before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n search(es) were interrupted</source>
            <translation>
                <numerusform>%n search was interrupted</numerusform>
                <numerusform>%n searches were interrupted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n search(es) wait from before</source>
            <translation>
                <numerusform>%n search waits from before</numerusform>
                <numerusform>%n searches wait from before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::RunChooser</name>
        <message numerus="yes">
            <source>%n run(s) of other splits: choose the split above.</source>
            <translation>
                <numerusform>%n run of other splits: choose the split above.</numerusform>
                <numerusform>%n runs of other splits: choose the split above.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older run(s): Compare lists them all.</source>
            <translation>
                <numerusform>%n older run: Compare lists them all.</numerusform>
                <numerusform>%n older runs: Compare lists them all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SavePlots</name>
        <message numerus="yes">
            <source>Saved %n plot(s) in %1: %2</source>
            <translation>
                <numerusform>Saved %n plot in %1: %2</numerusform>
                <numerusform>Saved %n plots in %1: %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SearchPage</name>
        <message numerus="yes">
            <source>%1 · %2 · %n trial(s)</source>
            <translation>
                <numerusform>%1 · %2 · %n trial</numerusform>
                <numerusform>%1 · %2 · %n trials</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::StudyBar</name>
        <message numerus="yes">
            <source>%n model(s)</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::TrainPage</name>
        <message numerus="yes">
            <source>Start %n model(s)</source>
            <translation>
                <numerusform>Start %n model</numerusform>
                <numerusform>Start %n models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On all %n fold(s)</source>
            <translation>
                <numerusform>On the one fold</numerusform>
                <numerusform>On all %n folds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On all %n split seed(s)</source>
            <translation>
                <numerusform>On the one split seed</numerusform>
                <numerusform>On all %n split seeds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start %n run(s)</source>
            <translation>
                <numerusform>Start %n run</numerusform>
                <numerusform>Start %n runs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::UserLists</name>
        <message numerus="yes">
            <source>%n user(s) chose it in the training data.</source>
            <translation>
                <numerusform>%n user chose it in the training data.</numerusform>
                <numerusform>%n users chose it in the training data.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n user(s) chose it</source>
            <translation>
                <numerusform>%n user chose it</numerusform>
                <numerusform>%n users chose it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>finds %1 of %n test item(s)</source>
            <translation>
                <numerusform>finds %1 of %n test item</numerusform>
                <numerusform>finds %1 of %n test items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::Counts</name>
        <message numerus="yes">
            <source>%1 user(s)</source>
            <translation>
                <numerusform>%1 user</numerusform>
                <numerusform>%1 users</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 recipe(s)</source>
            <translation>
                <numerusform>%1 recipe</numerusform>
                <numerusform>%1 recipes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 interaction(s)</source>
            <translation>
                <numerusform>%1 interaction</numerusform>
                <numerusform>%1 interactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 line(s)</source>
            <translation>
                <numerusform>%1 line</numerusform>
                <numerusform>%1 lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 row(s)</source>
            <translation>
                <numerusform>%1 row</numerusform>
                <numerusform>%1 rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SearchForm</name>
        <message numerus="yes">
            <source>Grid of %1 point(s)</source>
            <translation>
                <numerusform>Grid of %1 point</numerusform>
                <numerusform>Grid of %1 points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %1 trial(s)</source>
            <translation>
                <numerusform>At most %1 trial</numerusform>
                <numerusform>At most %1 trials</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::CleaningCard</name>
        <message numerus="yes">
            <source>%n ingredient(s)</source>
            <translation>
                <numerusform>%n ingredient</numerusform>
                <numerusform>%n ingredients</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::BrowseRoom</name>
        <message numerus="yes">
            <source>%1 recipe(s)</source>
            <translation>
                <numerusform>%1 recipe</numerusform>
                <numerusform>%1 recipes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, by your allergies or as you put it away</source>
            <translation>
                <numerusform>%n left out, by your allergies or as you put it away</numerusform>
                <numerusform>%n left out, by your allergies or as you put them away</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::FilterCard</name>
        <message numerus="yes">
            <source>%1 recipe(s) remain</source>
            <translation>
                <numerusform>%1 recipe remains</numerusform>
                <numerusform>%1 recipes remain</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ForYouRoom</name>
        <message numerus="yes">
            <source>Made for you opens with %n rating(s). </source>
            <translation>
                <numerusform>Made for you opens with %n rating. </numerusform>
                <numerusform>Made for you opens with %n ratings. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You gave %n so far.</source>
            <translation>
                <numerusform>You gave %n so far.</numerusform>
                <numerusform>You gave %n so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rating(s) so far.</source>
            <translation>
                <numerusform>%n rating so far.</numerusform>
                <numerusform>%n ratings so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n recipe(s) keep to these filters, but none of the lists has one.</source>
            <translation>
                <numerusform>%n recipe keeps to these filters, but none of the lists has it.</numerusform>
                <numerusform>%n recipes keep to these filters, but none of the lists has one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meal(s) from what you cooked and liked.</source>
            <translation>
                <numerusform>%n meal from what you cooked and liked.</numerusform>
                <numerusform>%n meals from what you cooked and liked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meal(s) from what you chose and liked.</source>
            <translation>
                <numerusform>%n meal from what you chose and liked.</numerusform>
                <numerusform>%n meals from what you chose and liked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::MyPage</name>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>%n recipe</numerusform>
                <numerusform>%n recipes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated</source>
            <translation>
                <numerusform>%n rated</numerusform>
                <numerusform>%n rated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipePage</name>
        <message numerus="yes">
            <source>%1 star(s)</source>
            <translation>
                <numerusform>%1 star</numerusform>
                <numerusform>%1 stars</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ThemesRoom</name>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>%n recipe</numerusform>
                <numerusform>%n recipes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ordered by %n dish(es) that you chose</source>
            <translation>
                <numerusform>Ordered by %n dish that you chose</numerusform>
                <numerusform>Ordered by %n dishes that you chose</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::VisitDialog</name>
        <message numerus="yes">
            <source>%1, with %n rating(s)</source>
            <translation>
                <numerusform>%1, with %n rating</numerusform>
                <numerusform>%1, with %n ratings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::IngredientModel</name>
        <message numerus="yes">
            <source>Tick %n</source>
            <translation>
                <numerusform>Tick %n</numerusform>
                <numerusform>Tick %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Untick %n</source>
            <translation>
                <numerusform>Untick %n</numerusform>
                <numerusform>Untick %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::IngredientDialog</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::RatingsBanner</name>
        <message numerus="yes">
            <source>%n rating(s) open what is made for you</source>
            <translation>
                <numerusform>%n rating opens what is made for you</numerusform>
                <numerusform>%n ratings open what is made for you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For you is open, by %n dish(es) that you chose</source>
            <translation>
                <numerusform>For you is open, by %n dish that you chose</numerusform>
                <numerusform>For you is open, by %n dishes that you chose</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ExperimentsView</name>
        <message numerus="yes">
            <source>%n model(s)</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n arm(s)</source>
            <translation>
                <numerusform>%n arm</numerusform>
                <numerusform>%n arms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ServeDialog</name>
        <message numerus="yes">
            <source>%n selected run(s)</source>
            <translation>
                <numerusform>%n selected run</numerusform>
                <numerusform>%n selected runs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::StoryStrip</name>
        <message numerus="yes">
            <source>Somebody new, ten ratings, and what models and bandit make of them: %n steps, after which the shop is as it was.</source>
            <translation>
                <numerusform>Somebody new, ten ratings, and what models and bandit make of them: %n step, after which the shop is as it was.</numerusform>
                <numerusform>Somebody new, ten ratings, and what models and bandit make of them: %n steps, after which the shop is as it was.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::PastFaces</name>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>%n recipe</numerusform>
                <numerusform>%n recipes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n success(es)</source>
            <translation>
                <numerusform>%n success</numerusform>
                <numerusform>%n successes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::DemoRecorder</name>
        <message numerus="yes">
            <source>%n visit(s) were played again</source>
            <translation>
                <numerusform>%n visit was played again</numerusform>
                <numerusform>%n visits were played again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; %n came out otherwise.</source>
            <translation>
                <numerusform>%1; %n came out otherwise.</numerusform>
                <numerusform>%1; %n came out otherwise.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::TwoShopsRoom</name>
        <message numerus="yes">
            <source>This visit: %1 : %2 of the credit of %n click(s).</source>
            <translation>
                <numerusform>This visit: %1 : %2 of the credit of %n click.</numerusform>
                <numerusform>This visit: %1 : %2 of the credit of %n clicks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), %1 even; sign test: p = %2.</source>
            <translation>
                <numerusform>%n visit, %1 even; sign test: p = %2.</numerusform>
                <numerusform>%n visits, %1 even; sign test: p = %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SplitCard</name>
        <message numerus="yes">
            <source>Each of the %n fold(s) is the test part once.</source>
            <translation>
                <numerusform>The fold is the test part once.</numerusform>
                <numerusform>Each of the %n folds is the test part once.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make %n split(s) and train</source>
            <translation>
                <numerusform>Make %n split and train</numerusform>
                <numerusform>Make %n splits and train</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SeedsView</name>
        <message numerus="yes">
            <source>Over %n fold(s)</source>
            <translation>
                <numerusform>Over %n fold</numerusform>
                <numerusform>Over %n folds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Over %n split seed(s)</source>
            <translation>
                <numerusform>Over %n split seed</numerusform>
                <numerusform>Over %n split seeds</numerusform>
            </translation>
        </message>
    </context>
</TS>
