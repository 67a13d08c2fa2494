package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The turns by the tags of their case. */
final class Tags {
    /** The name of the row over all turns. */
    static final String ALL = "all";

    private Tags() {}

    /** All turns under {@link #ALL}, then those of each tag in the order of the alphabet. */
    static Map<String, List<Judged>> of(List<Judged> judged) {
        Map<String, List<Judged>> byTag = new TreeMap<>();
        judged.forEach(j -> j.case_()
                .tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(j)));
        Map<String, List<Judged>> rows = new LinkedHashMap<>();
        rows.put(ALL, judged);
        rows.putAll(byTag);
        return rows;
    }
}
