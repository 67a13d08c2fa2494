package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Questions with a subject of their own beside the trade that is talked of: a test to do, a course that must be paid back, a year that
 * seems lost. The answer is that matter's section for who asks. The words stand in {@code matters.txt}. Thread-safe.
 */
final class Matters {
    private static final List<Matter> MATTERS = read();

    private final Knowledge knowledge;

    Matters(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * One matter.
     *
     * @param asked the ways to ask for it
     * @param other words of other matters
     * @param answers who asks, what must have been told and which sections answer, as in {@code cases.txt}
     */
    private record Matter(List<WordGroups> asked, List<WordGroups> other, List<String[]> answers) {}

    /** The sections on the matter that is asked, for this asker; empty when it is none of them. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        Spoken spoken = Spoken.of(folded);
        for (Matter matter : MATTERS) {
            boolean asked = matter.asked().stream().anyMatch(way -> way.areIn(spoken))
                    && matter.other().stream().noneMatch(words -> words.areIn(spoken));
            Optional<String[]> answer = asked
                    ? matter.answers().stream()
                            .filter(head -> Cases.fits(head, question, folded))
                            .findFirst()
                    : Optional.empty();
            List<Finding> findings =
                    answer.map(head -> findings(head[2], question)).orElse(List.of());
            if (!findings.isEmpty()) {
                return Optional.of(new Evidence(Shape.TEXT, findings, ""));
            }
        }
        return Optional.empty();
    }

    private List<Finding> findings(String sections, Question question) {
        return Stream.of(sections.split("\\+"))
                .flatMap(name -> name.startsWith("@") ? ofThing(name.substring(1), question) : finding(name))
                .toList();
    }

    private Stream<Finding> finding(String name) {
        String[] parts = name.split("#");
        return knowledge
                .page(parts[0])
                .flatMap(page -> page.section(parts[1]).map(section -> new Finding(page, section, section.units())))
                .stream();
    }

    /** The section on this aspect of the first trade or opleiding that is talked of and has one. */
    private Stream<Finding> ofThing(String aspect, Question question) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .flatMap(id -> knowledge.page(id).stream())
                .filter(page -> page.type() == PageType.BEROEPEN || page.type() == PageType.OPLEIDINGEN)
                .flatMap(page -> page.about(Aspect.valueOf(aspect)).stream()
                        .filter(section -> !section.fromTable())
                        .map(section -> new Finding(page, section, section.units())))
                .limit(1);
    }

    private static List<Matter> read() {
        List<Matter> matters = new ArrayList<>();
        Matter matter = new Matter(List.of(), List.of(), List.of());
        for (String line : CueFile.lines(Matters.class, "matters.txt")) {
            String text = line.strip();
            switch (text.charAt(0)) {
                case '?' -> matter.asked().add(WordGroups.of(text.substring(2)));
                case '!' -> matter.other().add(WordGroups.of(text.substring(2)));
                case '>' -> matter.answers().add(text.substring(2).split(":", 3));
                default -> {
                    matter = new Matter(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                    matters.add(matter);
                }
            }
        }
        return List.copyOf(matters);
    }
}
