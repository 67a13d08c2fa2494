package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.answer.Numbering;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.grounding.GroundingCheck;
import nl.techniekwijzer.grounding.Verdict;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.tables.Certainty;

/** An answer while it is being put together: checks each sentence, numbers it, tells the listener. One answer, one instance. */
final class Draft {
    /** Bodies that decide on money. */
    private static final Pattern BODY = Pattern.compile("(?<![(])\\b(?:SVB|DUO|UWV|Belastingdienst)\\b");

    private final PageType type;
    private final GroundingCheck check;
    private final Listener listener;
    private final Numbering numbering = new Numbering();
    private final StringBuilder answer = new StringBuilder();
    private final Set<Integer> used = new LinkedHashSet<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<Integer> editorial = new ArrayList<>();

    /** Those announced are added later: each is checked once. */
    private final IdentityHashMap<Sentence, Verdict> verdicts = new IdentityHashMap<>();

    /** A sentence with its verdict, for {@code explain}. */
    record Judged(String sentence, Verdict verdict) {}

    Draft(PageType type, GroundingCheck check, Listener listener) {
        this.type = type;
        this.check = check;
        this.listener = listener;
    }

    /** Gives what may be cited its numbers beforehand and tells the listener; what will be dropped is no source of the answer either. */
    void announce(List<Sentence> sentences) {
        sentences.stream().filter(sentence -> verdict(sentence).isSupported()).forEach(numbering::of);
        listener.sources(citations(numbering.cited().keySet()));
    }

    /** Adds a sentence if it is supported. */
    void add(Sentence sentence) {
        Verdict verdict = verdict(sentence);
        judged.add(new Judged(sentence.text(), verdict));
        if (!verdict.isSupported()) {
            listener.dropped();
            return;
        }
        List<Integer> numbers = numbering.of(sentence);
        String markdown = numbering.markdown(sentence, answer.toString());
        answer.append(markdown);
        used.addAll(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            if (sentence.cited().get(i).unit().provenance().certainty() == Certainty.REDACTIE) {
                editorial.add(numbers.get(i));
            }
        }
        listener.sentence(markdown, numbers);
    }

    private Verdict verdict(Sentence sentence) {
        return verdicts.computeIfAbsent(sentence, check::check);
    }

    /** Says which facts are the editors' own knowledge, when there are any. */
    void addCertaintyNote() {
        if (editorial.isEmpty()) {
            return;
        }
        boolean all = editorial.size() >= used.size();
        String what = all
                ? "Dit is kennis van onze redactie."
                : "Een deel is kennis van onze redactie; dat staat bij de bronnen.";
        add(Sentence.frame(what + whereToCheck(), Form.PARAGRAPH));
    }

    /** Money is checked at the body that the answer names, the rest where such pages are about. */
    private String whereToCheck() {
        Matcher named = BODY.matcher(answer);
        if ((type == PageType.OUDERS || type == PageType.BEGRIPPEN) && named.find()) {
            return " Controleer het bij "
                    + (named.group().equals("DUO") || named.group().equals("UWV") ? "" : "de ") + named.group() + ".";
        }
        return switch (type) {
            case OPLEIDINGEN, PROFIELEN, REGIO, OUDERS -> " Controleer het bij de school voor je kiest.";
            case BEROEPEN -> " Controleer het bij een school of bedrijf voor je kiest.";
            case OMSCHOLEN, ARBEIDSMARKT -> " Controleer het bij het Werkcentrum of de instantie zelf.";
            case BEGRIPPEN, BELEID -> "";
        };
    }

    boolean hasFacts() {
        return !used.isEmpty();
    }

    String answer() {
        return answer.toString();
    }

    List<Judged> judged() {
        return judged;
    }

    /** The citations that the answer uses, by number. */
    List<Citation> citations() {
        return citations(used);
    }

    private List<Citation> citations(Set<Integer> numbers) {
        List<Citation> citations = new ArrayList<>();
        for (int n : numbers.stream().sorted().toList()) {
            Cited cited = numbering.cited().get(n);
            if (cited != null) {
                citations.add(Citation.of(n, cited));
            }
        }
        return citations;
    }
}
