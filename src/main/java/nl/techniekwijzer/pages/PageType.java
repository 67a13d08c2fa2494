package nl.techniekwijzer.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pages; each is a folder below {@code knowledge/pages} and the first part of a page id. */
public enum PageType {
    OPLEIDINGEN("Opleiding"),
    BEROEPEN("Beroep"),
    PROFIELEN("Profiel en vakken"),
    REGIO("Regio en scholen"),
    ARBEIDSMARKT("Werk en cijfers"),
    OMSCHOLEN("Omscholen"),
    BEGRIPPEN("Begrip"),
    OUDERS("Voor ouders"),
    BELEID("Beleid");

    private final String label;

    PageType(String label) {
        this.label = label;
    }

    /** The word a reader sees for this kind. */
    public String label() {
        return label;
    }

    /** The folder name, also the first part of the page id. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type whose folder has this name. */
    public static Optional<PageType> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(type -> type.folder().equals(folder))
                .findFirst();
    }
}
