package nl.techniekwijzer.understanding;

import java.util.List;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;

/** Subjects by the name that the asker's own school has for them: natuurkunde is called nask1 on the vmbo. Pure and thread-safe. */
final class SchoolSubjects {
    private static final String PHYSICS = "natuurkunde";
    private static final String OF_VMBO = "nask1";
    private static final String PAGE = "profielen/" + PHYSICS;
    private static final String PAGE_OF_VMBO = "profielen/nask";

    private SchoolSubjects() {}

    /** The question with the subject of the vmbo, where somebody of the vmbo asks for the mbo; any other as it is. */
    static Question asOwnSchool(Question question) {
        boolean vmbo = question.from().filter(from -> from.startsWith("vmbo")).isPresent();
        boolean physics =
                question.of(Kind.VAK).stream().anyMatch(vak -> vak.id().equals(PHYSICS));
        if (!vmbo
                || !physics
                || question.towards().isPresent()
                || question.target().filter("havo"::equals).isPresent()) {
            return question;
        }
        List<Entity> entities =
                question.entities().stream().map(SchoolSubjects::ofVmbo).toList();
        List<String> terms = question.terms().stream()
                .map(term -> term.equals(PHYSICS) ? OF_VMBO : term)
                .toList();
        return question.with(entities, terms);
    }

    private static Entity ofVmbo(Entity entity) {
        if (entity.kind() == Kind.VAK && entity.id().equals(PHYSICS)) {
            return entity.as(List.of(OF_VMBO));
        }
        return entity.kind() == Kind.PAGE && entity.id().equals(PAGE) ? entity.as(List.of(PAGE_OF_VMBO)) : entity;
    }
}
