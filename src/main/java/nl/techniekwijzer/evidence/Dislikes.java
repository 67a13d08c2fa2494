package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Question;

/**
 * What somebody says they would rather not have in their work: "geen computers", "niet buiten". Pure and thread-safe.
 *
 * @param words the words denied
 * @param instead what to look for in their place; the pairs stand in {@code dislikes.txt}
 */
record Dislikes(Set<String> words, List<String> instead) {
    private static final List<Block> OPPOSITES = CueFile.read(Dislikes.class, "dislikes.txt");
    private static final String MOOD = "(saai|stom|vervelend|vreselijk|verschrikkelijk)";
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:geen|niet|zonder|nooit|hekel aan|haat|niks met|gestopt met|stop met|stoppen met)"
                    + "(?: (?:graag|mbo|hbo|opleiding|studie|mijn"
                    + "|van|de|het|een|in|met|achter|op|aan|hele|dag|zo|echt|alleen|steeds|altijd|veel)){0,5}"
                    + " ([a-z-]{3,})(?: (?:en|of|in) (?:de |het |een )?([a-z-]{3,}))?");
    /** "Wiskunde vind ik saai", "ik vind rekenen stom". */
    private static final Pattern DISLIKED =
            Pattern.compile("\\bvind(?:t|en)? (?:ik |hij |ze |zij )?([a-z-]{4,}) (?:\\w+ ){0,2}?" + MOOD
                    + "\\b|\\b([a-z-]{4,}) (?:is|vind ik|vindt hij|vindt ze) (?:\\w+ ){0,2}?" + MOOD + "\\b");

    /** "Liever hout dan metaal": of two the one that is liked less. */
    private static final Pattern LESS = Pattern.compile(
            "\\b(?:leuker|fijner|mooier|liever|beter)\\b(?: [a-z-]+){0,3}? dan (?:met |iets met |het |de |een )?([a-z-]{3,})");

    /** After a denial these go on with the sentence rather than name a thing. */
    private static final Set<String> NO_THING = Set.of(
            "werk",
            "werken",
            "wil",
            "stil",
            "iets",
            "hou",
            "houd",
            "vind",
            "ben",
            "kan",
            "maar",
            "weet",
            "doe",
            "doen",
            "goed",
            "bang",
            "mij",
            "mijn",
            "techniek");

    /** The sections that tell what the work is like. */
    private static final Set<Aspect> SAYING = Set.of(Aspect.WAT, Aspect.PAST, Aspect.EISEN);

    /** A plural ending, for a word is also denied in the singular. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{4})s$");

    /** What this question denies. */
    static Dislikes of(Question question) {
        Set<String> words = new LinkedHashSet<>();
        Matcher denied = DENIED.matcher(question.folded());
        while (denied.find()) {
            words.add(denied.group(1));
            if (denied.group(2) != null) {
                words.add(denied.group(2));
            }
        }
        Matcher disliked = DISLIKED.matcher(question.folded());
        while (disliked.find()) {
            IntStream.rangeClosed(1, disliked.groupCount())
                    .mapToObj(disliked::group)
                    .filter(Objects::nonNull)
                    .forEach(words::add);
        }
        LESS.matcher(question.folded()).results().map(less -> less.group(1)).forEach(words::add);
        words.removeAll(NO_THING);
        List<String> instead = new ArrayList<>();
        for (Block block : OPPOSITES) {
            if (words.stream().anyMatch(w -> block.pattern().matcher(w).matches())) {
                instead.addAll(List.of(block.name().split("\\+")));
            }
        }
        return new Dislikes(Set.copyOf(words), List.copyOf(instead));
    }

    /** Whether the page says that what is denied belongs to it. */
    boolean isIn(Page page) {
        return !words.isEmpty()
                && page.sections().stream()
                        .filter(s -> SAYING.contains(s.aspect()))
                        .flatMap(s -> s.units().stream())
                        .map(unit -> Words.fold(unit.text()))
                        .anyMatch(text -> words.stream()
                                .anyMatch(w -> text.contains(PLURAL.matcher(w).replaceFirst(""))));
    }
}
