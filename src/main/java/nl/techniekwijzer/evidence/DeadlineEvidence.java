package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
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
    private static final int UNITS = 4;

    private final Knowledge knowledge;

    DeadlineEvidence(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Selection> select(Question question) {
        String text = Words.fold(question.corrected()) + " " + String.join(" ", question.terms());
        if (question.intent() != Intent.DATUM || !APPLYING.matcher(text).find()) {
            return Optional.empty();
        }
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
                .allMatch(topic -> question.of(Kind.OPLEIDINGSNIVEAU).stream()
                        .anyMatch(level -> level.text().equals(topic.text())));
        return question.followUp() && question.target().isPresent() && levels ? select(question) : Optional.empty();
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
