package nl.techniekwijzer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
        String start = new String(first, StandardCharsets.ISO_8859_1).stripLeading();
        String lower = start.toLowerCase(Locale.ROOT).replace("\u00ef\u00bb\u00bf", "");
        String what = start.isEmpty()
                ? "leeg"
                : lower.startsWith("<")
                        ? "een webpagina en geen tabel"
                        : start.startsWith("PK")
                                ? "een zip- of Excelbestand"
                                : start.startsWith("%PDF")
                                        ? "een pdf"
                                        : lower.startsWith("{") || lower.startsWith("[")
                                                ? "JSON en geen tabel"
                                                : start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")
                                                        ? "UTF-16"
                                                        : "";
        if (!what.isEmpty()) {
            throw new ImportFault(name + " is " + what
                    + ". Haal het bestand opnieuw op bij de bron, als CSV in UTF-8 of Windows-1252.");
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new BufferedReader(new java.io.InputStreamReader(
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
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            for (int i = 0; i < MAX_HEADER; i++) {
                int c = reader.read();
                if (c < 0 || c == '\n' && !quoted) {
                    break;
                }
                quoted ^= c == '"';
                semicolons += !quoted && c == ';' ? 1 : 0;
                commas += !quoted && c == ',' ? 1 : 0;
                tabs += !quoted && c == '\t' ? 1 : 0;
            }
        }
        return semicolons >= commas && semicolons >= tabs && semicolons > 0 ? ';' : tabs > commas ? '\t' : ',';
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
