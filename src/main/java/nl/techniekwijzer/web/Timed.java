package nl.techniekwijzer.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body that ends with the time the answer took, so that the same answer can go out again with a time of its own. Immutable. */
final class Timed {
    private static final String FIELD = "\"tookMillis\":";

    /** Up to the number. */
    private final byte[] before;
    /** What stands behind it. */
    private final byte[] after;

    private Timed(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
    }

    /** Cuts a body whose last field is the time. */
    static Timed of(String body) {
        int number = body.lastIndexOf(FIELD) + FIELD.length();
        int end = body.indexOf('}', number);
        return new Timed(
                body.substring(0, number).getBytes(StandardCharsets.UTF_8),
                body.substring(end).getBytes(StandardCharsets.UTF_8));
    }

    /** The body with this time, in UTF-8. */
    byte[] with(long tookMillis) {
        byte[] number = Long.toString(tookMillis).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(before, before.length + number.length + after.length);
        System.arraycopy(number, 0, all, before.length, number.length);
        System.arraycopy(after, 0, all, before.length + number.length, after.length);
        return all;
    }
}
