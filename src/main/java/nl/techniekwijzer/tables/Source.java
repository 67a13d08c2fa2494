package nl.techniekwijzer.tables;

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

    /** Publisher and title in one phrase, without saying the same word twice. */
    public String title() {
        return name.startsWith(owner) || id.equals(EDITORS) ? name : owner + ", " + name;
    }
}
