package nl.techniekwijzer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.techniekwijzer.imports.Download.Limits;
import nl.techniekwijzer.imports.Fetching.Inputs;
import nl.techniekwijzer.imports.Work.Origin;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Tables.Institution;

/**
 * Renews one imported table, or changes nothing. The steps are those of {@link #run}: fetch, read, compare, check the whole knowledge base
 * as it would be, and put the table in its place. One at a time over one folder; the folder sees to that.
 */
public final class Importer {
    /** The name of the register's own API on the command line. */
    public static final String RIO = "rio";
    /** The name of any table with a map on the command line. */
    public static final String TABLE = "tabel";
    /** The name of the numbers of students on the command line. */
    public static final String INTAKE = "instroom";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    /** A table that loses more than half of this many rows is more likely half a file than half a country. */
    private static final int SHRINK_FROM = 20;

    private static final int TOLD = 5;

    private final Path knowledge;
    private final Limits limits;
    private final String rio;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /**
     * Over one knowledge folder.
     *
     * @param knowledge the folder with {@code pages/} and {@code data/}, on a disk where it may be written
     * @param rio address of the RIO API
     * @param progress gets a line now and then
     */
    public Importer(Path knowledge, Limits limits, String rio, InstantSource clock, Consumer<String> progress) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.rio = rio;
        this.clock = clock;
        this.progress = progress;
    }

    /** With the usual limits, the register's own address and the clock of this computer. */
    public Importer(Path knowledge, Consumer<String> progress) {
        this(knowledge, Limits.USUAL, RioOffers.API, InstantSource.system(), progress);
    }

    /** As the shorter constructor, with another address of the RIO API. */
    public static Importer at(Path knowledge, String rio, Consumer<String> progress) {
        return new Importer(knowledge, Limits.USUAL, rio, InstantSource.system(), progress);
    }

    /**
     * What to import.
     *
     * @param source the name of a data set: a key of {@link #sources}
     * @param files to read in place of what the publisher has on its server
     * @param urls to fetch in place of the usual addresses
     * @param date of the data; empty for what the file or the server tells
     * @param year of the numbers, for data sets without one; may be empty
     * @param schools BRIN codes for RIO; empty for all mbo schools
     * @param map of any other table
     * @param dryRun do all of it but the change
     * @param allowShrink also when much less comes than there was
     */
    public record Request(
            String source,
            List<Path> files,
            List<String> urls,
            Optional<String> date,
            String year,
            List<String> schools,
            Optional<Path> map,
            boolean dryRun,
            boolean allowShrink) {

        /** The usual import of a data set, from the publisher's server. */
        public static Request of(String source) {
            return new Request(
                    source, List.of(), List.of(), Optional.empty(), "", List.of(), Optional.empty(), false, false);
        }
    }

    /** What came of it. */
    public sealed interface Result {
        /** Nothing to do: the publisher has nothing new. */
        record Unchanged() implements Result {}

        /**
         * A new table.
         *
         * @param table name of the file in {@code knowledge/import}
         * @param offered how many of its rows hold now
         * @param changed whether it was put in its place; not on a dry run
         */
        record Renewed(String table, long offered, Difference difference, Aside aside, boolean changed)
                implements Result {}
    }

    /** The data sets that need nothing but their name. */
    public static List<String> sources() {
        return OpenData.known().keySet().stream().sorted().toList();
    }

    /**
     * Imports.
     *
     * @throws ImportFault when it is refused; then nothing was changed
     * @throws IOException when the folder cannot be read or written
     */
    public Result run(Request request) throws IOException {
        try (ImportFolder folder = ImportFolder.open(knowledge.resolve(KnowledgeLoader.IMPORTS))) {
            Knowledge now = checked(KnowledgeLoader.load(knowledge), "De kennisbank heeft al fouten");
            if (request.source().equals(RIO)) {
                return rio(request, folder, now);
            }
            OpenData data = data(request);
            Fetching fetching = new Fetching(folder, limits, progress, today());
            Optional<Inputs> inputs = fetching.inputs(data, request);
            if (inputs.isEmpty()) {
                return new Result.Unchanged();
            }
            String date = data instanceof MappedTable mapped
                    ? mapped.date()
                    : request.date().orElse(inputs.get().date());
            Origin origin = origin(now, data.source(), inputs.get().address(), date);
            Aside aside = new Aside();
            Optional<ImportTable> before = before(folder, data);
            ImportTable read = data.read(inputs.get().files(), Work.of(now, origin, aside, progress));
            ImportTable table =
                    data.key().equals(OfferRows.KEY) ? OfferRows.withEnded(read, before, origin, aside) : read;
            Result result = renew(request, folder, data.name() + ".csv", before, read, table, aside);
            if (!request.dryRun()) {
                fetching.keep(data, inputs.get());
            }
            return result;
        }
    }

    /**
     * Puts the table before the last import back.
     *
     * @param source as in {@link Request}; of a table with a map {@code tabel-} and its name
     * @throws ImportFault when there is none
     */
    public void undo(String source) throws IOException {
        try (ImportFolder folder = ImportFolder.open(knowledge.resolve(KnowledgeLoader.IMPORTS))) {
            folder.undo(source + ".csv");
        }
    }

    private static OpenData data(Request request) throws IOException {
        return switch (request.source()) {
            case INTAKE -> new StudentIntake(request.year());
            case TABLE ->
                MappedTable.of(request.map().orElseThrow(() -> new ImportFault("Geef met --map de map van de tabel.")));
            default ->
                Optional.ofNullable(OpenData.known().get(request.source()))
                        .orElseThrow(() -> new ImportFault("Er is geen bron '" + request.source() + "'."));
        };
    }

    private static Optional<ImportTable> before(ImportFolder folder, OpenData data) throws IOException {
        return ImportTable.read(folder.current(data.name() + ".csv"), data.columns(), data.key());
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), HERE).toString();
    }

    private Origin origin(Knowledge now, String source, String address, String date) {
        if (now.sources().find(source).isEmpty()) {
            throw new ImportFault(
                    "De bron '" + source + "' staat niet in sources.yaml. Voeg hem toe met naam, uitgever en adres.");
        }
        return new Origin(source, address, date, today());
    }

    private Result rio(Request request, ImportFolder folder, Knowledge now) throws IOException {
        String file = RIO + ".csv";
        Origin origin = origin(now, "duo-rio", rio, request.date().orElse(today()));
        Aside aside = new Aside();
        Work work = Work.of(now, origin, aside, progress);
        OfferRows rows = new OfferRows(origin);
        List<Institution> schools = schools(request, now, work);
        try (Download download = new Download(limits, progress)) {
            RioOffers register = new RioOffers(rio, download, folder.work(), work);
            for (Institution school : schools) {
                register.read(school, rows);
            }
        }
        Optional<ImportTable> before =
                ImportTable.read(folder.current(file), rows.table().columns(), OfferRows.KEY);
        List<String> asked = schools.stream().map(Institution::id).toList();
        ImportTable read = rows.table();
        ImportTable table = OfferRows.withEnded(read, part(before, asked, true), origin, aside)
                .and(part(before, asked, false).map(ImportTable::rows).orElse(List.of()));
        return renew(request, folder, file, before, table, table, aside);
    }

    /** The rows of these schools, or of all others. */
    private static Optional<ImportTable> part(Optional<ImportTable> table, List<String> schools, boolean of) {
        return table.map(t -> new ImportTable(
                t.columns(),
                t.key(),
                t.rows().stream()
                        .filter(row -> schools.contains(t.cell(row, "instelling")) == of)
                        .toList()));
    }

    private static List<Institution> schools(Request request, Knowledge now, Work work) {
        if (request.schools().isEmpty()) {
            return now.tables().institutions().stream()
                    .filter(i -> i.active() && !i.isHigherEducation() && i.id().matches("\\d\\d[A-Z]{2}"))
                    .toList();
        }
        List<Institution> schools = new ArrayList<>();
        for (String brin : request.schools()) {
            schools.add(work.schools()
                    .byCode(brin)
                    .orElseThrow(() -> new ImportFault("De instelling " + brin + " staat niet in instellingen.csv.")));
        }
        return schools;
    }

    private Result renew(
            Request request,
            ImportFolder folder,
            String file,
            Optional<ImportTable> before,
            ImportTable read,
            ImportTable table,
            Aside aside)
            throws IOException {
        long offered = OfferRows.offered(read);
        long was = before.map(OfferRows::offered).orElse(0L);
        if (offered == 0) {
            throw new ImportFault("Er is geen enkele rij over die past bij wat we weten. Er is niets veranderd."
                    + " Is dit het goede bestand? Apart gehouden: " + aside.counts());
        }
        if (!request.allowShrink() && was >= SHRINK_FROM && offered * 2 < was) {
            throw new ImportFault("Er komen " + offered + " rijen en er waren er " + was
                    + ". Waarschijnlijk is het bestand niet heel. Er is niets veranderd. Klopt het toch, gebruik dan"
                    + " --allow-shrink.");
        }
        Difference difference = Difference.between(before, table);
        Path stage = folder.staged(file);
        Path written = stage.resolve(file);
        table.write(written);
        checked(KnowledgeLoader.loadWith(knowledge, stage), "Met deze tabel heeft de kennisbank fouten");
        if (!request.dryRun()) {
            folder.replace(file, written);
        }
        return new Result.Renewed(file, offered, difference, aside, !request.dryRun());
    }

    private static Knowledge checked(Loaded loaded, String what) {
        if (!loaded.problems().isEmpty()) {
            throw new ImportFault(what + "; er is niets veranderd:\n"
                    + String.join(
                            "\n",
                            loaded.problems().stream()
                                    .limit(TOLD)
                                    .map(Problem::toString)
                                    .toList()));
        }
        return loaded.knowledge();
    }

    /** Whether anything was ever imported into this knowledge folder. */
    public static boolean isUsed(Path knowledge) {
        return Files.isDirectory(knowledge.resolve(KnowledgeLoader.IMPORTS));
    }
}
