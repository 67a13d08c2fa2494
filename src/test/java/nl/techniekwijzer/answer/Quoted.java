package nl.techniekwijzer.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;

/** A text to cite, on a page whose title and heading say nothing that could support a sentence. */
public final class Quoted {
    private static final Source SOURCE = new Source("sbb", "Kwalificaties", "SBB", "", "2026", "", "");

    private Quoted() {}

    /** This text as the only unit of its page. */
    public static Cited cited(String anchor, String text) {
        Unit unit = new Unit(anchor, text, text, new Provenance(SOURCE, "2026", Certainty.BRON), Set.of());
        Section section =
                new Section("wat", "", Aspect.OVERIG, List.of(new Block(Shape.PARAGRAPH, List.of(unit))), false);
        Page page = new Page(
                "begrippen/paar",
                "",
                PageType.BEGRIPPEN,
                List.of(Audience.LEERLING),
                List.of(),
                List.of(),
                List.of(),
                List.of(SOURCE),
                "2026-11-21",
                Certainty.BRON,
                Map.of(),
                List.of(section));
        return new Cited(page, section, unit);
    }
}
