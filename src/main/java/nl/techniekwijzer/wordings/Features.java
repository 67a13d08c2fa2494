package nl.techniekwijzer.wordings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What two questions can have in common: words, with forms of one word taken as one, and pairs of words. A trade or opleiding stands for
 * any other, and so does a place or school, because what is asked of them does not depend on which it is. Immutable and thread-safe.
 */
public final class Features {
    private static final String NOTHING = "-";
    private static final String BECOME = "worden";
    private static final int SHORT = 4;
    private static final char SLOT = '@';

    private final Map<String, String> forms = new HashMap<>();

    /** With the list of word forms that count as one. */
    public Features() {
        for (String line : CueFile.lines(Features.class, "forms.txt")) {
            String[] words = line.split(" ");
            for (String word : words) {
                forms.putIfAbsent(word, words[0]);
            }
        }
    }

    /** Of a question in which these names were found. */
    public Set<String> of(List<Word> words, List<Entity> entities) {
        return features(tokens(words, entities));
    }

    /** Of a question in which the names are already replaced: "wat verdient een @werk". */
    public Set<String> ofSlotted(String text) {
        List<String> tokens = new ArrayList<>();
        for (String part : text.split(" ")) {
            if (part.charAt(0) == SLOT) {
                tokens.add(Words.phrase(part).isEmpty() ? part : SLOT + Words.phrase(part));
            } else {
                Words.of(Words.fold(part)).forEach(word -> add(tokens, word.form()));
            }
        }
        return features(tokens);
    }

    /** Words, pairs of words, and the pieces of four letters in words, by which "studiekosten" meets "kosten". */
    private static Set<String> features(List<String> tokens) {
        Set<String> features = new LinkedHashSet<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            features.add(tokens.get(i - 1) + " " + tokens.get(i));
        }
        for (String token : tokens) {
            if (token.length() > SHORT && token.charAt(0) != SLOT) {
                String word = "^" + token + "$";
                for (int i = 0; i + SHORT <= word.length(); i++) {
                    features.add("#" + word.substring(i, i + SHORT));
                }
            }
        }
        return features;
    }

    private List<String> tokens(List<Word> words, List<Entity> entities) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Entity name = named(entities, at);
            if (name == null) {
                add(tokens, words.get(at++).form());
                continue;
            }
            tokens.add(slot(name));
            at = Math.max(at + 1, name.end());
            if (words.get(Math.min(at, words.size()) - 1).form().equals(BECOME)) {
                add(tokens, BECOME); // "elektricien worden" is a name, and says what is asked as well.
            }
        }
        return tokens;
    }

    private void add(List<String> tokens, String form) {
        for (String part : form.split("-")) {
            String token = forms.getOrDefault(part, "");
            if (token.isEmpty()) {
                token = forms.getOrDefault(stem(part), stem(part));
            }
            if (!token.isEmpty() && !token.equals(NOTHING)) {
                tokens.add(token);
            }
        }
    }

    /** What stands for any of its kind, from this word on. */
    private static @Nullable Entity named(List<Entity> entities, int at) {
        for (Entity entity : entities) {
            if (entity.start() == at && entity.end() > at && !slot(entity).isEmpty()) {
                return entity;
            }
        }
        return null;
    }

    private static String slot(Entity entity) {
        if (entity.isPlace()) {
            return "@plaats";
        }
        if (entity.kind() == Kind.SCHOOL) {
            return "@school";
        }
        boolean work = entity.kind() == Kind.PAGE
                && entity.ids().stream().anyMatch(id -> id.startsWith("beroepen/") || id.startsWith("opleidingen/"));
        return work ? "@werk" : "";
    }

    /** The stem by which words of one verb or noun meet: "duurt", "duren" and "duur" are "dur". */
    static String stem(String form) {
        String stem = form;
        if (stem.length() > SHORT && stem.endsWith("en")) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.length() > SHORT && (stem.endsWith("e") || stem.endsWith("s") && !stem.endsWith("ss"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > SHORT && stem.endsWith("t") && !stem.endsWith("st") && !stem.endsWith("ht")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return undoubled(stem);
    }

    /** Without doubled signs, with what is written at the end of a word for z and v. */
    private static String undoubled(String stem) {
        StringBuilder plain = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (i == 0 || c != stem.charAt(i - 1)) {
                plain.append(c);
            }
        }
        int last = plain.length() - 1;
        if (last > 1 && plain.charAt(last) == 'z') {
            plain.setCharAt(last, 's');
        } else if (last > 1 && plain.charAt(last) == 'v') {
            plain.setCharAt(last, 'f');
        }
        return plain.toString();
    }
}
