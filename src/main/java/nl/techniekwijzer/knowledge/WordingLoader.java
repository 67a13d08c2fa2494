package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Problems;

/**
 * Reads {@code knowledge/wordings/*.txt}: a line at the margin names a section as {@code type/slug#anchor}, the indented lines below it are
 * other words in which people ask what that section answers; {@code #} starts a remark. Not thread-safe: one load, one instance.
 */
final class WordingLoader {
    private static final String FOLDER = "wordings";

    private final Path folder;
    private final Problems problems;
    private final Set<String> sections = new HashSet<>();
    /** Each wording as words, with the section that it leads to. */
    private final Map<String, String> read = new HashMap<>();

    WordingLoader(Path knowledge, Collection<Page> pages, Problems problems) {
        this.folder = knowledge.resolve(FOLDER);
        this.problems = problems;
        pages.forEach(page -> page.sections().forEach(section -> sections.add(page.id() + "#" + section.anchor())));
    }

    /** All wordings, file by file; none when there is no such folder. */
    List<Wording> load() throws IOException {
        List<Wording> wordings = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    read(file, wordings);
                }
            }
        }
        return wordings;
    }

    private void read(Path path, List<Wording> wordings) throws IOException {
        String file = FOLDER + "/" + path.getFileName();
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            problems.add(file, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.");
            return;
        }
        String target = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                target = line;
                if (!sections.contains(target)) {
                    problems.add(
                            file,
                            i + 1,
                            "De paragraaf '" + target + "' bestaat niet.",
                            "Verbeter het in soort/pagina#anker, of haal het blok weg.");
                }
            } else if (isNew(line.strip(), target, file, i + 1)) {
                wordings.add(new Wording(target, line.strip()));
            }
        }
    }

    private boolean isNew(String text, String target, String file, int line) {
        if (target.isEmpty()) {
            problems.add(
                    file, line, "Boven deze vraag staat geen paragraaf.", "Zet er een regel soort/pagina#anker boven.");
            return false;
        }
        String other = read.putIfAbsent(Words.phrase(text), target);
        if (other != null) {
            problems.add(
                    file,
                    line,
                    "De vraag '" + text + "' staat ook bij " + other + ".",
                    "Laat haar staan waar het antwoord het best past.");
        }
        return other == null;
    }
}
