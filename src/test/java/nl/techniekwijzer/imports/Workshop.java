package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Download.Limits;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;

/** A knowledge folder with our real schools, places and programmes and hardly any pages, to import into. */
final class Workshop {
    static final String DAY = "2026-11-20";
    /** In the evening of 21 November 2026, here. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T19:00:00Z"));
    /** So short that a test can wait for it. */
    static final Limits QUICK = new Limits(2_000, 2_000, 3, 10, 1, 1 << 28);

    private static final List<String> REAL = List.of(
            "aanbod",
            "dossiers",
            "gemeenten",
            "instellingen",
            "kwalificaties",
            "landsdelen",
            "plaatsen",
            "postcodes",
            "regios",
            "studies");

    final Path folder;
    final Path files;
    final List<String> told = new ArrayList<>();

    Workshop(Path root) {
        this.folder = root.resolve("knowledge");
        this.files = root.resolve("files");
        KnowledgeFolder small = new KnowledgeFolder(folder);
        Path real = Path.of("knowledge");
        try {
            Files.createDirectories(files);
            small.write("sources.yaml", Files.readString(real.resolve("sources.yaml")));
            for (String table : REAL) {
                small.write("data/" + table + ".csv", Files.readString(real.resolve("data/" + table + ".csv")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Importer importer() {
        return importer("http://localhost:1");
    }

    Importer importer(String rio) {
        return new Importer(folder, QUICK, rio, CLOCK, told::add);
    }

    static Request request(String source, Path... files) {
        return new Request(
                source, List.of(files), List.of(), Optional.of(DAY), "2025", List.of(), Optional.empty(), false, false);
    }

    static Request fetch(String source, String... urls) {
        return new Request(
                source, List.of(), List.of(urls), Optional.empty(), "2025", List.of(), Optional.empty(), false, false);
    }

    Renewed run(Request request) {
        try {
            return (Renewed) importer().run(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Renewed run(String source, Path... files) {
        return run(request(source, files));
    }

    /** An import of these offers of the mbo register. */
    Renewed mbo(List<Map<String, String>> rows) {
        return run("mbo-aanbod", SampleFiles.writeMbo(file("mbo.csv"), rows));
    }

    Path file(String name) {
        return files.resolve(name);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(file(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Knowledge knowledge() {
        try {
            Loaded loaded = KnowledgeLoader.load(folder);
            if (!loaded.problems().isEmpty()) {
                throw new IllegalStateException(loaded.problems().toString());
            }
            return loaded.knowledge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of an imported table, without where they come from. */
    List<String> rows(String table) {
        try (Stream<String> lines = Files.lines(folder.resolve("import").resolve(table))) {
            return lines.skip(1)
                    .map(line -> line.replaceFirst(",duo-[a-z-]+,[^,]*,[-\\d]+,[-\\d]+$", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the knowledge folder that is served, with what is in it. */
    Map<String, String> served() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.contains("/.")) {
                    all.put(name, Files.readString(path));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page's section. */
    String section(String page, String anchor) {
        return knowledge()
                .page(page)
                .flatMap(p -> p.section(anchor))
                .map(s ->
                        String.join("\n", s.units().stream().map(u -> u.text()).toList()))
                .orElse("");
    }
}
