package nl.techniekwijzer.llm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.grounding.GroundingCheck;
import nl.techniekwijzer.language.Words;

/** Judges the sentences of one answer in their order, each against the sources that it names. One call, one instance. */
final class SentenceCheck {
    /** What points back to the sentence before. "Het" does so only before a verb: "het mbo" does not. */
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:(?:en|maar|want|ook|dus|soms|meestal|vaak) )?(?:dat|dit|die|deze|ze|zij|hij|dan|daar\\w*"
                    + "|hier\\w*|zo|er|beide|zulke?|anders"
                    + "|het (?:is|kost|duurt|kan|wordt|heeft|gaat|hoeft|mag|moet"
                    + "|levert|betekent|begint|hangt|geldt|telt|staat|komt|werkt|zijn))\\b");

    private final List<Sentence> sources;
    private final OutputCheck output;
    private final GroundingCheck grounding;
    private final Set<String> said = new HashSet<>();
    private Optional<Cited> before = Optional.empty();

    /** What became of a sentence. */
    sealed interface Judgement {
        /** It may be sent. */
        record Holds(Sentence sentence) implements Judgement {}

        /** It may not. */
        record Falls(Fault fault) implements Judgement {}
    }

    SentenceCheck(List<Sentence> sources, OutputCheck output, GroundingCheck grounding) {
        this.sources = sources;
        this.output = output;
        this.grounding = grounding;
    }

    /** Whether this sentence may be sent after those that were judged before. */
    Judgement judge(Said raw) {
        Optional<Fault> own = output.fault(raw, said);
        said.add(fold(raw.text()));
        if (own.isPresent()) {
            return falls(own.get());
        }
        List<Cited> cited = new ArrayList<>();
        for (int n : raw.numbers()) {
            if (n < 1 || n > sources.size()) {
                return falls(Fault.UNKNOWN_CITATION);
            }
            cited.addAll(sources.get(n - 1).cited());
        }
        Sentence sentence = new Sentence(stopped(raw), cited, raw.form(), "");
        if (OutputCheck.hasForeignAddress(sentence)) {
            return falls(Fault.FOREIGN_ADDRESS);
        }
        if (POINTS_BACK.matcher(fold(sentence.text())).find() && !goesOn(cited)) {
            return falls(Fault.DANGLING);
        }
        if (!grounding.check(sentence).isSupported()) {
            return falls(Fault.UNSUPPORTED);
        }
        before = Optional.of(cited.getLast());
        return new Judgement.Holds(sentence);
    }

    /** Whether it cites what the question is answered from. */
    boolean isKey(Sentence sentence) {
        Cited key = sources.getFirst().cited().getFirst();
        return sentence.cited().stream().anyMatch(cited -> isSameSection(cited, key));
    }

    private Judgement falls(Fault fault) {
        before = Optional.empty();
        return new Judgement.Falls(fault);
    }

    /** Whether the sentence before was sent and is out of the same section, where "dat" can only mean what it meant there. */
    private boolean goesOn(List<Cited> cited) {
        return before.filter(last -> isSameSection(last, cited.getFirst())).isPresent();
    }

    private static boolean isSameSection(Cited a, Cited b) {
        return a.page().id().equals(b.page().id())
                && a.section().anchor().equals(b.section().anchor());
    }

    static String fold(String text) {
        return Words.fold(Words.clean(text));
    }

    private static String stopped(Said raw) {
        String text = raw.text();
        return text.matches("(?s).*[.!?…\"'”’)]") ? text : text + ".";
    }
}
