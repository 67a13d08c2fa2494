package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.safety.PersonalData;

/**
 * One question as it comes in, with all that travels with it.
 *
 * @param question the text, 1 to 1000 characters
 * @param audience who asks, if said
 * @param region place or region as typed; empty when not said
 * @param level level code such as {@code havo} or {@code vmbo-tl}; empty when not said
 * @param history earlier messages, newest last
 */
public record Turn(String question, Optional<Audience> audience, String region, String level, List<Message> history) {
    public Turn {
        history = List.copyOf(history);
    }

    /** A question without anything around it. */
    public static Turn of(String question) {
        return new Turn(question, Optional.empty(), "", "", List.of());
    }

    /** The same turn of somebody who said before who they are. */
    public Turn askedBy(Audience who) {
        return new Turn(question, Optional.of(who), region, level, history);
    }

    /** The same turn, its history and region too, without what points to a person; the very same when there is nothing of that. */
    public Turn withoutPersonalData() {
        List<Message> without = history.stream()
                .map(m -> new Message(m.role(), PersonalData.removed(m.content())))
                .toList();
        Turn turn = new Turn(PersonalData.removed(question), audience, PersonalData.removed(region), level, without);
        return turn.equals(this) ? this : turn;
    }

    /** The turn of the user's message before this one; empty when this is the first. */
    public Optional<Turn> before() {
        for (int i = history.size() - 1; i >= 0; i--) {
            Message message = history.get(i);
            if (message.role() == Role.USER) {
                return Optional.of(new Turn(message.content(), audience, region, level, history.subList(0, i)));
            }
        }
        return Optional.empty();
    }

    /** Who said it. */
    public enum Role {
        USER,
        ASSISTANT
    }

    /** An earlier message of the conversation. */
    public record Message(Role role, String content) {}
}
