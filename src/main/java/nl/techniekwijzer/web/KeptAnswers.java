package nl.techniekwijzer.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.web.ChatRequest.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the last minutes, ready to be sent again: a class that follows the link of a teacher asks the same thing thirty times.
 *
 * <p>It holds no word of a user. A question is known by a digest with a salt that lasts as long as the process, and only an answer that is
 * quoted from the knowledge base is kept: no earlier messages, nothing personal, no repaired typing error (which the answer would
 * show), no referral, nothing a model worded. Thread-safe.
 */
final class KeptAnswers {
    private static final long NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char BETWEEN = '\0';
    private static final float LOAD = 0.75f;

    private final LongSupplier nanoTime;
    private final byte[] salt = new byte[SALT_BYTES];
    private final Map<Key, Kept> kept;
    /** What the answers were made of; those of another edition are of no use. */
    private @Nullable Edition edition;

    /**
     * Keeps answers.
     *
     * @param most at most this many, the least used go first; 0 for none
     */
    KeptAnswers(int most, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        RANDOM.nextBytes(salt);
        this.kept = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                return size() > most;
            }
        };
    }

    /** Knows a question again without knowing it. */
    record Key(long first, long second) {}

    /**
     * An answer as it went out.
     *
     * @param outcome its word in the HTTP contract
     * @param body all of it but the time it took
     * @param since when it was made, in nanoseconds
     */
    record Kept(String outcome, Timed body, long since) {}

    /** Under what this is kept in this form; empty when it must not be. */
    Optional<Key> key(Asked asked, boolean events) {
        Turn turn = asked.turn();
        if (!turn.history().isEmpty() || !turn.withoutPersonalData().equals(turn)) {
            return Optional.empty();
        }
        String text = String.valueOf(events)
                + asked.easier()
                + BETWEEN
                + turn.audience()
                + BETWEEN
                + turn.level()
                + BETWEEN
                + turn.region()
                + BETWEEN
                + turn.question();
        ByteBuffer digest = ByteBuffer.wrap(digest(text));
        return Optional.of(new Key(digest.getLong(), digest.getLong()));
    }

    /** The answer that was made from this edition not long ago. */
    synchronized Optional<Kept> find(Edition current, Key key) {
        if (!current.equals(edition)) {
            return Optional.empty();
        }
        Kept found = kept.get(key);
        if (found != null && nanoTime.getAsLong() - found.since() > NANOS) {
            kept.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** Keeps this answer if it may be kept. */
    synchronized void keep(Edition current, Key key, Outcome outcome, Timed body) {
        if (!current.equals(edition)) {
            kept.clear();
            edition = current;
        }
        if (outcome instanceof Outcome.Answered
                && outcome.generator().equals(Wording.NONE.name())
                && outcome.question().repaired().isEmpty()) {
            kept.put(key, new Kept(outcome.code(), body, nanoTime.getAsLong()));
        }
    }

    private byte[] digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
