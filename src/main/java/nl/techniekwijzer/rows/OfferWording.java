package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Says in Dutch who offers what, never more certain than the row. Pure and thread-safe. */
public final class OfferWording {
    /** More than this many programmes in one sentence cannot be read. */
    private static final int MAX_NAMED = 6;

    /** More addresses than this are not read. */
    private static final int MAX_SITES = 3;

    /** More remarks than this hide the offer. */
    private static final int MAX_REMARKS = 2;

    /** How the sentence with a school's own pages begins; an answer says it once. */
    public static final String MORE = " De school vertelt er meer over op ";

    private static final Pattern ENROLLED = Pattern.compile("ingeschreven in (['A-Z][^.;]*)");

    private OfferWording() {}

    /** A school's mbo programmes of one dossier, all of the same kind of certainty. */
    public static String mbo(Institution school, List<Offer> offers) {
        String programmes = Wording.and(programmes(offers));
        return switch (offers.getFirst().kind()) {
            case BEVESTIGD ->
                school.name() + " heeft " + programmes + "; dat is bevestigd in de onderwijsregeling van "
                        + Wording.and(years(offers)) + "." + remarks(offers);
            case IN_2019 ->
                named(school) + " gaf in 2019 " + programmes + " (DUO); vraag de school of dat nu nog kan."
                        + together(offers);
            case PAGINA ->
                named(school) + " noemde " + programmes + " op een webpagina van "
                        + Wording.date(offers.getFirst().provenance().date())
                        + "; kijk bij de school of het nog klopt." + remarks(offers);
            case REGISTER ->
                school.name() + " biedt " + (where(offers).isEmpty() ? "" : "in " + Wording.and(where(offers)) + " ")
                        + programmes + " aan, " + asOf(offers) + "." + remarks(offers) + sites(offers);
            case ERKEND -> ho(school, offers);
        };
    }

    static String register(Offer offer) {
        return "volgens het register van " + Wording.date(offer.provenance().date());
    }

    /** {@code volgens DUO, peildatum 20 november 2026}. */
    static String asOf(List<Offer> offers) {
        Provenance from = offers.getFirst().provenance();
        return "volgens " + from.source().owner() + ", peildatum " + Wording.date(from.date());
    }

