package nl.techniekwijzer.web.editors;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.insight.Missed;
import nl.techniekwijzer.language.Words;

/** What an editor takes along: the worklist as CSV, a question as an evaluation case and as the beginning of a page. Pure. */
final class Exports {
    private static final int SLUG_WORDS = 6;

    private Exports() {}

    /** The worklist, a question per row. */
    static String csv(List<Missed> missed) {
        return csv(missed, ",");
    }

    /** As a Dutch Excel opens it well: with a mark of its encoding, and semicolons. */
    static String csvForExcel(List<Missed> missed) {
        return "\ufeff" + csv(missed, ";");
    }

    private static String csv(List<Missed> missed, String comma) {
        StringBuilder csv =
                new StringBuilder(String.join(comma, "dag", "vraag", "reden", "kennisversie")).append("\r\n");
        for (Missed m : missed) {
            csv.append(Stream.of(m.day().toString(), m.question(), m.reason(), m.indexVersion())
                            .map(Exports::cell)
                            .collect(Collectors.joining(comma)))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** In quotes; a spreadsheet never takes it for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** A case for {@code evaluation/}, in the form of its README; what is true must still be filled in. */
    static String evaluationCase(String question) {
        return String.join(
                "\n",
                "- id: " + slug(question),
                "  tags: [algemeen, overig, schoon]     # wie, waarover, welke soort: zie evaluation/README.md",
                "  turns:",
                "    - ask: " + quoted(question),
                "      outcome: answered",
                "      facts: [\"\"]                      # wat een goed antwoord noemt; zoek het eerst op",
                "      pages: [begrippen/" + slug(question) + "]",
                "");
    }

    /** The beginning of a page that answers this question, in the form of docs/kennis.md. */
    static String page(String question, LocalDate today) {
        String heading = question.endsWith("?") ? question : question + "?";
        return String.join(
                "\n",
                "---",
                "id: begrippen/" + slug(question),
                "title: ",
                "type: begrippen",
                "audiences: [leerling, ouder, zijinstromer, decaan]",
                "tags: []",
                "names: []",
                "related: []",
                "sources: [redactie]",
                "gecontroleerd_op: " + today,
                "zekerheid: redactie",
                "---",
                "",
                "## " + heading.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + heading.substring(1)
                        + " {soort: wat}",
                "",
                "De eerste zin is het antwoord.",
                "");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String slug(String question) {
        String slug = Words.of(question).stream()
                .map(word -> word.form().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""))
                .filter(part -> !part.isEmpty())
                .limit(SLUG_WORDS)
                .collect(Collectors.joining("-"));
        return slug.isEmpty() ? "nieuwe-vraag" : slug;
    }
}
