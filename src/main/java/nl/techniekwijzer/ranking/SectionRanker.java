package nl.techniekwijzer.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.ranking.Ranking.Ranked;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;

/**
 * Ranks the written sections that may answer a question; tables have their own rules. They are what the search found by words, all sections
 * of the pages that the question is about, and the sections that people ask for in words most like it. Thread-safe.
 */
public final class SectionRanker {
    /** So many come from the wordings; with more, nothing was found that these lack. */
    private static final int NEAREST = 30;

    private final PassageIndex index;
    private final SectionVectors vectors;
    private final RankingModel model;

    public SectionRanker(PassageIndex index, SectionVectors vectors) {
        this(index, vectors, RankingModel.load());
    }

    SectionRanker(PassageIndex index, SectionVectors vectors, RankingModel model) {
        this.index = index;
        this.vectors = vectors;
        this.model = model;
    }

    SectionRanker with(RankingModel other) {
        return new SectionRanker(index, vectors, other);
    }

    /**
     * The sections that may answer, most likely first.
     *
     * @param allowed which passages may be given at all
     */
    public Ranking rank(Scene scene, Predicate<Passage> allowed) {
        float[] asked = vectors.of(scene.question());
        List<Passage> candidates =
                candidates(scene, asked).stream().filter(allowed).toList();
        double[] likely = model.probabilities(figures(scene, asked, candidates));
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(new Ranked(candidates.get(i), likely[i]));
        }
        ranked.sort(Comparator.comparingDouble((Ranked section) -> -section.probability())
                .thenComparing(section -> section.passage().id()));
        return new Ranking(ranked, likely[candidates.size()]);
    }

    /** The figures of these candidates in their order, and last those of none of them. */
    List<double[]> figures(Scene scene, List<Passage> candidates) {
        return figures(scene, vectors.of(scene.question()), candidates);
    }

    private List<double[]> figures(Scene scene, float[] asked, List<Passage> candidates) {
        Map<String, Double> scores = new HashMap<>();
        scene.hits().forEach(hit -> scores.putIfAbsent(hit.passage().sectionId(), hit.score()));
        double top = scene.hits().isEmpty() ? 1 : scene.hits().getFirst().score();
        Set<String> named = scene.question().topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .collect(Collectors.toSet());
        boolean trade = scene.about().stream().anyMatch(SectionVectors::isOfTrade);
        Figures none = new Figures();
        none.set(Feature.NONE, true);
        none.set(Feature.NONE_OF_STRANGE, !scene.question().strange().isEmpty());
        Stream<double[]> sections = candidates.stream().map(passage -> {
            Figures figures = new Figures();
            figures.set(Feature.BM25, scores.getOrDefault(passage.sectionId(), 0.0) / top);
            ofSigns(figures, scene.signs().apply(passage));
            figures.set(Feature.NUMBERS, numbers(scene, passage));
            figures.set(Feature.NAMED, named.contains(passage.page().id()));
            ofMeaning(figures, scene, asked, passage);
            ofPage(figures, scene, passage.page(), trade);
            ofAsker(figures, scene.question(), passage.page());
            return figures.values;
        });
        return Stream.concat(sections, Stream.of(none.values)).toList();
    }

    private static double numbers(Scene scene, Passage passage) {
        return passage.section().units().stream()
                .mapToDouble(scene.wanted()::share)
                .max()
                .orElse(0);
    }

    /** Each section once, in a fixed order. */
    List<Passage> candidates(Scene scene) {
        return candidates(scene, vectors.of(scene.question()));
    }

    private List<Passage> candidates(Scene scene, float[] asked) {
        Map<String, Passage> bySection = new LinkedHashMap<>();
        for (Hit hit : scene.hits()) {
            bySection.putIfAbsent(hit.passage().sectionId(), hit.passage());
        }
        for (Page page : scene.about()) {
            for (Passage passage : Passage.of(page)) {
                bySection.putIfAbsent(passage.sectionId(), passage);
            }
        }
        Optional<Audience> audience = scene.question().audience();
        vectors.nearest(asked, NEAREST, passage -> isFor(passage.page(), audience))
                .forEach(passage -> bySection.putIfAbsent(passage.sectionId(), passage));
        return bySection.values().stream()
                .filter(passage -> SectionVectors.isRanked(passage.page(), passage.section()))
                .toList();
    }

    private static boolean isFor(Page page, Optional<Audience> audience) {
        return switch (page.type()) {
            case OUDERS -> audience.filter(a -> a == Audience.OUDER).isPresent();
            case OMSCHOLEN -> audience.filter(a -> a != Audience.ZIJINSTROMER).isEmpty();
            default -> true;
        };
    }

    private void ofMeaning(Figures figures, Scene scene, float[] asked, Passage passage) {
        SectionVectors.Place place = vectors.at(passage);
        double near = place.toAsked(asked);
        figures.set(Feature.ASKED, near);
        figures.set(Feature.HEADING, place.toHeading(asked));
        if (SectionVectors.isOfTrade(passage.page())) {
            figures.set(
                    Feature.ASPECT, vectors.nearAspect(asked, passage.section().aspect()));
            figures.set(Feature.ASKED_OF_TRADE, near);
        }
        if (scene.question().followUp()) {
            figures.set(Feature.ASKED_IN_TALK, near);
        }
        figures.set(Feature.COVERAGE, index.wordedCoverage(scene.words(), passage));
        figures.set(
                Feature.MAIN_ASPECT,
                scene.question().intent().aspects().indexOf(passage.section().aspect()) == 0);
    }

    private static void ofSigns(Figures figures, Signs signs) {
        figures.set(Feature.SAME_WORD, signs.sameWord());
        figures.set(Feature.ANSWERS_YES_OR_NO, signs.answersYesOrNo());
        figures.set(Feature.SAME_MATTER, signs.sameMatter());
        figures.set(Feature.OTHER_FORM, signs.otherForm());
        figures.set(Feature.FOR_OTHERS, signs.forOthers());
        figures.set(Feature.OTHER_SITUATION, signs.otherSituation());
        figures.set(Feature.OWN_SITUATION, signs.ownSituation());
        figures.set(Feature.OTHER_SECTOR, signs.otherSector());
    }

    private static void ofPage(Figures figures, Scene scene, Page page, boolean trade) {
        int about = scene.about().indexOf(page);
        boolean ofTrade = SectionVectors.isOfTrade(page);
        figures.set(Feature.MAIN_PAGE, about == 0);
        figures.set(Feature.MAIN_PAGE_IN_TALK, about == 0 && scene.question().followUp());
        figures.set(Feature.SECOND_PAGE, about > 0);
        figures.set(Feature.SAME_TRADE, trade && ofTrade && about >= 0);
        figures.set(Feature.OTHER_TRADE, trade && ofTrade && about < 0);
        figures.set(Feature.TRADE_UNASKED, !trade && ofTrade);
        figures.set(Feature.BESIDE_TRADE, trade && !ofTrade && about < 0);
        figures.set(Feature.valueOf("IN_" + page.type()), true);
    }

    private static void ofAsker(Figures figures, Question question, Page page) {
        if (question.audience().isEmpty()) {
            return;
        }
        Audience audience = question.audience().get();
        boolean parents = page.type() == PageType.OUDERS;
        boolean switching = page.type() == PageType.OMSCHOLEN;
        figures.set(Feature.OWN_AUDIENCE, page.audiences().contains(audience));
        figures.set(Feature.SWITCHING, switching && audience == Audience.ZIJINSTROMER);
        figures.set(Feature.PARENT, parents && audience == Audience.OUDER);
        figures.set(Feature.PUPIL_ELSEWHERE, (parents || switching) && audience == Audience.LEERLING);
        figures.set(
                Feature.ADULT_ELSEWHERE,
                (parents || page.type() == PageType.PROFIELEN) && audience == Audience.ZIJINSTROMER);
    }

    /** One row. */
    private static final class Figures {
        private final double[] values = new double[Feature.values().length];

        void set(Feature feature, double value) {
            values[feature.number()] = value;
        }

        void set(Feature feature, boolean holds) {
            set(feature, holds ? 1 : 0);
        }
    }
}
