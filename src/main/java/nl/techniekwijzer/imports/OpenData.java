package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A publisher's data set that can become a table of ours. */
interface OpenData {
    /** The name on the command line, and of the table that it becomes. */
    String name();

    /** The id of the publisher's data set in {@code sources.yaml}. */
    String source();

    /** Where the files are, in the order in which they are read; empty when they must be named. */
    List<String> addresses();

    /** The columns of the table. */
    List<String> columns();

    /** The columns that together name a row. */
    List<String> key();

    /**
     * Reads the files.
     *
     * @throws ImportFault when a file is not what it should be
     */
    ImportTable read(List<Work.Input> files, Work work) throws IOException;

    /** Which files of ours it can be imported from, by name on the command line. */
    static Map<String, OpenData> known() {
        return Map.of(
                "mbo-aanbod", new MboOffers(),
                "ho-aanbod", new HoOffers(),
                "adressen", new Addresses(),
                "ontwikkelpaden", new DevelopmentPaths());
    }
}
