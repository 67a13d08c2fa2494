package nl.techniekwijzer.question;

/**
 * What somebody told of the one the talk is about, in this question or before it.
 *
 * @param age in years; 0 when it was not told
 * @param diploma the diploma that was got before, {@code hbo}, {@code wo} or {@code mbo}; empty when it was not told
 * @param skilled whether the one asked of knows the trade already, with or without papers
 */
public record Asker(int age, String diploma, boolean skilled) {
    /** Of whom nothing was told. */
    public static final Asker UNKNOWN = new Asker(0, "", false);

    /** What was told now, and what was told before where that is all there is. */
    public Asker after(Asker before) {
        return new Asker(
                age > 0 ? age : before.age, diploma.isEmpty() ? before.diploma : diploma, skilled || before.skilled);
    }

    /** Whether a study at the hbo or a university was finished. */
    public boolean isGraduate() {
        return diploma.equals("hbo") || diploma.equals("wo");
    }
}
