package nl.techniekwijzer.rows;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.tables.Tables.Offer;

/** Until when studies stand in the register, said once for all that end on one day. Pure and thread-safe. */
final class RegisterEnds {
    private static final Pattern ENDS =
            Pattern.compile("^(.+) staat in het register (tot en met .+?); (vraag .+ hoe het daarna gaat)\\.$");

    private RegisterEnds() {}

    /** {@code " A en B staan in het register tot en met …; vraag …."}; empty when none of them ends. */
    static String of(List<Offer> offers) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Map<String, String> whom = new LinkedHashMap<>();
        for (Offer offer : offers) {
            Matcher ends = ENDS.matcher(offer.note());
            if (ends.find()) {
                names.computeIfAbsent(ends.group(2), k -> new LinkedHashSet<>()).add(ends.group(1));
                whom.put(ends.group(2), ends.group(3));
            }
        }
        StringBuilder said = new StringBuilder();
        names.forEach((until, ending) -> said.append(' ')
                .append(Wording.and(List.copyOf(ending)))
                .append(ending.size() == 1 ? " staat" : " staan")
                .append(" in het register ")
                .append(until)
                .append("; ")
                .append(whom.get(until))
                .append('.'));
        return said.toString();
    }
}
