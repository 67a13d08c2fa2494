package nl.techniekwijzer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.imports.Aside;
import nl.techniekwijzer.imports.Difference;
import nl.techniekwijzer.imports.ImportFault;
import nl.techniekwijzer.imports.Importer;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.tables.Imports.Taken;
import nl.techniekwijzer.tables.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: renews tables from official open data, all or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Renews tables from official open data, all or nothing. See docs/actueel-houden.md.")
final class ImportCommand implements Callable<Integer> {
    /** All sources that need nothing but their name, one after the other. */
    private static final String ALL = "alles";
    /** Shows what was imported, and how old it is. */
    private static final String STATE = "stand";

    /** Length of a whole date. */
    private static final int DAY = 10;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "mbo-aanbod, ho-aanbod, adressen, ontwikkelpaden, instroom, rio or tabel; alles for the first"
                    + " four; stand shows what was imported.")
    private String source = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "The same as --file.")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--file", paramLabel = "F", description = "A downloaded file; may be given more than once.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "U",
            description = "Another address than the usual; may be given more than once.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--map", paramLabel = "YAML", description = "With tabel: which columns mean what.")
    private @Nullable Path map;

    @Option(
            names = "--brin",
            paramLabel = "CODE",
            description = "With rio: this school only; may be given more than once.")
    private List<String> schools = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Date of the data, yyyy-mm-dd, where the file does not tell.")
    private @Nullable String date;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "With instroom: the year. Default: from the file's name.")
    private String year = "";

    @Option(names = "--dry-run", description = "Do all of it but the change.")
    private boolean dryRun;

    @Option(names = "--diff", description = "Show every row that is new, gone or changed.")
    private boolean diff;

    @Option(names = "--undo", description = "Put the table before the last import back.")
    private boolean undo;

    @Option(names = "--allow-shrink", description = "Also when less than half of the rows come back.")
    private boolean allowShrink;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where what was kept aside goes; import-SOURCE-apart.csv unless told.")
    private @Nullable Path report;

    @Option(names = "--rio", hidden = true, description = "Another address of the RIO API.")
    private @Nullable String rio;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder with the knowledge base. Default: TW_KNOWLEDGE or ./knowledge.")
    private @Nullable String knowledge;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.from(System.getenv());
        String named = knowledge == null ? settings.knowledge() : knowledge;
        PrintWriter out = spec.commandLine().getOut();
        if (source.equals(STATE)) {
            return state(named, settings, out);
        }
        Path folder = App.folder(named)
                .orElseThrow(() -> new IllegalStateException("The knowledge in the jar cannot be renewed:"
                        + " name a folder with --knowledge or TW_KNOWLEDGE. Unpack the one in the jar to begin with."));
        check();
        try {
            Importer importer = importer(folder, out);
            for (String each : source.equals(ALL) ? Importer.sources() : List.of(source)) {
                one(importer, each, out);
            }
            return 0;
        } catch (ImportFault e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Main.FOUND_WRONG;
        } finally {
            out.flush();
        }
    }

    private Importer importer(Path folder, PrintWriter out) {
        return rio == null ? new Importer(folder, told(out)) : Importer.at(folder, rio, told(out));
    }

    private static Consumer<String> told(PrintWriter out) {
        return line -> {
            out.println(line);
            out.flush();
        };
    }

    private void check() {
        Set<String> known = new LinkedHashSet<>(Importer.sources());
        known.addAll(List.of(Importer.INTAKE, Importer.RIO, Importer.TABLE, ALL, STATE));
        boolean mapped = undo && source.startsWith("tabel-");
        refuse(
                !known.contains(source) && !mapped,
                "Unknown source '" + source + "': use " + String.join(", ", known) + ".");
        boolean isDate = date == null || date.length() == DAY && Sources.isDate(date);
        refuse(!isDate, "--date is no date: write it as 2026-11-20.");
        boolean given = !files.isEmpty() || !more.isEmpty();
        refuse(given && !urls.isEmpty(), "Name files or addresses, not both.");
        refuse(source.equals(ALL) && (given || !urls.isEmpty()), "Name files and addresses of one source.");
        boolean noYear = source.equals(Importer.INTAKE) && !undo && year().isEmpty();
        refuse(noYear, "Name the year of the numbers with --year.");
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    /** The year that was given, or the one in the name of the file. */
    private String year() {
        if (!year.isEmpty()) {
            return year;
        }
        for (String name : names()) {
            Matcher found = YEAR.matcher(name);
            if (found.find()) {
                return found.group();
            }
        }
        return "";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        more.forEach(file -> names.add(String.valueOf(file.getFileName())));
        urls.forEach(url -> names.add(url.substring(url.lastIndexOf('/') + 1)));
        return names;
    }

    private void one(Importer importer, String each, PrintWriter out) throws IOException {
        if (undo) {
            importer.undo(each);
            out.println(each + ": de vorige versie staat weer op zijn plaats.");
            return;
        }
        List<Path> all = new ArrayList<>(files);
        all.addAll(more);
        Request request = new Request(
                each,
                all,
                urls,
                Optional.ofNullable(date),
                each.equals(Importer.INTAKE) ? year() : "",
                schools,
                Optional.ofNullable(map),
                dryRun,
                allowShrink);
        switch (importer.run(request)) {
            case Result.Unchanged none -> out.println(each + ": de bron heeft niets nieuws.");
            case Result.Renewed renewed -> tell(each, renewed, out);
        }
    }

    private void tell(String each, Result.Renewed renewed, PrintWriter out) throws IOException {
        Difference difference = renewed.difference();
        out.println(renewed.table() + ": " + renewed.offered() + " rijen; " + difference.summary() + ".");
        if (diff) {
            list("+ ", difference.added(), out);
            list("- ", difference.gone(), out);
            list("* ", difference.changed(), out);
        }
        if (!renewed.aside().counts().isEmpty()) {
            Path to = report == null ? Path.of("import-" + each + "-apart.csv") : report;
            renewed.aside().write(to);
            renewed.aside()
                    .counts()
                    .forEach((reason, count) -> out.println(
                            "  apart, " + reason.words() + ": " + count + examples(renewed.aside(), reason)));
            out.println("Alles wat apart is gehouden staat in " + to + ".");
        }
        out.println(renewed.changed() ? "De tabel staat op zijn plaats." : "Proefronde: er is niets veranderd.");
    }

    /** Of what an editor can do something about, the first few. */
    private static String examples(Aside aside, Aside.Reason reason) {
        List<String> values = aside.values(reason);
        return reason.isForEditors() && !values.isEmpty()
                ? " (" + String.join("; ", values.subList(0, Math.min(3, values.size())))
                        + (values.size() > 3 ? "; …)" : ")")
                : "";
    }

    private static void list(String sign, List<String> rows, PrintWriter out) {
        rows.forEach(row -> out.println(sign + row));
    }

    private static int state(String named, Settings settings, PrintWriter out) {
        Freshness freshness = Freshness.of(settings.importMaxDays());
        Knowledge knowledge = App.knowledge(named, freshness).knowledge();
        List<Taken> taken = knowledge.tables().imports().taken();
        if (taken.isEmpty()) {
            out.println("Er is nog niets geïmporteerd.");
        }
        for (Taken table : taken) {
            out.println(table.file() + ": " + table.rows() + " rijen van "
                    + table.source().title() + ", peildatum "
                    + table.date() + ", geïmporteerd " + table.imported() + ", uit " + table.address()
                    + (freshness.isOld(table.date())
                            ? "; VEROUDERD, ouder dan " + freshness.maxDays() + " dagen"
                            : ""));
        }
        out.flush();
        return 0;
    }
}
