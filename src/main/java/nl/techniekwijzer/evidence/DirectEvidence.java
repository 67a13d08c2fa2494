package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** An authored section whose heading is the very question that was asked; it beats every general rule. Thread-safe. */
final class DirectEvidence {
    /** Of the question's words in the heading, and of the heading's words in the question. */
    private static final double SAME = 0.8;

    private static final Pattern DEFINITION = Pattern.compile("^wat (?:is|zijn|betekent)\\b");

    /** What is asked for: a thing, a time, a place, a way, a number; none of these is a question of yes or no. */
    private static final Pattern ASKING =
            Pattern.compile("\\b(?:hoeveel|hoe ?lang|hoe oud|hoe|wanneer|waarom|waar|wie|wat|welk)(?=e?\\b)");
    /** So few words without a verb are key words rather than a question. */
    private static final int KEY_WORDS = 3;

    private static final int MAX_UNITS = 6;

    /** Shorter words of a heading say nothing by themselves. */
    private static final int WEIGHTY = 5;

    private final PassageIndex index;
    /** Filled as headings are compared; never more than there are headings. */
    private final Map<String, Heading> headings = new ConcurrentHashMap<>();

    /**
     * A heading, read once for all questions.
     *
     * @param phrase its folded words
     * @param asking the word it is asked with; empty when there is none
     * @param without whether it is about doing without something
     */
    private record Heading(String phrase, String asking, boolean without) {
        static Heading of(String text) {
            String phrase = Words.phrase(text);
            return new Heading(phrase, DirectEvidence.asking(phrase), Words.isWithout(text));
        }
    }

    DirectEvidence(PassageIndex index) {
        this.index = index;
    }

    /**
     * A question, read once for all headings.
     *
     * @param all its words
     * @param rest those that are no names
     * @param asking the word it is asked with; empty when there is none
     * @param bare whether it may be asked by key words alone
     * @param without whether it is about doing without something
     */
    private record Read(Question question, Asked all, Asked rest, String asking, boolean bare, boolean without) {}

    Optional<Selection> select(Question question, List<Hit> hits) {
        boolean half = question.followUp(); // Half of such a question stands in the one before it.
        boolean near = question.entities().stream().anyMatch(Entity::isPlace);
        if (half || near && question.intent() == Intent.WAAR) {
            return Optional.empty();
        }
        Read read = read(question);
        return hits.stream()
                .map(Hit::passage)
                .filter(passage -> suits(passage, read) && asksTheSame(passage.section(), read))
                .filter(passage -> isOnAspect(passage.section(), question)
                        || question.intent() != Intent.WERKDAG
                                && saysEveryWord(passage.section().heading(), question))
                .filter(passage -> likeness(passage, read) >= SAME)
                .max(Comparator.comparingDouble(passage -> likeness(passage, read)))
                .map(passage -> new Evidence(Shape.TEXT, List.of(finding(passage)), ""));
    }

    private Read read(Question question) {
        Set<String> names = new HashSet<>();
        question.entities().forEach(e -> names.addAll(List.of(e.text().split("[ -]"))));
        List<String> rest =
                question.terms().stream().filter(t -> !names.contains(t)).toList();
        String folded = question.folded();
        String asking = asking(folded);
        boolean bare = asking.isEmpty() && folded.split(" ").length <= KEY_WORDS;
        boolean without = Words.isWithout(question.corrected());
        return new Read(question, index.ask(question.terms()), index.ask(rest), asking, bare, without);
    }

    /** The lesser of both coverages, so that neither says much that the other does not. */
    private double likeness(Passage passage, Read read) {
        Section section = passage.section();
        double said = index.headingCoverage(read.all(), passage.section().heading());
        double meant = said < SAME
                ? 0
                : index.coverage(words(section.heading()), read.question().corrected());
        return Math.min(said, meant);
    }

    private Asked words(String heading) {
        return index.ask(Words.of(heading).stream().map(Words.Word::form).toList());
    }

    private Heading heading(Section section) {
        return headings.computeIfAbsent(section.heading(), Heading::of);
    }

    /** The same names are not yet the same question: what is asked of them must be in the heading too. */
    private boolean asksTheSame(Section section, Read read) {
        Heading known = heading(section);
        String heading = known.phrase();
        boolean subjects = read.question().of(Kind.VAK).stream().allMatch(e -> heading.contains(e.text()));
        if (!subjects || !asksAlike(read, known)) {
            return false;
        }
        boolean defines = read.question().intent() == Intent.BEGRIP
                && DEFINITION.matcher(heading).find();
        return read.rest().forms().isEmpty()
                ? defines || namesBoth(read.question(), heading)
                : index.headingCoverage(read.rest(), heading) >= SAME;
    }

    /** "Heb je bij wiskunde D een centraal examen?" asks the one thing of the other, so the names are all there is to ask. */
    private static boolean namesBoth(Question question, String heading) {
        List<Entity> named = question.topics();
        return named.size() > 1 && named.stream().allMatch(topic -> heading.contains(topic.text()));
    }

    private static boolean isOnAspect(Section section, Question question) {
        List<Aspect> aspects = question.intent().aspects();
        return question.intent() == Intent.WERKDAG
                ? section.aspect() == Aspect.WERKDAG // "Wat doet een lasser op een dag?" is not just what he does.
                : aspects.isEmpty() || aspects.contains(section.aspect());
    }

    /** "Wat voor werk doet een lasser?" is not "wat vraagt het werk van een lasser?", however common the verb. */
    private static boolean saysEveryWord(String heading, Question question) {
        Set<String> asked = Words.of(question.corrected()).stream()
                .map(word -> Words.stem(word.form()))
                .collect(Collectors.toSet());
        return Words.of(heading).stream()
                .map(Words.Word::form)
                .filter(form -> form.length() >= WEIGHTY)
                .allMatch(form -> asked.contains(Words.stem(form)));
    }

    /** "Wanneer kies je een profiel?" is no answer to "welk profiel kies ik?"; only key words without a question may be either. */
    private static boolean asksAlike(Read read, Heading heading) {
        return read.bare() || read.asking().equals(heading.asking());
    }

    private static String asking(String text) {
        Matcher word = ASKING.matcher(text);
        return !word.find() ? "" : word.group().startsWith("w") && word.group().endsWith("lk") ? "wat" : word.group();
    }

    private boolean suits(Passage passage, Read read) {
        Section section = passage.section();
        boolean parents = passage.page().type() == PageType.OUDERS;
        boolean parent =
                read.question().audience().filter(a -> a == Audience.OUDER).isPresent();
        return !section.fromTable() && (!parents || parent) && heading(section).without() == read.without();
    }

    private static Finding finding(Passage passage) {
        List<Unit> units = new ArrayList<>(passage.section().units());
        return new Finding(passage.page(), passage.section(), units.subList(0, Math.min(MAX_UNITS, units.size())));
    }
}
