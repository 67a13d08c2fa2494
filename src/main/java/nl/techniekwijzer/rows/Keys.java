package nl.techniekwijzer.rows;

import nl.techniekwijzer.tables.Tables.OfferKind;

/** The keys that units made from table rows carry, so that an answer can pick the rows that fit the question. */
public final class Keys {
    private Keys() {}

    /** Mbo level 1 to 4. */
    public static String level(int level) {
        return "niveau:" + level;
    }

    /** Code of an arbeidsmarktregio. */
    public static String region(String code) {
        return "regio:" + code;
    }

    /** Name of the gemeente where a school has its main location. */
    public static String home(String municipality) {
        return "hoofdvestiging:" + municipality;
    }

    /** Code of the region where a school has its main location. */
    public static String homeRegion(String code) {
        return "hoofdregio:" + code;
    }

    /** Name of the province where a school has its main location. */
    public static String homeProvince(String province) {
        return "hoofdprovincie:" + province;
    }

    /** Name of a province. */
    public static String province(String name) {
        return "provincie:" + name;
    }

    /** Name of a gemeente. */
    public static String municipality(String name) {
        return "gemeente:" + name;
    }

    /** Id of an institution. */
    public static String institution(String id) {
        return "instelling:" + id;
    }

    /** Previous education: havo, vwo or mbo-4. */
    public static String from(String education) {
        return "van:" + education;
    }

    /** Education gone to: mbo-3, hbo, havo. */
    public static String to(String education) {
        return "naar:" + education;
    }

    /** Profile such as N&T. */
    public static String profile(String profile) {
        return "profiel:" + profile;
    }

    /** What an admission rule says: ja, mits or nee. */
    public static String rule(String rule) {
        return "regel:" + rule;
    }

    /** Start of the key of {@link #requirement}. */
    public static final String REQUIREMENT = "eis:";

    /** The subjects that an admission rule asks, as the table has them; empty when none. */
    public static String requirement(String requirement) {
        return REQUIREMENT + requirement;
    }

    /** Leerweg or form: bol, bbl, voltijd, deeltijd, duaal. */
    public static String form(String form) {
        return "vorm:" + form;
    }

    /** Start of the key of {@link #levelAndForm}. */
    public static final String LEVEL_AND_FORM = "niveau-vorm:";

    /** A level in a leerweg, on rows that tell of each level in which leerwegen it is. */
    public static String levelAndForm(int level, String form) {
        return LEVEL_AND_FORM + level + "-" + form;
    }

    /** On rows that tell of one gemeente that a school has a location there. */
    public static final String SITE = "vestiging";

    /** On rows with all that a school gives at a level, in one place where a register tells places. */
    public static final String LISTED = "overzicht";

    /** On rows about every level of the mbo together. */
    public static final String ALL_LEVELS = "niveaus:alle";

    /** On rows about studies of this level: ad, hbo or wo. */
    public static String higher(String level) {
        return "hoger:" + level;
    }

    /** Crebo or opleidingscode. */
    public static String code(String code) {
        return "code:" + code;
    }

    /** How certain an offer is; the words of {@link nl.techniekwijzer.tables.Tables.OfferKind}. */
    public static String offer(OfferKind kind) {
        return "aanbod:" + kind.name();
    }

    /** A remark that belongs to all rows with this key. */
    public static final String NOTE = "let-op";

    /** Ties a row to its remark. */
    public static String note(String text) {
        return "let-op:" + Integer.toHexString(text.hashCode());
    }

    /** A row that says again what other rows say one by one; it is not searched, so that it does not crowd them out. */
    public static final String SUMMARY = "samenvatting";

    /** A row on whether this school subject is needed. */
    public static String subject(String subject) {
        return "vak:" + subject;
    }

    /** What a row says of an opleiding in brief: niveau, leerweg or duur; for comparing it with another. */
    public static String brief(String what) {
        return "kort:" + what;
    }

    /** A row that is advice of the editors and not a rule. */
    public static final String ADVICE = "advies";
}
