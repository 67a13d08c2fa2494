package nl.techniekwijzer.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.techniekwijzer.imports.Download.Fetched;
import nl.techniekwijzer.imports.Download.Limits;
import nl.techniekwijzer.imports.Download.Stamp;
import nl.techniekwijzer.imports.Importer.Request;

/** Gets the files of one import: those that are named, or those on the publisher's server when they changed. Not thread-safe. */
final class Fetching {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final ImportFolder folder;
    private final Limits limits;
    private final Consumer<String> progress;
    private final String today;

    Fetching(ImportFolder folder, Limits limits, Consumer<String> progress, String today) {
        this.folder = folder;
        this.limits = limits;
        this.progress = progress;
        this.today = today;
    }

    /**
     * The files of an import.
     *
     * @param address of the first one, for every row
     * @param date of the data, as the server or the file tells
     * @param addresses that were fetched; empty for files
     * @param stamps what the server said of each of them
     */
    record Inputs(List<Work.Input> files, String address, String date, List<String> addresses, List<Stamp> stamps) {}

    /**
     * Gets the files.
     *
     * @return empty when the server has nothing new
     * @throws ImportFault when a file cannot be had
     */
    Optional<Inputs> inputs(OpenData data, Request request) throws IOException {
        if (!request.files().isEmpty()) {
            return Optional.of(given(request.files()));
        }
        List<String> addresses = request.urls().isEmpty() ? data.addresses() : request.urls();
        if (addresses.isEmpty()) {
            throw new ImportFault(
                    "Voor " + data.name() + " is er geen vast adres. Geef met --file of --url het bestand.");
        }
        return fetch(data, addresses);
    }

    private Inputs given(List<Path> files) throws IOException {
        List<Work.Input> inputs = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ImportFault("Het bestand " + file + " is er niet.");
            }
            inputs.add(new Work.Input(file, String.valueOf(file.getFileName())));
        }
        String date = LocalDate.ofInstant(
                        Files.getLastModifiedTime(files.getFirst()).toInstant(), HERE)
                .toString();
        return new Inputs(
                inputs,
                "bestand " + files.getFirst().getFileName(),
                date.compareTo(today) > 0 ? today : date,
                List.of(),
                List.of());
    }

    private Optional<Inputs> fetch(OpenData data, List<String> addresses) throws IOException {
        String table = data.name() + ".csv";
        Stamps known = Stamps.of(folder.hidden(table, ".stamps"), folder.current(table));
        try (Download download = new Download(limits, progress)) {
            List<Fetched> fetched = new ArrayList<>();
            for (int i = 0; i < addresses.size(); i++) {
                fetched.add(one(download, addresses.get(i), to(i), known.of(addresses.get(i))));
            }
            if (fetched.stream().noneMatch(Fetched::changed)) {
                return Optional.empty();
            }
            List<Work.Input> inputs = new ArrayList<>();
            for (int i = 0; i < addresses.size(); i++) {
                if (!fetched.get(i).changed()) {
                    fetched.set(i, one(download, addresses.get(i), to(i), Stamp.NONE)); // Needed beside the new one.
                }
                inputs.add(new Work.Input(to(i), last(addresses.get(i))));
            }
            return Optional.of(new Inputs(
                    inputs,
                    addresses.getFirst(),
                    date(fetched.getFirst().stamp()),
                    addresses,
                    fetched.stream().map(Fetched::stamp).toList()));
        }
    }

    private Fetched one(Download download, String address, Path to, Stamp known) throws IOException {
        if (!address.matches("(?i)https?://\\S+")) {
            throw new ImportFault("'" + address + "' is geen webadres.");
        }
        progress.accept("Ophalen: " + address);
        return download.fetch(URI.create(address), to, "text/csv, text/plain, */*;q=0.1", known);
    }

    private Path to(int i) throws IOException {
        return folder.work().resolve("download-" + i);
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    /** The day on which the server last changed the file; today when it does not say. */
    private String date(Stamp stamp) {
        try {
            String date = ZonedDateTime.parse(stamp.modified(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(HERE)
                    .toLocalDate()
                    .toString();
            return date.compareTo(today) > 0 ? today : date;
        } catch (DateTimeException e) {
            return today;
        }
    }

    /** Keeps what the server said, once the table is in its place. */
    void keep(OpenData data, Inputs inputs) throws IOException {
        String table = data.name() + ".csv";
        if (!inputs.addresses().isEmpty()) {
            Stamps.write(folder.hidden(table, ".stamps"), folder.current(table), inputs.addresses(), inputs.stamps());
        }
    }
}
