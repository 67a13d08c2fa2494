package nl.techniekwijzer.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.NoEvidence;

/** Suggests what to ask next: headings of the knowledge base, which are questions that it answers. Thread-safe. */
public final class FollowUpQuestions {
    private static final int COUNT = 3;
    /** What people mostly ask next comes first. */
    private static final List<Aspect> ORDER = List.of(
            Aspect.TOELATING,
            Aspect.OPLEIDING,
            Aspect.DUUR,
            Aspect.WAAR,
            Aspect.ROUTE,
            Aspect.KOSTEN,
            Aspect.BEROEPEN,
            Aspect.VERVOLG,
            Aspect.VERSCHIL,
            Aspect.WISSEL,
            Aspect.LEREN,
            Aspect.EISEN,
            Aspect.KANS,
            Aspect.HULP,
            Aspect.PAST);

    private final Knowledge knowledge;

    public FollowUpQuestions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** At most three questions that the page of the answer, or a related page, answers and this answer did not. */
    public List<String> after(Evidence evidence) {
        Set<String> used =
                evidence.findings().stream().map(f -> f.section().heading()).collect(Collectors.toSet());
        List<String> questions = new ArrayList<>(headings(evidence.main(), used));
        for (String id : evidence.main().related()) {
            if (questions.size() < COUNT) {
                knowledge
                        .page(id)
                        .ifPresent(page -> questions.addAll(
                                headings(page, used).stream().limit(1).toList()));
            }
        }
        return questions.stream().distinct().limit(COUNT).toList();
    }

    /** What to ask where nothing was found: what may be meant, or else a heading of each page nearby. */
    public List<String> instead(NoEvidence none) {
        return none.meant().isEmpty() ? about(none.nearest()) : none.meant();
    }

    private static List<String> about(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> headings(page, Set.of()).stream().limit(1))
                .distinct()
                .limit(COUNT)
                .toList();
    }

    private static List<String> headings(Page page, Set<String> used) {
        return page.sections().stream()
                .filter(s -> s.heading().endsWith("?")
                        && !s.isOfNames()
                        && !used.contains(s.heading())
                        && !isTable(s)
                        && !isSummary(s))
                .sorted(Comparator.comparingInt(FollowUpQuestions::rank))
                .map(Section::heading)
                .toList();
    }

    /** A table of figures or states is there to be cited; its heading says too little to be a question by itself. */
    private static boolean isTable(Section section) {
        return section.fromTable() && section.aspect() == Aspect.CIJFERS;
    }

    /** What it says, other sections of the page say one by one. */
    private static boolean isSummary(Section section) {
        return section.units().stream().allMatch(unit -> unit.has(Keys.SUMMARY));
    }

    private static int rank(Section section) {
        int rank = ORDER.indexOf(section.aspect());
        return rank < 0 ? ORDER.size() : rank;
    }
}
