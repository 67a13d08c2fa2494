package nl.techniekwijzer.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.grounding.Verdict.Supported;
import nl.techniekwijzer.grounding.Verdict.Unsupported;
import nl.techniekwijzer.language.Words;

/**
 * Checks a sentence against the units that it cites. A quotation is supported. Of another wording every number, name, level and
 * subject must be there, nearly all other words, and what turns a sentence: denials, duties, bounds, how often, then or now. A
 * sentence that cites nothing may state no number. How well it tells the two apart is in {@code docs/grounding.md}.
 */
public final class GroundingCheck {
    /** Share of the words with a subject that may be new. Derived from the labelled pairs: see {@code docs/grounding.md}. */
    static final double NEW_WORDS = 0.2;

    private static final Pattern SUBJECT = Pattern.compile("^(?:een|de|het) ([\\p{L}-]{4,})");

    private final double newWords;

    public GroundingCheck() {
        this(NEW_WORDS);
    }

    /** With another share of new words, to measure what it does. */
    GroundingCheck(double newWords) {
        this.newWords = newWords;
    }

    /** Whether {@code sentence} may be sent. */
    public Verdict check(Sentence sentence) {
        if (sentence.isFact() && Orders.isIn(sentence.text())) {
            return new Unsupported("an order to a language model");
        }
        if (!sentence.isFact()) {
            return Figures.of(sentence.text()).all().isEmpty() || sentence.form() == Sentence.Form.LABEL
                    ? new Supported()
                    : new Unsupported("a number without a source");
        }
        String cited = sentence.cited().stream().map(c -> c.unit().text()).collect(Collectors.joining(" "));
        String around = sentence.cited().stream()
                .map(c -> c.page().title() + ". " + c.section().heading())
                .collect(Collectors.joining(" "));
        return fault(sentence.text(), cited, around)
                .<Verdict>map(Unsupported::new)
                .orElseGet(Supported::new);
    }

    /** Why {@code cited}, on pages and under headings {@code around}, does not support {@code text}; empty when it does. */
    private Optional<String> fault(String text, String cited, String around) {
        if (Words.clean(text).equals(Words.clean(cited))) {
            return Optional.empty();
        }
        Claims claims = Claims.of(text);
        Claims support = Claims.of(cited);
        Claims context = Claims.of(around);
        Set<String> known = new HashSet<>(support.words());
        known.addAll(context.words());
        return Figures.of(text)
                .fault(Figures.of(cited))
                .or(() -> Bindings.of(text).fault(Bindings.of(cited)))
                .or(() -> missing("names", claims.names(), known))
                .or(() -> Alignment.fault(text, cited))
                .or(() -> missing("names", claims.openers(), known))
                .or(() -> other(claims.stems(), support.words(), known))
                .or(() -> newPart(text, known))
                .or(() -> newSubject(text, known))
                .or(() -> newWords(claims.stems(), known));
    }

    private static Optional<String> missing(String what, Set<String> claimed, Set<String> known) {
        Set<String> missing = new TreeSet<>(claimed);
        missing.removeIf(name -> known.contains(name) || isWord(name) && WordLists.hasForm(known, name));
        return missing.isEmpty() ? Optional.empty() : Optional.of(what + " not in the source: " + missing);
    }

    /** Names of two words or with digits have no other forms. */
    private static boolean isWord(String name) {
        return name.length() > 4 && name.chars().allMatch(Character::isLetter);
    }

    private static Optional<String> newPart(String text, Set<String> known) {
        for (String part : Clause.parts(text)) {
            Set<String> stems = Clause.stems(part);
            stems.removeIf(stem -> Character.isDigit(stem.charAt(0)));
            if (!stems.isEmpty() && stems.stream().noneMatch(stem -> WordLists.isIn(known, stem))) {
                return Optional.of("a part that is not in the source: " + part);
            }
        }
        return Optional.empty();
    }

    /** What a clause is about stands after its article, and is the last thing that a rewording may change. */
    private static Optional<String> newSubject(String text, Set<String> known) {
        return Clause.parts(text).stream()
                .flatMap(part -> SUBJECT.matcher(part).results())
                .map(subject -> Words.stem(subject.group(1)))
                .filter(stem -> !WordLists.isFree(stem) && !WordLists.isIn(known, stem))
                .findFirst()
                .map(stem -> "a subject that is not in the source: " + stem);
    }

    private static Optional<String> other(Set<String> claimed, Set<String> support, Set<String> known) {
        return claimed.stream()
                .sorted()
                .filter(stem -> !WordLists.isIn(known, stem))
                .filter(stem -> !WordLists.excluded(support, stem).isEmpty())
                .findFirst()
                .map(stem -> stem + " where the source says " + List.copyOf(WordLists.excluded(support, stem)));
    }

    private Optional<String> newWords(Set<String> claimed, Set<String> known) {
        Set<String> words = claimed.stream()
                .filter(stem -> !WordLists.isFree(stem) && !Character.isDigit(stem.charAt(0)))
                .collect(Collectors.toSet());
        Set<String> fresh = new TreeSet<>(words);
        fresh.removeIf(stem -> WordLists.isIn(known, stem));
        return fresh.size() <= newWords * words.size()
                ? Optional.empty()
                : Optional.of("words not in the source: " + fresh);
    }
}
