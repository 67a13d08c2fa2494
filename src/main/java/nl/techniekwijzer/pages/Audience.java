package nl.techniekwijzer.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks, or whom a page is for. */
public enum Audience {
    LEERLING,
    OUDER,
    ZIJINSTROMER,
    DECAAN;

    /** The word in front matter and in the HTTP contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience with this word. */
    public static Optional<Audience> ofWord(String word) {
        return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
    }
}
