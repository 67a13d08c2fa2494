package nl.techniekwijzer.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Cuts a question into words and folds them to the form in which names are compared. Pure and thread-safe. */
public final class Words {
    /** Between letters or figures these belong to the word: {@code N&T}, {@code auto's}, {@code 1.419}, {@code vmbo-tl}. */
    private static final String JOINTS = "&'.-";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String APOSTROPHES = "‘’‛`´";
    private static final String DASHES = "‐‑–—";
    private static final Pattern WITHOUT = Pattern.compile("\\b(?:zonder|geen|without)\\b", Pattern.CASE_INSENSITIVE);

    private Words() {}

    /** Whether this text is about doing without something: "zonder diploma". */
    public static boolean isWithout(String text) {
        return mayBeWithout(text) && WITHOUT.matcher(text).find();
    }

    /** Whether one of its words is there, in whatever case: headings by the hundred are asked with each question. */
    private static boolean mayBeWithout(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean begins = switch (text.charAt(i)) {
                case 'z', 'Z' -> text.regionMatches(true, i, "zonder", 0, "zonder".length());
                case 'g', 'G' -> text.regionMatches(true, i, "geen", 0, "geen".length());
                case 'w', 'W' -> text.regionMatches(true, i, "without", 0, "without".length());
                default -> false;
            };
            if (begins) {
                return true;
            }
        }
        return false;
    }

    /**
     * A word of the question.
     *
     * @param text as typed
     * @param form folded: lower case, no accents
     * @param start offset of its first character
     * @param end offset after its last character
     */
    public record Word(String text, String form, int start, int end) {
        /** Whether it was typed with a capital. */
        public boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    /** The text without control and invisible characters, apostrophes made straight, white space folded. */
    public static String clean(String text) {
        String visible = text;
        if (!isPlain(text)) {
            // The accents that stand for an apostrophe first: NFKC would tear them apart.
            visible = without(Normalizer.normalize(straight(text), Normalizer.Form.NFKC), Words::isInvisible);
        }
        return isSpacedOut(visible) ? SPACE.matcher(visible).replaceAll(" ").strip() : visible.strip();
    }

    /** Whether there is white space to fold: anything but single spaces. */
    private static boolean isSpacedOut(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && before) {
                return true;
            }
            before = c == ' ';
        }
        return false;
    }

    /** Printable ASCII needs no folding; nearly all text is, and skipping the Unicode work makes indexing three times as fast. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || c == '`') {
                return false;
            }
        }
        return true;
    }

    private static String straight(String text) {
        StringBuilder straight = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0) {
                straight.setCharAt(i, '\'');
            } else if (DASHES.indexOf(c) >= 0) {
                straight.setCharAt(i, '-');
            }
        }
        return straight.toString();
    }

    /** The text without these signs: what a pattern does too, at several times the cost. */
    private static String without(String text, IntPredicate left) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (!left.test(sign)) {
                kept.appendCodePoint(sign);
            }
            i += Character.charCount(sign);
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isInvisible(int sign) {
        int type = Character.getType(sign);
        return (type == Character.FORMAT || type == Character.CONTROL) && sign != '\n' && sign != '\t';
    }

    /** The words of cleaned text, in order; punctuation is dropped, {@code N&T}, {@code vmbo-tl} and {@code C#} stay whole. */
    public static List<Word> of(String cleaned) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < cleaned.length()) {
            int end = afterWord(cleaned, start);
            if (end > start) {
                String text = cleaned.substring(start, end);
                words.add(new Word(text, fold(text), start, end));
                start = end;
            } else {
                start += Character.charCount(cleaned.codePointAt(start));
            }
        }
        return words;
    }

    /** The offset after the word that starts here; {@code start} itself when none does. Scanned by hand, because all text passes here. */
    private static int afterWord(String text, int start) {
        int end = afterRun(text, start);
        if (end == start) {
            return start;
        }
        while (end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0) {
            int next = afterRun(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        if (text.startsWith("++", end)) {
            return end + 2;
        }
        return text.startsWith("+", end) || text.startsWith("#", end) ? end + 1 : end;
    }

    /** The offset after the letters and figures from here on. */
    private static int afterRun(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetterOrDigit(c) && !isFigure(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Figures that are no digits: {@code ½}, {@code ²}, {@code Ⅳ}. */
    private static boolean isFigure(int c) {
        int type = c < 128 ? 0 : Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** Lower case without accents. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isPlain(lower) ? lower : without(Normalizer.normalize(lower, Normalizer.Form.NFD), Words::isMark);
    }

    /** The folded words of a name or phrase, joined by single spaces. */
    public static String phrase(String text) {
        StringBuilder phrase = new StringBuilder();
        for (Word word : of(clean(text))) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(word.form());
        }
        return phrase.toString();
    }

    /**
     * A light stem of a folded word: plural and inflection endings off, so that {@code monteurs} meets {@code monteur}. It is only
     * used to compare names; searching has its own stemmer.
     */
    public static String stem(String form) {
        if (form.length() < 5) {
            return form;
        }
        if (form.endsWith("'s")) {
            return form.substring(0, form.length() - 2);
        }
        if (form.endsWith("en") && !form.endsWith("ieen")) {
            return undouble(form.substring(0, form.length() - 2));
        }
        boolean plural = form.endsWith("s") && "rlnmeitkdgpyhw".indexOf(form.charAt(form.length() - 2)) >= 0;
        return plural ? form.substring(0, form.length() - 1) : form;
    }

    private static String undouble(String stem) {
        int n = stem.length();
        boolean twice =
                n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdfgklmnprst".indexOf(stem.charAt(n - 1)) >= 0;
        return twice ? stem.substring(0, n - 1) : stem;
    }
}
