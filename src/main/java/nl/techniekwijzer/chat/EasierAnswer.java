package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.chat.Outcome.Answered;
import nl.techniekwijzer.grounding.GroundingCheck;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;

/**
 * The same answer in easier words: its first and its short sentences, each on its own, and what the difficult words in them mean. Every
 * sentence is authored and cited; nothing is written anew. What warns or says where to check is never left out. Built once, thread-safe.
 */
final class EasierAnswer {
    /** B1 asks for a mean of at most 15 words; a sentence of this length still reads in one breath. */
    private static final int SHORT = 16;

    private static final int MOST_SENTENCES = 5;
    private static final int MOST_ITEMS = 5;

    private static final Pattern REQUEST = Pattern.compile(
            "(?:(?:kun|kan|wil) je (?:het|dit|dat) )?(?:leg|leggen|vertel)?(?: (?:het|dit|dat|me|mij|eens|nog|een keer))*"
                    + " ?(?:iets |wat )?(?:makkelijker|simpeler|eenvoudiger|gemakkelijker|in makkelijke woorden|in simpele woorden)"
                    + "(?: (?:uit|uitleggen|zeggen|vertellen))?(?: (?:aub|alsjeblieft|graag))?"
                    + "|ik (?:snap|begrijp) (?:het|dit|dat|er)(?: antwoord)? (?:niet|niks van|niets van)(?: goed| helemaal)?"
                    + "|(?:dit|dat|het) is (?:te )?moeilijk|wat bedoel je(?: daarmee| precies)?|(?:kan|mag) (?:het|dat|dit) (?:ook )?"
                    + "(?:makkelijker|simpeler|eenvoudiger)");
    /** Sentences that keep somebody from a wrong choice. */
    private static final Pattern CAUTION = Pattern.compile(
            "\\b(?:let op|niet meer|mag afwijken|verschil\\w*|vraag (?:het|dit|na)|kijk (?:op|altijd)|controleer|telt|advies|gestopt)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKERS = Pattern.compile(" ?\\[\\d+\\]");
    private static final Pattern ITEM = Pattern.compile("^(?:- |\\d+\\. )");
    private static final Pattern LEAD = Pattern.compile("^\\*\\*([^*]+)\\*\\*: ");
    private static final Pattern LABEL = Pattern.compile("^\\*\\*([^*]+)\\*\\*$");
    /** A code says nothing to who finds the answer difficult; the page that is cited has it. */
    private static final Pattern CODE = Pattern.compile(", crebo \\d{5}\\b|\\bcrebo \\d{5}, | \\(crebo \\d{5}\\)");

    private static final Pattern CERTAINTY = Pattern.compile("^(?:Dit is kennis van onze redactie|Een deel is kennis)");

    private final Knowledge knowledge;
    private final GroundingCheck check;
    private final DifficultWords words;

    EasierAnswer(Knowledge knowledge, GroundingCheck check) {
        this.knowledge = knowledge;
        this.check = check;
        this.words = new DifficultWords(knowledge);
    }

    /** A sentence of the answer as the listener heard it. */
    record Said(String markdown, List<Integer> citations) {}

    /** Whether this message asks to explain the last answer in easier words, and nothing else. */
    static boolean isAskedFor(String message) {
        return REQUEST.matcher(Words.phrase(message)).matches();
    }

    /** The easier answer; any other outcome is already a fixed, plain text and stays as it is. */
    Outcome of(Outcome outcome, List<Said> said, Listener listener) {
        if (!(outcome instanceof Answered answered)) {
            return outcome;
        }
        List<Sentence> kept = kept(said, answered.citations());
        List<Sentence> explained = words.in(kept, outcome.question().text());
        long facts = said.stream().filter(s -> !s.citations().isEmpty()).count();
        boolean shorter = kept.stream().filter(Sentence::isFact).count() < facts;
        List<Sentence> all = new ArrayList<>();
        all.add(Sentence.frame(
                shorter || !explained.isEmpty()
                        ? "Makkelijker gezegd:"
                        : "Makkelijker kan ik het niet zeggen. Vraag je mentor, je decaan of iemand thuis om mee te lezen.",
                Form.PARAGRAPH));
        all.addAll(kept);
        if (!explained.isEmpty()) {
            all.add(Sentence.frame("Moeilijke woorden", Form.LABEL));
            all.addAll(explained);
        }
        Draft draft = new Draft(type(answered), check, listener);
        draft.announce(all);
        all.forEach(draft::add);
        draft.addCertaintyNote();
        return draft.hasFacts()
                ? new Answered(
                        outcome.question(), draft.answer(), draft.citations(), outcome.followUps(), outcome.generator())
                : outcome;
    }

    private List<Sentence> kept(List<Said> said, List<Citation> citations) {
        Kept kept = new Kept();
        said.forEach(one -> kept.hear(sentence(one, citations)));
        return kept.all();
    }

    /** Hears the sentences of an answer in order and keeps those that stay. */
    private static final class Kept {
        private final List<Sentence> sentences = new ArrayList<>();
        private Optional<Sentence> label = Optional.empty();
        private int facts;
        private int items;
        private boolean more;

        void hear(Sentence sentence) {
            if (sentence.form() == Form.LABEL) {
                label = Optional.of(sentence);
                items = 0;
            } else if (!sentence.isFact()) {
                if (!CERTAINTY.matcher(sentence.text()).find()) {
                    sentences.add(sentence);
                }
            } else if (sentence.form() == Form.PARAGRAPH) {
                if (stays(sentence, facts)) {
                    keep(sentence);
                    facts++;
                }
            } else if (sentence.form() == Form.BULLET && items >= MOST_ITEMS) {
                more = true;
            } else {
                keep(sentence);
                items++;
            }
        }

        private void keep(Sentence sentence) {
            label.ifPresent(sentences::add);
            label = Optional.empty();
            sentences.add(sentence);
        }

        List<Sentence> all() {
            if (more) {
                sentences.add(
                        Sentence.frame("Dit zijn de eerste; in het gewone antwoord staan er meer.", Form.PARAGRAPH));
            }
            return sentences;
        }
    }

    private static boolean stays(Sentence sentence, int facts) {
        boolean brief = Words.of(sentence.text()).size() <= SHORT;
        return facts == 0
                || brief && facts < MOST_SENTENCES
                || CAUTION.matcher(sentence.text()).find();
    }

    /** The sentence that was said, with what it rests on. */
    private Sentence sentence(Said said, List<Citation> citations) {
        String text = CODE.matcher(MARKERS.matcher(said.markdown().strip()).replaceAll(""))
                .replaceAll("");
        var label = LABEL.matcher(text);
        if (label.matches()) {
            return Sentence.frame(label.group(1), Form.LABEL);
        }
        Form form = text.startsWith("- ") ? Form.BULLET : ITEM.matcher(text).find() ? Form.STEP : Form.PARAGRAPH;
        String bare = ITEM.matcher(text).replaceFirst("");
        var lead = LEAD.matcher(bare);
        boolean led = lead.find();
        List<Cited> cited = citations.stream()
                .filter(c -> said.citations().contains(c.n()))
                .flatMap(c -> cited(c).stream())
                .toList();
        return new Sentence(led ? bare.substring(lead.end()) : bare, cited, form, led ? lead.group(1) : "");
    }

    private Optional<Cited> cited(Citation citation) {
        String page = citation.id().substring(0, citation.id().indexOf('#'));
        String unit = citation.url().substring(citation.url().indexOf('#') + 1);
        return knowledge
                .page(page)
                .flatMap(p -> p.sections().stream()
                        .flatMap(s -> s.units().stream()
                                .filter((Unit u) -> u.anchor().equals(unit))
                                .map(u -> new Cited(p, s, u)))
                        .findFirst());
    }

    private PageType type(Answered answered) {
        return answered.citations().stream()
                .flatMap(c -> cited(c).stream())
                .map(Cited::page)
                .map(Page::type)
                .findFirst()
                .orElse(PageType.BEGRIPPEN);
    }

    /** Keeps every sentence of an answer for what is made of it, and lets only what was understood through. */
    static Listener hearing(List<Said> said, Listener listener) {
        return new Listener() {
            @Override
            public void understood(Question question) {
                listener.understood(question);
            }

            @Override
            public void sources(List<Citation> sources) {}

            @Override
            public void sentence(String markdown, List<Integer> citations) {
                said.add(new Said(markdown, citations));
            }
        };
    }
}
