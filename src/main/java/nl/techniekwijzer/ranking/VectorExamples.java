package nl.techniekwijzer.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.wordings.IntentModel;
import nl.techniekwijzer.wordings.WordVectorsTraining.Example;

/**
 * What the word vectors learn from: every heading and wording of a knowledge base with the section that it asks for. The sections on one
 * aspect of any trade or opleiding are asked for in the same words, so they are one.
 */
public final class VectorExamples {
    private VectorExamples() {}

    /** All of them, in a fixed order. */
    public static List<Example> of(Knowledge knowledge, Lexicon names) {
        QuestionFeatures features = new QuestionFeatures(names);
        List<Example> examples = new ArrayList<>();
        Set<Example> ofTrades = new HashSet<>();
        for (Page page : knowledge.pages()) {
            for (Section section : page.sections()) {
                if (section.fromTable()) {
                    continue;
                }
                boolean trade = SectionVectors.isOfTrade(page);
                String id = page.id() + "#" + section.anchor();
                String asked = trade ? page.type() + " " + section.aspect() : id;
                Example heading = new Example(asked, features.of(section.heading()));
                if (!trade || ofTrades.add(heading)) {
                    examples.add(heading);
                }
                knowledge.wordings(id).forEach(wording -> examples.add(new Example(asked, features.of(wording))));
            }
        }
        IntentModel.wordings()
                .forEach((intent, wordings) -> wordings.forEach(
                        wording -> examples.add(new Example(intent.name(), features.ofSlotted(wording)))));
        return examples;
    }
}
