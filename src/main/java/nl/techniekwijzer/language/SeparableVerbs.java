package nl.techniekwijzer.language;

import java.util.List;
import java.util.regex.Pattern;

/** Finds Dutch verbs whose parts stand apart: "hoe stap ik over" is about overstappen. Pure and thread-safe. */
public final class SeparableVerbs {
    private record Verb(Pattern parts, String particle, String infinitive) {}

    private static final List<Verb> VERBS = List.of(
            verb("stap(?:t|pen)?", "over", "overstappen"),
            verb("schrijf(?:t)?|schrijven", "in", "inschrijven"),
            verb("meld(?:t|en)?", "aan", "aanmelden"),
            verb("school|schoolt|scholen", "om", "omscholen"),
            verb("leer(?:t)?|leren", "door", "doorleren"),
            verb("studeer(?:t)?|studeren", "door", "doorstuderen"),
            verb("stroom(?:t)?|stromen", "door", "doorstromen"),
            verb("haal(?:t)?|halen", "in", "inhalen"),
            verb("kies(?:t)?|kiezen", "om", "overstappen"));

    private SeparableVerbs() {}

    private static Verb verb(String forms, String particle, String infinitive) {
        return new Verb(
                Pattern.compile("\\b(?:" + forms + ") (?:[\\w'-]+ ){0,8}" + particle + "\\b"),
                " " + particle,
                infinitive);
    }

    /** The infinitives of the verbs whose parts stand apart in this folded text. */
    public static List<String> in(String folded) {
        return VERBS.stream()
                .filter(v -> folded.contains(v.particle())
                        && v.parts().matcher(folded).find())
                .map(Verb::infinitive)
                .toList();
    }
}
