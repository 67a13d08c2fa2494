package nl.techniekwijzer.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A body that ends with the time the answer took, so that the same answer can go out again with a time of its own.
 *
 * @param before in UTF-8, up to the number
 * @param after what stands behind the number
 */
record Timed(byte[] before, byte[] after) {
    private static final String FIELD = "\"tookMillis\":";

    /** Cuts a body whose last field is the time. */
    static Timed of(String body) {
        int number = body.lastIndexOf(FIELD) + FIELD.length();
        int end = body.indexOf('}', number);
        return new Timed(
                body.substring(0, number).getBytes(StandardCharsets.UTF_8),
                body.substring(end).getBytes(StandardCharsets.UTF_8));
    }

    /** The body with this time. */
    byte[] with(long tookMillis) {
        byte[] number = Long.toString(tookMillis).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(before, before.length + number.length + after.length);
        System.arraycopy(number, 0, all, before.length, number.length);
        System.arraycopy(after, 0, all, before.length + number.length, after.length);
        return all;
    }
}
