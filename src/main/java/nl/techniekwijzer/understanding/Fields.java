package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;
import nl.techniekwijzer.question.Question;

/**
 * The field that a question is about where it names no trade or opleiding: "iets met stroom", "de zee op", "bij Dow werken". The words
 * stand in {@code fields.txt}. Pure and thread-safe.
 */
final class Fields {
    private static final List<Block> FIELDS = CueFile.read(Fields.class, "fields.txt");

    private static final Pattern BETWEEN_IDS = Pattern.compile("\\+");

    private Fields() {}

    /** The field that it names, as the pages that tell of it; the first one where it names more. */
    static Optional<Entity> in(Question question) {
        String folded = question.folded();
        for (Block field : FIELDS) {
            Matcher named = field.pattern().matcher(folded);
            if (named.find()) {
                return Optional.of(entity(field, named.group(), folded, question));
            }
        }
        return Optional.empty();
    }

    /** The question with the field that it names, where it names nothing that could be learned or done. */
    static Question named(Question question) {
        boolean names =
                question.topics().stream().anyMatch(topic -> !topic.negated() && !Narrowing.narrows(topic, question));
        return names
                ? question
                : in(question).map(field -> with(question, field)).orElse(question);
    }

    private static Question with(Question question, Entity field) {
        return question.with(
                Stream.concat(question.entities().stream(), Stream.of(field)).toList(), question.terms());
    }

    private static Entity entity(Block field, String text, String folded, Question question) {
        int start = Words.of(folded.substring(0, folded.indexOf(text))).size();
        List<String> words = Words.of(text).stream().map(Word::form).toList();
        List<String> telling = words.stream().filter(question.terms()::contains).toList();
        return new Entity(
                Kind.PAGE,
                List.of(BETWEEN_IDS.split(field.name())),
                String.join(" ", telling.isEmpty() ? words : telling),
                start,
                start + words.size(),
                Part.NAMED,
                true);
    }

    /** Every page that is named; for a test that they exist. */
    static List<String> all() {
        return FIELDS.stream()
                .flatMap(field -> Stream.of(BETWEEN_IDS.split(field.name())))
                .distinct()
                .toList();
    }
}
