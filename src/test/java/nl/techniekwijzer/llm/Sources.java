package nl.techniekwijzer.llm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Asker;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;

/** Evidence as a question about the bbl gives it: two sentences of one section, one of another. */
final class Sources {
    private static final Source SOURCE = new Source("sbb", "Kwalificaties", "SBB", "", "2026", "", "");

    static final List<Sentence> BBL = List.of(
            sentence("wat", 1, "De bbl is een leerweg waarin je werkt en leert."),
            sentence("wat", 2, "Je werkt vier dagen per week bij een leerbedrijf."),
            sentence("geld", 1, "Je krijgt loon van het leerbedrijf, en zelf betaal je 309 euro cursusgeld in 2025."));

    private Sources() {}

    static Question question(String text) {
        return new Question(
                text,
                text,
                List.of(),
                "nl",
                Intent.BEGRIP,
                List.of(),
                Optional.of(Audience.LEERLING),
                "",
                Asker.UNKNOWN,
                List.of(),
                List.of(),
                false);
    }

    static Sentence sentence(String section, int n, String text) {
        Unit unit = new Unit(section + "-" + n, text, text, new Provenance(SOURCE, "2026", Certainty.BRON), Set.of());
        Section own = new Section(
                section,
                section.equals("wat") ? "Wat is de bbl?" : "Wat kost de bbl?",
                Aspect.WAT,
                List.of(new Section.Block(Section.Shape.PARAGRAPH, List.of(unit))),
                false);
        Page page = new Page(
                "begrippen/bbl",
                "Bbl",
                PageType.BEGRIPPEN,
                List.of(Audience.LEERLING),
                List.of(),
                List.of(),
                List.of(),
                List.of(SOURCE),
                "2026-11-21",
                Certainty.BRON,
                Map.of(),
                List.of(own));
        return new Sentence(text, List.of(new Cited(page, own, unit)), n == 1 ? Form.PARAGRAPH : Form.CONTINUE, "");
    }

    /** So many sources of this text. */
    static List<Sentence> many(int count, String text) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> sentence("wat", n, text))
                .toList();
    }
}
