package nl.techniekwijzer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * In which encoding and with which separator a table was written. Found by looking, because publishers change both without a word.
 *
 * @param charset UTF-8 when the whole file is valid UTF-8, else Windows-1252
 * @param separator semicolon, comma or tab: the one that the first line has most
 */
record TextForm(Charset charset, char separator) {
    static final char BOM = '\uFEFF';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK_AT = 512;
    /** The mark before UTF-8, as bytes in Latin 1 in lower case. */
    private static final String BOM_BYTES = "\u00ef\u00bb\u00bf";
    /** What a file may be in place of a table, by how it begins in lower case. */
    private static final Map<String, String> OTHER = Map.of(
            "<", "een webpagina en geen tabel",
            "pk\u0003", "een zip- of Excelbestand",
            "%pdf", "een pdf",
            "{", "JSON en geen tabel",
            "[", "JSON en geen tabel",
            "\u00ff\u00fe", "UTF-16",
            "\u00fe\u00ff", "UTF-16");

    /** Of two that a first line has as often, the last one counts. */
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    /** A first line is never this long. */
    private static final int MAX_HEADER = 64 * 1024;

    /**
     * Looks at a file; reads it once from end to end and keeps nothing of it.
     *
     * @param name how messages call the file
     * @throws ImportFault when it is no table at all, such as a web page
     */
    static TextForm of(Path file, String name) throws IOException {
        refuseOther(file, name);
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        return new TextForm(charset, separator(file, charset));
    }

    private static void refuseOther(Path file, String name) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(LOOK_AT);
        }
        String start =
                new String(first, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        String plain = start.startsWith(BOM_BYTES) ? start.substring(BOM_BYTES.length()) : start;
        String what = plain.isEmpty()
                ? "leeg"
                : OTHER.entrySet().stream()
                        .filter(other -> plain.startsWith(other.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        if (!what.isEmpty()) {
            throw new ImportFault(name + " is " + what
                    + ". Haal het bestand opnieuw op bij de bron, als CSV in UTF-8 of Windows-1252.");
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            char[] buffer = new char[1 << 14];
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        Map<Character, Integer> seen = new HashMap<>();
        boolean quoted = false;
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            for (int i = 0; i < MAX_HEADER; i++) {
                int c = reader.read();
                if (c < 0 || c == '\n' && !quoted) {
                    break;
                }
                quoted ^= c == '"';
                if (!quoted) {
                    seen.merge((char) c, 1, Integer::sum);
                }
            }
        }
        return SEPARATORS.stream()
                .max(Comparator.comparingInt(c -> seen.getOrDefault(c, 0)))
                .orElse(',');
    }

    /** A reader of the text, without the mark that some programs put before UTF-8. */
    Reader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }
}
