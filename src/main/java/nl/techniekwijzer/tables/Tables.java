package nl.techniekwijzer.tables;

import java.util.List;

/**
 * All typed tables of {@code knowledge/data}; the column meanings stand in {@code knowledge/data/README.md}.
 *
 * <p>Lists keep file order. {@code note} is a sentence for the reader, or empty. {@code offers} are those of now as far as is known, and
 * {@code ended} those that an import shows to be over. Immutable.
 */
public record Tables(
        List<Qualification> qualifications,
        List<Dossier> dossiers,
        List<Institution> institutions,
        List<Region> regions,
        List<Municipality> municipalities,
        List<Place> places,
        List<Landsdeel> landsdelen,
        List<Offer> offers,
        List<Study> studies,
        List<AdmissionRule> admission,
        List<Progression> progression,
        List<ProfileSubject> profileSubjects,
        List<Occupation> occupations,
        List<OccupationQualification> occupationQualifications,
        List<OccupationStudy> occupationStudies,
        List<Scheme> schemes,
        List<Figure> figures,
        List<Wage> wages,
        List<PostcodeRange> postcodes,
        List<Offer> ended,
        Imports imports) {

    /** Four-digit postcodes of a place whose name exists in several gemeenten; both ends belong to it. */
    public record PostcodeRange(String place, String municipality, int first, int last) {}

    /** An mbo qualification. {@code years} is the legal norm as text, such as {@code 1-2}; {@code dossier} is its code. */
    public record Qualification(
            String crebo,
            String name,
            int level,
            List<String> leerwegen,
            String dossier,
            String theme,
            String kind,
            String years,
            String status,
            List<String> successors,
            Provenance provenance,
            String note) {}

    /** A kwalificatiedossier: a family of qualifications that one page covers. */
    public record Dossier(
            String code,
            String name,
            String theme,
            String workTitle,
            List<String> searchWords,
            List<String> vmboProfiles,
            List<String> interests,
            List<String> nextDossiers,
            List<String> nextStudies,
            Provenance provenance) {}

    /** A school; {@code region} is a code such as AM36, {@code municipalities} where it has a location. */
    public record Institution(
            String id,
            String name,
            List<String> searchNames,
            String kind,
            String place,
            String municipality,
            String region,
            List<String> municipalities,
            String website,
            String technical,
            boolean active,
            String mergedInto,
            Provenance provenance,
            String note) {

        /** Whether it is a hogeschool or universiteit rather than an mbo school. */
        public boolean isHigherEducation() {
            return kind.equals("hogeschool") || kind.contains("universiteit");
        }

        Institution withWebsite(String site) {
            return new Institution(
                    id,
                    name,
                    searchNames,
                    kind,
                    place,
                    municipality,
                    region,
                    municipalities,
                    site,
                    technical,
                    active,
                    mergedInto,
                    provenance,
                    note);
        }
    }

    /** One of the 35 arbeidsmarktregio's; {@code neighbours} are codes of regions that border it. */
    public record Region(
            String code,
            String name,
            List<String> searchNames,
            String centre,
            List<String> provinces,
            List<String> landsdelen,
            List<String> neighbours,
            Provenance provenance,
            String note) {}

    /** A gemeente of 2023 with its province and region code. */
    public record Municipality(String name, String province, String region, Provenance provenance) {}

    /** A town; {@code ambiguous} when its name is also an ordinary word or a person's name. */
    public record Place(
            String name, String municipality, List<String> searchNames, boolean ambiguous, Provenance provenance) {}

    /** Which landsdeel a province belongs to. */
    public record Landsdeel(String name, String province, Provenance provenance) {}

    /** How certain it is that a school offers a programme; the order is from most to least certain. */
    public enum OfferKind {
        /** Stands in a regulation of the school for a named cohort. */
        BEVESTIGD,
        /** Offered according to the register on the named date. */
        REGISTER,
        /** Named on a web page on the named date. */
        PAGINA,
        /** Recognised, with students in 2024; not shown as offered in the register. */
        ERKEND,
        /** Had students on 1 October 2019. */
        IN_2019
    }

    /** A school offers (or offered) a programme; {@code codes} are today's crebo or opleidingscode, {@code place} may be empty. */
    public record Offer(
            String institution,
            List<String> codes,
            String name,
            String level,
            List<String> forms,
            String place,
            OfferKind kind,
            Provenance provenance,
            String note,
            Listing listing) {}

    /**
     * What a register tells more of an offer.
     *
     * @param municipality gemeente of the lesson place; empty when the place name says enough
     * @param website the school's own page of the programme, or empty
     * @param ended the day since which the register no longer has it; empty for what is offered now
     */
    public record Listing(String municipality, String website, String ended) {
        /** Nothing more is known. */
        public static final Listing NONE = new Listing("", "", "");
    }

    /** An hbo or wo study of the admission tables. */
    public record Study(
            String name, String level, List<String> searchNames, String sector, Provenance provenance, String note) {}

    /** What the named rule says of a previous education and profile for a study. */
    public record AdmissionRule(
            String study,
            String level,
            String from,
            String profile,
            String rule,
            String requirement,
            String advice,
            String status,
            Provenance provenance,
            String note) {}

    /** A rule for going on from one level to another; {@code sentence} says it in full. */
    public record Progression(
            List<String> from,
            List<String> to,
            String force,
            String condition,
            String sentence,
            Provenance provenance,
            String note) {}

    /** A subject within a profile. */
    public record ProfileSubject(
            String level,
            String profile,
            String part,
            String subject,
            boolean compulsory,
            String choose,
            Provenance provenance) {}

    /** A beroep; {@code what} is one sentence. */
    public record Occupation(
            String name,
            String slug,
            String sector,
            String levels,
            String what,
            List<String> searchNames,
            Provenance provenance,
            String note) {}

    /** A qualification that leads to a beroep. */
    public record OccupationQualification(String occupation, String crebo, String relation, Provenance provenance) {}

    /** An hbo or wo study that leads to a beroep. */
    public record OccupationStudy(String occupation, String study, String level, Provenance provenance) {}

    /** A route or scheme for adults; the texts are full sentences or empty. */
    public record Scheme(
            String name,
            String slug,
            List<String> searchNames,
            String audience,
            String status,
            String statusSentence,
            String what,
            String conditions,
            String costs,
            String ask,
            Provenance provenance,
            String note) {}

    /** A labour market or policy figure; {@code sentence} carries value, unit and year. {@code page} shows it. */
    public record Figure(
            String id,
            String page,
            String subject,
            String area,
            String value,
            String unit,
            String year,
            String sentence,
            Provenance provenance,
            String note) {}

    /** A wage or minimum wage; {@code sentence} carries amount, unit and year. {@code page} shows it. Amounts may be empty. */
    public record Wage(
            String id,
            String page,
            String subject,
            String kind,
            String level,
            String low,
            String middle,
            String high,
            String unit,
            String year,
            String sentence,
            Provenance provenance,
            String note) {}
}
