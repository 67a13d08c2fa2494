package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;

/**
 * When nothing is known of a subject itself but there is a page on the matter in general: wages without a wage for this beroep. The
 * answer then says that it is general. Thread-safe.
 */
final class GeneralEvidence {
    private static final int UNITS = 3;

    private final Knowledge knowledge;
    private final Topics topics;
    private final Units units;
    private final PassageIndex index;

    GeneralEvidence(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.knowledge = knowledge;
        this.topics = topics;
        this.units = new Units(index);
        this.index = index;
    }

    Optional<Selection> select(Question question) {
        List<Page> about = topics.of(question);
        Optional<Page> page = page(question).flatMap(knowledge::page);
        if (page.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        for (Section section : page.get().sections()) {
            if (findings.size() < 2
                    && !section.fromTable()
                    && (section.aspect() == question.intent().aspects().getFirst() || findings.isEmpty())) {
                findings.add(new Finding(
                        page.get(),
                        section,
                        units.pick(page.get(), section, question, index.ask(question.terms()), UNITS)));
            }
        }
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        boolean named =
                Topics.isSubject(about.getFirst()) && !about.getFirst().links().containsKey("thema");
        return Optional.of(new Evidence(
                Shape.TEXT, findings, named ? "general:" + about.getFirst().title() : ""));
    }

    private static Optional<String> page(Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        return switch (question.intent()) {
            case LOON -> Optional.of("arbeidsmarkt/lonen");
            case KANS -> Optional.of("arbeidsmarkt/kans-op-werk");
            case KOSTEN ->
                question.towards().isPresent()
                        ? Optional.of("begrippen/collegegeld")
                        : Optional.of(adult ? "omscholen/wie-betaalt-omscholing" : "ouders/wat-kost-een-mbo-opleiding");
            default -> Optional.empty();
        };
    }
}
