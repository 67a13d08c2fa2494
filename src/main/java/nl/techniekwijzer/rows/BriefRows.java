package nl.techniekwijzer.rows;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables.Qualification;

/** An mbo opleiding in three lines out of its qualifications: levels, leerwegen and length. Pure and thread-safe. */
public final class BriefRows {
    private static final String BOL = "bol";
    private static final String BBL = "bbl";

    private BriefRows() {}

    /** The section, or nothing when the opleiding has no qualification. */
    public static List<Section> of(String title, List<Qualification> qualifications) {
        RowSection section = new RowSection("in-het-kort", title + " in het kort", Aspect.OVERIG);
        if (qualifications.isEmpty()) {
            return section.sections();
        }
        Provenance provenance = qualifications.getFirst().provenance();
        List<String> levels = qualifications.stream()
                .map(q -> String.valueOf(q.level()))
                .distinct()
                .sorted()
                .toList();
        section.row(
                title + " kan op niveau " + Wording.and(levels) + ".",
                provenance,
                Set.of(Keys.SUMMARY, Keys.brief("niveau")));
        List<String> forms = Stream.of(BOL, BBL)
                .filter(form ->
                        qualifications.stream().anyMatch(q -> q.leerwegen().contains(form)))
                .toList();
        if (!forms.isEmpty()) {
            String how = forms.size() > 1 ? " kan als bol en als bbl." : " kan alleen als " + forms.getFirst() + ".";
            section.row(title + how, provenance, Set.of(Keys.SUMMARY, Keys.brief("leerweg")));
        }
        section.row(
                title + " duurt volgens de wettelijke norm " + years(qualifications) + " jaar"
                        + (levels.size() > 1 ? "; dat hangt af van het niveau." : "."),
                provenance,
                Set.of(Keys.SUMMARY, Keys.brief("duur")));
        return section.sections();
    }

    /** {@code 1-2} and {@code 2-3} together are {@code 1 tot 3}. */
    private static String years(List<Qualification> qualifications) {
        List<Integer> all = qualifications.stream()
                .flatMap(q -> Stream.of(q.years().split("-")))
                .map(Integer::valueOf)
                .toList();
        int least = all.stream().flatMapToInt(IntStream::of).min().orElse(0);
        int most = all.stream().flatMapToInt(IntStream::of).max().orElse(0);
        return least == most ? String.valueOf(least) : least + " tot " + most;
    }
}
