package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** When to apply, for a question on dates that no page answers by itself: the date depends only on the level. Thread-safe. */
final class DeadlineEvidence {
    private static final Pattern APPLYING = Pattern.compile(
            "aanmeld|aangemeld|inschrij|ingeschreven|opgeven|deadline|datum|uiterlijk|te laat|tot wanneer");
    /** Says nothing of what the date is for: that was said before. */
    private static final Pattern BARE = Pattern.compile(
            "(?:en |maar )?(?:voor |tot |voor welke )?(?:wanneer|datum|welke datum) (?:moet|kan|is|geldt|mag) (?:dat|het|die|dit)"
                    + "(?: (?:dan|gebeuren|klaar zijn|geregeld zijn|uiterlijk|voor \\w+))*\\W*"
                    + "|(?:en |maar )?(?:dan )?(?:voor|bij|op|met|naar)? ?(?:het |de |een )?"
                    + "(?:mbo|hbo|wo|universiteit|tu|ad|roc)(?: dan)?\\W*");

    private static final int UNITS = 4;

    private final Knowledge knowledge;

    DeadlineEvidence(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Selection> select(Question question) {
        String text = question.folded() + " " + String.join(" ", question.terms());
        return question.intent() == Intent.DATUM && APPLYING.matcher(text).find() ? date(question) : Optional.empty();
    }

    private Optional<Selection> date(Question question) {
        return knowledge.page(page(question)).map(page -> {
            Section section = page.about(Aspect.DATUM).stream()
                    .findFirst()
                    .orElse(page.sections().getFirst());
            return new Evidence(
                    Shape.TEXT,
                    List.of(new Finding(
                            page,
                            section,
                            section.units()
                                    .subList(0, Math.min(UNITS, section.units().size())))),
                    "");
        });
    }

    /** As {@link #select}, where a follow-up names nothing but a level: "wanneer moet ze zich aanmelden?" after a study at the hbo. */
    Optional<Selection> ofLevel(Question question) {
        boolean levels = question.topics().stream()
                .allMatch(topic -> question.entities().stream()
                        .filter(e -> e.kind() == Kind.OPLEIDINGSNIVEAU || e.kind() == Kind.MBO_NIVEAU)
                        .anyMatch(level -> level.text().equals(topic.text())));
        boolean bare = question.intent() == Intent.DATUM
                && BARE.matcher(question.folded()).matches();
        boolean fromHigher =
                question.from().filter(f -> f.equals("havo") || f.equals("vwo")).isPresent();
        if (!question.followUp() || question.target().isEmpty() && !fromHigher || !levels) {
            return Optional.empty();
        }
        return bare ? date(question) : select(question);
    }

    private static String page(Question question) {
        String target = question.target().orElse("");
        boolean mbo = target.startsWith("mbo")
                || question.first(Kind.LEERWEG).isPresent()
                || question.from().orElse("").startsWith("vmbo") && target.isEmpty();
        if (mbo) {
            return "begrippen/aanmelden-mbo";
        }
        return target.equals("hbo") || target.equals("wo") || target.equals("ad")
                ? "begrippen/aanmelden-hbo-wo"
                : "profielen/deadlines";
    }
}
