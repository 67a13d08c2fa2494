package nl.techniekwijzer.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.tables.Problems;

/** Checks the fields at the top of one page; everything wrong is reported, with its mend. One page, one instance. */
final class FrontMatterCheck {
    private static final Pattern DATE = Pattern.compile("20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern ID = Pattern.compile("[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final List<String> REQUIRED =
            List.of("id", "title", "type", "audiences", "tags", "sources", "gecontroleerd_op", "zekerheid");

    private final String file;
    private final FrontMatter front;
    private final Problems problems;

    FrontMatterCheck(String file, FrontMatter front, Problems problems) {
        this.file = file;
        this.front = front;
        this.problems = problems;
    }

    /** Reports what is wrong; {@code expected} is the id that the file's place asks for. */
    void check(String expected) {
        for (String field : REQUIRED) {
            if (front.list(field).isEmpty()) {
                bad("Het veld " + field + " ontbreekt.", "Zet " + field + ": in het blok bovenaan.");
            }
        }
        identity(expected);
        for (String audience : front.list("audiences")) {
            if (Audience.ofWord(audience).isEmpty()) {
                bad("De doelgroep '" + audience + "' bestaat niet.", "Kies uit leerling, ouder, zijinstromer, decaan.");
            }
        }
        String date = front.text("gecontroleerd_op");
        if (!date.isEmpty() && !DATE.matcher(date).matches()) {
            bad("De datum '" + date + "' bij gecontroleerd_op is niet goed.", "Schrijf jjjj-mm-dd.");
        }
        if (!Set.of("", "bron", "redactie").contains(front.text("zekerheid"))) {
            bad("De zekerheid '" + front.text("zekerheid") + "' bestaat niet.", "Kies bron of redactie.");
        }
    }

    private void identity(String expected) {
        String id = front.text("id");
        if (!id.isEmpty() && (!id.equals(expected) || !ID.matcher(id).matches())) {
            bad(
                    "Het id '" + id + "' past niet bij het bestand.",
                    "Schrijf id: " + expected + " (kleine letters, cijfers, streepjes).");
        }
        String type = front.text("type");
        if (!type.isEmpty()
                && (!expected.startsWith(type + "/") || PageType.ofFolder(type).isEmpty())) {
            List<String> types =
                    Arrays.stream(PageType.values()).map(PageType::folder).toList();
            bad(
                    "Het type '" + type + "' bestaat niet of past niet bij de map.",
                    "Kies uit: " + String.join(", ", types) + ".");
        }
    }

    private void bad(String what, String mend) {
        problems.add(file, 1, what, mend);
    }
}
