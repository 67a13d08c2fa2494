package nl.techniekwijzer.insight;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.safety.PersonalData;

/**
 * Takes out of a question what points to a person, before it is kept: all that {@link PersonalData} knows, and then names, school
 * classes, accounts, other numbers and dates. It rather takes out too much: editors need the question, not the person. Thread-safe.
 */
public final class Scrubber implements UnaryOperator<String> {
    private static final String NAME = "[naam]";
    private static final int MOST = 500;
    private static final Set<String> FIRST_NAMES = CueFile.lines(Scrubber.class, "names.txt").stream()
            .flatMap(line -> Arrays.stream(line.strip().split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<Rule> RULES = rules();

    /** After these the next word is a name, whatever it is. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:heet|heette|heten|genaamd|naam is|noemen me|my name is|groetjes|groeten"
                    + "|groet|gr|mvg|liefs|xx+|meneer|mevrouw|mevr|dhr|mr"
                    + "|mw|juf|juffrouw|juffie|meester|docent"
                    + "|docente|mentor|mentrix|decaan|leraar|lerares)[.,]? ((?!(?:is|was|zei|zegt|en|of"
                    + "|aan|van|op|bij|om|te|kan|wil|mag|moet|voor"
                    + "|die|dat|de|het|een|niet|weet|heeft|vindt|in|over|worden)\\b)\\p{L}[\\p{L}'-]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What stands between the parts of a surname. */
    private static final Set<String> LINKS =
            Set.of("van", "de", "den", "der", "ter", "ten", "te", "el", "al", "bin", "ben");
    /** Ordinary words of questions that are also names: these are names only with a capital inside a sentence. */
    private static final Set<String> ORDINARY = Set.of(
            "can", "job", "bas", "bob", "ben", "bo", "dick", "els", "floor", "frank", "isa", "jet", "jip", "jos",
            "lies", "lieve", "linde", "lot", "max", "mees", "merel", "mia", "mo", "moos", "nova", "noor", "pim", "rob",
            "roos", "sam", "scott", "skip", "stan", "ted", "tom", "toon", "ward", "winnie", "wim", "jade", "amber",
            "eden", "will", "ivy", "saar", "pien", "an", "jan");

    private final Predicate<String> known;

    private record Rule(Pattern pattern, String instead) {}

    /** A scrubber that leaves capitals on words of the field: places, schools, opleidingen; {@code known} is asked for folded words. */
    public Scrubber(Predicate<String> known) {
        this.known = known;
    }

    /** Every word of these texts, folded, for {@link #Scrubber}. */
    public static Set<String> words(Iterable<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            Words.of(Words.clean(text)).forEach(word -> {
                words.add(word.form());
                Words.of(word.form().replace('-', ' ')).forEach(part -> words.add(part.form()));
            });
        }
        return words;
    }

    private static List<Rule> rules() {
        return CueFile.read(Scrubber.class, "scrubbing.txt").stream()
                .map(block -> new Rule(
                        Pattern.compile(block.pattern().pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        block.name()))
                .toList();
    }

    /** The question without it, on one line, at most 500 characters. */
    @Override
    public String apply(String question) {
        // To bytes and back: half a character would be refused by the database.
        String text = Words.clean(new String(question.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        text = PersonalData.removed(text);
        for (Rule rule : RULES) {
            text = rule.pattern().matcher(text).replaceAll(Matcher.quoteReplacement(rule.instead()));
        }
        text = Words.clean(withoutNames(text));
        return text.length() > MOST
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST)))
                : text;
    }

    private String withoutNames(String text) {
        Set<Integer> named = new HashSet<>();
        Matcher cue = NAMED.matcher(text);
        while (cue.find()) {
            named.add(cue.start(1));
        }
        StringBuilder scrubbed = new StringBuilder();
        int copied = 0;
        boolean inName = false;
        for (Word word : Words.of(text)) {
            String between = text.substring(copied, word.start());
            boolean name = named.contains(word.start()) || isName(word, text) || inName && goesOn(word, between, text);
            if (name && !(inName && between.isBlank())) {
                scrubbed.append(between).append(NAME);
            } else if (!name) {
                scrubbed.append(between).append(word.text());
            }
            inName = name;
            copied = word.end();
        }
        return scrubbed.append(text.substring(copied)).toString().strip();
    }

    private boolean isName(Word word, String text) {
        if (isPlaceholder(word, text)) {
            return false;
        }
        boolean capital = hasNameCapital(word.text());
        if (FIRST_NAMES.contains(word.form())
                && (!ORDINARY.contains(word.form()) || capital && !startsSentence(word, text))) {
            return true;
        }
        return capital && !startsSentence(word, text) && !isKnown(word.form());
    }

    /** The rest of a name: a surname, also one that is a trade, and what stands before it. */
    private boolean goesOn(Word word, String between, String text) {
        if (!between.isBlank() || isPlaceholder(word, text)) {
            return false;
        }
        boolean link = LINKS.contains(word.form()) && followedByCapital(word, text);
        return link || hasNameCapital(word.text());
    }

    private static boolean followedByCapital(Word word, String text) {
        return text.substring(word.end()).strip().matches("(?s)(?:(?:de|den|der|la) )?\\p{Lu}.*");
    }

    private boolean isKnown(String form) {
        return known.test(form)
                || Arrays.stream(form.split("[-'.]")).filter(p -> !p.isEmpty()).allMatch(known);
    }

    /** A capital and then a small letter; "HAVO", "N&T" and "F16" have no such form. */
    private static boolean hasNameCapital(String text) {
        int second = text.offsetByCodePoints(0, 1);
        return Character.isUpperCase(text.codePointAt(0))
                && second < text.length()
                && Character.isLowerCase(text.codePointAt(second));
    }

    private static boolean startsSentence(Word word, String text) {
        String before = text.substring(0, word.start()).stripTrailing();
        return before.isEmpty() || ".!?:\"“(".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isPlaceholder(Word word, String text) {
        return word.start() > 0 && text.charAt(word.start() - 1) == '[';
    }
}
