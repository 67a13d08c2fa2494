package nl.techniekwijzer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.imports.ImportFault;
import nl.techniekwijzer.imports.Importer;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the imported tables once a day while the service runs. It only writes the knowledge folder: {@link KnowledgeWatch} sees the new
 * tables and serves them. An import that is refused is logged and changes nothing; the other sources go on.
 */
final class DailyImport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyImport.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    /** The register is renewed at half past five. */
    private static final LocalTime AT = LocalTime.of(6, 15);
    /** Not everybody who runs this should ask in the same minute. */
    private static final int SPREAD_MINUTES = 45;

    private final Importer importer;
    private final List<String> sources;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("import-daily").unstarted(this::run);

    DailyImport(Path knowledge) {
        this(new Importer(knowledge, line -> LOG.debug("{}", line)), Importer.sources(), InstantSource.system());
    }

    DailyImport(Importer importer, List<String> sources, InstantSource clock) {
        this.importer = importer;
        this.sources = sources;
        this.clock = clock;
    }

    void start() {
        LOG.info("Imports {} every day from {}", String.join(", ", sources), AT);
        thread.start();
    }

    private void run() {
        int spread = (int) (System.nanoTime() % SPREAD_MINUTES);
        try {
            while (!closing.await(untilNext(spread).toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long until it is time again. */
    Duration untilNext(int spread) {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), HERE);
        ZonedDateTime next = now.with(AT).plusMinutes(Math.abs(spread));
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    /** Imports every source that was imported before or can be. */
    void once() {
        for (String source : sources) {
            if (closing.getCount() == 0) {
                return;
            }
            try {
                switch (importer.run(Request.of(source))) {
                    case Result.Unchanged none -> LOG.info("Import {}: nothing new", source);
                    case Result.Renewed renewed ->
                        LOG.info(
                                "Import {}: {} rows; {}; kept aside: {}",
                                source,
                                renewed.offered(),
                                renewed.difference().summary(),
                                renewed.aside().counts());
                }
            } catch (ImportFault e) {
                LOG.warn("Import {} refused, nothing changed: {}", source, e.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.error("Import {} failed, nothing changed", source, e);
            }
        }
    }

    /** Ends it; an import that is busy is left to end by itself or with the process, which does no harm. */
    @Override
    public void close() {
        closing.countDown();
    }
}