    private static List<String> where(List<Offer> offers) {
        return offers.stream()
                .map(Offer::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    /** The school's own pages of these programmes, each with what it is about where there are more; of many only the site. */
    private static String sites(List<Offer> offers) {
        Map<String, List<Offer>> pages = new LinkedHashMap<>();
        for (Offer offer : offers) {
            String site = offer.listing().website();
            if (!site.isEmpty()) {
                pages.computeIfAbsent(
                                site.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", ""),
                                k -> new ArrayList<>())
                        .add(offer);
            }
        }
        if (pages.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>(pages.keySet());
        if (pages.size() > MAX_SITES) {
            shown = pages.keySet().stream()
                    .map(page -> page.replaceFirst("/.*", ""))
                    .distinct()
                    .limit(MAX_SITES)
                    .toList();
        } else if (pages.size() > 1) {
            shown.replaceAll(page -> page + " (" + about(pages.getOrDefault(page, List.of()), offers) + ")");
        }
        return MORE + Wording.and(shown) + ".";
    }

    /** What a page of a school is about: the programme, and its leerweg where another one of it has a page of its own. */
    private static String about(List<Offer> own, List<Offer> all) {
        Set<String> names = new LinkedHashSet<>();
        for (Offer offer : own) {
            boolean elsewhere = all.stream()
                    .anyMatch(o -> o.name().equals(offer.name())
                            && !o.listing().website().isEmpty()
                            && !o.listing().website().equals(offer.listing().website()));
            names.add(offer.name() + (elsewhere ? " " + String.join(" en ", offer.forms()) : ""));
        }
        return Wording.and(List.copyOf(names));
    }

    /** Programmes that were offered, and that the register does not have any more; all of one kind and one day. */
    static String ended(Institution school, List<Offer> offers) {
        Offer first = offers.getFirst();
        String programmes = Wording.and(school.isHigherEducation() ? studies(offers) : programmes(offers));
        List<String> where = where(offers);
        String before = first.kind() == OfferKind.IN_2019
                ? named(school) + " gaf in 2019 " + programmes + " (DUO)"
                : school.name() + " bood " + programmes + " aan" + (where.isEmpty() ? "" : " in " + Wording.and(where));
        return before + "; bij DUO staat het niet meer, peildatum "
                + Wording.date(first.listing().ended()) + ".";
    }

    /** Regulations of one school can be of more than one year. */
    static List<String> years(List<Offer> offers) {
        return offers.stream()
                .map(o -> o.provenance().date().substring(0, 4))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the rows add for the reader, unless it is too much or what the sentence says already. */
    private static String remarks(List<Offer> offers) {
        List<String> remarks = offers.stream()
                .map(Offer::note)
                .filter(note -> !note.isBlank() && !note.contains("register") && !note.contains("er is ook een"))
                .distinct()
                .toList();
        String said = remarks.isEmpty() || remarks.size() > MAX_REMARKS ? "" : " " + String.join(" ", remarks);
        return said + RegisterEnds.of(offers);
    }

    /** That the school gives them under another name, with another school: who goes there looks for that name. */
    static String together(List<Offer> offers) {
        return offers.stream()
                .map(Offer::note)
                .filter(note -> note.contains(" geeft techniek in "))
                .findFirst()
                .map(note -> " " + note)
                .orElse("");
    }

    /** A school's hbo or wo programmes, all of the same kind of certainty. */
    public static String ho(Institution school, List<Offer> offers) {
        Offer first = offers.getFirst();
        Set<String> places = new LinkedHashSet<>();
        offers.stream().map(Offer::place).filter(p -> !p.isEmpty()).forEach(places::add);
        String where = places.isEmpty() ? "" : " in " + Wording.and(List.copyOf(places));
        String programmes = Wording.and(studies(offers));
        if (first.kind() == OfferKind.REGISTER) {
            String asOf = first.provenance().isImported() ? asOf(offers) : register(first);
            return school.name() + " biedt " + programmes + " aan" + where + ", " + asOf + "." + remarks(offers)
                    + sites(offers);
        }
        return school.name() + " heeft een erkenning voor " + programmes + where
                + "; het register toont het niet als aanbod, dus kijk bij de school." + remarks(offers);
    }

    /** School with its place, unless the name already says it. */
    static String named(Institution school) {
        return school.place().isEmpty() || school.name().contains(school.place())
                ? school.name()
                : school.name() + " (" + school.place() + ")";
    }

    /** {@code Timmerman (niveau 2, bol en bbl)}; a page that names no level or leerweg leaves them out. */
    private static List<String> programmes(List<Offer> offers) {
        Map<String, Set<String>> details = new TreeMap<>();
        for (Offer offer : offers) {
            details.computeIfAbsent(
                            offer.name() + (offer.level().isEmpty() ? "" : " (niveau " + offer.level()),
                            name -> new TreeSet<>())
                    .addAll(offer.forms());
        }
        List<String> names = new ArrayList<>();
        details.forEach((name, forms) -> {
            boolean level = name.contains(" (niveau ");
            String form = Wording.and(List.copyOf(forms).reversed());
            names.add(level ? name + (form.isEmpty() ? "" : ", " + form) + ")" : name);
        });
        return limited(names);
    }

    /** {@code Werktuigbouwkunde (bachelor, voltijd en deeltijd)}; the forms of one study together. */
    private static List<String> studies(List<Offer> offers) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (Offer offer : offers) {
            String kind = offer.level().equals("ad") ? "associate degree" : "bachelor";
            forms.computeIfAbsent(offer.name() + " (" + kind, k -> new TreeSet<>())
                    .addAll(offer.forms());
        }
        List<String> names = new ArrayList<>();
        forms.forEach((name, own) -> names.add(
                name + (own.isEmpty() ? "" : ", " + Wording.and(List.copyOf(own).reversed())) + ")"));
        return limited(names);
    }

    private static List<String> limited(List<String> names) {
        if (names.size() <= MAX_NAMED) {
            return names;
        }
        List<String> some = new ArrayList<>(names.subList(0, MAX_NAMED - 1));
        some.add("nog " + (names.size() - MAX_NAMED + 1) + " opleidingen");
        return some;
    }

    /** Keys for where it is: the lesson places if known, else every gemeente where the school has a location. */
    public static Set<String> places(Institution school, List<Offer> offers, Geography geography) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> own = lessons(offers, geography);
        for (String municipality : own.isEmpty() ? school.municipalities() : own) {
            at(municipality, geography, keys);
        }
        if (!school.municipality().isEmpty() && own.isEmpty()) {
            keys.addAll(home(school, geography));
        }
        return keys;
    }

    /** Keys for lessons in this gemeente. */
    public static Set<String> in(String municipality, Geography geography) {
        Set<String> keys = new LinkedHashSet<>();
        at(municipality, geography, keys);
        return keys;
    }

    private static void at(String municipality, Geography geography, Set<String> keys) {
        keys.add(Keys.municipality(municipality));
        geography.regionOf(municipality).ifPresent(r -> keys.add(Keys.region(r.code())));
        geography.provinceOf(municipality).ifPresent(p -> keys.add(Keys.province(p)));
    }

    /** Keys for the main location of a school. */
    static Set<String> home(Institution school, Geography geography) {
        Set<String> keys = new LinkedHashSet<>(Set.of(Keys.home(school.municipality())));
        at(school.municipality(), geography, keys);
        geography.regionOf(school.municipality()).ifPresent(r -> keys.add(Keys.homeRegion(r.code())));
        geography.provinceOf(school.municipality()).ifPresent(p -> keys.add(Keys.homeProvince(p)));
        return keys;
    }

    /** The gemeenten where the lessons are: a place such as Den Bosch or Velp lies in one; some rows say it in their remark. */
    public static Set<String> lessons(List<Offer> offers, Geography geography) {
        Set<String> municipalities = new LinkedHashSet<>();
        for (Offer offer : offers) {
            if (!offer.listing().municipality().isEmpty()) {
                municipalities.add(offer.listing().municipality());
                continue;
            }
            geography.municipalityOf(offer.place()).ifPresent(municipalities::add);
            Matcher enrolled = ENROLLED.matcher(offer.place().isEmpty() ? offer.note() : "");
            while (enrolled.find()) {
                for (String place : enrolled.group(1).split(", | en ")) {
                    geography.municipalityOf(place).ifPresent(municipalities::add);
                }
            }
        }
        return municipalities;
    }
}
