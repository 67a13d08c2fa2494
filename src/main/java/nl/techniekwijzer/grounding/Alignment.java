package nl.techniekwijzer.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lays each clause of a sentence beside the clause of the source that it rewords, and compares what turns them. */
final class Alignment {
    static final String DENIAL = "a denial that the source does not have, or the other way round";

    private final List<List<Clause>> source;
    private final List<Clause> said;
    private final Clause whole;
    private final Clause all;
    private final boolean denialsAgree;

    private Alignment(String sentence, String source) {
        this.source = Clause.sentences(source);
        this.said = flat(Clause.sentences(sentence));
        this.whole = Clause.joined(said);
        this.all = Clause.joined(flat(this.source));
        this.denialsAgree = Denials.of(sentence).agreeWith(Denials.of(source), whole.stems());
    }

    /** Why the sentence does not say what the source says; empty when nothing turns it. */
    static Optional<String> fault(String sentence, String source) {
        return new Alignment(sentence, source).fault();
    }

    private static List<Clause> flat(List<List<Clause>> sentences) {
        return sentences.stream().flatMap(List::stream).toList();
    }

    private Optional<String> fault() {
        for (Clause clause : said) {
            List<Optional<String>> faults = beside(clause).stream()
                    .map(stretch -> compare(clause, stretch))
                    .toList();
            if (faults.stream().allMatch(Optional::isPresent)) {
                return faults.getFirst();
            }
        }
        return Optional.empty();
    }

    /** The narrowest stretches of the source that hold all words of the clause that the source holds. */
    private List<List<Clause>> beside(Clause clause) {
        List<List<Clause>> stretches = new ArrayList<>();
        flat(source).forEach(one -> stretches.add(List.of(one)));
        long most = clause.shared(all);
        for (List<List<Clause>> grain : List.of(stretches, source)) {
            List<List<Clause>> full = grain.stream()
                    .filter(stretch -> clause.shared(Clause.joined(stretch)) == most)
                    .toList();
            if (!full.isEmpty()) {
                return full;
            }
        }
        return List.of(flat(source));
    }

    private Optional<String> compare(Clause clause, List<Clause> stretch) {
        Clause support = Clause.joined(stretch);
        if (!denialsAgree && clause.count(Mark.DENIED) != denials(clause, stretch)) {
            return Optional.of(DENIAL);
        }
        return force(clause, support)
                .or(() -> bounds(clause))
                .or(() -> frequency(clause, support))
                .or(() -> time(clause, support));
    }

    /** Denials of the stretch, without those of clauses that the sentence leaves out. */
    private int denials(Clause clause, List<Clause> stretch) {
        if (stretch.size() == 1) {
            return stretch.getFirst().count(Mark.DENIED);
        }
        return stretch.stream()
                .filter(part -> part.shared(clause) * 2 >= part.stems().size())
                .mapToInt(part -> part.count(Mark.DENIED))
                .sum();
    }

    private Optional<String> force(Clause clause, Clause support) {
        if (clause.has(Mark.ADVICE) && !all.has(Mark.ADVICE)) {
            return Optional.of("an advice that the source does not give");
        }
        if (clause.has(Mark.DUTY)) {
            return duty(clause, support);
        }
        return clause.has(Mark.PERMISSION) && support.has(Mark.DUTY) && !support.has(Mark.PERMISSION)
                ? Optional.of("a duty told as a choice")
                : Optional.empty();
    }

    private Optional<String> duty(Clause clause, Clause support) {
        if (!support.has(Mark.DUTY) && !support.has(Mark.ASK)) {
            return Optional.of("a duty that the source does not have");
        }
        return support.has(Mark.ADVICE) && !clause.has(Mark.ADVICE) && !whole.has(Mark.ADVICE)
                ? Optional.of("an advice told as a duty")
                : Optional.empty();
    }

    private Optional<String> bounds(Clause clause) {
        return added(Set.of(Mark.AT_LEAST, Mark.AT_MOST, Mark.ONLY), clause, all)
                .map(mark -> "a bound that the source does not have: " + mark);
    }

    private static Optional<String> frequency(Clause clause, Clause support) {
        boolean weakened = clause.has(Mark.SOMETIMES) && !support.has(Mark.SOMETIMES) && support.has(Mark.ALWAYS);
        return weakened
                ? Optional.of("sometimes where the source says always")
                : added(Set.of(Mark.ALWAYS), clause, support)
                        .map(mark -> "a frequency that the source does not have: " + mark);
    }

    private Optional<String> time(Clause clause, Clause support) {
        if (clause.has(Mark.NOW) && !support.has(Mark.NOW) && !clause.has(Mark.DENIED)) {
            return Optional.of("told as of now");
        }
        if (clause.has(Mark.ENDED) && !support.has(Mark.ENDED) && !support.has(Mark.PAST)) {
            return Optional.of("told as ended");
        }
        Predicate<Clause> past = c -> c.has(Mark.PAST) || c.has(Mark.ENDED);
        boolean dated = whole.stems().stream().anyMatch(stem -> stem.matches("(?:19|20)\\d\\d"));
        return past.test(support) && !past.test(whole) && !dated
                ? Optional.of("what was told as what is")
                : Optional.empty();
    }

    private static Optional<Mark> added(Set<Mark> marks, Clause clause, Clause support) {
        return marks.stream()
                .sorted()
                .filter(m -> clause.has(m) && !support.has(m))
                .findFirst();
    }
}
