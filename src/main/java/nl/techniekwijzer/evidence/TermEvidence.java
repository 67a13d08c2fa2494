package nl.techniekwijzer.evidence;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;

/** A detail of a term whose page has no section for it: how long a schakelprogramma takes, how long a proof holds. Thread-safe. */
final class TermEvidence {
    private static final Pattern DURATION =
            Pattern.compile("\\b(?:duurt|duren)\\b.*(?:jaar|jaren|maand|week|weken|dag|uur)");
    private static final Pattern AGE_ASKED = Pattern.compile("\\b(?:hoe oud|(?:welke|een) leeftijd|leeftijdsgrens)\\b");
    private static final Pattern AGE = Pattern.compile(
            "\\b\\d\\d jaar (?:of|en) ouder\\b|\\bvanaf (?:je )?\\d\\d\\b|\\bminstens \\d\\d jaar\\b|\\btot \\d\\d jaar\\b");
    /** Wages and costs have pages of their own. */
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DUUR, Intent.DATUM);

    /** All that the question says beside the name must be in the sentence. */
    private static final double ALL = 0.99;

    private static final int UNITS = 3;

    private final Topics topics;
    private final PassageIndex index;

    TermEvidence(Topics topics, PassageIndex index) {
        this.topics = topics;
        this.index = index;
    }

    Optional<Selection> select(Question question) {
        List<Page> about = topics.of(question);
        boolean age = AGE_ASKED.matcher(Words.fold(question.corrected())).find();
        if (about.isEmpty()
                || about.getFirst().type() != PageType.BEGRIPPEN
                || !ASKED.contains(question.intent()) && !age) {
            return Optional.empty();
        }
        Page page = about.getFirst();
        if (!age && !page.about(question.intent().aspects().getFirst()).isEmpty()) {
            return Optional.empty();
        }
        Asked rest = index.ask(rest(question));
        for (Section section : page.sections()) {
            List<Unit> units = section.units();
            for (int i = 0; i < units.size(); i++) {
                String text = units.get(i).text();
                if (age ? AGE.matcher(text).find() : answers(text, question, rest)) {
                    List<Unit> from = units.subList(i, Math.min(units.size(), i + UNITS));
                    return Optional.of(new Evidence(Shape.TEXT, List.of(new Finding(page, section, from)), ""));
                }
            }
        }
        return Optional.empty();
    }

    private boolean answers(String text, Question question, Asked rest) {
        boolean duration =
                question.intent() == Intent.DUUR && DURATION.matcher(text).find();
        return duration || !rest.forms().isEmpty() && index.coverage(rest, text) >= ALL;
    }

    private static List<String> rest(Question question) {
        Set<String> names = new HashSet<>(Set.of("lang", "hoelang", "duurt"));
        question.entities().forEach(e -> names.addAll(List.of(e.text().split("[ -]"))));
        return question.terms().stream()
                .filter(term -> !names.contains(term) && !names.containsAll(List.of(term.split("-"))))
                .toList();
    }
}
