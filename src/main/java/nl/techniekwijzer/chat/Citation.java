package nl.techniekwijzer.chat;

import java.util.Locale;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.tables.Provenance;

/**
 * What a marker in an answer stands for.
 *
 * @param n the number in the marker
 * @param id passage id
 * @param title page title
 * @param section heading of the section
 * @param url address on this service; its fragment is the quoted unit, which the page highlights
 * @param quote the unit, as the page shows it
 * @param source the original publisher
 */
public record Citation(int n, String id, String title, String section, String url, String quote, SourceRef source) {

    /** Publisher, address at the publisher (may be empty) and date of the fact; {@code certainty} is bron or redactie. */
    public record SourceRef(String name, String url, String date, String certainty) {}

    static Citation of(int n, Cited cited) {
        Provenance from = cited.unit().provenance();
        String id = cited.page().id() + "#" + cited.section().anchor();
        String url = cited.page().url() + "#" + cited.unit().anchor();
        String certainty = from.certainty().name().toLowerCase(Locale.ROOT);
        return new Citation(
                n,
                id,
                cited.page().title(),
                cited.section().heading(),
                url,
                cited.unit().text(),
                new SourceRef(from.source().title(), from.source().url(), from.date(), certainty));
    }
}
