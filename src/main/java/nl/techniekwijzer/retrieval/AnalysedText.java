package nl.techniekwijzer.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text cut into folded words without stop words, from which the terms of each {@link Field} follow. Immutable. */
public final class AnalysedText {
    static final AnalysedText EMPTY = new AnalysedText(List.of());

    private final List<Form> forms;

    AnalysedText(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * One word.
     *
     * @param word folded
     * @param stem its stem
     * @param parts stems of the parts of a compound; empty for a word that is none
     * @param beside whether it stands at the place of the word before it, as {@code vmbo} and {@code tl} do after {@code vmbo-tl}
     */
    record Form(String word, String stem, List<String> parts, boolean beside) {}

    /** A term as it goes into the index; one that stands {@code beside} another does not make the text longer. */
    record Term(String text, boolean beside) {}

    /** The terms of a field, in order. */
    List<Term> terms(Field field) {
        List<Term> terms = new ArrayList<>(forms.size());
        switch (field) {
            case WORD -> forms.forEach(form -> terms.add(new Term(form.word(), form.beside())));
            case HEADING, TITLE -> forms.forEach(form -> terms.add(new Term(form.stem(), form.beside())));
            case STEM, WORDING ->
                forms.forEach(form -> {
                    terms.add(new Term(form.stem(), form.beside()));
                    form.parts().forEach(part -> terms.add(new Term(part, true)));
                });
            case PAIR -> pairs(terms);
        }
        return terms;
    }

    /** Pairs step over stop words: "werken in de techniek" gives the pair werken techniek. */
    private void pairs(List<Term> terms) {
        String before = "";
        for (Form form : forms) {
            if (form.beside()) {
                continue;
            }
            if (!before.isEmpty()) {
                terms.add(new Term(before + " " + form.stem(), false));
            }
            before = form.stem();
        }
    }

    /** The distinct terms of a field, in order. */
    List<String> distinct(Field field) {
        Set<String> distinct = new LinkedHashSet<>();
        terms(field).forEach(term -> distinct.add(term.text()));
        return List.copyOf(distinct);
    }

    /** The distinct stems with those of compound parts; the stem of a word comes before those of its parts. */
    public List<String> stems() {
        Set<String> stems = new LinkedHashSet<>();
        addStems(stems);
        return List.copyOf(stems);
    }

    /** Adds the {@link #stems}. */
    void addStems(Set<String> stems) {
        for (Form form : forms) {
            stems.add(form.stem());
            stems.addAll(form.parts());
        }
    }

    /** The distinct stems of the words as a whole. */
    List<String> wholeStems() {
        return forms.stream().map(Form::stem).distinct().toList();
    }
}
