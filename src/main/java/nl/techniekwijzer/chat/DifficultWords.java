package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;

/** The terms that have a page of their own, with the sentence that says what they are. Immutable and thread-safe. */
final class DifficultWords {
    private static final int MOST = 4;
    private static final int LONGEST_NAME = 4;
    /** A longer definition explains one difficult word by others. */
    private static final int LONGEST_DEFINITION = 22;
    /** What everybody who asks here knows already. */
    private static final Set<String> COMMON = Set.of("begrippen/techniek", "begrippen/ict");

    private final Map<String, Page> byName = new HashMap<>();

    DifficultWords(Knowledge knowledge) {
        for (Page page : knowledge.pages()) {
            if (page.type() == PageType.BEGRIPPEN && !COMMON.contains(page.id())) {
                byName.putIfAbsent(name(page.title()), page);
                page.names().forEach(name -> byName.putIfAbsent(name(name), page));
            }
        }
    }

    /** What the difficult words in these sentences mean, in order; not those that the asker used, nor what the answer is about. */
    List<Sentence> in(List<Sentence> sentences, String question) {
        Set<Page> known = sentences.stream()
                .flatMap(s -> s.cited().stream())
                .map(Cited::page)
                .collect(Collectors.toSet());
        known.addAll(pages(question).values());
        Map<String, Page> found = new LinkedHashMap<>();
        sentences.forEach(s -> pages(s.text()).forEach(found::putIfAbsent));
        return found.values().stream()
                .filter(page -> !known.contains(page))
                .flatMap(page -> definition(page).stream())
                .limit(MOST)
                .toList();
    }

    private Map<String, Page> pages(String text) {
        List<String> forms =
                Words.of(Words.clean(text)).stream().map(Word::form).toList();
        Map<String, Page> found = new LinkedHashMap<>();
        int i = 0;
        while (i < forms.size()) {
            int taken = 1;
            for (int length = Math.min(LONGEST_NAME, forms.size() - i); length > 0; length--) {
                Page page = byName.get(stemmed(forms.subList(i, i + length)));
                if (page != null) {
                    found.putIfAbsent(page.id(), page);
                    taken = length;
                    break;
                }
            }
            i += taken;
        }
        return found;
    }

    private static Optional<Sentence> definition(Page page) {
        Optional<Section> what = page.about(Aspect.WAT).stream().findFirst();
        return what.filter(s -> !s.units().isEmpty())
                .filter(s -> Words.of(s.units().getFirst().text()).size() <= LONGEST_DEFINITION)
                .map(s -> new Sentence(
                        s.units().getFirst().text(),
                        List.of(new Cited(page, s, s.units().getFirst())),
                        Form.BULLET,
                        ""));
    }

    private static String name(String name) {
        int bracket = name.indexOf(" (");
        List<String> forms = Words.of(Words.clean(bracket > 0 ? name.substring(0, bracket) : name)).stream()
                .map(Word::form)
                .toList();
        return stemmed(new ArrayList<>(forms));
    }

    private static String stemmed(List<String> forms) {
        return forms.stream().map(Words::stem).collect(Collectors.joining(" "));
    }
}
