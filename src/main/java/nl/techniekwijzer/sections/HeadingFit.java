package nl.techniekwijzer.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** How a heading is asked beside how the question is. Thread-safe. */
final class HeadingFit {
    private static final Pattern ONLY_MBO = Pattern.compile("^(?!.*\\b(?:hbo|wo|universiteit|bachelor)\\b).*\\bmbo");
    private static final Pattern ONLY_HIGHER = Pattern.compile("^(?!.*\\bmbo).*\\b(?:hbo|wo|universiteit|bachelor)\\b");

    /** A heading on another school than the asker's. */
    private static final Map<String, Pattern> OTHER_SCHOOL = Map.of(
            "havo", Pattern.compile("^(?!.*\\bhavo).*\\b(?:vmbo|mavo|vwo)\\b"),
            "vwo", Pattern.compile("^(?!.*\\bvwo).*\\b(?:vmbo|mavo|havo)\\b"),
            "vmbo", Pattern.compile("^(?!.*\\b(?:vmbo|mavo)).*\\b(?:havo|vwo)\\b"));

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final AskedAs askedAs = new AskedAs();
    private final SaidOtherwise otherwise = new SaidOtherwise();

    /**
     * How a question is asked; found once for all headings.
     *
     * @param word the word it is asked with
     * @param yesOrNo whether it asks for yes or no
     * @param avoided what a heading names that is about another level; empty when any may
     * @param otherSchool what a heading names that is about another school than the asker's; empty when any may
     * @param years the years that are asked
     * @param matters what is asked that headings say in other words
     */
    record Asking(
            Optional<String> word,
            boolean yesOrNo,
            Optional<Pattern> avoided,
            Optional<Pattern> otherSchool,
            Set<String> years,
            Set<String> matters) {}

    static Asking asking(Question question) {
        String text = question.corrected();
        return new Asking(
                AskedAs.word(text),
                AskedAs.isYesOrNo(text),
                otherLevel(question),
                otherSchool(question),
                years(text),
                SaidOtherwise.asked(question));
    }

    private static Set<String> years(String text) {
        return text.contains("19") || text.contains("20")
                ? YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isOfOtherSchool(String heading, Asking asking) {
        return asking.otherSchool()
                .filter(p -> p.matcher(Words.fold(heading)).find())
                .isPresent();
    }

    /** Whether the heading is on another year than the one asked. */
    private static boolean isOfOtherYear(String heading, Asking asking) {
        Set<String> named = years(heading);
        return !asking.years().isEmpty() && !named.isEmpty() && named.stream().noneMatch(asking.years()::contains);
    }

    /** What only headings on the other level name: for wages mbo'ers and hbo'ers differ. */
    private static Optional<Pattern> otherLevel(Question question) {
        List<String> asked =
                question.of(Kind.OPLEIDINGSNIVEAU).stream().map(Entity::id).toList();
        boolean mbo = asked.contains("mbo") || question.mboLevel().isPresent();
        boolean higher = asked.contains("hbo") || asked.contains("wo");
        return question.intent() != Intent.LOON || mbo == higher
                ? Optional.empty()
                : Optional.of(mbo ? ONLY_HIGHER : ONLY_MBO);
    }

    /** Of who said before, or in the form, at which school they are; a question that names schools may be on any. */
    private static Optional<Pattern> otherSchool(Question question) {
        boolean named = question.of(Kind.OPLEIDINGSNIVEAU).stream()
                .map(Entity::id)
                .anyMatch(id -> id.startsWith("vmbo") || id.equals("havo") || id.equals("vwo"));
        String school = question.level().startsWith("vmbo") ? "vmbo" : question.level();
        return named ? Optional.empty() : Optional.ofNullable(OTHER_SCHOOL.get(school));
    }

    /** Whether the heading is asked with the same word. */
    boolean isSameWord(Section section, Asking asking) {
        return askedAs.same(asking.word(), section.heading());
    }

    /** Whether yes or no is asked, and the section begins with one of them. */
    boolean answersYesOrNo(Section section, Asking asking) {
        return asking.yesOrNo() && AskedAs.saysYesOrNo(section);
    }

    /** Whether the heading is on another level, school or year than the one asked. */
    boolean isOfOther(Section section, Asking asking) {
        String heading = section.heading();
        return asking.avoided()
                        .filter(p -> p.matcher(Words.fold(heading)).find())
                        .isPresent()
                || isOfOtherYear(heading, asking)
                || isOfOtherSchool(heading, asking);
    }

    /** Whether the heading is on just what is asked, in whatever words. */
    boolean isSameMatter(Section section, Asking asking) {
        return !asking.matters().isEmpty()
                && otherwise.of(section.heading()).stream().anyMatch(asking.matters()::contains);
    }
}
