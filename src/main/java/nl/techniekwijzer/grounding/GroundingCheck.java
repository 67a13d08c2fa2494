package nl.techniekwijzer.grounding;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.grounding.Verdict.Supported;
import nl.techniekwijzer.grounding.Verdict.Unsupported;

/**
 * Checks a sentence against the units that it cites: every number, name, level and subject must be there, a denial may neither
 * appear nor disappear, and most other words must be there too. A sentence that cites nothing may state no number.
 */
public final class GroundingCheck {
    /** Share of the ordinary words that must be in the cited units; quotations reach 1, free rewordings are a model's business. */
    static final double OVERLAP = 0.7;

    /** Whether {@code sentence} may be sent. */
    public Verdict check(Sentence sentence) {
        Claims claims = Claims.of(sentence.text());
        if (!sentence.isFact()) {
            return claims.numbers().isEmpty() || sentence.form() == Sentence.Form.LABEL
                    ? new Supported()
                    : new Unsupported("a number without a source");
        }
        String cited = sentence.cited().stream().map(c -> c.unit().text()).collect(Collectors.joining(" "));
        String around = sentence.cited().stream()
                .map(c -> c.page().title() + ". " + c.section().heading())
                .collect(Collectors.joining(" "));
        Claims support = Claims.of(cited);
        Claims context = Claims.of(around);
        return compare(claims, support, context);
    }

    private static Verdict compare(Claims claims, Claims support, Claims context) {
        Set<String> numbers = missing(claims.numbers(), support.numbers());
        if (!numbers.isEmpty()) {
            return new Unsupported("numbers not in the source: " + numbers);
        }
        Set<String> known = new HashSet<>(support.names());
        known.addAll(support.stems());
        known.addAll(context.names());
        known.addAll(context.stems());
        Set<String> names = missing(claims.names(), known);
        if (!names.isEmpty()) {
            return new Unsupported("names not in the source: " + names);
        }
        if (claims.negations() != support.negations()) {
            return new Unsupported("a denial that the source does not have, or the other way round");
        }
        Set<String> openers = missing(claims.openers(), known);
        if (!openers.isEmpty()) {
            return new Unsupported("names not in the source: " + openers);
        }
        Set<String> words = missing(claims.stems(), known);
        double overlap = claims.stems().isEmpty()
                ? 1
                : 1 - (double) words.size() / claims.stems().size();
        return overlap >= OVERLAP ? new Supported() : new Unsupported("words not in the source: " + words);
    }

    private static Set<String> missing(Set<String> claimed, Set<String> supported) {
        Set<String> missing = new HashSet<>(claimed);
        missing.removeAll(supported);
        return missing;
    }
}
