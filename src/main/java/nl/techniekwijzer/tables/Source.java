package nl.techniekwijzer.tables;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of {@code knowledge/sources.yaml}.
 *
 * @param id short name by which pages and rows refer to it
 * @param name title of the publication as a reader would recognise it
 * @param owner original publisher
 * @param url address at the publisher; empty when none is known for certain
 * @param date yyyy, yyyy-mm or yyyy-mm-dd
 * @param licence under which terms its facts are used
 * @param via the copy it was read from; for editors, never shown in an answer
 */
public record Source(String id, String name, String owner, String url, String date, String licence, String via) {

    /** The id of the editors' own knowledge. */
    public static final String EDITORS = "redactie";

    /**
     * Several sources as one, for a text that rests on all of them: their titles together, the address and the date of the first. The
     * editors' own knowledge comes last, because a publisher can be checked.
     *
     * @param named at least one
     */
    public static Source together(List<Source> named) {
        if (named.size() == 1) {
            return named.getFirst();
        }
        List<Source> sources = named.stream()
                .sorted(Comparator.comparing(source -> source.id().equals(EDITORS)))
                .toList();
        Source first = sources.getFirst();
        String ids = sources.stream().map(Source::id).collect(Collectors.joining("+"));
        String titles = sources.stream().map(Source::title).collect(Collectors.joining("; "));
        return new Source(ids, titles, "", first.url(), first.date(), first.licence(), "");
    }

    /** Publisher and title in one phrase, without saying the same word twice. */
    public String title() {
        return name.startsWith(owner) || id.equals(EDITORS) ? name : owner + ", " + name;
    }
}
