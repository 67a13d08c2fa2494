package nl.techniekwijzer.web.explore;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Wish;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.web.explore.part.ExploreViews.Group;
import nl.techniekwijzer.web.explore.part.ExploreViews.Option;
import nl.techniekwijzer.web.explore.part.ExploreViews.Select;

/** The filters of {@code /opleidingen}; behind each choice stands how many opleidingen it would leave. Immutable. */
record ProgrammeFilters(Guide guide, Wish wish) {

    List<Select> selects() {
        Catalogue catalogue = guide.catalogue();
        return List.of(
                select("niveau", "Niveau", "Alle niveaus", levels(catalogue)),
                select("regio", "Regio", "Heel Nederland", regions()),
                select(
                        "leerweg",
                        "Leerweg of vorm",
                        "Alle vormen",
                        group("leerweg", "", catalogue.forms(), wish.form(), Catalogued::form)),
                new Select("thema", "Thema of sector", "Alle thema's", themes(catalogue)),
                select(
                        "interesse",
                        "Wat doe je graag? (mbo)",
                        "Maakt niet uit",
                        group("interesse", "", catalogue.interests(), wish.interest(), UnaryOperator.identity())));
    }

    private static Select select(String name, String label, String all, Group group) {
        return new Select(name, label, all, List.of(group));
    }

    private Group levels(Catalogue catalogue) {
        return group("niveau", "", catalogue.levels(), wish.level(), Catalogued::level);
    }

    private List<Group> themes(Catalogue catalogue) {
        UnaryOperator<String> same = UnaryOperator.identity();
        return List.of(
                group("thema", "Mbo", catalogue.themes(true), wish.theme(), same),
                group("thema", "Hbo en universiteit", catalogue.themes(false), wish.theme(), same));
    }

    private Group regions() {
        return new Group("", guide.regions().places().stream().map(this::region).toList());
    }

    private Option region(Place place) {
        String code = place.region().code();
        String label = counted(place.region().name(), wish.with("regio", code));
        return new Option(place.slug(), label, code.equals(wish.region()));
    }

    private Group group(
            String name, String label, Collection<String> values, String chosen, UnaryOperator<String> word) {
        return new Group(
                label,
                values.stream()
                        .map(v -> new Option(v, counted(word.apply(v), wish.with(name, v)), v.equals(chosen)))
                        .toList());
    }

    private String counted(String label, Wish narrowed) {
        return label + " (" + guide.catalogue().find(narrowed).size() + ")";
    }
}
