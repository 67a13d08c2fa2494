package nl.techniekwijzer.sections;

import java.util.List;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;

/** What was found for a question: evidence, or the reason that there is none. */
public sealed interface Selection {

    /** How the answer will be laid out. */
    enum Shape {
        /** Paragraphs, and lists where the page has lists. */
        TEXT,
        /** Admission rules, then advice, then where to check. */
        ADMISSION,
        /** Schools near a place. */
        REGION,
        /** Two or three subjects beside each other. */
        COMPARE,
        /** Opleidingen beside each other in a table; what comes before the first cell is said above it. */
        TABLE,
        /** Subjects to explore, never a verdict. */
        SUGGESTIONS,
        /** Figures with their year. */
        FIGURES
    }

    /**
     * Units of one section that the answer may use, in reading order.
     *
     * @param aside whether the section answers another question than the one asked, so that its "ja" or "nee" is none to that
     */
    record Finding(Page page, Section section, List<Unit> units, boolean aside) {
        public Finding {
            units = List.copyOf(units);
        }

        public Finding(Page page, Section section, List<Unit> units) {
            this(page, section, units, false);
        }

        /** The same with only these of its units. */
        public Finding with(List<Unit> fewer) {
            return new Finding(page, section, fewer, aside);
        }

        Finding asAside() {
            return new Finding(page, section, units, true);
        }
    }

    /**
     * Evidence for an answer.
     *
     * @param shape how it is laid out
     * @param findings the most direct first; never empty
     * @param aside what the question asked that the evidence does not say, as a phrase such as {@code loon:lasser}; empty when nothing
     */
    record Evidence(Shape shape, List<Finding> findings, String aside) implements Selection {
        public Evidence {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("evidence without a finding");
            }
        }

        /** The page that the answer is mainly about: of schools the programme, whatever sentence leads to it. */
        public Page main() {
            return findings.stream()
                    .map(Finding::page)
                    .filter(page -> shape == Shape.REGION && page.type() == PageType.OPLEIDINGEN)
                    .findFirst()
                    .orElse(findings.getFirst().page());
        }

        /** All units, in order. */
        public List<Unit> units() {
            return findings.stream().flatMap(f -> f.units().stream()).toList();
        }
    }

    /** Why there is no evidence. */
    enum Reason {
        /** A word that is in no list and no name. */
        UNKNOWN_WORD,
        /** A place that does not exist here. */
        UNKNOWN_PLACE,
        /** Dates of open days are not kept. */
        OPEN_DAYS,
        /** Schools are not ranked. */
        RANKING,
        /** All there is was said in answer to the question before. */
        SAID,
        /** In the field, but not in the knowledge base. */
        NOT_KNOWN,
        /** Nothing of it has to do with the field. */
        OUT_OF_FIELD
    }

    /**
     * No evidence.
     *
     * @param reason why
     * @param subject the word or name it is about; may be empty
     * @param findings what may help all the same, such as where the answer can be found; may be empty
     * @param nearest pages on nearby subjects, at most three
     * @param meant questions that may be meant and have an answer, likeliest first; may be empty
     */
    record NoEvidence(Reason reason, String subject, List<Finding> findings, List<Page> nearest, List<String> meant)
            implements Selection {
        public NoEvidence {
            findings = List.copyOf(findings);
            nearest = List.copyOf(nearest);
            meant = List.copyOf(meant);
        }

        /** When it is not known what else may be meant. */
        public NoEvidence(Reason reason, String subject, List<Finding> findings, List<Page> nearest) {
            this(reason, subject, findings, nearest, List.of());
        }
    }
}
