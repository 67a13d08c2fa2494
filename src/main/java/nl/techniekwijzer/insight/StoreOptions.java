package nl.techniekwijzer.insight;

/**
 * How and whether things are kept.
 *
 * @param on the one switch: false keeps nothing at all
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param retentionDays after so many days an entry is deleted; 1 or more
 */
public record StoreOptions(boolean on, String url, int retentionDays) {
    /** Beside the program, in a folder that can be backed up as a whole. */
    public static final String DEFAULT_URL = "jdbc:sqlite:data/werklijst.db";

    /** Long enough to work through a school period, short enough to forget. */
    public static final int DEFAULT_RETENTION_DAYS = 90;

    /** Keeps nothing. */
    public static final StoreOptions OFF = new StoreOptions(false, DEFAULT_URL, DEFAULT_RETENTION_DAYS);
}
