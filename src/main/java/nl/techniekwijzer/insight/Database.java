package nl.techniekwijzer.insight;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** An open store with the newest tables. Thread-safe. */
final class Database implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    /**
     * WAL lets editors read while a user's feedback is written. FULL waits for the disk, because a confirmed entry may not be lost,
     * also when the power fails. What is deleted is overwritten.
     */
    private static final String PRAGMAS =
            "journal_mode=WAL&synchronous=FULL&busy_timeout=2000&secure_delete=true&journal_size_limit=1048576";
    /** One writes; the others serve editors. */
    private static final int CONNECTIONS = 3;
    /** A locked or unreachable store must say so before the user's request times out. */
    private static final long CONNECT_MILLIS = 3000;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final boolean sqlite;

    private Database(HikariDataSource source, boolean sqlite) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.sqlite = sqlite;
    }

    /**
     * Opens the store, makes it where it is not there, and brings its tables up to date.
     *
     * @throws RuntimeException of a library when that fails; {@link Insight} handles it
     */
    static Database open(String url) {
        boolean sqlite = url.startsWith(SQLITE);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(sqlite ? withPragmas(url) : url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(sqlite ? 1 : 0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setPoolName("insight");
        HikariDataSource source = new HikariDataSource(config);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:nl/techniekwijzer/insight/migrations")
                    .table("schema_history")
                    .load()
                    .migrate();
            return new Database(source, sqlite);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static String withPragmas(String url) {
        String file = url.substring(SQLITE.length());
        int query = file.indexOf('?');
        Path folder = Path.of(query < 0 ? file : file.substring(0, query))
                .toAbsolutePath()
                .getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the store cannot be made", e);
        }
        return url + (query < 0 ? "?" : "&") + PRAGMAS;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** After a deletion: what was deleted leaves the write-ahead log too. */
    void forget() {
        if (sqlite) {
            jdbi.useHandle(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapTo(Integer.class)
                    .findFirst());
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
