package nl.techniekwijzer.rows;

import java.util.List;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Says in Dutch all that a school has, as certain as the rows are. Pure and thread-safe. */
public final class ListedWording {
    private ListedWording() {}

    /** What a school gives or gave at a level, as certain as these offers of one kind are; {@code at} is empty or begins with a space. */
    public static String mbo(Institution school, List<Offer> offers, String at, String programmes) {
        Offer first = offers.getFirst();
        return switch (first.kind()) {
            case IN_2019 ->
                OfferWording.named(school) + " gaf in 2019" + at + " " + programmes
                        + " (DUO); vraag de school wat nu kan." + OfferWording.together(offers);
            case BEVESTIGD ->
                school.name() + " heeft" + at + " " + programmes + "; dat is bevestigd in de onderwijsregeling van "
                        + Wording.and(OfferWording.years(offers)) + ".";
            case PAGINA ->
                OfferWording.named(school) + " noemde" + at + " " + programmes + " op een webpagina van "
                        + Wording.date(first.provenance().date()) + "; kijk bij de school of het nog klopt.";
            case REGISTER, ERKEND ->
                school.name() + " biedt" + at + " " + programmes + " aan, " + OfferWording.asOf(offers) + ".";
        };
    }

    /** What a hogeschool or university has in one place at one level; {@code at} is empty or begins with a space, {@code kind} does not. */
    public static String ho(Institution school, List<Offer> offers, String at, String kind, String studies) {
        Offer first = offers.getFirst();
        String from = first.provenance().isImported() ? OfferWording.asOf(offers) : OfferWording.register(first);
        return first.kind() == OfferKind.REGISTER
                ? school.name() + " biedt" + at + " " + kind + " " + studies + " aan, " + from + "."
                        + RegisterEnds.of(offers)
                : school.name() + " heeft" + at + " een erkenning voor " + studies + " " + kind
                        + "; het register toont het niet als aanbod, dus kijk bij de school.";
    }
}
