package nl.techniekwijzer.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;

/** One question with nothing before it, answered by the service that is built of the real knowledge base. */
final class OneQuestion {
    private OneQuestion() {}

    /** What became of it; {@code audience} is who asks, or {@code -} when that is not said. */
    static Outcome outcome(String question, String audience) {
        Optional<Audience> who = Optional.of(audience)
                .filter(a -> !a.equals("-"))
                .map(a -> Audience.valueOf(a.toUpperCase(Locale.ROOT)));
        return RealService.app().answering().answer(new Turn(question, who, "", "", List.of()), Listener.NONE);
    }

    /** Its answer. */
    static String answer(String question, String audience) {
        return outcome(question, audience).answer();
    }
}
