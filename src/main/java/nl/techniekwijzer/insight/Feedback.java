package nl.techniekwijzer.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody thought of one answer.
 *
 * @param indexVersion version of the knowledge that the answer came from
 * @param question as typed; kept only when the verdict is {@link Verdict#FOUT}, and only after scrubbing
 * @param pages ids of the pages that the answer cited
 * @param verdict right or wrong
 * @param reason why it was wrong, if said
 */
public record Feedback(
        String indexVersion, String question, List<String> pages, Verdict verdict, Optional<Reason> reason) {
    public Feedback {
        pages = List.copyOf(pages);
    }

    /** Right or wrong. */
    public enum Verdict {
        GOED,
        FOUT;

        /** The word of the HTTP contract. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict with this word. */
        public static Optional<Verdict> ofWord(String word) {
            return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
        }
    }

    /** Why an answer was wrong. */
    public enum Reason {
        KLOPT_NIET("Klopt niet"),
        NIET_MIJN_VRAAG("Ging niet over mijn vraag"),
        ONDUIDELIJK("Onduidelijk"),
        VEROUDERD("Verouderd");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The word of the HTTP contract. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** As editors read it. */
        public String label() {
            return label;
        }

        /** The reason with this word. */
        public static Optional<Reason> ofWord(String word) {
            return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
        }
    }
}
