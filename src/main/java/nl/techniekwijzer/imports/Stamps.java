package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;
import nl.techniekwijzer.imports.Download.Stamp;

/**
 * What servers said of the files that the table of now was made from, so that a file that did not change is not fetched again. Kept beside
 * the table, and worth nothing once the table is another one. Immutable.
 */
final class Stamps {
    private static final String TABLE = "table";

    private final Properties kept;

    private Stamps(Properties kept) {
        this.kept = kept;
    }

    /** The stamps that belong to this table; none when it changed since, or when there are none. */
    static Stamps of(Path file, Path table) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file) && Files.exists(table)) {
            try (InputStream in = Files.newInputStream(file)) {
                kept.load(in);
            } catch (IllegalArgumentException e) {
                kept.clear(); // Not written by us; then everything is fetched.
            }
            if (!kept.getProperty(TABLE, "").equals(print(table))) {
                kept.clear();
            }
        }
        return new Stamps(kept);
    }

    /** What the server said of this address. */
    Stamp of(String address) {
        return new Stamp(kept.getProperty("etag " + address, ""), kept.getProperty("modified " + address, ""));
    }

    /** Keeps what was said of these addresses with this table. */
    static void write(Path file, Path table, List<String> addresses, List<Stamp> stamps) throws IOException {
        Properties all = new Properties();
        all.setProperty(TABLE, print(table));
        for (int i = 0; i < addresses.size(); i++) {
            all.setProperty("etag " + addresses.get(i), stamps.get(i).etag());
            all.setProperty("modified " + addresses.get(i), stamps.get(i).modified());
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            all.store(out, null);
        }
    }

    private static String print(Path table) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(table));
        return Long.toHexString(crc.getValue());
    }
}
